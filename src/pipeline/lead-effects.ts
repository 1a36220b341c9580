import { faultOf } from '../domain/fault';
import type { SpanFacts } from '../ports/tracing';
import { announce } from './effects/announce';
import { writeThere } from './effects/crm-lead';
import type { LeadEvent } from '../domain/lead-event';
import { settleMail } from './effects/mail';
import type { Effect } from './effects/effect';
import { removed, type RemovingEffect } from './lead-erasure';
import { tellInThread } from './effects/note';
import { placesOf } from './effects/places';
import { settleQualification, unansweredQualification } from './effects/qualify';
import { project } from './effects/projection';
import { retryLater } from './effects/retry';
import type { HeldLead, SeatWatch } from './held-lead';
import { appended, withEffect, type LeadDocument, type OpenLead } from './lead-document';
import { createMailSending } from './mail-sending';
import type { MailTurns } from './mail-turns';
import type { LeadRecord } from './record';
import type { StageNeeds } from './stages/stage';
import { untraced } from './untraced';

export interface LeadEffects {
  /**
   * Carries out the effects that are due, each saved before the next; `conflict` when somebody else wrote. `shown` gathers
   * what was shown or written outside and is not yet saved as such; `leavePlace` is called when a mail has to wait for its turn.
   */
  run(open: HeldLead, shown: Set<string>, leavePlace: () => void): Promise<HeldLead | 'conflict'>;
}

/** What a lead's events ask for outside: rows, cards, mails and records of the CRM, under the lease of the worker that saves through `save`. */
export function createLeadEffects(
  needs: StageNeeds,
  record: LeadRecord,
  seat: SeatWatch,
  turns: MailTurns,
  save: (open: OpenLead, document: LeadDocument) => Promise<HeldLead | 'conflict'>,
): LeadEffects {
  const { clock, log, tracing = untraced } = needs;
  const sending = createMailSending(needs, turns, { seat, save, carryOut, happened, seatedAgain });

  /** The document after an effect was tried. */
  function carryOut(
    effect: Exclude<Effect, RemovingEffect>,
    held: HeldLead,
    mayBeSent = false,
  ): Promise<LeadDocument> {
    return traced(effect, (tell) => tried(effect, held, mayBeSent, tell));
  }

  function traced(
    effect: Effect,
    trying: (tell: (facts: SpanFacts) => void) => Promise<LeadDocument>,
  ): Promise<LeadDocument> {
    return tracing.part(`effect ${effect.kind}`, { effect: effect.kind }, async (tell) => {
      const after = await trying(tell);
      tell({ outcome: after.effects.find((one) => one.id === effect.id)?.status });
      return after;
    });
  }

  async function tried(
    effect: Exclude<Effect, RemovingEffect>,
    held: HeldLead,
    mayBeSent: boolean,
    tell: (facts: SpanFacts) => void,
  ): Promise<LeadDocument> {
    const { document, term } = held;
    const seated = () => seat.held(term);
    try {
      const over = { status: 'done', attempts: effect.attempts + 1 } as const;
      if (effect.kind === 'mail') {
        const came = await settleMail(effect, document, mayBeSent, needs);
        // It did not leave, for certain, so it may be begun anew.
        if (came === 'later') return withEffect(document, retryLater(effect, clock.now()));
        return happened(came, document, { ...effect, ...over });
      }
      if (effect.kind === 'qualify') {
        const event = await settleQualification(document, needs);
        return happened([event], document, { ...effect, ...over });
      }
      const { lead, seq } = document;
      if (effect.kind === 'projection')
        return withEffect(document, await project(effect, lead, seq, needs.store));
      if (effect.kind === 'crm-lead') return withEffect(document, await writeThere(effect, document, needs));
      if (effect.kind === 'note')
        return withEffect(document, await tellInThread(effect, document, needs, seated));
      return withEffect(document, await announce(effect, document, needs, seated));
    } catch (thrown) {
      log.warn('effect failed', { lead: document.lead.id, effect: effect.id, code: faultOf(thrown).code });
      tell({ fault: faultOf(thrown).code });
      const later = retryLater(effect, clock.now());
      if (later.kind === 'qualify' && later.status === 'failed')
        return happened([unansweredQualification()], document, later);
      // A mail that may have left is looked up, never begun anew.
      return withEffect(document, effect.kind === 'mail' ? { ...later, status: 'sending' } : later);
    }
  }

  /** What came of an effect is told by events of its own. */
  function happened(events: readonly LeadEvent[], document: LeadDocument, effect: Effect): LeadDocument {
    const context = {
      places: placesOf(needs.channels),
      now: clock.now(),
      crmSource: needs.crmLeads?.source,
    };
    return withEffect(appended(document, events, context), effect);
  }

  /** After a long standstill somebody else may be at the lead: be seated first, then look who has it. */
  async function seatedAgain(): Promise<'conflict'> {
    await seat.renew();
    return 'conflict';
  }

  async function runEffects(
    open: HeldLead,
    shown: Set<string>,
    leavePlace: () => void,
  ): Promise<HeldLead | 'conflict'> {
    let current = open;
    for (;;) {
      // It was let go in the last write: when that answer was slow, something may be due again, and somebody else be at it.
      if (current.document.lease === null) return current;
      const due = current.document.effects.filter(isDue);
      const mail = due.find((one) => one.kind === 'mail');
      // The row of a list can be written again at will, so it shares its write with the first message or mail.
      const row = due.find((one) => one.kind === 'projection');
      const message = due.find((one) => one.kind === 'announce') ?? due.find((one) => one.kind === 'note');
      const qualify = due.find((one) => one.kind === 'qualify');
      const there = due.find((one) => one.kind === 'crm-lead');
      // The disk is cleaned when nothing else is to be overwritten.
      const removing =
        due.find((one) => one.kind === 'erase') ??
        (message ? undefined : due.find((one) => one.kind === 'scrub'));
      if (!mail && !qualify && !row && !message && !there && !removing) return current;
      if (seat.stopping()) return save(current, { ...current.document, lease: null });
      if ((message || mail || qualify || there || removing) && !seat.held(current.term)) return seatedAgain();
      const held: HeldLead = current;
      const { document } = held;
      let saved: HeldLead | 'conflict';
      if (removing) {
        saved = await save(held, await traced(removing, () => removed(removing, document, needs, record)));
      } else if (row || message) {
        if (message) shown.add(message.id);
        let after = document;
        for (const one of [row, message]) if (one) after = await carryOut(one, { ...held, document: after });
        // What comes next saves it too: a row that is not known to be written is written again.
        if (row && due.length === 1 && hasStepsToRun(after)) return { ...held, document: after };
        if (!message && mail?.status === 'pending') {
          current = { ...held, document: after };
          continue;
        }
        saved = await save(held, after);
      } else if (mail) {
        saved = await sending.send(held, mail, leavePlace);
      } else {
        // Nobody waits for what is written there, except the qualification, which closes the lead there; cards say meanwhile
        // that it is being qualified.
        const last = there ?? qualify;
        if (there) shown.add(there.id);
        saved = last ? await save(held, await carryOut(last, held)) : held;
      }
      if (saved === 'conflict') return saved;
      for (const one of saved.document.effects)
        if (!document.effects.includes(one)) needs.metrics?.effectTried(one.kind, one.status);
      shown.clear();
      current = saved;
    }
  }

  function hasStepsToRun({ lead, retryAt }: LeadDocument): boolean {
    return lead.todo.length > 0 && (retryAt ?? 0) <= clock.now();
  }

  function isDue(effect: Effect): boolean {
    return (effect.status === 'pending' || effect.status === 'sending') && effect.notBefore <= clock.now();
  }

  return { run: runEffects };
}
