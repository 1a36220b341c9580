import { nextTurn, type Skipped } from '../domain/assignment';
import { Fault } from '../domain/fault';
import type { Playbook } from '../domain/playbook';
import type { Clock } from '../ports/clock';
import type { Absences } from './absences';
import type { Records } from '../ports/records';

/** The ledger's answer to "why did I get this?": one ticket for each handover, written once (spec section 14). */
export interface AssignmentTicket {
  readonly handoverId: string;
  readonly leadId: string;
  /** Counts the turns of the playbook's rule from 1. */
  readonly turn: number;
  /** Null when nobody was active. */
  readonly seller: string | null;
  readonly skipped: readonly Skipped[];
  /** ISO 8601. */
  readonly at: string;
}

interface Cursor {
  readonly turn: number;
  /** Who had the last turn. */
  readonly last: string | null;
  /** The ticket of the last turn: whoever comes next makes sure that it was written. */
  readonly ticket: AssignmentTicket | null;
}

const mostConflicts = 200;

export interface Assignment {
  /** The ticket of a handover: the one it has already, else the next turn of the rule. */
  assign(playbook: Playbook, leadId: string, handoverId: string): Promise<AssignmentTicket>;
  /** Every ticket of a playbook, oldest first, a page at a time. */
  ledger(
    playbookId: string,
    after?: string,
  ): Promise<{ readonly tickets: readonly AssignmentTicket[]; readonly next?: string }>;
}

/**
 * Takes turns by a cursor and a ticket for each handover. No store writes two documents at once, so the cursor carries
 * the last ticket: a crash between the two writes is healed by the next one who comes, and no turn is given twice.
 */
export function createAssignment(records: Records, absences: Absences, clock: Clock): Assignment {
  const partition = (playbookId: string) => `assignment/${playbookId}`;
  const cursorId = 'cursor';

  async function write(playbookId: string, ticket: AssignmentTicket): Promise<void> {
    const sort = String(ticket.turn).padStart(10, '0');
    await records.create({ partition: partition(playbookId), id: ticket.handoverId, sort, body: ticket });
  }

  /** The last turn asked for of each playbook: leads of one process take turns in a line and do not fight for the cursor. */
  const lines = new Map<string, Promise<unknown>>();

  return {
    assign(playbook, leadId, handoverId) {
      const before = lines.get(playbook.id) ?? Promise.resolve();
      const mine = before.then(() => take(playbook, leadId, handoverId));
      lines.set(
        playbook.id,
        mine.catch(() => undefined),
      );
      return mine;
    },
    async ledger(playbookId, after) {
      const page = await records.list<AssignmentTicket>(partition(playbookId), {
        limit: 100,
        ...(after && { after }),
      });
      return { tickets: page.documents.map((one) => one.body), ...(page.next && { next: page.next }) };
    },
  };

  async function take(playbook: Playbook, leadId: string, handoverId: string): Promise<AssignmentTicket> {
    const at = partition(playbook.id);
    for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
      // The cursor is read before the ticket: a ticket written in between would have moved the cursor.
      const cursor = await records.get<Cursor>({ partition: at, id: cursorId });
      if (cursor?.body.ticket) await write(playbook.id, cursor.body.ticket);
      const written = await records.get<AssignmentTicket>({ partition: at, id: handoverId });
      if (written) return written.body;

      const { turn, last } = cursor?.body ?? { turn: 0, last: null };
      const people = await absences.applied(playbook.people);
      const { seller, skipped } = nextTurn(playbook.assignment, people, last, clock.now());
      const ticket = {
        handoverId,
        leadId,
        turn: turn + 1,
        seller,
        skipped,
        at: new Date(clock.now()).toISOString(),
      };
      const body: Cursor = { turn: ticket.turn, last: seller ?? last, ticket };
      const moved = cursor
        ? await records.replace({ partition: at, id: cursorId, body }, cursor.etag)
        : await records.create({ partition: at, id: cursorId, body });
      if (moved === 'conflict') continue;
      await write(playbook.id, ticket);
      return ticket;
    }
    throw new Fault('store-busy', {
      sentence: 'The assignment rule is in use by too many at once.',
      todo: 'Try again.',
    });
  }
}
