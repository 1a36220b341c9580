import { createPauseNotices, type Teller } from '../../src/pipeline/pause-notice';
import type { Channel, PostOutcome } from '../../src/ports/channel';
import { openWorld, playbookOf, type World } from './world';

const sue = 'sue@seller.example';
const ann = 'ann@seller.example';
const minute = 60_000;

/** A channel of which a test says what comes of the next post. */
function openScripted() {
  const shown: string[] = [];
  const next: (() => PostOutcome)[] = [];
  let meanwhile: () => Promise<unknown> = () => Promise.resolve();
  const channel: Channel = {
    name: 'scripted',
    async post({ effectId, to }) {
      await meanwhile();
      const came = next.shift()?.() ?? { outcome: 'posted' };
      if (came.outcome === 'posted' || came.outcome === 'unknown') shown.push(to);
      return came.outcome === 'posted' ? { ...came, receipt: effectId } : came;
    },
    update: async (receipt) => ({ outcome: 'posted', receipt }),
    find: async (effectId, to) => (shown.includes(to) ? effectId : undefined),
  };
  return { channel, shown, next, during: (act: () => Promise<unknown>) => void (meanwhile = act) };
}

let world: World;
let script: ReturnType<typeof openScripted>;
let isSeated: boolean;

/** Another process of which nobody knows anything but its worker's name. */
function teller(id: string, live: readonly string[] = []): Teller {
  return { id, isLive: async (one) => live.includes(one), term: () => 1, held: () => isSeated };
}
const tell = async (by: Teller) =>
  createPauseNotices({ ...world.outside, agent: world.agent, playbooks: world.playbooks }).tell(
    await world.agent.read(),
    by,
  );
const states = async () => (await world.agent.read()).notice?.cards.map(({ to, status }) => [to, status]);

beforeEach(async () => {
  isSeated = true;
  script = openScripted();
  const boss = { name: 'Ann Min', email: ann, roles: ['administrator'] };
  world = await openWorld({
    playbooks: [playbookOf({ people: [...playbookOf().people, boss] })],
    ports: { channels: [script.channel] },
  });
  await world.stopForModelBudget();
});
afterEach(() => world.close());

test('who is to hear is kept with the pause before anybody does', async () => {
  expect(script.shown).toEqual([]);
  expect(await states()).toEqual([
    [sue, 'pending'],
    [ann, 'pending'],
  ]);
});

test('each hears once, also when two workers come by at the same time, or one again', async () => {
  await Promise.all([tell(teller('a', ['b'])), tell(teller('b', ['a']))]);
  await tell(teller('a'));
  expect(script.shown).toEqual([sue, ann]);
  expect(await states()).toEqual([
    [sue, 'done'],
    [ann, 'done'],
  ]);
});

test('a worker of the service tells by itself', async () => {
  await world.settle();
  expect(script.shown).toEqual([sue, ann]);
});

test.each([
  ['the first', 1],
  ['the second', 2],
])('who dies over %s card leaves it to the next, who looks whether it stands', async (_which, kept) => {
  const dying = teller('a');
  const whole = world.agent;
  let writes = 0;
  const agent = {
    ...whole,
    // The claim is kept, and what came of the cards before.
    changeNotice: (...args: Parameters<typeof whole.changeNotice>) =>
      (writes += 1) > kept ? Promise.reject(new Error('died')) : whole.changeNotice(...args),
  };
  const notices = createPauseNotices({ ...world.outside, agent, playbooks: world.playbooks });
  await expect(notices.tell(await whole.read(), dying)).rejects.toThrow('died');
  await tell(teller('b', ['a']));
  expect(script.shown).toHaveLength(kept);
  await tell(teller('b'));
  expect(script.shown).toEqual([sue, ann]);
  expect((await world.agent.read()).notice?.teller).toBeNull();
});

test('what fails is tried again in its time; what is refused is not', async () => {
  script.next.push(
    () => {
      throw new Error('down');
    },
    () => ({ outcome: 'refused', reason: 'the person has left' }),
  );
  await tell(teller('a'));
  expect(await states()).toEqual([
    [sue, 'pending'],
    [ann, 'failed'],
  ]);
  await tell(teller('a'));
  expect(script.shown).toEqual([]);
  world.pass(minute);
  await tell(teller('a'));
  expect(script.shown).toEqual([sue]);
});

test('an outcome that nobody knows is looked up before anything is posted again', async () => {
  script.next.push(() => ({ outcome: 'unknown' }));
  await tell(teller('a'));
  world.pass(minute);
  await tell(teller('b'));
  expect(script.shown).toEqual([sue, ann]);
  expect(await states()).toEqual([
    [sue, 'done'],
    [ann, 'done'],
  ]);
});

test('nobody is told any more once it was started again', async () => {
  script.during(() => world.agent.set('on', ann, 'turn-1'));
  await tell(teller('a'));
  expect(script.shown).toEqual([sue]);
  expect(await world.agent.read()).not.toHaveProperty('notice');
});

test('a worker without its seat tells nobody', async () => {
  isSeated = false;
  await tell(teller('a'));
  expect(script.shown).toEqual([]);
  isSeated = true;
  await tell(teller('b'));
  expect(script.shown).toEqual([sue, ann]);
});
