import { answerView } from '../cards/views/answer';
import { whichOneView } from '../cards/views/which-one';
import { refusalFor, type Asker, type OperationName } from '../domain/permissions';
import type { Playbook } from '../domain/playbook';
import { readerOf } from '../pipeline/lead-subject';
import type { Reply } from '../ports/desk';
import type { CommandCall } from './command-context';
import { findLeads, findLeadsAtStart, type FoundLeads, type LeadHit } from './lead-search';
import type { Workshop } from './operation';
import type { ReadTools } from './read-tools';

/** What a text asks for: an operation with its input, or the reply right away. */
export type ReadText =
  | {
      readonly operation: OperationName;
      readonly input: Readonly<Record<string, unknown>>;
      /** A sentence to stand below what comes of it. */
      readonly note?: string;
    }
  | { readonly reply: Reply };

/** Who writes, where, and by whose rules. */
export interface TextContext {
  readonly asker: Asker;
  readonly about: string | undefined;
  /** The conversation; absent where nothing is remembered of it. */
  readonly thread?: string | undefined;
  readonly playbook: Playbook;
  /** The operations that read, as this person may use them; for a language model. */
  tools(question: string): ReadTools;
}

/** The call with the id of the one lead its words mean. */
export async function withLead(
  call: CommandCall,
  text: string,
  context: TextContext,
  workshop: Workshop,
): Promise<ReadText> {
  const { operation, input } = call;
  const words = input.lead;
  if (typeof words !== 'string') return { operation, input };
  // A stranger or a reader learns nothing of which leads there are.
  const barred = refusalFor(context.asker, operation, context.playbook.roleBasedViews);
  if (barred) return { reply: { kind: 'refused', sentence: barred } };
  const may = (row: LeadHit) =>
    refusalFor(context.asker, 'lead', context.playbook.roleBasedViews, row) === null;
  const needs = { records: workshop.store, record: workshop.record };
  const found =
    call.open === 'reason'
      ? await findLeadsAtStart(words, needs, may)
      : { ...(await findLeads(words, needs, may)), rest: '' };
  const more = call.open === 'reason' ? { ...input, reason: found.rest } : input;
  const [only, another] = found.hits;
  if (only && !another) return { operation, input: { ...more, lead: only.leadId } };
  if (only) return { reply: whichOne(words, operation, found, more, workshop) };
  return { reply: noneFound(words, found, text, context, workshop, operation) };
}

function whichOne(
  words: string,
  operation: OperationName,
  { hits }: FoundLeads,
  { lead: _, ...rest }: Readonly<Record<string, unknown>>,
  { deck }: Workshop,
): Reply {
  return {
    kind: 'card',
    card: deck.card('which-one', whichOneView(words, operation, hits, rest)),
    leadId: null,
  };
}

function noneFound(
  words: string,
  { nearest }: FoundLeads,
  text: string,
  context: TextContext,
  workshop: Workshop,
  operation: OperationName,
): Reply {
  const commands = nearest.map((one) => `${operation} ${one.companyName || one.name || one.email}`);
  const sentence = `I know no lead “${words.slice(0, 80)}”${commands.length > 0 ? '.' : ' that you may see.'}`;
  return sentenceReply(text, sentence, commands.length > 0 ? commands : ['leads'], context, workshop);
}

/** A sentence as an answer, with commands to send instead. */
export function sentenceReply(
  question: string,
  sentence: string,
  nearest: readonly string[],
  { asker, playbook }: TextContext,
  { deck, clock }: Workshop,
): Reply {
  const reader = readerOf(asker.address, null, playbook, clock.now(), asker.roles);
  const view = answerView({ question, sentences: [sentence], receipts: [], nearest }, null, reader);
  return { kind: 'card', card: deck.card('answer', view), leadId: null };
}

/** A question that tries to instruct: its words, quoted, and that nothing came of them (targets S2). */
export function markedReply(
  question: string,
  order: string,
  { asker, playbook }: TextContext,
  { deck, clock }: Workshop,
): Reply {
  const reader = readerOf(asker.address, null, playbook, clock.now(), asker.roles);
  const sentences = [triedToInstruct, `“${order}”`];
  const view = answerView({ question, sentences, receipts: [], nearest: ['help'] }, null, reader);
  return { kind: 'card', card: deck.card('answer', view), leadId: null };
}
const triedToInstruct = 'This message tried to instruct the agent. It changed nothing.';
