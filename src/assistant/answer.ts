import { answerView, type Answer } from '../cards/views/answer';
import { instructionIn } from '../domain/instructs';
import { refusalFor } from '../domain/permissions';
import { subjectFor, reopened } from './lead-reply';
import { answerByModel } from './answer-by-model';
import { citedReply } from './cited-reply';
import { intentCall, understand, type NotUnderstood, type Understood } from './intent';
import { partAnswer, partsOfCrm } from './answer-parts';
import { markedReply, sentenceReply, withLead, type ReadText, type TextContext } from './named-lead';
import type { Request, Workshop } from './operation';
import { withNote } from './with-note';
import { agentOwner } from '../domain/person';
import { listOf } from '../pipeline/effects/projection';
import { leadPartitions } from '../pipeline/shard';

/** Words for what is said to be friendly, and needs no operation. */
const friendly: Readonly<Record<string, string>> = {
  greeting: 'Hello. Ask me about a lead, or write “leads mine” to see yours.',
  thanks: 'You are welcome.',
};

/**
 * Answers a question (chat specification, section 3): by the language model where there is one, else by rules. When the
 * model gives nothing the rules answer, and say so. What tries to instruct is marked as such, and nothing else happens.
 */
export async function answerQuestion(
  question: string,
  context: TextContext,
  workshop: Workshop,
): Promise<ReadText> {
  const found = understand(question, [context.playbook.agent.name]);
  const order = found.intent === 'none' ? instructionIn(question) : null;
  if (order !== null) return { reply: markedReply(question, order, context, workshop) };
  const words = friendly[found.intent];
  if (words) return { reply: { kind: 'done', sentence: words, leadId: null } };
  if (workshop.model.wordsByRule || staysHere(found, question))
    return answerByRules(question, found, context, workshop);
  const tools = context.tools(question);
  // Whoever may look at nothing has nothing to ask a model about.
  if (tools.offered.length === 0) return answerByRules(question, found, context, workshop);
  const told = await answerByModel(question, context, tools, workshop);
  if (!('silent' in told)) return { reply: citedReply(question, told, tools, context, workshop) };
  const read = await answerByRules(question, found, context, workshop);
  return 'reply' in read ? { reply: withNote(read.reply, told.silent) } : { ...read, note: told.silent };
}

/** What is no lead's business to leave this house, and what is asked to be shown whole. */
function staysHere(found: Understood | NotUnderstood, question: string): boolean {
  if (!('operation' in found)) return false;
  if (['email', 'phone', 'contact'].includes(found.part) || found.operation === 'help') return true;
  return /^(?:please\s+)?(?:show|list|open|display|give|see)\b/iu.test(question.trim());
}

/** Answers without a model: an intent, the operation that knows, and of its answer the part that was asked for, with receipts. */
async function answerByRules(
  question: string,
  found: Understood | NotUnderstood,
  context: TextContext,
  workshop: Workshop,
): Promise<ReadText> {
  if (!('operation' in found)) {
    return { reply: sentenceReply(question, found.sentence, found.nearest, context, workshop) };
  }
  const called = intentCall(forAsker(found, context), context.about);
  if ('problem' in called)
    return { reply: sentenceReply(question, called.problem, called.didYouMean, context, workshop) };
  const read = await withLead(called, question, context, workshop);
  if ('reply' in read) return read;
  if (found.intent === 'count') return { reply: await counted(question, found, context, workshop) };
  const leadId = read.input.lead;
  if (typeof leadId !== 'string') return read;
  const part = await answerAbout(leadId, found.part, question, context, workshop);
  return part ? { reply: part } : read;
}

/** The part of what is known of a lead that was asked for, as a sentence with its receipts; undefined when only the whole card tells. */
async function answerAbout(
  leadId: string,
  part: string,
  question: string,
  context: TextContext,
  workshop: Workshop,
) {
  const { asker, playbook } = context;
  const open = await reopened(leadId, workshop);
  const refused = refusalFor(asker, 'lead', playbook.roleBasedViews, open.document.lead);
  if (refused) return { kind: 'refused', sentence: refused } as const;
  const request: Request = { asker, playbook, turn: '' };
  const { subject, reader } = await subjectFor(open, workshop, request);
  const { lead, events } = open.document;
  const activities = partsOfCrm.includes(part) ? await workshop.crm.activities(lead.origin.sourceId) : [];
  const said = partAnswer(part, subject, reader, events, activities);
  if (!said) return undefined;
  const answer: Answer = { question, nearest: [], ...said };
  return {
    kind: 'card',
    card: workshop.deck.card('answer', answerView(answer, subject, reader)),
    leadId,
  } as const;
}

/** How many leads there are of a kind, of those the asker may see. */
async function counted(question: string, found: Understood, context: TextContext, workshop: Workshop) {
  const { asker, playbook } = context;
  const refused = refusalFor(asker, 'leads', playbook.roleBasedViews);
  if (refused) return { kind: 'refused', sentence: refused } as const;
  const lists = (found.parameters.lists ?? '').split(' ').filter(Boolean);
  const seesAll = refusalFor(asker, 'leads', playbook.roleBasedViews, { owner: null }) === null;
  const owners =
    lists.includes('mine') || !seesAll
      ? [asker.address]
      : [...playbook.people.map((one) => one.email), agentOwner];
  const ratings = lists.filter((one) => ['hot', 'warm', 'cold'].includes(one));
  const phases = lists.filter((one) =>
    ['handed-over', 'qualified', 'disqualified', 'handed-back'].includes(one),
  );
  let total = 0;
  if (lists.includes('processing')) {
    for (const partition of leadPartitions) {
      for (const phase of ['in-progress', 'received']) total += await workshop.store.count(partition, phase);
    }
  } else {
    for (const owner of owners) {
      for (const phase of phases.length > 0
        ? phases
        : ['handed-over', 'handed-back', 'qualified', 'disqualified', 'in-progress']) {
        for (const rating of ratings.length > 0 ? ratings : ['hot', 'warm', 'cold', 'unrated']) {
          total += await workshop.store.count(listOf(owner), `${phase}/${rating}`);
        }
      }
    }
  }
  const kind = lists.map((one) => (one === 'mine' ? 'yours' : one.replace('-', ' '))).join(' and ');
  const sentence = `${total} ${total === 1 ? 'lead' : 'leads'}${kind ? ` (${kind})` : ''}.`;
  return sentenceReply(question, sentence, [], context, workshop);
}

/** Whoever has no leads of their own means everybody's when they ask whom to call first. */
function forAsker(found: Understood, { asker }: TextContext): Understood {
  if (found.part !== 'first' || asker.roles.includes('seller')) return found;
  const lists = (found.parameters.lists ?? '').split(' ').filter((one) => one !== 'mine' && one !== '');
  return { ...found, parameters: { ...found.parameters, lists: ['handed-over', ...lists].join(' ') } };
}
