import { z } from 'zod';
import type { Desk, Reply, Turn } from '../../../ports/desk';
import type { Entry } from './entry';
import type { Inbox } from './inbox';

const value = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]);
const stamp = {
  as: z.string().min(1).max(320).toLowerCase(),
  /** Made by the page for each act, and the same when it asks again. */
  id: z.string().regex(/^[\w-]{8,64}$/),
  about: z.string().min(1).max(200).nullish(),
};

/** What the page sends: a text, or a button with its data. */
export const turnSchema = z.union([
  z.strictObject({ ...stamp, text: z.string().trim().min(1).max(16_000) }),
  z.strictObject({
    ...stamp,
    verb: z.string().regex(/^[a-z][a-z-]{0,39}$/),
    data: z.record(z.string().max(100), value),
  }),
]);
type Sent = z.infer<typeof turnSchema>;

export interface Answered {
  readonly reply: Reply;
  /** Where the reply stands in the conversation; null for one that passes (a dialog, the note on a button). */
  readonly entry: Entry | null;
}

/**
 * Takes a turn to the desk. What was written and what was answered stay in the asker's conversation; a button's note
 * does not, because the cards it changed say so themselves.
 */
export async function takeTurn(sent: Sent, desk: Desk, inbox: Inbox, now: () => number): Promise<Answered> {
  const { as, id, about } = sent;
  const stampOf = (part: string) => ({
    id: `turn.${id}.${part}`,
    at: new Date(now()).toISOString(),
    changedAt: null,
  });
  const said = 'text' in sent;
  if (said) await inbox.keep(as, { ...stampOf('1-said'), kind: 'said', text: sent.text });
  const act: Turn['act'] = said
    ? { kind: 'text', text: sent.text }
    : { kind: 'button', verb: sent.verb, data: sent.data };
  const reply = await desk.turn({
    id: `local:${as}:${id}`,
    address: as,
    about: about ?? undefined,
    thread: 'local',
    act,
  });
  const stays = reply.kind === 'card' || (said && reply.kind !== 'dialog');
  if (!stays) return { reply, entry: null };
  const entry: Entry = { ...stampOf('2-reply'), kind: 'reply', reply };
  await inbox.keep(as, entry);
  if (reply.kind === 'card' && reply.leadId !== null) {
    await desk.stands({
      leadId: reply.leadId,
      card: reply.card.name,
      channel: 'local',
      to: as,
      receipt: entry.id,
    });
  }
  return { reply, entry };
}
