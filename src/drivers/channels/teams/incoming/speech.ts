import type { Activity } from 'botbuilder';
import type { TeamsConnector } from '../outgoing/connector';
import type { From, Spot } from './arrival';

/** Who hears it: everybody where it was asked, or the asker alone. */
export type Audience = 'all' | 'asker';

/** Answers in conversations; what cannot be said is told to the log, because nobody else can be told. */
export interface Speech {
  /** Says it where something was said; the id of the message, undefined when it could not be said. */
  say(spot: Spot, from: From, message: Partial<Activity>, audience: Audience): Promise<string | undefined>;
  /** Shows for a moment that an answer is being written. */
  typing(spot: Spot): Promise<void>;
}

export interface SpeechNeeds {
  readonly connector: Pick<TeamsConnector, 'send'>;
  sleep(milliseconds: number): Promise<void>;
  failed(what: string): void;
}

const attempts = 5;
const longestWaitMs = 15_000;

export function openSpeech({ connector, sleep, failed }: SpeechNeeds): Speech {
  return {
    async say({ place, targetedRequest }, { userId }, message, audience) {
      const isTargeted = audience === 'asker' && place.scope !== 'personal';
      const quoted =
        isTargeted && targetedRequest !== null
          ? [{ type: 'targetedMessageInfo', messageId: targetedRequest }]
          : [];
      const activity =
        quoted.length > 0 ? { ...message, entities: [...(message.entities ?? []), ...quoted] } : message;
      let lost = 0;
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const sent = await connector.send(place, activity, isTargeted ? { targetedTo: userId } : {});
        if (sent.outcome === 'done') return sent.id;
        if (sent.outcome === 'refused' || sent.outcome === 'dead') break;
        // Teams cannot be asked whether it stands: said once more, an answer may stand twice rather than never.
        if (sent.outcome === 'unknown' && (lost += 1) > 1) break;
        await sleep(sent.outcome === 'later' ? Math.min(sent.waitMs, longestWaitMs) : 1_000);
      }
      failed('answer');
      return undefined;
    },
    async typing({ place, targetedRequest }) {
      if (targetedRequest === null) await connector.send(place, { type: 'typing' });
    },
  };
}
