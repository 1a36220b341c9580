import type { AnswerChatInput, Model } from '../../src/ports/model';
import { chatForm, saidIn } from '../evaluation/models/chat-case';
import { openChatWorld, supervisor } from '../evaluation/models/chat-world';
import { casesIn } from '../evaluation/models/part';
import type { World } from '../pipeline/world';
import { callOf } from './scripted-chat';

const cases = casesIn('chat.yaml', chatForm);
const answerable = cases.filter(({ says }) => says);
let wanted: readonly string[] = [];

/** A model that looks everything up, and says each passage in which a wanted word stands as it stands there. */
const answerChat: Model['answerChat'] = async ({ texts, tools, called }: AnswerChatInput) => {
  if (called.length === 0) return { calls: [callOf('leads')], sentences: [] };
  const marks = [1, 2, 3, 4, 5].map((at) => `lead ${at}`);
  if (called.length === 1 && tools.length > 0)
    return { calls: marks.map((lead) => callOf('why', { lead })), sentences: [] };
  if (called.length < 8 && tools.length > 0)
    return { calls: marks.map((lead) => callOf('lead', { lead })), sentences: [] };
  const positions = wanted.map((word) =>
    texts.findIndex(({ text, title = '' }) => `${title.replace(/^lead \d+, /u, '')} ${text}`.includes(word)),
  );
  const sentences = positions.flatMap((at) => {
    const { text = '', title = '' } = texts[at] ?? {};
    return text === ''
      ? []
      : [{ text: `${title.replace(/^lead \d+, /u, '')}: ${text}`.slice(0, 400), receipts: [at] }];
  });
  return { calls: [], sentences };
};

let world: World;
beforeAll(async () => void (world = await openChatWorld(answerChat)), 60_000);
afterAll(() => world.close());

test('there are twenty questions across leads that can be answered, and some that cannot', () => {
  expect(answerable.length).toBeGreaterThanOrEqual(20);
  expect(cases.length - answerable.length).toBeGreaterThanOrEqual(5);
});

test.each(answerable.map(({ ask, says }) => [ask, says ?? []] as const))(
  '%s: the tools return it, and its sentences hold',
  async (ask, says) => {
    wanted = says;
    const said = saidIn(await world.says(supervisor, ask));
    for (const word of says) expect(said).toContain(word);
  },
);

test.each(cases.filter(({ says }) => !says).map(({ ask }) => ask))('%s: nothing says so', async (ask) => {
  wanted = [];
  expect(saidIn(await world.says(supervisor, ask))).toBeNull();
});
