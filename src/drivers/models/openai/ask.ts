import type { Abstention } from '../../../ports/abstention';
import type { Clock } from '../../../ports/clock';
import type { Said } from './envelope';
import type { Question } from './exchange';
import type { Failure } from './failure';
import { faultOfFailure } from './fault-of-failure';
import { parsedAnswer } from './parse-answer';
import { repairWords, type Repairable } from './prompts/repair';
import type { ZodType } from 'zod';

/** An answer that keeps its form, or why there is none; anything else is a fault. */
export type Asked<T> = { readonly answer: T } | { readonly abstained: Abstention };

export interface AskNeeds {
  readonly exchange: { send(question: Question, timeMs: number): Promise<Said | Failure> };
  readonly clock: Clock;
  /** For everything together, in milliseconds. */
  readonly totalMs: number;
}

/** With less than this left no answer can be expected, and none is paid for. */
const leastMs = 2_000;

type Try<T> =
  | { readonly answer: T }
  | { readonly abstained: Abstention; readonly repair: Repairable | null; readonly where: readonly string[] };

/**
 * Asks within the time given: one more request after a 429 that says when, one more after an answer that cannot be used,
 * and no other. What refuses or is filtered would do so again and is not asked again.
 */
export async function ask<T>(
  question: Question,
  form: ZodType<T>,
  { exchange, clock, totalMs }: AskNeeds,
): Promise<Asked<T>> {
  const startedAt = clock.monotonic();
  const left = () => totalMs - (clock.monotonic() - startedAt);
  let mayWait = true;

  async function send(one: Question): Promise<Said | Failure> {
    const first = await exchange.send(one, left());
    if (first.outcome !== 'later' || first.waitMs === null || !mayWait) return first;
    if (first.waitMs > left() - leastMs) return first;
    mayWait = false;
    await clock.sleep(first.waitMs);
    return exchange.send(one, left());
  }

  const first = tried(await send(question), form);
  if ('answer' in first || first.repair === null || left() < leastMs) return outcomeOf(first);
  const { message } = question;
  const words = repairWords(first.repair, first.where);
  const again = { ...question, message: { ...message, instructions: `${message.instructions}\n\n${words}` } };
  return outcomeOf(tried(await send(again), form));
}

function outcomeOf<T>(one: Try<T>): Asked<T> {
  return 'answer' in one ? one : { abstained: one.abstained };
}

/** What an outcome is worth; outcomes of which nothing can be made are thrown as faults. */
function tried<T>(said: Said | Failure, form: ZodType<T>): Try<T> {
  switch (said.outcome) {
    case 'text':
      return read(said.text, form);
    case 'refused':
    case 'filtered':
      return { abstained: said.outcome, repair: null, where: [] };
    case 'cut':
    case 'empty':
    case 'large':
      return { abstained: said.outcome, repair: said.outcome, where: [] };
    case 'garbled':
      return { abstained: 'form', repair: 'json', where: [] };
    default:
      throw faultOfFailure(said);
  }
}

function read<T>(text: string, form: ZodType<T>): Try<T> {
  const parsed = parsedAnswer(text, form);
  if ('answer' in parsed) return parsed;
  const { wrong, where } = parsed;
  return { abstained: wrong === 'words' ? 'refused' : 'form', repair: wrong, where };
}
