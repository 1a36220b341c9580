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
  readonly cursor: string | null;
  /** Counts the readings of which something was taken in; the first releases did not count. */
  readonly round?: number;
}

const pollMs = 30_000;
/** After so many conflicts the same is read again. */
const mostConflicts = 50;
/** Given as the reason: without one, each look would make an error with its stack. */
const over = 'over';

/**
 * The door through which leads of the CRM come: each is stored before the cursor moves on, so that a lost connection or a
 * crash loses none, and its id there is its id here, so that reading it again doubles none (spec section 4). A round begins
 * only where none did since its reading was begun, so rounds are in the order of their readings: whoever stood still with
 * what he read puts nothing old over what others read since.
 */
export function createCrmIntake(
  { clock, log, store, crmLeads }: Pick<Outside, 'clock' | 'log' | 'store' | 'crmLeads'>,
  intake: Intake,
): CrmIntake {
  const key = { partition: 'crm-intake', id: crmLeads?.source ?? '' };

  async function once(): Promise<boolean> {
    if (!crmLeads) return false;
    const found = await store.get<CursorRecord>(key);
    const from = found?.body.cursor ?? null;
    const { leads, cursor, hasMore } = await crmLeads.changes(from);
    const round = (found?.body.round ?? 0) + (leads.length > 0 ? 1 : 0);
    if (leads.length > 0) {
      const begun = await put({ cursor: from, round }, found?.etag);
      // Somebody else reads too, and what he read may be newer.
      if (begun === 'conflict') return true;
      for (const lead of leads) await intake.receive({ source: crmLeads.source, ...lead, round }, 'intake');
      await goOn(from, cursor);
    } else if (cursor !== from) await put({ cursor, round }, found?.etag);
    return hasMore;
  }

  function put(body: CursorRecord, etag: string | undefined) {
    const document = { ...key, body };
    return etag === undefined ? store.create(document) : store.replace(document, etag);
  }

  /** What came up to the cursor is stored, whoever began a round since; another process may be ahead. */
  async function goOn(from: string | null, cursor: string): Promise<void> {
    for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
      const now = await store.get<CursorRecord>(key);
      if (!now || now.body.cursor !== from) return;
      if ((await put({ ...now.body, cursor }, now.etag)) !== 'conflict') return;
    }
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
