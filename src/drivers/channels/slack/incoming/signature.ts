import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the stamp of a request may lie from our clock, in seconds: replays are old, and nobody signs in the future. */
export const skew = { past: 300, future: 60 } as const;

/** What a request says of itself, and the bytes it says it of. */
export interface SignedRequest {
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly body: Buffer;
}

/** Null when Slack signed exactly these bytes within the last minutes, else why not, in words for the log. */
export function signatureFault(
  { signature, timestamp, body }: SignedRequest,
  secret: string,
  now: number,
): string | null {
  if (!signature || !timestamp) return 'unsigned';
  if (!/^\d{1,12}$/.test(timestamp)) return 'stamp unreadable';
  const age = now / 1000 - Number(timestamp);
  if (age > skew.past) return 'too old';
  if (age < -skew.future) return 'from the future';
  const wanted = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const given = Buffer.from(signature);
  const right = Buffer.from(`v0=${wanted}`);
  return given.length === right.length && timingSafeEqual(given, right) ? null : 'signature wrong';
}
