import type { KnownPerson, StoredMessage } from '../../../fixtures/teams/teams-state';
import { titlesOf, wordsOf } from './card-words';
import { openTeamsWorld, type TeamsWorld } from './teams-world';

let world: TeamsWorld;
afterEach(async () => {
  expect(world.teams.connector.state.complaints).toEqual([]);
  await world.close();
});

const teamId = '19:channel-5@thread.tacv2';
/** Answers of which Baton cannot know that the message stands. */
const lost = ['lost after', 'gateway timeout, accepted'] as const;

/** A world with a channel or a chat of several people, in which a card was said twice because nobody heard of the first. */
async function openWith(kind: 'channel' | 'groupChat') {
  world = await openTeamsWorld({ team: teamId });
  const { ada, ben, sue } = world.who;
  const place = world.teams.connector.state.addConversation(kind, [ada.email, ben.email, sue.email]);
  await world.at.install(sue, place);
  await world.rest();
  const standing = (about: string) =>
    world.teams.connector
      .visible(place)
      .filter((one) => one.from === null && wordsOf(one.activity).includes(about));
  return { place, standing };
}

/** The seller's card stands at once; of the line for the team nobody hears at first. */
async function handOverWithSecondLine(fault: (typeof lost)[number]): Promise<void> {
  world.teams.connector.fail('send', null, fault);
  await world.lead('L-1');
  await world.rest();
  world.pass(61_000);
  await world.rest();
}

/** A removal goes on after whoever looked has their answer. */
async function only(standing: () => readonly unknown[]): Promise<void> {
  for (const until = performance.now() + 10_000; standing().length !== 1 && performance.now() < until;)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(standing()).toHaveLength(1);
}

async function look(person: KnownPerson, messages: readonly StoredMessage[]): Promise<void> {
  for (const message of messages) if (!message.isDeleted) await world.at.refresh(person, message);
  await world.rest();
}

describe.each(lost)('after %s', (fault) => {
  test.each(['oldest first', 'newest first'] as const)(
    'a line for the team stands twice until somebody sees it, %s',
    async (order) => {
      const { standing } = await openWith('channel');
      const { ada, ben } = world.who;
      await handOverWithSecondLine(fault);
      expect(standing('Café Nord')).toHaveLength(2);
      const lines = standing('Café Nord');
      await look(ben, order === 'oldest first' ? lines : lines.toReversed());
      await only(() => standing('Café Nord'));
      const [line] = standing('Café Nord');
      expect(titlesOf(world.at.card(ben, line!))).toEqual(['Summary']);

      // It is the one that is kept true.
      await world.at.press(ada, world.cards(ada)[0]!, 'Mark e-mail as personal');
      await world.rest();
      expect(line!.earlier.length).toBeGreaterThan(0);
      expect(standing('Café Nord')).toHaveLength(1);
    },
  );

  test('where clients ask for no view of their own, a press tells which line stands', async () => {
    const { place, standing } = await openWith('channel');
    const { ben } = world.who;
    await handOverWithSecondLine(fault);
    // More people than Teams asks for their own view.
    for (let at = 0; at < 60; at += 1) place.members.push({ ...ben, id: `29:more-${at}` });
    expect(await world.at.refresh(ben, standing('Café Nord')[0]!)).toBeUndefined();
    const [older, newer] = standing('Café Nord');
    await world.at.press(ben, newer!, 'Summary');
    if (!older!.isDeleted) await world.at.press(ben, older!, 'Summary');
    await only(() => [older!, newer!].filter((one) => !one.isDeleted));
  });

  test.each(['channel', 'groupChat'] as const)('an answer to all in a %s, too', async (kind) => {
    const { place, standing } = await openWith(kind);
    const { ada, ben, sue } = world.who;
    await world.lead('L-1');
    await world.rest();
    const before = standing('Café Nord');
    // The sign that an answer is being written gets through.
    world.teams.connector.fail('send', null, fault);
    await world.at.say(sue, 'lead Café Nord', place);
    await world.rest();
    const said = () => standing('Café Nord').filter((one) => !before.includes(one));
    expect(said()).toHaveLength(2);
    const [older, newer] = said();
    await look(ben, kind === 'channel' ? [older!, newer!] : [newer!, older!]);
    await only(said);
    const [card] = said();
    await world.at.press(ada, world.cards(ada)[0]!, 'Mark e-mail as personal');
    await world.rest();
    expect(card!.earlier.length).toBeGreaterThan(0);
    expect(wordsOf(world.at.card(ben, card!))).toContain('marked personal');
  });
});
