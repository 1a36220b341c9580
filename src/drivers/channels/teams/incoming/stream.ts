import type { Activity } from 'botbuilder';
import type { Reply } from '../../../../ports/desk';
import type { ConnectorOutcome } from '../outgoing/connector';
import type { TeamsPlace } from '../outgoing/place';
import { aiLabel, answerText } from '../render/answer';
import { renderMessage } from '../render/message';
import { sentenceMessage } from '../render/sentence';
import type { AnswerNeeds } from './answer-needs';

/** A message that is seen while it is written, in a chat of two. */
export interface AnswerStream {
  /** Begins with a line that says what is being done. */
  status(line: string): Promise<void>;
  /** Goes on to the answer; `refused` when nothing of it stands, so that it is to be said as an ordinary message. */
  finish(reply: Reply): Promise<{ readonly id: string } | 'refused'>;
}

/** Teams takes one part a second, and is a little early or late itself. */
const betweenMs = 1_100;
const longestWaitMs = 5_000;
/** An answer is read in at most so many parts, each at least so long. */
const mostParts = 3;
const leastPart = 160;

type StreamType = 'informative' | 'streaming' | 'final';

/** Opens one; nothing is sent before its status. */
export function openStream(place: TeamsPlace, { connector, sleep }: AnswerNeeds): AnswerStream {
  let id: string | undefined;
  let sequence = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let isOver = false;

  /** Once more when Teams asks to wait; true while the stream goes on. */
  async function put(activity: Partial<Activity>, streamType: StreamType): Promise<boolean> {
    if (isOver) return false;
    if (streamType !== 'final') sequence += 1;
    let sent = await send(activity, streamType);
    if (sent.outcome === 'later') {
      await sleep(Math.min(sent.waitMs, longestWaitMs));
      sent = await send(activity, streamType);
    }
    if (sent.outcome === 'done') id ??= sent.id;
    // What is lost on the way comes with the next part. A person who pressed Stop gets the rest as a message.
    const isLost = sent.outcome === 'unknown' && id !== undefined && streamType !== 'final';
    isOver = sent.outcome !== 'done' && !isLost;
    return !isOver;
  }

  async function send(activity: Partial<Activity>, streamType: StreamType): Promise<ConnectorOutcome> {
    await sleep(Math.max(0, lastAt + betweenMs - performance.now()));
    const isFinal = streamType === 'final';
    const info = {
      type: 'streaminfo',
      streamType,
      ...(id !== undefined && { streamId: id }),
      ...(!isFinal && { streamSequence: sequence }),
    };
    const entities = [info, ...(activity.entities ?? [])];
    const sent = await connector.send(place, { ...activity, type: isFinal ? 'message' : 'typing', entities });
    lastAt = performance.now();
    return sent;
  }

  return {
    status: async (text) => void (await put({ text }, 'informative')),
    async finish(reply) {
      if (id === undefined || isOver) return 'refused';
      const { parts, last } = writingOf(reply);
      for (const text of parts) if (!(await put({ text }, 'streaming'))) return 'refused';
      return (await put(last, 'final')) ? { id } : 'refused';
    },
  };
}

/** What is written one after the other, each part with all before it, and what stands in the end. */
function writingOf(reply: Reply): { readonly parts: readonly string[]; readonly last: Partial<Activity> } {
  if (reply.kind === 'done' || reply.kind === 'refused')
    return { parts: [], last: sentenceMessage(reply.sentence) };
  const { card, leadId } = reply;
  if (card.name !== 'answer')
    return { parts: [], last: renderMessage({ card, leadId, effectId: 'view.answer' }) };
  const { text, marks, citations, rest } = answerText(card);
  const shown = renderMessage({ card: { ...card, content: rest }, leadId, effectId: 'view.answer' });
  return {
    parts: growing(text),
    last: {
      ...shown,
      text: `${text}${marks}`,
      textFormat: 'markdown',
      entities: [aiLabel(citations)],
    },
  };
}

/** The text in parts that end between words, each with all before it. */
function growing(text: string): readonly string[] {
  const length = Math.max(leastPart, Math.ceil(text.length / mostParts));
  const pieces = text.match(new RegExp(`.{1,${length}}(?:\\s|$)|\\S{1,${length}}`, 'gsu')) ?? [];
  return pieces.map((_, at) => pieces.slice(0, at + 1).join(''));
}
