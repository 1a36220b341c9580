import type { LeadEvent } from '../domain/lead-event';
import type { Effect, MailEffect } from './effects/effect';
import { mayBegin, settledMail } from './effects/mail';
import type { HeldLead, SeatWatch } from './held-lead';
import { withEffect, type LeadDocument, type OpenLead } from './lead-document';
import type { MailTurns } from './mail-turns';
import type { StageNeeds } from './stages/stage';

/** What sending shares with the other effects of a lead. */
export interface SendingLead {
  readonly seat: Pick<SeatWatch, 'held'>;
  save(open: OpenLead, document: LeadDocument): Promise<HeldLead | 'conflict'>;
  /** The document after the mail was sent, or looked up where it may have been sent before. */
  carryOut(mail: MailEffect, held: HeldLead, mayBeSent?: boolean): Promise<LeadDocument>;
  happened(events: readonly LeadEvent[], document: LeadDocument, effect: Effect): LeadDocument;
  seatedAgain(): Promise<'conflict'>;
}

export interface MailSending {
  /** Sends a mail of a lead and saves its outcome; `leavePlace` is called when it has to wait for its turn. */
  send(open: HeldLead, mail: MailEffect, leavePlace: () => void): Promise<HeldLead | 'conflict'>;
}

/** The mails of leads: each is marked `sending` only in its turn, after a last look at what forbids it (spec section 13). */
export function createMailSending(
  needs: StageNeeds,
  turns: MailTurns,
  { seat, save, carryOut, happened, seatedAgain }: SendingLead,
): MailSending {
  const { clock, playbooks } = needs;

  /** A mail that something forbade before it left. */
  async function withdrawn(mail: MailEffect, document: LeadDocument): Promise<LeadDocument> {
    const { lead } = document;
    const playbook = await playbooks.of(lead.playbook);
    const events = settledMail(mail.id, 'withdrawn', lead, playbook, clock.now());
    return happened(events, document, { ...mail, status: 'failed' });
  }

  async function begin(open: HeldLead, mail: MailEffect): Promise<HeldLead | 'conflict'> {
    if (!seat.held(open.term)) return seatedAgain();
    const { document } = open;
    const checked = await mayBegin(mail, document, needs);
    if (checked === 'no') return save(open, await withdrawn(mail, document));
    if (checked !== 'yes') return save(open, withEffect(document, { ...mail, notBefore: checked.at }));
    const begun = await save(open, withEffect(document, { ...mail, status: 'sending' }));
    return begun === 'conflict' ? begun : save(begun, await carryOut(mail, begun));
  }

  return {
    async send(open, mail, leavePlace) {
      // Looking up what may have left begins nothing, so it waits for no turn.
      if (mail.status === 'sending') return save(open, await carryOut(mail, open, true));
      const { document } = open;
      const turn = await turns.take(() => begin(open, mail), leavePlace);
      if (turn === 'closed') return save(open, { ...document, lease: null });
      if ('sent' in turn) return turn.sent;
      return save(open, withEffect(document, { ...mail, notBefore: clock.now() + turn.waitMs }));
    },
  };
}
