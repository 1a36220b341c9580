import { createHash } from 'node:crypto';
import type { FetchMessageObject, ImapFlow } from 'imapflow';
import type { IncomingMail } from '../../../domain/incoming-mail';
import type { Mailbox } from '../../../ports/mailbox';
import { advanced, cursorOf, isKnown, renumbered, type Cursor, type Sighting } from './cursor';
import type { ImapSession } from './imap-session';
import { incomingOf, type RawMail } from '../mime/incoming';
import { headOf, identityOf } from '../mime/mail-headers';
import type { MailParser } from '../mime/mail-parser';
import type { Patience } from './mail-server';

const atOnce = 50;
/** As much of a mail as is fetched, in bytes: texts stand before attachments. */
const longestMail = 1024 * 1024;
/** As much as is fetched to tell a mail from others. */
const longestHead = 64 * 1024;
/** How many mails from before are remembered at first. */
const lookedBackAt = 100;
const datesAtOnce = 1_000;

/** The mails of the INBOX in the order of their numbers; the cursor outlives a new numbering of the server. */
export function openInbox(
  session: ImapSession,
  parser: MailParser,
  patience: Patience,
): Pick<Mailbox, 'receive'> {
  async function next(client: ImapFlow, given: Cursor | undefined) {
    const { uidValidity, uidNext, exists } = await client.mailboxOpen('INBOX', { readOnly: true });
    const validity = String(uidValidity);
    if (!given) return { mails: [], cursor: await present(client, validity, uidNext, exists) };
    let cursor = given.validity === validity ? given : renumbered(given, validity, uidNext);
    const until = performance.now() + patience.receive / 2;
    const mails: IncomingMail[] = [];
    for (const uid of await numbersAfter(client, cursor)) {
      if (mails.length === atOnce || performance.now() > until) return { mails, cursor };
      const found = await fetched(client, uid);
      // It may have been taken away meanwhile.
      const sighting = found && sightingOf(found);
      if (found && sighting && !isKnown(cursor, uid, sighting))
        mails.push(incomingOf(found, await parser.parse(found.raw)));
      cursor = advanced(cursor, uid, sighting ? [sighting] : []);
    }
    return { mails, cursor };
  }

  return {
    receive: (text) =>
      session.run(patience.receive, async (client) => {
        const { mails, cursor } = await next(client, text === null ? undefined : cursorOf(text));
        return { mails, cursor: JSON.stringify(cursor) };
      }),
  };
}

/** The cursor of now, which remembers what lies there. */
async function present(client: ImapFlow, validity: string, next: number, exists: number): Promise<Cursor> {
  const uid = Math.max(0, next - 1);
  const empty: Cursor = { validity, uid, knownUntil: 0, seen: [], oldBelow: 1 };
  if (exists === 0) return empty;
  const from = Math.max(1, exists - lookedBackAt + 1);
  const query = { source: { start: 0, maxLength: longestHead }, size: true, internalDate: true };
  const found = await client.fetchAll(`${from}:${exists}`, query);
  const sightings = found.map((one) => sightingOf(rawOf(one)));
  const oldest = Math.min(...sightings.map(([at]) => at));
  return advanced(
    { ...empty, knownUntil: from > 1 && sightings.length > 0 ? oldest + 1 : 0 },
    uid,
    sightings,
  );
}

/** Numbers after the cursor, ascending, without those that are too old to be news. */
async function numbersAfter(client: ImapFlow, cursor: Cursor): Promise<readonly number[]> {
  const found = await client.search({ uid: `${cursor.uid + 1}:*` }, { uid: true });
  if (!Array.isArray(found)) throw new Error('the search was not answered');
  // The star stands for the last one, also when that is before the first.
  const numbers = found.filter((one) => one > cursor.uid).sort((one, other) => one - other);
  const old = numbers.filter((one) => one < cursor.oldBelow);
  const known = new Set<number>();
  for (let at = 0; at < old.length; at += datesAtOnce) {
    const range = old.slice(at, at + datesAtOnce).join(',');
    for (const one of await client.fetchAll(range, { internalDate: true }, { uid: true }))
      if (secondsOf(one.internalDate) < cursor.knownUntil) known.add(one.uid);
  }
  return numbers.filter((one) => !known.has(one));
}

async function fetched(client: ImapFlow, uid: number): Promise<RawMail | undefined> {
  const query = { source: { start: 0, maxLength: longestMail }, size: true, internalDate: true };
  const found = await client.fetchOne(String(uid), query, { uid: true });
  return found ? rawOf(found) : undefined;
}

function rawOf({ source, size, internalDate }: FetchMessageObject): RawMail {
  const raw = source ?? Buffer.alloc(0);
  return { raw, size: size ?? raw.length, at: secondsOf(internalDate) * 1000 };
}

function secondsOf(date: Date | string | undefined): number {
  const at = date === undefined ? NaN : new Date(date).getTime();
  return Number.isFinite(at) ? Math.floor(at / 1000) : 0;
}

function sightingOf({ raw, size, at }: RawMail): Sighting {
  const hash = createHash('sha256').update(identityOf(headOf(raw), size));
  return [at / 1000, hash.digest('base64url').slice(0, 16)];
}
