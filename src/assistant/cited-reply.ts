import { noted } from '../cards/noted';
import { citedAnswerView, type AnswerCitation } from '../cards/views/answer';
import type { ChatPassage } from '../domain/chat-answer';
import { readerOf } from '../pipeline/lead-subject';
import type { Reply } from '../ports/desk';
import type { ToldByModel } from './answer-by-model';
import type { TextContext } from './named-lead';
import type { Workshop } from './operation';
import type { ReadTools } from './read-tools';

/** Most citations of one answer, which is what Teams shows. */
const mostCitations = 20;

/** The card of an answer of the language model, its sentences with numbered citations; about one lead when it cites one alone. */
export function citedReply(
  question: string,
  { sentences, passages, looked }: ToldByModel,
  tools: ReadTools,
  { asker, playbook }: TextContext,
  { deck, clock }: Workshop,
): Reply {
  const citations: AnswerCitation[] = [];
  const shown: { text: string; cites: number[] }[] = [];
  for (const { text, receipts } of sentences) {
    const wanted = receipts.flatMap((one) => citationsOf(passages[one], tools));
    const fresh = wanted.filter((one, at) => placeOf(one, citations) < 0 && placeOf(one, wanted) === at);
    if (citations.length + fresh.length > mostCitations) break;
    citations.push(...fresh);
    const cites = [...new Set(wanted.map((one) => placeOf(one, citations)))];
    shown.push({ text, cites: cites.sort((one, other) => one - other) });
  }
  const leads = new Set(citations.map(({ of }) => of?.subject.lead.id));
  const [leadId] = leads;
  const seen = leads.size === 1 && leadId !== undefined ? tools.seen(leadId) : undefined;
  const reader = seen?.reader ?? readerOf(asker.address, null, playbook, clock.now(), asker.roles);
  const view = citedAnswerView(
    { question, sentences: shown, citations, looked },
    seen?.subject ?? null,
    reader,
  );
  const card = deck.card('answer', view);
  return {
    kind: 'card',
    card:
      shown.length > 0
        ? noted(card, 'Written by a language model; each sentence rests on its receipts.')
        : card,
    leadId: seen?.subject.lead.id ?? null,
  };
}

/** What a passage rests on; itself, where that is what Baton says. */
function citationsOf(passage: ChatPassage | undefined, tools: ReadTools): readonly AnswerCitation[] {
  if (!passage) return [];
  const { lead, text: said, findings } = passage;
  const of = (lead && tools.seen(lead.id)) ?? null;
  const base = { said, name: lead?.name ?? '', of };
  return findings.length > 0
    ? findings.map((finding) => ({ ...base, finding }))
    : [{ ...base, finding: null }];
}

function placeOf(one: AnswerCitation, among: readonly AnswerCitation[]): number {
  return among.findIndex((other) => {
    if (other.of?.subject.lead.id !== one.of?.subject.lead.id) return false;
    if (!one.finding || !other.finding) return one.finding === other.finding && one.said === other.said;
    const { record, quote } = one.finding;
    return other.finding.record === record && other.finding.quote === quote;
  });
}
