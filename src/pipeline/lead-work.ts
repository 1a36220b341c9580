import { Fault, faultOf } from '../domain/fault';
import { announce } from './effects/announce';
import type { Effect } from './effects/effect';
import { settleMail } from './effects/mail';
import { project } from './effects/projection';
import { retryLater } from './effects/retry';
import { failStage, mostAttempts, nextStage, retryAt, runStage } from './pipeline';
import { append, wakeAt, type LeadDocument, type OpenLead } from './lead-document';
import type { LeadRecord } from './record';
import type { StageNeeds } from './stages/stage';

/** What came of working on a lead: `held` by another worker, `waiting` for nothing or for its time, or `worked`. */
export type Worked = 'worked' | 'waiting' | 'held';

/** What a worker must know of seats at the table of workers (`presence.ts`), its own and others'. */
export interface SeatWatch {
  /** True when its own was held without a gap since that instant, and will be until a message is out. */
  held(since: number): boolean;
  renew(): Promise<void>;
  isLive(workerId: string): Promise<boolean>;
}

/** A lead under this worker's lease, and the instant at which that was certain. */
interface HeldLead extends OpenLead {
  readonly confirmedAt: number;
}

export interface LeadWork {
  /** Works on one lead until it waits: claims it, runs its stages, carries out its effects, lets it go. */
  work(leadId: string, liveWorkers: readonly string[]): Promise<Worked>;
}

/**
 * Works on leads under a lease of this worker. Every write is compare-and-set, so a worker that lost its lease changes
 * nothing. A fault of the store goes to the caller; a fault of a stage or an effect is kept with the lead.
 */
export function createLeadWork(
  workerId: string,
  record: LeadRecord,
  needs: StageNeeds,
  seat: SeatWatch,
): LeadWork {
  const { clock, log } = needs;
  const atHand = new Set<string>();

  async function claim(open: OpenLead, liveWorkers: readonly string[]): Promise<HeldLead | Worked> {
    const due = wakeAt(open.document, clock.now());
    if (due === undefined || due > clock.now()) return 'waiting';
    const { lease, attempts, lead } = open.document;
    // A lease of our own that is not at hand was left behind by a write whose answer never came.
    const others = lease !== null && lease !== workerId ? lease : undefined;
    // The list is as old as the round: whoever came since holds its leases too.
    if (others && (liveWorkers.includes(others) || (await seat.isLive(others)))) return 'held';
    const step = lead.todo[0];
    const count = attempts && attempts.step === step ? attempts.count + 1 : 1;
    const claimed = { ...open.document, lease: workerId, attempts: step ? { step, count } : null };
    const confirmedAt = clock.now();
    const saved = await record.save(open, claimed);
    return saved === 'conflict' ? 'held' : { ...saved, confirmedAt };
  }

  /** The document after its next step; nothing is saved yet, because a stage may be run again. */
  async function step(document: LeadDocument): Promise<LeadDocument> {
    const { lead } = document;
    const stage = nextStage(lead);
    if (!stage) throw new RangeError(`There is no stage for ${String(lead.todo[0])}`);
    const begun = document.attempts?.step === stage.step ? document.attempts.count : 1;
    const run = { stage, attempt: Math.min(begun, mostAttempts), startedAt: clock.now() };
    let next: LeadDocument;
    try {
      if (begun > mostAttempts) throw interrupted;
      next = recorded(document, await runStage(lead, run, needs));
    } catch (thrown) {
      const fault = faultOf(thrown);
      log.warn('step failed', { lead: lead.id, step: stage.step, code: fault.code, attempt: run.attempt });
      next = recorded(document, await failStage(lead, run, fault, needs));
    }
    const again = next.lead.todo[0] === stage.step;
    return {
      ...next,
      attempts: again ? { step: stage.step, count: run.attempt } : null,
      retryAt: again ? retryAt(run.attempt, clock.now()) : null,
    };
  }

  function recorded(document: LeadDocument, events: Parameters<typeof append>[1]): LeadDocument {
    const next = append(document, events, 'agent', clock.now());
    if ('refused' in next) throw new Fault('unexpected', { sentence: `${next.refused}.`, todo: '' });
    return next;
  }

  async function runStages(open: HeldLead): Promise<HeldLead | 'conflict'> {
    let { document } = open;
    while (document.lead.todo.length > 0 && (document.retryAt ?? 0) <= clock.now())
      document = await step(document);
    return document === open.document ? open : save(open, document);
  }

  /** Saves, and lets the lead go in the same write when nothing is left to be done now. */
  async function save(open: OpenLead, document: LeadDocument): Promise<HeldLead | 'conflict'> {
    const confirmedAt = clock.now();
    const due = wakeAt(document, clock.now());
    const rests = due === undefined || due > clock.now();
    const saved = await record.save(open, rests ? { ...document, lease: null } : document);
    return saved === 'conflict' ? saved : { ...saved, confirmedAt };
  }

  /** The document after an effect was tried; what a mail came to is an event of its own. */
  async function carryOut(effect: Effect, held: HeldLead, mayBeDone: boolean): Promise<LeadDocument> {
    const { document, confirmedAt } = held;
    const seated = () => seat.held(confirmedAt);
    try {
      if (effect.kind === 'mail') {
        const settled = recorded(document, [await settleMail(effect, document, mayBeDone, needs)]);
        return withEffect(settled, { ...effect, status: 'done', attempts: effect.attempts + 1 });
      }
      const { lead, seq } = document;
      if (effect.kind === 'projection')
        return withEffect(document, await project(effect, lead, seq, needs.store));
      return withEffect(document, await announce(effect, document, mayBeDone, needs, seated));
    } catch (thrown) {
      log.warn('effect failed', { lead: document.lead.id, effect: effect.id, code: faultOf(thrown).code });
      const later = retryLater(effect, clock.now());
      // A mail that may have left is looked up, never begun anew.
      return withEffect(document, effect.kind === 'mail' ? { ...later, status: 'sending' } : later);
    }
  }

  /** `shown` gathers the cards that were shown and are not yet saved as shown. */
  async function runEffects(
    open: HeldLead,
    mayBeDone: boolean,
    shown: Set<string>,
  ): Promise<HeldLead | 'conflict'> {
    let current = open;
    for (;;) {
      const due = current.document.effects.filter(isDue);
      const mail = due.find((one) => one.kind === 'mail');
      // The row of a list can be written again at will, so it shares its write with the first message.
      const row = due.find((one) => one.kind === 'projection');
      const message = due.find((one) => one.kind === 'announce');
      if (!mail && !row && !message) return current;
      if ((message || mail) && !seat.held(current.confirmedAt)) {
        // After a long standstill somebody else may be at the lead: be seated first, then look who has it.
        await seat.renew();
        return 'conflict';
      }
      let { document } = current;
      if (mail && !row && !message) {
        const doubtful = mail.status === 'sending';
        const begun = doubtful
          ? current
          : await save(current, withEffect(document, { ...mail, status: 'sending' }));
        if (begun === 'conflict') return begun;
        current = begun;
        document = await carryOut(mail, current, doubtful);
      }
      if (message) shown.add(message.id);
      for (const one of [row, message])
        if (one) document = await carryOut(one, { ...current, document }, mayBeDone);
      const saved = await save(current, document);
      if (saved === 'conflict') return saved;
      shown.clear();
      current = saved;
    }
  }

  /**
   * After a standstill a card may have been shown as the lead was before somebody else took it over: whoever comes next
   * brings it up to date.
   */
  async function showAgain(written: OpenLead, shown: ReadonlySet<string>): Promise<void> {
    let found: OpenLead | undefined = written;
    const isLate = (one: Effect) => one.kind === 'announce' && one.status === 'done' && shown.has(one.id);
    while (found && found.document.effects.some(isLate)) {
      const fresh = { status: 'pending', notBefore: clock.now() } as const;
      const effects = found.document.effects.map((one) => (isLate(one) ? { ...one, ...fresh } : one));
      if ((await record.save(found, { ...found.document, effects })) !== 'conflict') return;
      found = await record.open(found.document.lead.id);
    }
  }

  function isDue(effect: Effect): boolean {
    return (effect.status === 'pending' || effect.status === 'sending') && effect.notBefore <= clock.now();
  }

  async function workClaimed(claimed: HeldLead, takenOver: boolean): Promise<void> {
    let open: HeldLead | undefined = claimed;
    let mayBeDone = takenOver;
    const shown = new Set<string>();
    while (open?.document.lease === workerId) {
      const staged: HeldLead | 'conflict' = await runStages(open);
      let ended = staged === 'conflict' ? staged : await runEffects(staged, mayBeDone, shown);
      if (ended !== 'conflict' && ended.document.lease === workerId)
        ended = await save(ended, ended.document);
      if (ended === 'conflict') {
        // Somebody else wrote (an update, a click): go on from what they wrote, unless they took the lease.
        mayBeDone = true;
        const confirmedAt = clock.now();
        const written = await record.open(open.document.lead.id);
        open = written && { ...written, confirmedAt };
        if (written && written.document.lease !== workerId) await showAgain(written, shown);
      } else {
        open = ended;
      }
    }
  }

  return {
    async work(leadId, liveWorkers) {
      if (atHand.has(leadId)) return 'held';
      atHand.add(leadId);
      try {
        const open = await record.open(leadId);
        if (!open) return 'waiting';
        const claimed = await claim(open, liveWorkers);
        if (typeof claimed === 'string') return claimed;
        await workClaimed(claimed, open.document.lease !== null);
        return 'worked';
      } finally {
        atHand.delete(leadId);
      }
    },
  };
}

function withEffect(document: LeadDocument, effect: Effect): LeadDocument {
  return { ...document, effects: document.effects.map((one) => (one.id === effect.id ? effect : one)) };
}

const interrupted = new Fault('interrupted', {
  sentence: 'The process ended while the step ran, five times.',
  todo: 'Look at what is special about this lead.',
});
