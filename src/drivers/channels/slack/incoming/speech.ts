import type { Posting } from '../outgoing/posting';
import type { Workspace } from '../installs/workspace';
import type { ThreadPlace } from './threads';

/** A message as it is shown: its blocks, and its first line for notifications. */
export interface Said {
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/** Answers in conversations; what cannot be said is told to the log, because nobody else can be told. */
export interface Speech {
  /** Answers in a thread, once also when it is said again under the same id; the receipt, undefined when it could not be said. */
  inThread(
    workspace: Workspace,
    place: ThreadPlace,
    said: Said,
    effectId: string,
    isRepeated: boolean,
  ): Promise<string | undefined>;
  /** Answers one person alone where they pressed or wrote something; false when Slack did not take it. */
  whisper(responseUrl: string, said: Said): Promise<boolean>;
}

export interface SpeechNeeds {
  readonly posting: Posting;
  /** Where response URLs may lead: Slack's own host, or that of its double. */
  readonly responseOrigins: readonly string[];
  sleep(milliseconds: number): Promise<void>;
  failed(what: string): void;
}

const attempts = 5;
const longestWaitMs = 15_000;
const whisperMs = 8_000;

export function openSpeech({ posting, responseOrigins, sleep, failed }: SpeechNeeds): Speech {
  return {
    async inThread(workspace, place, said, effectId, isRepeated) {
      let inDoubt = isRepeated;
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        // In a channel where we may not read, an answer may be said twice rather than never.
        const stands = inDoubt
          ? await posting.lookUp(workspace, place, effectId).catch(() => undefined)
          : undefined;
        if (stands !== undefined) return stands;
        const posted = await posting.put(workspace, place, said, effectId);
        if (posted.outcome === 'posted') return posted.receipt;
        if (posted.outcome === 'refused') break;
        if (posted.outcome === 'unknown') inDoubt = true;
        await sleep(posted.outcome === 'later' ? Math.min(posted.waitMs, longestWaitMs) : 1_000);
      }
      failed('answer');
      return undefined;
    },
    async whisper(responseUrl, said) {
      const isSlack = URL.canParse(responseUrl) && responseOrigins.includes(new URL(responseUrl).origin);
      const body = { response_type: 'ephemeral', replace_original: false, ...said };
      const answer = isSlack
        ? await fetch(responseUrl, {
            method: 'POST',
            headers: { 'content-type': 'application/json; charset=utf-8' },
            body: JSON.stringify(body),
            redirect: 'error',
            signal: AbortSignal.timeout(whisperMs),
          }).catch(() => undefined)
        : undefined;
      await answer?.body?.cancel();
      if (!answer?.ok) failed('whisper');
      return answer?.ok === true;
    },
  };
}
