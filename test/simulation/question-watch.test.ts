import { join } from 'node:path';
import type { Card } from '../../src/cards/card';
import { readDeck } from '../../src/simulation/card-files';
import { openMemoryStore } from '../../src/simulation/memory-store';
import { openModelDouble } from '../../src/simulation/outside-doubles';
import { openQuestionWatch } from '../../src/simulation/question-watch';
import { seedsToOneThatAsks } from '../../src/simulation/seeds-to-one';
import { simulate, type Simulated } from '../../src/simulation/simulate';
import { cellsOf, openTotals } from '../../src/simulation/totals';
import type { Reply } from '../../src/ports/desk';
import type { Model } from '../../src/ports/model';

const deck = readDeck(join(__dirname, '../../cards'));
const asking = Array.from({ length: 40 }, (_, at) => 2 + at * seedsToOneThatAsks);
const input = { question: '?', earlier: [], about: null, tools: [], called: [], texts: [], now: '' };

test('40 worlds in which people ask: a question changes no lead, and a model that fails is spoken of', async () => {
  const all: Simulated[] = [];
  for (const seed of asking) all.push(await simulate(seed, { deck, keepsTrace: false }));
  expect(all.flatMap(({ seed, violations }) => violations.map((one) => `seed ${seed}: ${one}`))).toEqual([]);
  const sum = (of: 'byModel' | 'byRules') => all.reduce((total, one) => total + one.answered[of], 0);
  expect(sum('byModel')).toBeGreaterThan(50);
  expect(sum('byRules')).toBeGreaterThan(15);
  const totals = openTotals();
  all.forEach(totals.add);
  const cells = cellsOf(totals.sum()).filter(({ cell }) => cell.startsWith('model.answerChat'));
  expect(cells).toHaveLength(12);
  expect(cells.filter(({ count }) => count === 0)).toEqual([]);
}, 60_000);

test('an edition that knows of no questions lives as before', async () => {
  const [seed = 0] = asking;
  const lived = async (size: object, edition: 5 | 6) =>
    (await simulate(seed, { deck, edition, size })).traceHash;
  expect(await lived({}, 5)).toBe(await lived({ asksTheModel: false }, 5));
  expect(await lived({}, 6)).not.toBe(await lived({ asksTheModel: false }, 6));
});

function saying(text: string): Reply {
  const content = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] } as const;
  return { kind: 'card', card: { name: 'answer', line: text, content } as Card, leadId: null };
}

/** What is found wrong with a question that is answered so. */
async function wrongWith(
  answer: (watch: ReturnType<typeof openQuestionWatch>, model: Model) => Promise<Reply>,
  fails = false,
): Promise<readonly string[]> {
  const violations: string[] = [];
  const watch = openQuestionWatch(
    (what) => violations.push(what),
    () => ['gone-1'],
  );
  const double = openModelDouble(() => undefined, true);
  const model = watch.model(fails ? { ...double, answerChat: async () => 'sorry' as never } : double);
  await watch.answering('question-1', () => answer(watch, model));
  return violations;
}

describe('what it looks for', () => {
  const store = () => openMemoryStore({ sharesBodies: true }).port;
  const byRules = saying('It is warm. The model gave nothing, so this answer comes from fixed rules.');

  test('a write to anything but the conversation, however deep below', async () => {
    const writes = (partition: string) =>
      wrongWith(async (watch) => {
        await Promise.resolve();
        await watch.store(store()).create({ partition, id: '1', body: 1 });
        return byRules;
      });
    expect(await writes('leads-01')).toEqual(['I6: the question question-1 wrote to leads-01']);
    expect(await writes('chat')).toEqual([]);
    expect(await writes('chat-of/lead-1')).toEqual([]);
    expect(await writes('model-use/lead-1')).toEqual([]);
    expect(await writes('model-use/gone-1')).toHaveLength(1);
  });

  test('an answer that does not say that the model failed', async () => {
    const answered = (reply: Reply) =>
      wrongWith(async (_, model) => {
        await model.answerChat(input);
        return reply;
      }, true);
    expect(await answered(byRules)).toEqual([]);
    expect(await answered(saying('It is warm.'))).toHaveLength(1);
    expect(await answered(saying('It is warm. Written by a language model'))).toHaveLength(1);
    expect(await answered(saying('I don’t know.'))).toHaveLength(1);
    expect(await answered({ kind: 'refused', sentence: 'No.', leadId: null } as never)).toHaveLength(1);
  });

  test('nothing in an answer that is as it should be', async () => {
    const answered = (text: string) =>
      wrongWith(async (_, model) => {
        await model.answerChat(input);
        return saying(text);
      });
    expect(await answered('It is warm. Written by a language model; each sentence …')).toEqual([]);
    expect(await answered('I don’t know.')).toEqual([]);
    expect(await answered('It is warm.')).toHaveLength(1);
  });
});
