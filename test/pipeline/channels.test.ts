import type { Channel, PostOutcome, ThreadNote } from '../../src/ports/channel';
import { openChannelDouble } from '../../src/simulation/channel-double';
import { openWorld, type World } from './world';

let world: World;
afterEach(() => world.close());
const [ada, sue] = ['ada@seller.example', 'sue@seller.example'];

interface Noted extends ThreadNote {
  readonly receipt: string;
}

/** A channel with threads, whose next answers to a note are given. */
function threaded(answers: (PostOutcome | 'lost')[] = []) {
  const { port, shown } = openChannelDouble({ showsOnce: false });
  const notes: Noted[] = [];
  const channel: Channel = {
    ...port,
    name: 'threads',
    async note(receipt, note) {
      const answer = answers.shift() ?? { outcome: 'posted', receipt: `note ${notes.length}` };
      if (answer === 'lost' || answer.outcome === 'posted') notes.push({ ...note, receipt });
      return answer === 'lost' ? { outcome: 'unknown' } : answer;
    },
    findNote: async (receipt, effectId) =>
      notes.find((one) => one.receipt === receipt && one.effectId === effectId)?.effectId,
  };
  return { channel, shown, notes };
}

const plain = () => {
  const { port, shown } = openChannelDouble({ showsOnce: false });
  return { channel: { ...port, name: 'plain' }, shown };
};
const open = async (channels: readonly Channel[]) => (world = await openWorld({ ports: { channels } }));
const effectsOf = async (leadId: string) => (await world.record.open(leadId))?.document.effects ?? [];

test('a lead stands in every channel, and an act in one changes it in all of them', async () => {
  const [one, other] = [plain(), threaded()];
  await open([one.channel, other.channel]);
  const lead = await world.lead('L-1');
  expect(one.shown).toHaveLength(1);
  expect(other.shown).toHaveLength(1);
  expect(one.shown[0]?.message.card).toEqual(other.shown[0]?.message.card);
  await world.presses(ada, 'email', { lead, as: 'personal' });
  await world.settle();
  for (const { shown } of [one, other]) {
    expect(shown).toHaveLength(1);
    expect(JSON.stringify(shown[0]?.message.card.content)).toContain('marked personal');
  }
});

test('what a person did is told once in the thread of each card, where there are threads', async () => {
  const { channel, shown, notes } = threaded();
  await open([plain().channel, channel]);
  const lead = await world.lead('L-1');
  expect(notes).toEqual([]);
  await world.presses(ada, 'email', { lead, as: 'personal' });
  await world.presses(sue, 'reassign', { lead, to: 'ben@seller.example', confirmed: 'yes' });
  await world.settle();
  expect(notes.map((one) => [one.receipt, one.sentence])).toEqual([
    [shown[0]?.receipt, 'E-mail address marked personal, by Ada North.'],
    [shown[0]?.receipt, 'Reassigned to Ben South, by Sue Lead.'],
  ]);
});

test('an e-mail is told of when it is known what became of it', async () => {
  const { channel, notes } = threaded();
  await open([channel]);
  const lead = await world.lead('L-1');
  await world.presses(ada, 'draft', { lead, do: 'send', subject: 'Menus', body: 'Hello' });
  await world.settle();
  expect(notes.map((one) => one.sentence)).toEqual(['E-mail “Menus” by Ada North: sent.']);
});

test.each<[string, (PostOutcome | 'lost')[]]>([
  ['an answer that was lost', ['lost']],
  ['a note that may have been lost', [{ outcome: 'unknown' }]],
  ['a channel that asks to wait', [{ outcome: 'later', waitMs: 5_000 }]],
])('%s: the note stands once in the end', async (_, answers) => {
  const { channel, notes } = threaded(answers);
  await open([channel]);
  const lead = await world.lead('L-1');
  await world.presses(ada, 'email', { lead, as: 'personal' });
  await world.settle();
  world.pass(3_600_000);
  await world.settle();
  expect(notes).toHaveLength(1);
  const note = (await effectsOf(lead)).find((one) => one.kind === 'note');
  expect(note?.status).toBe('done');
});

test('of the notes that are told only the last ones are kept with the lead', async () => {
  const { channel, notes } = threaded();
  await open([channel]);
  const lead = await world.lead('L-1');
  for (let at = 0; at < 30; at += 1) {
    await world.presses(ada, 'email', { lead, as: at % 2 ? 'work' : 'personal' });
    await world.settle();
  }
  expect(notes).toHaveLength(30);
  const kept = (await effectsOf(lead)).filter((one) => one.kind === 'note');
  expect(kept.length).toBeLessThanOrEqual(9);
});

test('a channel that was turned off keeps nobody waiting', async () => {
  const [one, other] = [plain(), threaded([{ outcome: 'later', waitMs: 60_000 }])];
  const channels: Channel[] = [one.channel, other.channel];
  await open(channels);
  const lead = await world.lead('L-1');
  await world.presses(ada, 'email', { lead, as: 'personal' });
  channels.pop();
  const later = await world.another();
  world.pass(60_000);
  await later.worker.once([]);
  expect(JSON.stringify(one.shown[0]?.message.card.content)).toContain('marked personal');
  const pending = (await effectsOf(lead)).filter((effect) => effect.status === 'pending');
  expect(pending).toEqual([]);
});

test('a card that an earlier release posted stands in the local chat', async () => {
  await open([plain().channel]);
  const leadId = await world.lead('L-1');
  const found = await world.record.open(leadId);
  if (!found) throw new Error('gone');
  const before = found.document.effects.map((one) => {
    const { channel: _, ...rest } = one as typeof one & { channel?: string };
    return rest as typeof one;
  });
  await world.record.save(found, { ...found.document, effects: before });
  const card = (await effectsOf(leadId)).find((one) => one.kind === 'announce');
  expect(card).toMatchObject({ channel: 'local' });
});
