import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where the webhook of Dataverse posts to, and the header that proves who it is. */
export const webhookPath = '/api/dataverse';
export const webhookHeader = 'x-baton-webhook';

export interface WebhookRoute {
  readonly method: 'POST';
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/**
 * `POST /api/dataverse`: that a lead may have changed. Its body is dropped unread: what changed is asked of Dataverse. 204
 * for whoever knows the secret, 401 for all others.
 */
export function webhookRoute(secret: string, wake: () => void): WebhookRoute {
  return {
    method: 'POST',
    path: webhookPath,
    async answer(request, response) {
      const isKnown = isSame(secret, request.headers[webhookHeader]);
      if (isKnown) wake();
      response.statusCode = isKnown ? 204 : 401;
      // What is still being sent is nobody's to wait for.
      response.setHeader('connection', 'close');
      request.resume();
      response.end();
    },
  };
}

function isSame(secret: string, given: string | string[] | undefined): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(hash(secret), hash(given));
}
