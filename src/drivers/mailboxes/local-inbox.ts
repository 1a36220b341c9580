import { createHash } from 'node:crypto';
import type { IncomingMail } from '../../domain/incoming-mail';
import type { Mailbox, OutgoingMail } from '../../ports/mailbox';
import type { Records } from '../../ports/records';
import { playedAnswer, type LeadAnswer } from './played-answer';

export interface LocalInbox extends Pick<Mailbox, 'receive' | 'arrival'> {
  take(answered: OutgoingMail, given: LeadAnswer): Promise<void>;
  /** Empties the mails that answer one of these; their numbers stay, because they are counted. */
  erase(messageIds: readonly string[]): Promise<void>;
  /** The last 200 that came in, oldest first. */
  last(): Promise<readonly IncomingMail[]>;
}

const partition = 'mailbox/inbox';
const taken = 'mailbox/inbox-taken';
const atOnce = 50;
const listed = 200;

/** What came in at the local mailbox, numbered from 1 in the order of its coming; the cursor is the number read last. */
export function openLocalInbox(options: { readonly records: Records; now(): number }): LocalInbox {
  const { records, now } = options;
  const waiting = new Set<() => void>();
  const read = (number: number) => records.get<IncomingMail>({ partition, id: String(number) });

  /** The number of the last mail: doubled until there is none, then halved. */
  async function lastNumber(): Promise<number> {
    let low = 0;
    let high = 1;
    while (await read(high)) [low, high] = [high, 2 * high];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (await read(middle)) low = middle;
      else high = middle;
    }
    return low;
  }

  return {
    async take(answered, given) {
      const id = createHash('sha256').update(given.turn).digest('hex').slice(0, 24);
      if (await records.get({ partition: taken, id })) return;
      const stamp = { messageId: `<${id}@lead.invalid>`, at: new Date(now()).toISOString() };
      const mail = playedAnswer(answered, given, stamp);
      let number = (await lastNumber()) + 1;
      while ((await records.create({ partition, id: String(number), body: mail })) === 'conflict')
        number += 1;
      await records.create({ partition: taken, id, body: { number } });
      waiting.forEach((one) => one());
      waiting.clear();
    },
    async erase(messageIds) {
      const end = await lastNumber();
      for (let number = 1; number <= end; number += 1) {
        const mail = await read(number);
        if (!mail?.body.references.some((one) => messageIds.includes(one))) continue;
        await records.replace({ ...mail, body: emptied(mail.body) }, mail.etag);
      }
    },
    async last() {
      const end = await lastNumber();
      const numbers = Array.from(
        { length: Math.min(end, listed) },
        (_, position) => end - position,
      ).reverse();
      const found = await Promise.all(numbers.map(read));
      return found.flatMap((one) => (one ? [one.body] : []));
    },
    async receive(cursor) {
      if (cursor === null) return { mails: [], cursor: String(await lastNumber()) };
      const mails: IncomingMail[] = [];
      let number = Number(cursor);
      while (mails.length < atOnce) {
        const next = await read(number + 1);
        if (!next) break;
        mails.push(next.body);
        number += 1;
      }
      return { mails, cursor: String(number) };
    },
    arrival: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        waiting.add(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      }),
  };
}

function emptied({ messageId, at, deliveryStatus }: IncomingMail): IncomingMail {
  const nobody = { name: '', address: '' };
  const report = deliveryStatus && { ...deliveryStatus, recipient: '' };
  return {
    messageId,
    at,
    from: nobody,
    to: [],
    subject: '',
    text: '',
    said: '',
    references: [],
    headers: {},
    deliveryStatus: report,
  };
}
