import { Fault } from '../domain/fault';
import type { ConnectorOutcome } from '../drivers/channels/teams/outgoing/connector';
import type { PostOutcome } from '../ports/channel';
import type { QualifyOutcome } from '../ports/crm';
import type { SendOutcome } from '../ports/mailbox';
import { failedAnswers } from './failed-answers';
import type { CallKind } from './call-kinds';
import type { Random } from './random';

/** An answer that is no success, or the fault instead of one. */
export type Failure = { readonly fault: Fault } | { readonly answer: unknown };

export interface FailureNeeds {
  readonly random: Random;
  /** True when the mailbox may put a mail off. */
  readonly mailboxPutsOff: boolean;
  /** True when the model fails at every task in all twelve ways, false when it fails so only at letters. */
  readonly everyModelFailure: boolean;
}

/** How a call of each family fails: in the words of its contract, where it has words for it. */
export function failureOf(
  kind: CallKind,
  side: 'before' | 'after',
  { random, mailboxPutsOff, everyModelFailure }: FailureNeeds,
): Failure {
  if (kind === 'resolver.mailRoute') return { answer: 'no-answer' };
  if (['channel.post', 'channel.update', 'channel.note'].includes(kind))
    return random.pick(failedPosts(side, random));
  if (kind.startsWith('teams.')) return random.pick(failedWires(side, random));
  if (kind === 'mailbox.send') return random.pick(failedMails(side, mailboxPutsOff));
  if (kind === 'crm.qualify') return random.pick(failedQualifications(side));
  const isReading = kind === 'model.readReply' || kind === 'model.answerQuestions';
  if (isReading || (kind.startsWith('model.') && everyModelFailure)) return random.pick(failedAnswers(kind));
  if (kind.startsWith('model.')) return random.pick(fewFailedAnswers);
  if (!kind.startsWith('store.')) return reset;
  // Who is sent away because the store is busy has done nothing.
  const codes = ['store-busy', 'store-timeout'] as const;
  const drawn = random.pick(codes);
  const code = side === 'before' ? drawn : 'store-timeout';
  return { fault: fault(code, 'The store did not answer.') };
}

function failedPosts(side: 'before' | 'after', random: Random): readonly Failure[] {
  const lost: PostOutcome = { outcome: 'unknown' };
  const later: PostOutcome = { outcome: 'later', waitMs: random.between(500, 30_000) };
  const refused: PostOutcome = { outcome: 'refused', reason: 'the person has left' };
  // Only a post that had no effect can be put off or refused.
  const known = side === 'before' ? [{ answer: later }, { answer: refused }] : [];
  return [reset, { answer: lost }, ...known];
}

/** A hang, a reset and 502 leave it open what became of it; 412 and 429 ask to wait, 400 is no for ever. */
function failedWires(side: 'before' | 'after', random: Random): readonly Failure[] {
  const lost: ConnectorOutcome = { outcome: 'unknown' };
  const later: ConnectorOutcome = { outcome: 'later', waitMs: random.between(500, 30_000) };
  const refused: ConnectorOutcome = { outcome: 'refused', reason: 'BadSyntax' };
  const known = side === 'before' ? [{ answer: later }, { answer: refused }] : [];
  return [{ answer: lost }, ...known];
}

function failedMails(side: 'before' | 'after', putsOff: boolean): readonly Failure[] {
  const lost: SendOutcome = { outcome: 'unknown' };
  const refused: SendOutcome = { outcome: 'refused', reason: 'no such mailbox' };
  const later: SendOutcome = { outcome: 'later', reason: 'too many connections' };
  // Only a mail that did not leave can be refused or put off.
  const known = [{ answer: refused }, ...(putsOff ? [{ answer: later }] : [])];
  return [reset, { answer: lost }, ...(side === 'before' ? known : [])];
}

function failedQualifications(side: 'before' | 'after'): readonly Failure[] {
  const lost: QualifyOutcome = { outcome: 'unknown' };
  const refused: QualifyOutcome = { outcome: 'refused', reason: 'The account is locked.' };
  return [reset, { answer: lost }, ...(side === 'before' ? [{ answer: refused }] : [])];
}

function fault(code: 'timeout' | 'store-busy' | 'store-timeout', sentence: string): Fault {
  return new Fault(code, { sentence, todo: '' });
}

const reset: Failure = { fault: fault('timeout', 'Connection reset.') };
const fewFailedAnswers: readonly Failure[] = [
  { fault: fault('timeout', 'The model answered 429.') },
  { answer: { claims: 'none' } },
  { answer: undefined },
];
