import { isErased } from '../domain/erasure';
import type { AgentState, AgentStatus, PauseNotice } from '../pipeline/agent-control';
import type { AssignmentTicket } from '../pipeline/assignment';
import type { Effect } from '../pipeline/effects/effect';
import type { LeadDocument } from '../pipeline/lead-document';
import type { LoggedEvent } from '../domain/lead-event';
import { modelBudgetName } from '../pipeline/model-stop';
import { lapseMs } from '../pipeline/presence';
import type { NewDocument } from '../ports/records';
import { openEngagementWatch, type EngagementWatch } from './engagement-watch';
import { watchLead, type WatchedLead } from './lead-watch';
import type { Turns } from './turn-watch';

/** What was committed so far, and what of it broke an invariant. */
export interface Watch {
  committed(document: NewDocument): void;
  readonly leads: ReadonlyMap<string, WatchedLead>;
  /** The leads of which nothing is known any more. */
  gone(): readonly string[];
  /** The assignment ledger by handover. */
  readonly tickets: ReadonlyMap<string, AssignmentTicket>;
  /** What came of each turn of a person. */
  readonly turns: Turns;
  agentStatus(): AgentStatus;
  /** Who was to hear that the agent paused by itself: the last version of each notice, by its id. */
  readonly notices: ReadonlyMap<string, PauseNotice>;
  /** The notice that stands now. */
  notice(): PauseNotice | undefined;
  /** True when it was committed that this is to be shown, to that person: of a lead, or of the agent where the lead is null. */
  isMeant(leadId: string | null, effectId: string, to?: string): boolean;
  /** True when it is committed that this address wants no mail. */
  readonly isForbidden: EngagementWatch['isForbidden'];
  readonly wasBegun: EngagementWatch['wasBegun'];
  /** True when that was committed before this mail was marked as `sending`. */
  readonly wasForbidden: EngagementWatch['wasForbidden'];
  /** How far leads of the CRM were read, as committed last; null before the first time. */
  crmCursor(): string | null;
  /** How far incoming mail was read, as committed last; null before the first time. */
  mailCursor(): string | null;
}

export interface WatchOptions {
  violated(what: string): void;
  /** The time in a seed without faults: only there can nobody mistake a live worker for a dead one, however wrong the clocks are. */
  calmNow(): number | undefined;
  /** Whether the process of a worker lives in truth, whatever others take it for. */
  isAlive(worker: string): boolean;
}

/** Checks every committed write by itself and against all before it (I2, I4, I5, I7, I8, I10). */
export function openWatch({ violated, calmNow, isAlive }: WatchOptions): Watch {
  const leads = new Map<string, WatchedLead>();
  const tickets = new Map<string, AssignmentTicket>();
  const handovers = new Set<string>();
  const turns: Turns = new Map();
  let status: AgentStatus = 'on';
  let notice: PauseNotice | undefined;
  const notices = new Map<string, PauseNotice>();
  /** When each worker last renewed its seat, and since when without a gap. */
  const renewals = new Map<string, { readonly since: number; readonly at: number }>();
  let turn = 0;
  const engagement = openEngagementWatch();
  let mailCursor: string | null = null;
  let crmCursor: string | null = null;

  function renewed(worker: string, at: number): void {
    const before = renewals.get(worker);
    const unbroken = before && at - before.at < lapseMs;
    renewals.set(worker, { since: unbroken ? before.since : at, at });
  }

  /** Whoever came back this second may still be missing in what others were told before. */
  function lives(worker: string | null, now: number): boolean {
    if (worker === null || !isAlive(worker)) return false;
    const seat = renewals.get(worker);
    return seat !== undefined && now - seat.at < lapseMs && now - seat.since > 1_000;
  }

  function lead(document: NewDocument): void {
    const body = document.body as LeadDocument;
    let watched = leads.get(document.id);
    if (!watched) {
      watched = {
        id: document.id,
        log: [],
        lead: undefined,
        document: body,
        wakeAt: undefined,
        archived: 0,
        putOff: new Map(),
      };
      leads.set(document.id, watched);
    }
    const from = watched.document.lease;
    const now = calmNow();
    if (now !== undefined && lives(from, now) && body.lease !== null && body.lease !== from)
      violated(`I2: lead ${document.id} was taken by ${body.lease} from ${from}, which lives`);
    engagement.lead(watched.document, body, watched.log).forEach(violated);
    watchLead(watched, body, handovers, turns).forEach(violated);
    watched.wakeAt = document.wakeAt;
  }

  function agent(state: AgentState): void {
    ({ status, notice } = state);
    if (notice) notices.set(notice.id, notice);
    else if (state.by === modelBudgetName)
      violated('I7: the agent paused by itself, and nobody is to hear of it');
  }

  function archive({ partition, body }: NewDocument): void {
    const watched = leads.get(partition.slice('history/'.length));
    for (const event of body as readonly LoggedEvent[]) {
      if (!watched || event.seq !== watched.archived + 1)
        violated(`I7: ${partition}: event ${event.seq} is archived out of turn`);
      else watched.archived = event.seq;
    }
  }

  function assignment({ id, body }: NewDocument): void {
    if (id === 'cursor') {
      const next = (body as { readonly turn: number }).turn;
      if (next !== turn + 1) violated(`I8: the turn went from ${turn} to ${next}`);
      turn = next;
      return;
    }
    const ticket = body as AssignmentTicket;
    if (tickets.has(id)) violated(`I8: two tickets for the handover ${id}`);
    if (ticket.turn > turn) violated(`I8: a ticket of turn ${ticket.turn} before it came`);
    tickets.set(id, ticket);
  }

  return {
    committed(document) {
      if (document.partition.startsWith('leads-')) lead(document);
      else if (document.partition.startsWith('history/')) archive(document);
      else if (document.partition.startsWith('assignment/')) assignment(document);
      else if (document.partition === 'workers') renewed(document.id, calmNow() ?? -Infinity);
      else if (document.partition.startsWith('addresses')) engagement.address(document);
      else if (document.partition === 'mail-intake')
        mailCursor = (document.body as { readonly cursor: string }).cursor;
      else if (document.partition === 'crm-intake')
        crmCursor = (document.body as { readonly cursor: string | null }).cursor;
      else if (document.partition === 'agent-control') agent(document.body as AgentState);
    },
    leads,
    gone: () => [...leads.values()].flatMap(({ id, lead }) => (lead && isErased(lead) ? [id] : [])),
    tickets,
    turns,
    agentStatus: () => status,
    notices,
    notice: () => notice,
    isMeant(leadId, effectId, to) {
      const effects =
        leadId === null
          ? [...notices.values()].flatMap((one) => one.cards)
          : leads.get(leadId)?.document.effects;
      const isFor = (one: Effect) => to === undefined || (one.kind === 'announce' && one.to === to);
      return effects?.some((one) => one.id === effectId && isFor(one)) === true;
    },
    isForbidden: engagement.isForbidden,
    wasBegun: engagement.wasBegun,
    wasForbidden: engagement.wasForbidden,
    crmCursor: () => crmCursor,
    mailCursor: () => mailCursor,
  };
}
