import { checkedAnswer, type ChatPassage, type CitedSentence } from '../domain/chat-answer';
import { faultOf } from '../domain/fault';
import type { SourceText } from '../domain/research';
import { createChatMemory, type ChatTurn } from '../pipeline/chat-memory';
import { inTime } from '../pipeline/deadline';
import type { Booking } from '../ports/model';
import { answerChatAnswer, type AnswerChatInput, type ChatCall } from '../ports/model-chat';
import { unnamed } from './lead-passages';
import { withoutModel } from './model-silence';
import type { TextContext } from './named-lead';
import type { Workshop } from './operation';
import type { ReadTools, ToolAnswer } from './read-tools';

/** An answer of the language model as it may be shown. */
export interface ToldByModel {
  /** None when nothing supports an answer. */
  readonly sentences: readonly CitedSentence[];
  /** What the sentences cite, by position. */
  readonly passages: readonly ChatPassage[];
  /** What was looked at, in words. */
  readonly looked: readonly string[];
}

/** Most times that the model is asked for one question; the last time it can only answer. */
const mostRounds = 4;
/** For all rounds together, in milliseconds; less than the least left is not begun with. */
const longestMs = 50_000;
const leastMs = 3_000;
const mostPassages = 120;

/**
 * Answers a question with the language model (chat specification, section 3). The loop is ours: the model names read
 * operations, each goes the way of any request of this person, and its sentences are held to what they returned. `silent`
 * says in a sentence why it gave nothing.
 */
export async function answerByModel(
  question: string,
  context: TextContext,
  tools: ReadTools,
  workshop: Workshop,
): Promise<ToldByModel | { readonly silent: string }> {
  const { clock, model, log } = workshop;
  const memory = createChatMemory(workshop.store, clock);
  const of = { address: context.asker.address, thread: context.thread ?? '' };
  const passages: ChatPassage[] = [];
  const called: { call: ChatCall; came: string }[] = [];
  const looked = new Set<string>();
  const startedAt = clock.monotonic();

  function take({ passages: more, looked: at }: ToolAnswer): void {
    if (at !== '') looked.add(at);
    const isNew = (one: ChatPassage) =>
      !passages.some((other) => other.text === one.text && other.lead?.id === one.lead?.id);
    passages.push(...more.filter(isNew).slice(0, Math.max(0, mostPassages - passages.length)));
  }

  async function lookUp(calls: readonly ChatCall[]): Promise<boolean> {
    const fresh = calls.filter((one) => !called.some(({ call }) => isSame(call, one)));
    for (const call of fresh) {
      const told = await tools.call(call);
      take(told);
      called.push({ call, came: told.came });
    }
    return fresh.length > 0;
  }

  const earlier = await permitted(await memory.recall(of), tools);
  const named = await tools.named();
  const about = named.length > 0 ? named : await spokenOf(context.about, earlier, tools);
  for (const leadId of about) take(await tools.lead(leadId));
  const asks = about.reduce((text, leadId) => withMark(text, leadId, tools), question);

  for (let round = 1; ; round += 1) {
    const left = longestMs - (clock.monotonic() - startedAt);
    if (left < leastMs) return { silent: withoutModel('timeout') };
    const isLast = round === mostRounds;
    const input: AnswerChatInput = {
      question: asks,
      earlier: earlier.map((one) => ({ question: one.question, answer: one.answer })),
      about: about.length === 1 && about[0] ? tools.markOf(about[0]) : null,
      tools: isLast ? [] : tools.offered,
      called,
      texts: passages.map((one) => textOf(one, tools)),
      now: new Date(clock.now()).toISOString(),
    };
    // Settled, because it may still fail when nobody waits for it any more.
    const asked = Promise.allSettled([model.answerChat(input, bookingOf(about, passages, of.address))]);
    const came = await inTime(clock, left, asked);
    const [settled] = came === 'late' ? [] : came.value;
    if (settled?.status !== 'fulfilled') {
      const code = settled ? faultOf(settled.reason).code : 'timeout';
      log.warn('question not answered by the model', { code });
      return { silent: withoutModel(code) };
    }
    const parsed = answerChatAnswer.safeParse(settled.value);
    if (!parsed.success) {
      log.warn('question not answered by the model', { code: 'model-answer' });
      return { silent: withoutModel('model-answer') };
    }
    const { calls, sentences, abstained } = parsed.data;
    if (abstained) return { silent: withoutModel(abstained) };
    if (!isLast && calls.length > 0 && (await lookUp(calls))) continue;
    const checked = checkedAnswer(sentences, passages, asks);
    if (checked.leftOut.length > 0)
      log.info('sentences left out of an answer', { count: checked.leftOut.length });
    const told = { sentences: checked.sentences, passages, looked: [...looked] };
    if (told.sentences.length > 0) await memory.remember(of, turnOf(asks, told, about, clock.now()));
    return told;
  }
}

/** Who asks pays from what one person may; a lead's cost is its own only while the question is about that one alone. */
function bookingOf(about: readonly string[], passages: readonly ChatPassage[], askedBy: string): Booking {
  const leads = new Set([...about, ...passages.flatMap(({ lead }) => lead?.id ?? [])]);
  const [leadId] = leads;
  return leads.size === 1 ? { leadId, askedBy } : { askedBy };
}

/** What was said of a lead that the asker may not see by now, or that is gone, is not told again. */
async function permitted(turns: readonly ChatTurn[], tools: ReadTools): Promise<readonly ChatTurn[]> {
  const kept: ChatTurn[] = [];
  for (const turn of turns) {
    const seen = await Promise.all(turn.leadIds.map((one) => tools.maySee(one)));
    if (seen.every(Boolean)) kept.push(turn);
  }
  return kept;
}

const mostSpokenOf = 3;

/** The leads that "it" and "they" mean: the one of the thread, else those of the last answer. */
async function spokenOf(
  about: string | undefined,
  earlier: readonly ChatTurn[],
  tools: ReadTools,
): Promise<readonly string[]> {
  if (about !== undefined && (await tools.maySee(about))) return [about];
  return (earlier.at(-1)?.leadIds ?? []).slice(0, mostSpokenOf);
}

function turnOf(
  question: string,
  { sentences, passages }: ToldByModel,
  about: readonly string[],
  at: number,
): ChatTurn {
  const cited = sentences.flatMap(({ receipts }) => receipts.map((one) => passages[one]?.lead?.id));
  const leadIds = [...new Set([...cited, ...about])].filter((one) => one !== undefined);
  return { question, answer: sentences.map(({ text }) => text).join(' '), leadIds, at };
}

/** The question with the lead's mark in place of the person's name. */
function withMark(question: string, leadId: string, tools: ReadTools): string {
  const lead = tools.seen(leadId)?.subject.lead;
  return lead ? unnamed(question, lead, tools.markOf(leadId)) : question;
}

/** A passage as the model reads it: under the mark of its lead, with the words that it rests on. */
function textOf({ lead, topic, text, findings }: ChatPassage, tools: ReadTools): SourceText {
  const of = lead ? tools.seen(lead.id)?.subject.lead : undefined;
  const quotes = findings
    .filter(({ quote }) => !text.includes(quote))
    .map(({ quote }) => `“${of ? unnamed(quote, of) : quote}”`);
  const [first] = findings;
  return {
    source: first?.source ?? 'crm',
    record: first?.record ?? 'Baton',
    field: topic,
    text: [text, ...quotes].join(' '),
    date: first?.date ?? null,
    ...(lead && { title: `${tools.markOf(lead.id)}, ${lead.name}` }),
  };
}

function isSame(one: ChatCall, other: ChatCall): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
