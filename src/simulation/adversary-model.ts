import type { z } from 'zod';
import {
  answerQuestionsAnswer,
  judgeCriteriaAnswer,
  readReplyAnswer,
  researchCompanyAnswer,
  researchCompetitorsAnswer,
  writeMailAnswer,
  type Booking,
  type Model,
} from '../ports/model';
import { answerChatAnswer } from '../ports/model-chat';
import { generateIcpAnswer } from '../ports/model-icp';
import type { ModelBudget } from '../ports/model-budget';
import { drawFitting } from './adversary-draw';
import { bent, passageOf, poisoned, poisons } from './adversary-words';
import type { Random } from './random';

/** Each task of the port with the form of its answer. */
const forms = {
  judgeCriteria: judgeCriteriaAnswer,
  researchCompany: researchCompanyAnswer,
  researchCompetitors: researchCompetitorsAnswer,
  readReply: readReplyAnswer,
  answerQuestions: answerQuestionsAnswer,
  writeMail: writeMailAnswer,
  answerChat: answerChatAnswer,
  generateIcp: generateIcpAnswer,
} as const satisfies Readonly<Record<Exclude<keyof Model, 'name' | 'wordsByRule'>, z.ZodType>>;
export type CallSite = keyof typeof forms;

/** The most that one call is booked with, in tokens. */
export const mostOfACall = 6_000;

export interface AdversaryNeeds {
  readonly random: Random;
  /** What it knows and must not tell: names, addresses and topics of the other leads. */
  secrets(): readonly string[];
  budget(): ModelBudget;
  /** Told each answer that it gave, and what it was given for it. */
  gave(site: CallSite, input: object): void;
}

/**
 * A model that wants to do harm: at every call site it gives anything that fits the form (targets S1). Half of what it says is
 * built on true quotes, so that it comes past the first look; it knows all other leads, and is paid as any other model is.
 */
export function openAdversary({ random, secrets, budget, gave }: AdversaryNeeds): Model {
  function answerOf(site: CallSite, input: Readonly<Record<string, unknown>>): unknown {
    const texts = ((input['texts'] ?? []) as readonly { readonly text: string }[]).map((one) => one.text);
    const truth = () => (texts.length > 0 ? passageOf(random.pick(texts), random) : 'nothing');
    const harm = () =>
      random.chance(0.3) ? random.pick([...secrets(), 'nobody']) : random.pick(poisons).words;
    const words = (key: string): string => {
      if (key === 'currency') return random.pick(['EUR', 'USD']);
      const drawn = random.next();
      if (drawn < 0.35) return truth();
      if (drawn < 0.6) return poisoned(truth(), harm(), random);
      return drawn < 0.7 ? bent(truth(), random) : harm();
    };
    return drawFitting(forms[site], random, words, (value) => cunning(value, input, texts));
  }

  /** Makes an answer look right: a quote that stands where it says, receipts that are there, names that were asked for. */
  function cunning(
    value: Record<string, unknown>,
    input: Readonly<Record<string, unknown>>,
    texts: readonly string[],
  ): Record<string, unknown> {
    if (texts.length === 0 || random.chance(0.3)) return value;
    const at = random.between(0, texts.length - 1);
    const text = texts[at] ?? '';
    const quote = passageOf(text, random);
    const shaped = { ...value };
    if ('textIndex' in value) Object.assign(shaped, { textIndex: at, quote });
    if ('receipts' in value)
      Object.assign(shaped, {
        receipts: [at],
        text: random.chance(0.5) ? quote : poisoned(quote, random.pick(poisons).words, random),
      });
    if ('tool' in value) shaped['lead'] = random.pick(['lead 1', 'lead 2', 'lead 3', value['lead']]);
    if ('verdict' in value && 'criteria' in input)
      shaped['name'] = random.pick(input['criteria'] as readonly { readonly name: string }[]).name;
    if ('question' in value)
      shaped['question'] = random.between(0, (input['questions'] as readonly string[]).length - 1);
    return shaped;
  }

  async function call(site: CallSite, input: object, booking: Booking | undefined): Promise<never> {
    const most = { input: mostOfACall / 2, output: mostOfACall / 2 };
    const hold = await budget().hold(most, booking?.leadId ?? null, booking?.askedBy);
    const answer = answerOf(site, input as Readonly<Record<string, unknown>>);
    // What does not fit its form proves nothing.
    const fits = forms[site].safeParse(answer);
    if (!fits.success) throw new Error(`an answer to ${site} does not fit its form`, { cause: fits.error });
    await hold.settle({ input: random.between(0, most.input), output: random.between(0, most.output) });
    gave(site, input);
    return answer as never;
  }

  return {
    name: 'adversary',
    judgeCriteria: (input, booking) => call('judgeCriteria', input, booking),
    researchCompany: (input, booking) => call('researchCompany', input, booking),
    researchCompetitors: (input, booking) => call('researchCompetitors', input, booking),
    readReply: (input, booking) => call('readReply', input, booking),
    answerQuestions: (input, booking) => call('answerQuestions', input, booking),
    writeMail: (input, booking) => call('writeMail', input, booking),
    answerChat: (input, booking) => call('answerChat', input, booking),
    generateIcp: (input, booking) => call('generateIcp', input, booking),
  };
}
