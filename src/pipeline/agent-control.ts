import type { Clock } from '../ports/clock';
import type { Records } from '../ports/records';
import type { AnnounceEffect } from './effects/effect';

/** `off`: no new leads, those in flight run on. `paused`: nothing runs. Intake goes on in both (spec section 16). */
export type AgentStatus = 'on' | 'off' | 'paused';

export interface AgentState {
  readonly status: AgentStatus;
  /** Leads created before this are not taken, but for the look-back; milliseconds since 1970. */
  readonly startedAt: number;
  /** Who set it so; null when it has run since it was installed. */
  readonly by: string | null;
  /** Who is to hear that it paused by itself; absent where a person set it so. */
  readonly notice?: PauseNotice;
}

/** The cards that tell of a pause, kept with it until the agent is set otherwise. */
export interface PauseNotice {
  readonly id: string;
  /** The worker that tells just now; null when none does. */
  readonly teller: string | null;
  readonly cards: readonly AnnounceEffect[];
}

export interface AgentControl {
  read(): Promise<AgentState>;
  /**
   * Whether this changed it or it was so already; `isNews` where it means more than before though the status is the same. The
   * same turn again gets the same answer and takes effect once. What was to be told of the state before is told no more.
   */
  set(status: AgentStatus, by: string, turn: string, more?: SetMore): Promise<ControlOutcome>;
  /** The notice as it is from now on; undefined, and nothing changed, when it is there no more or `change` gives null. */
  changeNotice(
    id: string,
    change: (notice: PauseNotice) => PauseNotice | null,
  ): Promise<PauseNotice | undefined>;
}

export interface SetMore {
  readonly isNews?: boolean;
  readonly notice?: PauseNotice;
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
    async set(status, by, turn, { isNews = false, notice } = {}) {
      for (;;) {
        const found = await records.get<AgentRecord>(key);
        const before = found?.body ?? initial;
        const known = before.inbox?.find((one) => one.turn === turn);
        if (known) return known.outcome;
        const outcome = before.status === status && !isNews ? 'already' : 'set';
        const startedAt = before.status === 'off' && outcome === 'set' ? clock.now() : before.startedAt;
        const inbox = [...(before.inbox ?? []), { turn, outcome } as const].slice(-mostTurns);
        const body: AgentRecord =
          outcome === 'set'
            ? { status, startedAt, by, inbox, ...(notice && { notice }) }
            : { ...before, inbox };
        const written = found
          ? await records.replace({ ...key, body }, found.etag)
          : await records.create({ ...key, body });
        if (written !== 'conflict') return outcome;
      }
    },
    async changeNotice(id, change) {
      for (;;) {
        const found = await records.get<AgentRecord>(key);
        const { notice } = found?.body ?? initial;
        const next = notice?.id === id ? change(notice) : null;
        if (!found || !next) return undefined;
        const written = await records.replace({ ...key, body: { ...found.body, notice: next } }, found.etag);
        if (written !== 'conflict') return next;
      }
    },
  };
}
