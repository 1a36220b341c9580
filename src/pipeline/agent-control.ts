import type { Clock } from '../ports/clock';
import type { Records } from '../ports/records';

/** `off`: no new leads, those in flight run on. `paused`: nothing runs. Intake goes on in both (spec section 16). */
export type AgentStatus = 'on' | 'off' | 'paused';

export interface AgentState {
  readonly status: AgentStatus;
  /** Leads created before this are not taken, but for the look-back; milliseconds since 1970. */
  readonly startedAt: number;
  /** Who set it so; null when it has run since it was installed. */
  readonly by: string | null;
}

export interface AgentControl {
  read(): Promise<AgentState>;
  /**
   * Whether this changed it or it was so already; `isNews` where it means more than before though the status is the same. The
   * same turn again gets the same answer and takes effect once.
   */
  set(status: AgentStatus, by: string, turn: string, isNews?: boolean): Promise<ControlOutcome>;
}

export type ControlOutcome = 'set' | 'already';

interface AgentRecord extends AgentState {
  /** What came of the last turns; a record of an earlier release has none. */
  readonly inbox?: readonly { readonly turn: string; readonly outcome: ControlOutcome }[];
}

/** Most turns kept; redelivery comes within minutes. */
const mostTurns = 50;

const key = { partition: 'agent-control', id: 'agent' };

/** Whether the agent runs, for every process on the store. */
export function createAgentControl(records: Records, clock: Clock): AgentControl {
  const initial: AgentRecord = { status: 'on', startedAt: 0, by: null };
  return {
    async read() {
      return (await records.get<AgentRecord>(key))?.body ?? initial;
    },
    async set(status, by, turn, isNews = false) {
      for (;;) {
        const found = await records.get<AgentRecord>(key);
        const before = found?.body ?? initial;
        const known = before.inbox?.find((one) => one.turn === turn);
        if (known) return known.outcome;
        const outcome = before.status === status && !isNews ? 'already' : 'set';
        const startedAt = before.status === 'off' && outcome === 'set' ? clock.now() : before.startedAt;
        const inbox = [...(before.inbox ?? []), { turn, outcome } as const].slice(-mostTurns);
        const body: AgentRecord = outcome === 'set' ? { status, startedAt, by, inbox } : { ...before, inbox };
        const written = found
          ? await records.replace({ ...key, body }, found.etag)
          : await records.create({ ...key, body });
        if (written !== 'conflict') return outcome;
      }
    },
  };
}
