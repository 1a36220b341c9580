import { bantNames, bantOf, type BantVerdict } from '../../domain/bant';
import { Fault } from '../../domain/fault';
import type { LeadReply, ReplyReading } from '../../domain/engagement';
import type { Lead } from '../../domain/lead';
import type { LeadEvent } from '../../domain/lead-event';
import { instructionIn } from '../../domain/instructs';
import { lookedUpCompany } from '../../domain/looked-up-company';
import { nameless } from '../../domain/nameless';
import type { Playbook } from '../../domain/playbook';
import type { Finding, SourceText } from '../../domain/research';
import { newestReply } from '../../domain/silence';
import { answerQuestionsAnswer, readReplyAnswer, type ReadReplyAnswer } from '../../ports/model';
import { readFor } from '../reading';
import { bantEvidence } from '../bant-evidence';
import { loadReply } from '../reply-record';
import { loadResearch } from '../research-record';
import { quotedFinding, verifiedFinding } from '../verified-finding';
import { skipped, type StageNeeds, type StageResult } from './stage';

/** Most replies that are read together, the newest among them. */
const mostRead = 5;

/** What the lead's newest reply shows: interest, BANT, questions (spec sections 9 and 10); the model quotes, code verifies. */
export async function readReplies(lead: Lead, needs: StageNeeds): Promise<StageResult> {
  const playbook = await needs.playbooks.of(lead.playbook);
  if (playbook.mode === 'research-only') return skipped('no replies are read in this mode');
  const newest = newestReply(lead.replies);
  if (!newest) return skipped('no reply');
  if (lead.engagement.reading?.of === newest.id) return skipped('read before');
  const bant = bantNames.flatMap((name) => {
    const { description } = playbook.bant[name];
    return description === '' ? [] : [{ name, description }];
  });
  // What the lead wrote stands last: the newest of it decides on interest.
  const texts = [...(bant.length > 0 ? await evidenceOf(lead, needs) : []), ...(await textsOf(lead, needs))];
  const parsed = readReplyAnswer.safeParse(await needs.model.readReply({ texts, bant }, { leadId: lead.id }));
  if (!parsed.success) throw wrongForm(needs.model.name);
  const reading = await readingOf(lead, newest, parsed.data, texts, playbook, needs);
  const optOut = parsed.data.optOut && inReply(quotedFinding(parsed.data.optOut, texts));
  const events: LeadEvent[] = [{ type: 'RepliesRead', reading }];
  if (optOut && !lead.engagement.optOut) {
    await needs.addressBook.suppress(lead.fields.email);
    const at = new Date(needs.clock.now()).toISOString();
    events.push({ type: 'OptedOut', optOut: { at, quote: optOut.quote, wants: 'no-mail' } });
  }
  return {
    status: 'completed',
    events,
    inputs: lead.replies.filter((one) => one.kind === 'person').map((one) => one.id),
    outputs: [
      `interest ${reading.interest?.level ?? 'undetected'}`,
      `BANT ${reading.bant.level}`,
      ...(reading.questions.length > 0 ? [`${reading.questions.length} questions`] : []),
    ],
  };
}

/** What the CRM says now and what was read about the company, as far as it may speak of BANT. */
async function evidenceOf(lead: Lead, { crm, clock, store }: StageNeeds): Promise<readonly SourceText[]> {
  const activities = await crm.activities(lead.origin.sourceId);
  return bantEvidence(lead, activities, await loadResearch(lead, store), clock.now());
}

/** What a person said, oldest first and without their name. */
async function textsOf(lead: Lead, { store }: StageNeeds): Promise<readonly SourceText[]> {
  const replies = lead.replies.filter((one) => one.kind === 'person').slice(-mostRead);
  const kept = await Promise.all(replies.map((one) => loadReply(lead.id, one.id, store)));
  return replies.map((one, at) => ({
    source: 'reply',
    record: one.id,
    field: 'reply',
    text: nameless(kept[at]?.said ?? one.excerpt, lead.fields),
    date: one.at,
  }));
}

/** Only what the lead wrote to us says what it wants; notes and pages speak of BANT alone. */
function inReply(finding: Finding | null): Finding | null {
  return finding?.source === 'reply' ? finding : null;
}

async function readingOf(
  lead: Lead,
  newest: LeadReply,
  answer: ReadReplyAnswer,
  texts: readonly SourceText[],
  playbook: Playbook,
  needs: StageNeeds,
): Promise<ReplyReading> {
  const found = answer.interest && inReply(verifiedFinding(answer.interest, texts));
  const verdicts = answer.bant.map(({ name, verdict, ...claim }): BantVerdict => ({
    name,
    verdict,
    finding: verifiedFinding(claim, texts),
  }));
  const described = bantNames.filter((name) => playbook.bant[name].description !== '');
  const asked = answer.questions.flatMap((one) => quotedFinding(one, texts) ?? []);
  const isNew = (one: Finding) => one.record === newest.id;
  return {
    of: newest.id,
    interest: found && answer.interest ? { level: answer.interest.level, finding: found } : null,
    bant: bantOf(described, verdicts),
    questions: await answered(asked.filter(isNew), lead, playbook, needs),
    // Code looks for itself: a model that was talked into something says nothing of it.
    instructs: instructionIn(texts.at(-1)?.text ?? '') ?? (answer.instructs ? newest.excerpt : null),
    model: needs.model.name,
  };
}

/** Each question with the passage of the answer knowledge that covers it; a quote that does not stand there covers nothing. */
async function answered(
  questions: readonly Finding[],
  lead: Lead,
  playbook: Playbook,
  needs: StageNeeds,
): Promise<ReplyReading['questions']> {
  if (questions.length === 0) return [];
  const texts = await readFor(
    'answers',
    playbook.research.sources,
    lookedUpCompany(lead, undefined),
    needs.sources,
  );
  const input = { questions: questions.map((one) => one.quote), texts };
  const parsed = answerQuestionsAnswer.safeParse(
    await needs.model.answerQuestions(input, { leadId: lead.id }),
  );
  if (!parsed.success) throw wrongForm(needs.model.name);
  return questions.map(({ quote }, question) => {
    const claim = parsed.data.answers.find((one) => one.question === question);
    return { quote, answer: claim ? verifiedFinding(claim, texts) : null };
  });
}

function wrongForm(model: string): Fault {
  return new Fault('model-answer', { sentence: `${model} gave an answer of the wrong form.`, todo: '' });
}
