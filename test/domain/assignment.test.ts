import { assignmentRuleSchema, nextTurn } from '../../src/domain/assignment';
import { personSchema, type Person } from '../../src/domain/person';

const sellers = ['ann', 'bob', 'cem', 'dia'].map((name) => `${name}@acme.example`);
const [ann = '', bob = '', cem = '', dia = ''] = sellers;
const rule = assignmentRuleSchema.parse({ sellers });
const now = Date.parse('2026-11-22T12:00:00Z');

function person(email: string, change: Partial<Person> = {}): Person {
  return personSchema.parse({ name: email, email, roles: ['seller'], ...change });
}
const everybody = sellers.map((email) => person(email));
const with_ = (email: string, change: Partial<Person>) =>
  everybody.map((one) => (one.email === email ? { ...one, ...change } : one));

describe('whose turn it is', () => {
  test.each([
    [null, ann],
    [ann, bob],
    [cem, dia],
    [dia, ann],
    ['gone@acme.example', ann],
  ])('after %s comes %s', (last, seller) => {
    expect(nextTurn(rule, everybody, last, now)).toEqual({ seller, skipped: [] });
  });

  test('an inactive or absent seller is passed over, and it is said why', () => {
    const people = with_(bob, { active: false }).map((one) =>
      one.email === cem ? { ...one, awayUntil: '2026-12-01' } : one,
    );
    expect(nextTurn(rule, people, ann, now)).toEqual({
      seller: dia,
      skipped: [
        { seller: bob, why: 'inactive' },
        { seller: cem, why: 'away' },
      ],
    });
  });

  test('somebody the playbook does not know is passed over', () => {
    expect(nextTurn(rule, everybody.slice(1), null, now)).toEqual({
      seller: bob,
      skipped: [{ seller: ann, why: 'inactive' }],
    });
  });

  test('the only one who is there gets every turn', () => {
    const people = everybody.map((one) => ({ ...one, active: one.email === bob }));
    expect(nextTurn(rule, people, bob, now).seller).toBe(bob);
  });

  test('nobody there: nobody is named, everybody with the reason', () => {
    const people = everybody.map((one) => ({ ...one, active: false }));
    expect(nextTurn(rule, people, bob, now)).toEqual({
      seller: null,
      skipped: [cem, dia, ann, bob].map((seller) => ({ seller, why: 'inactive' })),
    });
  });
});

describe('an absence lasts up to and including its day, by the clock of the person', () => {
  test.each([
    ['UTC', '2026-11-22T23:59:59Z', 'away'],
    ['UTC', '2026-11-23T00:00:00Z', 'back'],
    ['Europe/Berlin', '2026-11-22T22:59:59Z', 'away'],
    ['Europe/Berlin', '2026-11-22T23:00:00Z', 'back'],
    ['America/Los_Angeles', '2026-11-23T07:59:59Z', 'away'],
    ['America/Los_Angeles', '2026-11-23T08:00:00Z', 'back'],
    ['Pacific/Kiritimati', '2026-11-22T09:59:59Z', 'away'],
    ['Pacific/Kiritimati', '2026-11-22T10:00:00Z', 'back'],
    ['Asia/Kolkata', '2026-11-22T18:29:59Z', 'away'],
    ['Asia/Kolkata', '2026-11-22T18:30:00Z', 'back'],
  ])('%s at %s: %s', (timeZone, at, expected) => {
    const people = with_(ann, { awayUntil: '2026-11-22', timeZone });
    const { seller } = nextTurn(rule, people, null, Date.parse(at));
    expect(seller === ann ? 'back' : 'away').toBe(expected);
  });

  test('one that is over, in an earlier year too, counts no more', () => {
    for (const awayUntil of ['2026-11-21', '2025-12-31', '1999-01-01'])
      expect(nextTurn(rule, with_(ann, { awayUntil }), null, now).seller).toBe(ann);
  });
});

describe('the rule', () => {
  test('folds the case of its sellers', () => {
    expect(assignmentRuleSchema.parse({ sellers: ['Ann@Acme.Example'] })).toEqual({
      sellers: ['ann@acme.example'],
    });
  });

  test.each([[[]], [['ann@acme.example', 'ANN@acme.example']], [['ann']]])('%j is refused', (list) => {
    expect(assignmentRuleSchema.safeParse({ sellers: list }).success).toBe(false);
  });
});

/** A small generator of random numbers in 0..1 that gives the same row for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('fairness', () => {
  /** Plays one sequence of leads and absences; gives the counts of those who were there all along. */
  function play(seed: number) {
    const random = randomFrom(seed);
    const size = 2 + Math.floor(random() * 7);
    const team = Array.from({ length: size }, (_, at) => `s${at}@acme.example`);
    const order = assignmentRuleSchema.parse({ sellers: team });
    const steady = team.map(() => random() < 0.5);
    const counts = new Map(team.map((email) => [email, 0]));
    let last: string | null = null;
    let people = team.map((email) => person(email));
    let worst = 0;
    let turns = 0;
    for (let lead = 0; lead < 120; lead += 1) {
      if (random() < 0.3)
        people = people.map((one, at) =>
          steady[at] || random() < 0.5 ? one : { ...one, active: random() < 0.5 },
        );
      const { seller } = nextTurn(order, people, last, now);
      if (!seller) continue;
      expect(people.find((one) => one.email === seller)?.active).toBe(true);
      last = seller;
      turns += 1;
      counts.set(seller, (counts.get(seller) ?? 0) + 1);
      const there = team.filter((_, at) => steady[at]).map((email) => counts.get(email) ?? 0);
      if (there.length > 1) worst = Math.max(worst, Math.max(...there) - Math.min(...there));
    }
    return { worst, turns, absent: steady.filter((one) => !one).length };
  }

  test('max − min ≤ 1 among those active all along, after every lead of 1,000 random sequences', () => {
    const played = Array.from({ length: 1000 }, (_, seed) => ({ seed, ...play(seed) }));
    expect(played.filter((one) => one.worst > 1)).toEqual([]);
    // The sequences did put the rule to the test.
    expect(
      played.filter((one) => one.worst === 1 && one.absent > 0 && one.turns >= 100).length,
    ).toBeGreaterThan(500);
  });
});
