import { z } from 'zod';
import type { IncomingMail } from '../../../domain/incoming-mail';
import type { Mailbox } from '../../../ports/mailbox';
import { incomingOf } from '../mime/incoming';
import type { MailParser } from '../mime/mail-parser';
import { advanced, beginningOf, cursorOf, hashOf, past, type Cursor } from './cursor';
import type { GraphPatience } from './patience';
import type { GraphAnswer, GraphRequests } from './graph-request';
import { faultOfAnswer } from './graph-words';
import { parsed } from './outbox';
import { rawOf, unconverted, unconvertedFields } from './unconverted';

const atOnce = 50;
/** As much of a mail as is fetched, in bytes: texts stand before attachments. */
const longestMail = 1024 * 1024;
const pageSize = `odata.maxpagesize=${atOnce}`;

const instant = z.iso.datetime().transform((text) => new Date(text).toISOString());
const item = z.object({ id: z.string().min(1).max(1_000), receivedDateTime: instant });
/** What was taken away says so, and has no time. */
const gone = z.object({ id: z.string(), '@removed': z.unknown() });
const link = z.string().max(8_000).optional();
const page = z.object({
  value: z.array(z.union([item, gone])).max(1_000),
  '@odata.nextLink': link,
  '@odata.deltaLink': link,
});
const newest = z.object({ value: z.array(item).max(1_000) });

/** The mails of the inbox as they come, by Graph's delta query; a round that Exchange has forgotten begins anew. */
export function openInbox(
  { ask }: GraphRequests,
  parser: MailParser,
  patience: GraphPatience,
): Pick<Mailbox, 'receive'> {
  const { lookUp: timeMs } = patience;

  /** The cursor of now, which remembers what came last. */
  async function present(): Promise<Cursor> {
    const query = `$orderby=receivedDateTime%20desc&$select=id,receivedDateTime&$top=${atOnce}`;
    const answer = await ask({ path: `mailFolders/inbox/messages?${query}`, prefer: pageSize, timeMs });
    const list = parsed(answer, 200, newest);
    if (!list) throw faultOfAnswer(answer);
    const items = [...list.value].reverse();
    const at = items.at(-1)?.receivedDateTime ?? new Date(0).toISOString();
    return { link: null, from: at, newest: at, seen: items.map((one) => hashOf(one.id)), count: 0 };
  }

  async function changes(cursor: Cursor): Promise<{ answer: GraphAnswer; cursor: Cursor }> {
    const filter = encodeURIComponent(`receivedDateTime ge ${beginningOf(cursor)}`);
    const first = `mailFolders/inbox/messages/delta?changeType=created&$select=receivedDateTime&$filter=${filter}`;
    const answer = await ask({ path: cursor.link ?? first, prefer: pageSize, timeMs });
    const isForgotten =
      (answer.outcome === 'answered' && answer.status === 410) ||
      (answer.outcome === 'not-asked' && answer.why === 'foreign-link');
    return isForgotten && cursor.link !== null
      ? changes({ ...cursor, link: null, count: 0 })
      : { answer, cursor };
  }

  /** Null when it was taken away meanwhile. */
  async function fetched(id: string, at: string): Promise<IncomingMail | null | GraphAnswer> {
    const path = `messages/${encodeURIComponent(id)}/$value`;
    const answer = await ask({ path, timeMs, mostBytes: longestMail });
    if (answer.outcome !== 'answered') return answer;
    if (answer.status === 404) return null;
    const raw = answer.status === 200 ? answer.body : await putTogether(id, answer);
    if (raw === null) return answer;
    return incomingOf({ raw, size: raw.length, at: Date.parse(at) }, await parser.parse(raw));
  }

  /** A mail that Exchange cannot give as it came must not keep all others waiting; null when it is no such mail. */
  async function putTogether(id: string, { status }: { readonly status: number }): Promise<Buffer | null> {
    if (![400, 422, 500].includes(status)) return null;
    const path = `messages/${encodeURIComponent(id)}?$select=${unconvertedFields}`;
    const prefer = 'outlook.body-content-type="text"';
    const found = parsed(await ask({ path, prefer, timeMs, mostBytes: 2 * longestMail }), 200, unconverted);
    return found ? rawOf(found) : null;
  }

  async function next(given: Cursor) {
    const until = performance.now() + patience.receive / 2;
    const mails: IncomingMail[] = [];
    for (let cursor = given; ;) {
      const changed = await changes(cursor);
      const found = parsed(changed.answer, 200, page);
      ({ cursor } = changed);
      if (!found && mails.length === 0) throw faultOfAnswer(changed.answer);
      if (!found) return { mails, cursor };
      const seen = new Set(cursor.seen);
      const items = found.value.flatMap((one) => ('receivedDateTime' in one ? [one] : []));
      items.sort((one, other) => (one.receivedDateTime < other.receivedDateTime ? -1 : 1));
      for (const { id, receivedDateTime: at } of items) {
        if (seen.has(hashOf(id))) continue;
        // The same page is asked for again, and what was read of it is known.
        if (mails.length === atOnce || performance.now() > until) return { mails, cursor };
        const mail = await fetched(id, at);
        if (mail && 'outcome' in mail) {
          if (mails.length === 0) throw faultOfAnswer(mail);
          return { mails, cursor };
        }
        if (mail) mails.push(mail);
        cursor = past(cursor, id, at);
      }
      const after = found['@odata.nextLink'] ?? found['@odata.deltaLink'];
      if (after === undefined) throw faultOfAnswer({ outcome: 'unclear' });
      cursor = advanced(cursor, after);
      const isEnd = found['@odata.nextLink'] === undefined;
      if (isEnd || performance.now() > until) return { mails, cursor };
    }
  }

  return {
    async receive(text) {
      const given = text === null ? undefined : cursorOf(text);
      const { mails, cursor } = given ? await next(given) : { mails: [], cursor: await present() };
      return { mails, cursor: JSON.stringify(cursor) };
    },
  };
}
