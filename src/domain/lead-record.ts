import type { Lead } from './lead';

/** The source of leads that people add in a chat; their ids there are of acts, and say nothing to anybody. */
export const chatSource = 'chat';

/** The id that people know a lead by where it came from; empty for one that was added in a chat. */
export function knownId({ source, sourceId }: Lead['origin']): string {
  return source === chatSource ? '' : sourceId;
}

/** What the record of a lead is called where a claim rests on it. */
export function leadRecord(origin: Lead['origin']): string {
  return origin.source === chatSource ? 'lead added in a chat' : `lead ${origin.sourceId}`;
}
