import { createHmac } from 'node:crypto';
import { isErased } from '../domain/erasure';
import type { LoggedEvent } from '../domain/lead-event';
import type { LeadDocument } from '../pipeline/lead-document';
import type { NewDocument } from '../ports/records';

/** Which mails may leave, as far as it was committed (I4). */
export interface EngagementWatch {
  /** Takes in a committed version of a lead and says what it breaks. */
  lead(before: LeadDocument, next: LeadDocument, log: readonly LoggedEvent[]): readonly string[];
  /** Takes in what was committed of an address. */
  address(document: NewDocument): void;
  /** True when it is committed that this address wants no mail. */
  isForbidden(address: string): boolean;
  /** True when it was committed that this mail is being sent. */
  wasBegun(messageId: string): boolean;
  /** True when that was committed before this mail was marked as `sending`. */
  wasForbidden(address: string, messageId: string): boolean;
}

/** False when the last thing that anybody but the agent did to it was to disqualify it. */
function mayTakeUpAgain(log: readonly LoggedEvent[]): boolean {
  const last = log.findLast(
    ({ by, event }) =>
      by !== 'agent' &&
      (event.type === 'DisqualifiedByPerson' ||
        event.type === 'Restored' ||
        event.type === 'LeadUpdated' ||
        event.type === 'EmailMarked' ||
        event.type === 'RecordsConnected' ||
        (event.type === 'ReplyReceived' && event.reply.kind === 'person')),
  );
  return last?.event.type !== 'DisqualifiedByPerson';
}

/** Keeps in which order opt-outs, and marks of mails as `sending`, were committed. */
export function openEngagementWatch(): EngagementWatch {
  let commits = 0;
  let salt: string | undefined;
  const forbidden = new Map<string, number>();
  const sending = new Map<string, number>();
  const keyOf = (address: string) =>
    salt === undefined ? '' : createHmac('sha256', salt).update(address.trim().toLowerCase()).digest('hex');
  const isForbidden = (address: string) => forbidden.has(keyOf(address));

  function begun(
    messageId: string,
    before: LeadDocument,
    next: LeadDocument,
    log: readonly LoggedEvent[],
  ): readonly string[] {
    sending.set(messageId, (commits += 1));
    const mail = next.lead.mails.find((one) => one.messageId === messageId);
    const { phase, owner, engagement } = before.lead;
    if (isErased(before.lead)) return [`I4: ${messageId} is begun after the erasure was asked for`];
    if (engagement.optOut) return [`I4: ${messageId} is begun after the opt-out`];
    if (mail?.purpose === undefined) return [];
    if (!mayTakeUpAgain(log))
      return [`I4: ${messageId} of the agent is begun after a person disqualified it`];
    const isAgents = phase === 'in-progress' && owner === 'agent';
    return isAgents ? [] : [`I4: ${messageId} of the agent is begun while the lead is ${phase} of ${owner}`];
  }

  return {
    isForbidden,
    wasBegun: (messageId) => sending.has(messageId),
    wasForbidden: (address, messageId) =>
      (forbidden.get(keyOf(address)) ?? Infinity) < (sending.get(messageId) ?? Infinity),
    address({ id, body }) {
      if (id === 'salt') salt ??= body as string;
      else if ((body as { readonly suppressedAt: string | null }).suppressedAt !== null && !forbidden.has(id))
        forbidden.set(id, (commits += 1));
    },
    lead(before, next, log) {
      const wrong = next.effects.flatMap((one) =>
        one.kind === 'mail' && one.status === 'sending' && !sending.has(one.id)
          ? begun(one.id, before, next, log)
          : [],
      );
      // A person's own mail is held back for an opt-out and for nothing else.
      const withdrawn = next.events.flatMap(({ seq, event }) =>
        seq > before.seq && event.type === 'MailSettled' && event.outcome === 'withdrawn'
          ? event.messageId
          : [],
      );
      const unreasonable = next.lead.mails.filter(
        ({ messageId, purpose, to }) =>
          withdrawn.includes(messageId) &&
          purpose === undefined &&
          !next.lead.engagement.optOut &&
          !isForbidden(to),
      );
      return [
        ...wrong,
        ...unreasonable.map((one) => `I4: ${one.messageId} of ${one.by} was held back for nothing`),
      ];
    },
  };
}
