import { localDay, nextBusinessTime, type BusinessHours } from '../domain/business-hours';
import type { Records } from '../ports/records';

interface DayRecord {
  /** What was given a place on that day. */
  readonly keys: readonly string[];
}

export interface SendSlots {
  /** When a mail may leave: the first time within the hours on a day that has a place left; the same key keeps its place. */
  take(playbookId: string, key: string, from: number, rule: SlotRule): Promise<number>;
}

export interface SlotRule {
  readonly hours: BusinessHours;
  /** Most mails a day. */
  readonly dailyCap: number;
}

/** The key of a lead's mail, by which number it is of all that were ever asked for to this lead, from 1. */
export function slotKey(leadId: string, number: number): string {
  return `${leadId}.${number}`;
}

const dayMs = 86_400_000;
/** Nobody waits longer for a place: beyond that the cap is the fault. */
const mostDays = 60;

/** Spreads the agent's mails over days, so that no more leave than the playbook allows (spec section 13). */
export function createSendSlots(records: Records): SendSlots {
  async function takeOn(day: string, playbookId: string, key: string, cap: number): Promise<boolean> {
    const id = { partition: `send-slots/${playbookId}`, id: day };
    for (;;) {
      const found = await records.get<DayRecord>(id);
      const keys = found?.body.keys ?? [];
      if (keys.includes(key)) return true;
      if (keys.length >= cap) return false;
      const body: DayRecord = { keys: [...keys, key] };
      const written = found
        ? await records.replace({ ...id, body }, found.etag)
        : await records.create({ ...id, body });
      if (written !== 'conflict') return true;
    }
  }

  const take: SendSlots['take'] = async (playbookId, key, from, { hours, dailyCap }) => {
    let at = nextBusinessTime(from, hours);
    for (let day = 0; day < mostDays; day += 1) {
      if (await takeOn(localDay(at, hours.timeZone), playbookId, key, dailyCap)) return at;
      const before = localDay(at, hours.timeZone);
      do at = nextBusinessTime(at + dayMs / 4, hours);
      while (localDay(at, hours.timeZone) === before);
    }
    return at;
  };

  // One by one within a process: side by side they would only get into each other's way, and ask the store again.
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(...asked) {
      const taken = last.then(() => take(...asked));
      last = taken.catch(() => undefined);
      return taken;
    },
  };
}
