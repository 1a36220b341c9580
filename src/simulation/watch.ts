import type { AgentState, AgentStatus } from '../pipeline/agent-control';
import type { AssignmentTicket } from '../pipeline/assignment';
import type { LeadDocument } from '../pipeline/lead-document';
import type { LoggedEvent } from '../domain/lead-event';
import type { NewDocument } from '../ports/records';
import { watchLead, type WatchedLead } from './lead-watch';
import type { Turns } from './turn-watch';

/** What was committed so far, and what of it broke an invariant. */
export interface Watch {
  committed(document: NewDocument): void;
  readonly leads: ReadonlyMap<string, WatchedLead>;
  /** The assignment ledger by handover. */
  readonly tickets: ReadonlyMap<string, AssignmentTicket>;
  /** What came of each turn of a person. */
  readonly turns: Turns;
  agentStatus(): AgentStatus;
}

/** Checks every committed write by itself and against all before it (I2, I5, I7, I8, I10). */
export function openWatch(violated: (what: string) => void): Watch {
  const leads = new Map<string, WatchedLead>();
  const tickets = new Map<string, AssignmentTicket>();
  const handovers = new Set<string>();
  const turns: Turns = new Map();
  let status: AgentStatus = 'on';
  let turn = 0;

  function lead(document: NewDocument): void {
    const body = document.body as LeadDocument;
    let watched = leads.get(document.id);
    if (!watched) {
      watched = { id: document.id, log: [], lead: undefined, document: body, wakeAt: undefined, archived: 0 };
      leads.set(document.id, watched);
    }
    watchLead(watched, body, handovers, turns).forEach(violated);
    watched.wakeAt = document.wakeAt;
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
      else if (document.partition === 'agent-control') ({ status } = document.body as AgentState);
    },
    leads,
    tickets,
    turns,
    agentStatus: () => status,
  };
}
