import type { StepName } from '../domain/lead';
import { removeLateWrites } from './lead-erasure';
import { nextStage } from './pipeline';
import { appended, wakeAt, type LeadDocument, type OpenLead } from './lead-document';
import { placesOf } from './effects/places';
import { begunBefore, shownLate, withCardsDueAgain } from './taken-over';
import type { HeldLead, SeatWatch } from './held-lead';
import { createLeadEffects } from './lead-effects';
import { createMailTurns } from './mail-turns';
import type { LeadRecord } from './record';
import { showAgain } from './show-again';
import type { StageNeeds } from './stages/stage';
import { afterNextStep } from './step-run';
import { untraced } from './untraced';

/** What came of working on a lead: `held` by another worker, `waiting` for nothing or for its time, or `worked`. */
export type Worked = 'worked' | 'waiting' | 'held';

export interface HowToWork {
  /** Stops ahead of this step, and lets the lead go. */
  readonly before?: StepName | undefined;
  /** Called when the lead has to wait and another one may be worked on meanwhile. */
  readonly leavePlace?: () => void;
}

export interface LeadWork {
  /** Works on one lead until it waits: claims it, runs its stages, carries out its effects, lets it go. */
  work(leadId: string, liveWorkers: readonly string[], how?: HowToWork): Promise<Worked>;
  /** Begins no further mail; leads whose mail waits are let go. */
  stopSending(): void;
  /** True while this worker works on it. */
  isAtHand(leadId: string): boolean;
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
  const { clock, tracing = untraced } = needs;
  const context = () => ({
    places: placesOf(needs.channels),
    now: clock.now(),
    crmSource: needs.crmLeads?.source,
  });
  const atHand = new Set<string>();
  const turns = createMailTurns(clock);
  const effects = createLeadEffects(needs, record, seat, turns, save);
  async function claim(
    open: OpenLead,
    liveWorkers: readonly string[],
  ): Promise<HeldLead | Worked | 'conflict'> {
    const due = wakeAt(open.document, clock.now());
    if (due === undefined || due > clock.now()) return 'waiting';
    const { lease, attempts, lead, retryAt: at } = open.document;
    // A lease of our own that is not at hand was left behind by a write whose answer never came.
    const others = lease !== null && lease !== workerId ? lease : undefined;
    // The list is as old as the round: whoever came since holds its leases too.
    if (others && (liveWorkers.includes(others) || (await seat.isLive(others)))) return 'held';
    const step = lead.todo[0];
    const count = attempts && attempts.step === step ? attempts.count + 1 : 1;
    // An effect may be due while the step waits for its retry: that is no attempt at the step.
    const begins = step !== undefined && (at ?? 0) <= clock.now();
    const counted = begins ? { step, count } : attempts;
    const theirs = others === undefined ? open.document : shownLate(open.document, clock.now());
    const before = lease === null ? open.document : begunBefore(theirs);
    const claimed = { ...before, lease: workerId, attempts: step ? counted : null };
    const term = seat.term();
    const saved = await record.save(open, claimed);
    return saved === 'conflict' ? saved : { ...saved, term };
  }

  /** Opens and claims it as it is by now, again where somebody else wrote. */
  async function taken(leadId: string, liveWorkers: readonly string[]): Promise<HeldLead | Worked> {
    for (;;) {
      const open = await record.open(leadId);
      if (!open || seat.stopping()) return 'waiting';
      const claimed = await claim(open, liveWorkers);
      if (claimed !== 'conflict') return claimed;
    }
  }

  async function runStages(open: HeldLead, before?: StepName): Promise<HeldLead | 'conflict'> {
    let current = open;
    let document = withScheduledRun(withCardsDueAgain(open.document, clock.now()));
    let hasBegun = false;
    while (document.lead.todo.length > 0 && (document.retryAt ?? 0) <= clock.now()) {
      const stage = nextStage(document.lead);
      if (stage && stage.step === before) break;
      if (seat.stopping()) {
        document = letGoBeforeStep(document, hasBegun);
        break;
      }
      hasBegun = true;
      document = await afterNextStep(document, needs);
      const ran = document.events.at(-1)?.event;
      const isDone = ran?.type === 'StepRan' && ran.run.status === 'completed';
      if (!stage?.isSaved || !isDone || document.lead.todo.length === 0) continue;
      const saved = await save(current, document);
      if (saved === 'conflict') return saved;
      current = saved;
    }
    // Ahead of a step it is let go, for whoever takes that step.
    const ended = before && document.lease ? { ...document, lease: null } : document;
    return ended === current.document ? current : save(current, ended);
  }

  /** For whoever comes next. A step that was counted by the claim and did not begin is no attempt at it. */
  function letGoBeforeStep(document: LeadDocument, hasBegun: boolean): LeadDocument {
    const { attempts } = document;
    if (hasBegun || !attempts) return { ...document, lease: null };
    const left = attempts.count > 1 ? { ...attempts, count: attempts.count - 1 } : null;
    return { ...document, lease: null, attempts: left };
  }

  /** The steps whose time has come are to be run; once, because the request takes them off the schedule. */
  function withScheduledRun(document: LeadDocument): LeadDocument {
    const { scheduled, todo } = document.lead;
    if (!scheduled || todo.length > 0 || Date.parse(scheduled.at) > clock.now()) return document;
    const { trigger, steps } = scheduled;
    return appended(document, [{ type: 'RunRequested', trigger, steps, isScheduled: true }], context());
  }

  function isDue(document: LeadDocument): boolean {
    const due = wakeAt(document, clock.now());
    return due !== undefined && due <= clock.now();
  }

  /** Saves, and lets the lead go in the same write when nothing is left to be done now. */
  async function save(open: OpenLead, document: LeadDocument): Promise<HeldLead | 'conflict'> {
    const term = seat.term();
    const due = wakeAt(document, clock.now());
    const rests = due === undefined || due > clock.now();
    const saved = await record.save(open, rests ? { ...document, lease: null } : document);
    if (saved === 'conflict') return saved;
    if (rests) seat.letGo(document.lead.id, due);
    return { ...saved, term };
  }

  /**
   * The lead as it is by now. After a gap in the seat it is written before it is trusted: who took us for dead may be about
   * to take it, and is forestalled so.
   */
  async function goOn({ document, term: before }: HeldLead): Promise<HeldLead | undefined> {
    for (;;) {
      const term = seat.term();
      const written = await record.open(document.lead.id);
      if (!written || written.document.lease !== workerId) return written && { ...written, term };
      const doubted = begunBefore(written.document);
      if (term === before) return { ...written, document: doubted, term };
      const saved = await save(written, shownLate(doubted, clock.now()));
      if (saved !== 'conflict') return saved;
    }
  }

  async function workClaimed(claimed: HeldLead, leavePlace: () => void): Promise<void> {
    let open: HeldLead | undefined = claimed;
    const shown = new Set<string>();
    while (open?.document.lease === workerId) {
      const staged: HeldLead | 'conflict' = await runStages(open);
      let ended = staged === 'conflict' ? staged : await effects.run(staged, shown, leavePlace);
      // What is to be done at once is done first, and saved with what comes of it.
      const goesOn = ended !== 'conflict' && ended.etag !== open.etag && isDue(ended.document);
      if (ended !== 'conflict' && !goesOn && ended.document.lease === workerId)
        ended = await save(ended, ended.document);
      if (ended === 'conflict') {
        // Somebody else wrote (an update, a click): go on from what they wrote, unless they took the lease.
        const { document } = open;
        open = await goOn(open);
        await removeLateWrites(document, open?.document, needs);
        if (open && open.document.lease !== workerId) await showAgain(open, shown, record, clock);
      } else {
        open = ended;
      }
    }
  }

  return {
    isAtHand: (leadId) => atHand.has(leadId),
    stopSending: turns.close,
    async work(leadId, liveWorkers, { before, leavePlace = () => undefined } = {}) {
      if (atHand.has(leadId)) return 'held';
      atHand.add(leadId);
      try {
        const claimed = await taken(leadId, liveWorkers);
        if (typeof claimed === 'string') return claimed;
        await tracing.lead<unknown>(leadId, () =>
          before ? runStages(claimed, before) : workClaimed(claimed, leavePlace),
        );
        return 'worked';
      } finally {
        atHand.delete(leadId);
      }
    },
  };
}
