import { decide, decisionTable, type Situation } from '../../src/domain/decision';

type Values = { readonly [K in keyof Situation]: readonly Situation[K][] };

const keysOf = <K extends string>(all: Readonly<Record<K, true>>): readonly K[] => Object.keys(all) as K[];

/** Every value of every field; a value that is missing here does not compile. */
const values: Values = {
  mode: keysOf<Situation['mode']>({ 'research-only': true, 'research-and-engage': true }),
  optOut: keysOf<Situation['optOut']>({ none: true, 'opted-out': true }),
  bounce: keysOf<Situation['bounce']>({ none: true, hard: true, 'soft-for-3-days': true }),
  email: keysOf<Situation['email']>({ valid: true, unverified: true, invalid: true, missing: true }),
  processing: keysOf<Situation['processing']>({ ok: true, 'failed-five-times': true }),
  fit: keysOf<Situation['fit']>({ high: true, medium: true, low: true, 'insufficient-data': true }),
  outreach: keysOf<Situation['outreach']>({ unsent: true, sent: true }),
  reply: keysOf<Situation['reply']>({ received: true, awaited: true, 'follow-up-due': true, ended: true }),
  interest: keysOf<Situation['interest']>({ positive: true, undetected: true, negative: true }),
  questions: keysOf<Situation['questions']>({ none: true, covered: true, uncovered: true }),
  bant: keysOf<Situation['bant']>({ pass: true, low: true, off: true }),
  bantGaps: keysOf<Situation['bantGaps']>({ 'hand-over': true, ask: true, disqualify: true }),
};

/** A lead that was written to and has answered something that says nothing. */
const answered: Situation = {
  mode: 'research-and-engage',
  optOut: 'none',
  bounce: 'none',
  email: 'valid',
  processing: 'ok',
  fit: 'high',
  outreach: 'sent',
  reply: 'received',
  interest: 'undetected',
  questions: 'none',
  bant: 'off',
  bantGaps: 'hand-over',
};
const researched: Situation = { ...answered, mode: 'research-only', outreach: 'unsent', reply: 'awaited' };

const handOver = { outcome: 'hand-over', target: 'seller-by-rule', notify: ['seller'] };
const handBack = { outcome: 'hand-back', target: 'original-seller', notify: ['original-seller'] };
const disqualify = { outcome: 'disqualify', target: 'agent', notify: ['supervisor'] };
const stays = { target: 'agent', notify: [] };
const failed = { ...handBack, notify: ['original-seller', 'supervisor'] };

type Case = readonly [row: string, what: Partial<Situation>, answer: object];

/** The table of spec section 12, row by row. */
const inEngage: readonly Case[] = [
  ['0', { outreach: 'unsent' }, { ...stays, outcome: 'send-outreach' }],
  ['0', { outreach: 'unsent', email: 'unverified' }, { ...stays, outcome: 'send-outreach' }],
  ['1', { email: 'missing' }, { ...handBack, reason: 'email-missing' }],
  ['1', { email: 'invalid' }, { ...handBack, reason: 'email-invalid' }],
  ['4', { fit: 'low' }, { ...disqualify, reason: 'low-fit' }],
  ['4', { fit: 'insufficient-data' }, { ...disqualify, reason: 'insufficient-data' }],
  ['5', { interest: 'positive', bant: 'pass' }, { ...handOver, reason: 'interest-positive' }],
  ['5', { interest: 'positive', bant: 'off' }, { ...handOver, reason: 'interest-positive' }],
  ['6', { interest: 'positive', bant: 'low' }, { ...handOver, reason: 'interest-positive-bant-gaps' }],
  ['6', { interest: 'positive', bant: 'low', bantGaps: 'ask' }, { ...stays, outcome: 'ask' }],
  ['6', { interest: 'positive', bant: 'low', bantGaps: 'disqualify' }, { ...disqualify, reason: 'bant-low' }],
  ['7', { bant: 'pass' }, { ...handOver, reason: 'bant-pass' }],
  ['8', { interest: 'negative' }, { ...disqualify, reason: 'interest-negative' }],
  ['9a', { questions: 'covered' }, { ...stays, outcome: 'answer' }],
  ['9', {}, { ...handOver, reason: 'interest-undetected' }],
  ['9', { bant: 'low' }, { ...handOver, reason: 'interest-undetected' }],
  ['10', { questions: 'uncovered' }, { ...handOver, reason: 'blocked-by-questions' }],
  ['11', { optOut: 'opted-out' }, { ...disqualify, reason: 'opt-out' }],
  ['12', { bounce: 'hard' }, { ...handBack, reason: 'hard-bounce' }],
  ['12', { bounce: 'soft-for-3-days' }, { ...handBack, reason: 'soft-bounces' }],
  ['13', { reply: 'awaited' }, { ...stays, outcome: 'wait' }],
  ['13', { reply: 'follow-up-due' }, { ...stays, outcome: 'follow-up' }],
  ['13', { reply: 'ended' }, { ...disqualify, reason: 'no-reply' }],
  ['14', { processing: 'failed-five-times' }, { ...failed, reason: 'processing-failed' }],
];
const inResearchOnly: readonly Case[] = [
  ['1', { email: 'missing' }, { ...handBack, reason: 'email-missing' }],
  ['1', { email: 'invalid' }, { ...handBack, reason: 'email-invalid' }],
  ['2', { fit: 'high' }, { ...handOver, reason: 'fit-high' }],
  ['2', { fit: 'medium' }, { ...handOver, reason: 'fit-medium' }],
  ['2', { email: 'unverified' }, { ...handOver, reason: 'fit-high' }],
  ['3', { fit: 'low' }, { ...disqualify, reason: 'low-fit' }],
  ['3', { fit: 'insufficient-data' }, { ...disqualify, reason: 'insufficient-data' }],
  ['14', { processing: 'failed-five-times' }, { ...failed, reason: 'processing-failed' }],
];

/** The order in which spec section 12 tries the rows. */
const order = {
  'research-and-engage': ['11', '12', '1', '14', '4', '0', '13', '8', '10', '5', '6', '7', '9a', '9'],
  'research-only': ['1', '14', '2', '3'],
} as const;
type RowName = (typeof order)[Situation['mode']][number];

/** What each row of spec section 12 says by itself, whatever the others say. */
const says: Readonly<Record<RowName, (one: Situation) => boolean>> = {
  '0': (one) => one.outreach === 'unsent',
  '1': (one) => one.email === 'invalid' || one.email === 'missing',
  '2': (one) => one.fit === 'high' || one.fit === 'medium',
  '3': (one) => one.fit === 'low' || one.fit === 'insufficient-data',
  '4': (one) => one.fit === 'low' || one.fit === 'insufficient-data',
  '5': (one) => one.interest === 'positive' && one.bant !== 'low',
  '6': (one) => one.interest === 'positive' && one.bant === 'low',
  '7': (one) => one.reply === 'received' && one.bant === 'pass' && one.interest === 'undetected',
  '8': (one) => one.interest === 'negative',
  '9a': (one) => one.reply === 'received' && one.questions === 'covered' && one.interest === 'undetected',
  '9': (one) => one.reply === 'received' && one.interest === 'undetected',
  '10': (one) => one.questions === 'uncovered',
  '11': (one) => one.optOut === 'opted-out',
  '12': (one) => one.bounce !== 'none',
  '13': (one) => one.reply !== 'received',
  '14': (one) => one.processing === 'failed-five-times',
};

describe('each row of the decision table', () => {
  test.each(inEngage)('row %s in research-and-engage: %j', (row, what, answer) => {
    expect(decide({ ...answered, ...what })).toMatchObject({ row, ...answer });
  });

  test.each(inResearchOnly)('row %s in research-only: %j', (row, what, answer) => {
    expect(decide({ ...researched, ...what })).toMatchObject({ row, ...answer });
  });

  test('in research-only an opt-out or a bounce leaves the lead its way', () => {
    for (const what of [{ optOut: 'opted-out' }, { bounce: 'hard' }, { bounce: 'soft-for-3-days' }] as const)
      expect(decide({ ...researched, ...what })).toMatchObject({ row: '2', ...handOver });
  });
});

/** Every combination of the values, one field after the other. */
function* everySituation(fields: readonly string[] = Object.keys(values)): Generator<Situation> {
  const [field, ...rest] = fields as (keyof Situation)[];
  if (!field) {
    yield {} as Situation;
    return;
  }
  for (const tail of everySituation(rest))
    for (const value of values[field]) yield { ...tail, [field]: value };
}

/** For every two rows of a mode a situation in which both fit and none before them does. */
function meetings(mode: Situation['mode']): ReadonlyMap<string, Situation> {
  const found = new Map<string, Situation>();
  for (const situation of everySituation()) {
    if (situation.mode !== mode) continue;
    const [first, ...others] = order[mode].filter((row) => says[row](situation));
    for (const other of others) found.set(`${first} before ${other}`, situation);
  }
  return found;
}

/** Rows that never fit together: 13 knows no reply, and a lead has one interest, one fit and one set of questions. */
const apart: Readonly<Record<Situation['mode'], readonly string[]>> = {
  'research-and-engage': [
    ...[
      '13 before 7',
      '13 before 9a',
      '13 before 9',
      '8 before 5',
      '8 before 6',
      '8 before 7',
      '8 before 9a',
    ],
    ...['8 before 9', '10 before 9a', '5 before 6', '5 before 7', '5 before 9a', '5 before 9', '6 before 7'],
    ...['6 before 9a', '6 before 9'],
  ],
  'research-only': ['2 before 3'],
};

describe.each(keysOf<Situation['mode']>({ 'research-only': true, 'research-and-engage': true }))(
  'the order of the rows in %s',
  (mode) => {
    const rows = order[mode];
    const pairs = rows.flatMap((row, at) => rows.slice(at + 1).map((other) => `${row} before ${other}`));
    const found = meetings(mode);

    test('any two rows meet, but for those that cannot', () => {
      expect(pairs.filter((pair) => !found.has(pair))).toEqual(apart[mode]);
    });

    test.each([...found.keys()])('%s', (pair) => {
      const situation = found.get(pair);
      if (!situation) throw new Error(pair);
      expect(decide(situation).row).toBe(pair.split(' ')[0]);
    });
  },
);

test('the table lists its rows in that order', () => {
  const listed = [...new Set(decisionTable.map((one) => one.row))];
  expect(listed).toEqual([
    '11',
    '12',
    '1',
    '14',
    '2',
    '3',
    '4',
    '0',
    '13',
    '8',
    '10',
    '5',
    '6',
    '7',
    '9a',
    '9',
  ]);
});

test('every combination of values has exactly the answer that the rows and their order give', () => {
  const wrong: unknown[] = [];
  const seen = { 'research-only': new Set<string>(), 'research-and-engage': new Set<string>() };
  let count = 0;
  for (const situation of everySituation()) {
    const expected = order[situation.mode].find((row) => says[row](situation));
    const { row, outcome, reason } = decide(situation);
    count += 1;
    seen[situation.mode].add(row);
    if (row !== expected || !outcome || !reason) wrong.push({ situation, expected, row });
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(count).toBe(Object.values(values).reduce((product, list) => product * list.length, 1));
  expect([...seen['research-only']].sort()).toEqual([...order['research-only']].sort());
  expect([...seen['research-and-engage']].sort()).toEqual([...order['research-and-engage']].sort());
});

test('research-only and research-and-engage tell the same lead apart by the mode alone', () => {
  expect(decide({ ...researched, fit: 'low' }).row).toBe('3');
  expect(decide({ ...researched, fit: 'low', mode: 'research-and-engage' }).row).toBe('4');
});
