import type { Channel, Message, PostOutcome, ThreadNote } from '../ports/channel';
import type { Scheduler } from './scheduler';
import { deadlines } from '../pipeline/deadline';

/** One attempt of one worker to post, from the worker's side. */
interface Attempt {
  readonly by: string;
  readonly begunAt: number;
  /** False until the worker got an answer that says what became of the post. */
  known: boolean;
}

export interface PostWatch {
  /** The same channel for one worker; what it asks and is told is kept. */
  of(channel: Channel, worker: string): Channel;
  /** How many posts of an effect had an outcome that its worker, or the next one, did not know. */
  unknownOutcomes(effectId: string): number;
  refused(effectId: string): boolean;
  /** True when this update is given up by now by who sent it, and so may come after a newer one. */
  isOverdue(update: Message): boolean;
  /** When its sender began to post it, or to update; undefined when nobody did. */
  begunAt(message: Message): number | undefined;
}

/** Keeps which posts had a known outcome, because I5 allows one visible card too many for each that had not; `begun` hears of every post and update. */
export function openPostWatch(
  scheduler: Scheduler,
  begun: (message: Message, by: string) => void,
): PostWatch {
  const attempts = new Map<string, Attempt[]>();
  const refusals = new Set<string>();
  const updates = new WeakMap<Message, number>();
  const of = (effectId: string) => attempts.get(effectId) ?? [];

  /** Another worker that turns to the effect cannot know what the open posts of others will come to. */
  function doubt(effectId: string, by: string): void {
    for (const one of of(effectId)) if (one.by !== by && !one.known) doubted.add(one);
  }
  const doubted = new Set<Attempt>();

  /** A note is watched as a post is. */
  async function noted(
    channel: Channel,
    by: string,
    receipt: string,
    note: ThreadNote,
  ): Promise<PostOutcome> {
    const { effectId } = note;
    doubt(effectId, by);
    const begunAt = scheduler.now();
    const attempt: Attempt = { by, begunAt, known: false };
    attempts.set(effectId, [...of(effectId), attempt]);
    const outcome = await channel.note!(receipt, note);
    attempt.known = outcome.outcome !== 'unknown' && scheduler.now() - begunAt < deadlines.channel;
    if (outcome.outcome === 'refused') refusals.add(effectId);
    return outcome;
  }

  return {
    of: (channel, by) => ({
      name: channel.name,
      ...(channel.team !== undefined && { team: channel.team }),
      async update(receipt, message) {
        begun(message, by);
        updates.set(message, scheduler.now());
        const outcome = await channel.update(receipt, message);
        if (outcome.outcome === 'refused') refusals.add(message.effectId);
        return outcome;
      },
      async post(notice) {
        begun(notice, by);
        updates.set(notice, scheduler.now());
        const { effectId } = notice;
        doubt(effectId, by);
        const begunAt = scheduler.now();
        const attempt: Attempt = { by, begunAt, known: false };
        attempts.set(effectId, [...of(effectId), attempt]);
        const outcome = await channel.post(notice);
        attempt.known = outcome.outcome !== 'unknown' && scheduler.now() - begunAt < deadlines.channel;
        if (outcome.outcome === 'refused') refusals.add(effectId);
        return outcome;
      },
      find(effectId, to) {
        doubt(effectId, by);
        return channel.find(effectId, to);
      },
      ...(channel.note && { note: (receipt, note) => noted(channel, by, receipt, note) }),
      ...(channel.findNote && {
        findNote(receipt: string, effectId: string) {
          doubt(effectId, by);
          return channel.findNote!(receipt, effectId);
        },
      }),
    }),
    unknownOutcomes: (effectId) => of(effectId).filter((one) => !one.known || doubted.has(one)).length,
    refused: (effectId) => refusals.has(effectId),
    begunAt: (message) => updates.get(message),
    isOverdue: (update) => scheduler.now() - (updates.get(update) ?? 0) >= deadlines.channel,
  };
}
