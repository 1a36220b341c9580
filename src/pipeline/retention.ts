import { faultOf } from '../domain/fault';
import type { Lead } from '../domain/lead';
import type { LeadEvent } from '../domain/lead-event';
import { agentOwner } from '../domain/person';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Records } from '../ports/records';
import { listOf, type LeadRow } from './effects/projection';
import type { Playbooks } from './playbooks';
import { forgetPastUse } from './person-use';
import type { LeadRecord } from './record';

export interface Retention {
  /**
   * Asks for the erasure of every disqualified lead that was kept long enough, and says how many; what people asked the
   * language model on days that are over is taken away.
   */
  once(): Promise<number>;
  /** Does so once a day until the signal is aborted, whichever process comes first. */
  run(signal: AbortSignal): Promise<void>;
}

export interface RetentionNeeds {
  readonly store: Records;
  readonly record: LeadRecord;
  readonly playbooks: Playbooks;
  readonly clock: Clock;
  readonly log: Log;
  /** Something about a lead is to be done. */
  wake(): void;
}

/** When the last round was begun, for every process. */
interface Round {
  readonly version: 1;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const dayMs = 86_400_000;
const lookEveryMs = dayMs / 24;
const key = { partition: 'retention', id: 'round' };

/**
 * Keeps disqualified leads no longer than their playbook says (`retention`), by the playbook as it is in force now. What is
 * worked on, or was decided otherwise since, is left alone; the address may come back as another lead.
 */
export function createRetention({ store, record, playbooks, clock, log, wake }: RetentionNeeds): Retention {
  const daysOf = (id: string | undefined) =>
    playbooks.active().find((one) => one.playbook.id === id)?.playbook.retention.eraseDisqualifiedAfterDays ??
    null;

  function isOver({ phase, todo, decision, playbook }: Lead): boolean {
    const days = daysOf(playbook?.id);
    if (phase !== 'disqualified' || todo.length > 0 || days === null || !decision) return false;
    return clock.now() - Date.parse(decision.at) >= days * dayMs;
  }

  async function once(): Promise<number> {
    await forgetPastUse(store, new Date(clock.now()).toISOString().slice(0, 10));
    const all = playbooks.active().map((one) => one.playbook);
    const days = all.flatMap((one) => one.retention.eraseDisqualifiedAfterDays ?? []);
    if (days.length === 0) return 0;
    const until = clock.now() - Math.min(...days) * dayMs;
    const owners = new Set([agentOwner, '', ...all.flatMap((one) => one.people.map(({ email }) => email))]);
    let asked = 0;
    for (const owner of owners) {
      for (const leadId of await disqualifiedBefore(until, owner, store)) {
        const request: LeadEvent = { type: 'ErasureRequested', why: 'retention', askedBy: agentOwner };
        const changed = await record.change(leadId, agentOwner, (lead) => (isOver(lead) ? [request] : []));
        if (!('refused' in changed) && changed.document.lead.phase === 'erasing') asked += 1;
      }
    }
    if (asked > 0) wake();
    return asked;
  }

  /** True for the one process that begins the round of the day. */
  async function isMyRound(): Promise<boolean> {
    const found = await store.get<Round>(key);
    if (found && clock.now() - found.body.at < dayMs) return false;
    const body: Round = { version: 1, at: clock.now() };
    const written = found
      ? await store.replace({ ...key, body }, found.etag)
      : await store.create({ ...key, body });
    return written !== 'conflict';
  }

  return {
    once,
    async run(signal) {
      while (!signal.aborted) {
        try {
          if (await isMyRound()) {
            const leads = await once();
            if (leads > 0) log.info('leads to be erased, as the playbook says', { leads });
          }
        } catch (thrown) {
          log.error('retention not looked after', { code: faultOf(thrown).code });
        }
        await clock.sleep(lookEveryMs, signal);
      }
    },
  };
}

/** The leads of a list that were disqualified before this instant, as far as the list knows. */
async function disqualifiedBefore(until: number, owner: string, store: Records): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const request = { prefix: 'disqualified/', limit: 100, ...(after !== undefined && { after }) };
    const page = await store.list<LeadRow>(listOf(owner), request);
    const old = page.documents.filter(({ body }) => body.at !== null && Date.parse(body.at) <= until);
    found.push(...old.map(({ body }) => body.leadId));
    after = page.next;
  } while (after !== undefined);
  return found;
}
