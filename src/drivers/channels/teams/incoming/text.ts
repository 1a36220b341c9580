import { inTime } from '../../in-time';
import { surface, type Menu } from '../surface';
import { receiptOf } from '../outgoing/receipt';
import type { AnswerNeeds } from './answer-needs';
import type { Act, Arrival } from './arrival';
import type { Caller } from './caller';
import { openStream } from './stream';
import { remember, tell } from './telling';
import { turnOf } from './turn';
import { words } from './words';

export type Text = Extract<Act, { readonly kind: 'text' }>;

/**
 * Answers what somebody wrote, where they wrote it: to all who read there when all may know, else to the asker alone. A
 * question in a chat of two is answered as a text that grows. `isRepeated` when an answer may stand already.
 */
export async function answerText(
  arrival: Arrival,
  act: Text,
  caller: Caller,
  needs: AnswerNeeds,
  isRepeated: boolean,
): Promise<void> {
  const { desk, abouts, speech } = needs;
  const { key, from, spot } = arrival;
  const { place } = spot;
  await needs.callers.remember(caller, from, spot);
  const streams = place.scope === 'personal' && isQuestion(act.text) && !isRepeated;
  const stream = streams ? openStream(place, needs) : undefined;
  const shown = stream ? stream.status(words.looking) : speech.typing(spot);
  const about = await abouts.leadOf(place, act.quoted);
  const turn = turnOf(key, caller, { kind: 'text', text: act.text.slice(0, 4_000) }, about);
  const thread = `teams/${place.tenantId}/${place.conversationId}`;
  const reply = await desk().turn({ ...turn, thread });
  // A sign of life that does not get through must not keep the answer.
  await inTime(
    shown.catch(() => undefined),
    5_000,
  );
  const isOpen =
    spot.targetedRequest === null && desk().mayShare() && (reply.kind === 'card' || reply.kind === 'done');
  const audience = isOpen ? 'all' : 'asker';
  const told = { key, from, spot, caller, audience } as const;
  const streamed = stream ? await stream.finish(reply) : 'refused';
  if (streamed === 'refused') return tell(reply, told, needs);
  await remember(
    reply,
    told,
    { id: streamed.id, receipt: receiptOf({ ...place, activityId: streamed.id }) },
    needs,
  );
}

const menus: readonly Menu[] = surface.menus;
const commands = new Set(menus.flatMap(({ entries }) => entries).map(({ title }) => title.toLowerCase()));

/** True for words that no command begins with: what is answered in sentences may take a while. */
function isQuestion(text: string): boolean {
  const [first = ''] = text.toLowerCase().replace(/^\//, '').split(/\s+/);
  return text.trim().endsWith('?') || !(commands.has(first) || other.has(first));
}

/** Commands that no menu has room for. */
const other = new Set(['restore', 'connect', 'disconnect', 'email', 'import', 'preview', 'back']);
