import { faultOf } from '../domain/fault';
import type { Intake } from './intake';
import type { Outside } from './outside';

export interface CrmIntake {
  /** Takes in what changed since the last time; says whether there is more. */
  once(): Promise<boolean>;
  /** Takes leads in until the signal is aborted, as soon as they change; over at once where the CRM holds none. */
  run(signal: AbortSignal): Promise<void>;
}

/** How far the changes were read, for every process; what is read twice is taken in once. */
interface CursorRecord {
  readonly cursor: string;
}

const pollMs = 30_000;
/** Given as the reason: without one, each look would make an error with its stack. */
const over = 'over';

/**
 * The door through which leads of the CRM come: each is stored before the cursor moves on, so that a lost connection or a
 * crash loses none, and its id there is its id here, so that reading it again doubles none (spec section 4). Each brings
 * the version it had, so that a process that read it long ago changes nothing back.
 */
export function createCrmIntake(
  { clock, log, store, crmLeads }: Pick<Outside, 'clock' | 'log' | 'store' | 'crmLeads'>,
  intake: Intake,
): CrmIntake {
  async function once(): Promise<boolean> {
    if (!crmLeads) return false;
    const key = { partition: 'crm-intake', id: crmLeads.source };
    const found = await store.get<CursorRecord>(key);
    const { leads, cursor, hasMore } = await crmLeads.changes(found?.body.cursor ?? null);
    for (const one of leads) await intake.receive({ source: crmLeads.source, ...one }, 'intake');
    if (cursor === found?.body.cursor) return hasMore;
    const body: CursorRecord = { cursor };
    // Another process may be ahead; what it read is only read again.
    await (found ? store.replace({ ...key, body }, found.etag) : store.create({ ...key, body }));
    return hasMore;
  }

  return {
    once,
    async run(signal) {
      while (crmLeads && !signal.aborted) {
        const waiting = new AbortController();
        const stop = () => waiting.abort(over);
        signal.addEventListener('abort', stop, { once: true });
        // Asked before it is read, so that what changes in between is heard.
        const arrived = crmLeads.arrival(waiting.signal);
        try {
          if (await once()) continue;
          await Promise.race([arrived, clock.sleep(pollMs, waiting.signal)]);
        } catch (thrown) {
          log.error('leads of the CRM not read', { crm: crmLeads.source, code: faultOf(thrown).code });
          await clock.sleep(pollMs, signal);
        } finally {
          waiting.abort(over);
          signal.removeEventListener('abort', stop);
        }
      }
    },
  };
}
