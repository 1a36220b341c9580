import type { IncomingMessage, ServerResponse } from 'node:http';

/** One address of the page; `answer` resolves after the response has ended. */
export interface LocalRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Longest body of a request, in bytes. */
const bodyLimit = 64 * 1024;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer says: nothing is kept, guessed, framed, or loaded from elsewhere. */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Begins an answer. */
export function begin(response: ServerResponse, status: number, type: string): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('content-type', type);
}

/** Ends a response with a JSON body. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  begin(response, status, 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

/** Ends a response with one sentence on why it is refused. */
export function refuse(response: ServerResponse, status: number, error: string): void {
  answerJson(response, status, { error });
}

/** The JSON of a request, or why there is none; what is beyond the limit is dropped unread. */
export async function jsonOf(
  request: IncomingMessage,
): Promise<{ readonly json: unknown } | { readonly status: number; readonly error: string }> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(type)) {
    request.resume();
    return { status: 415, error: 'Send application/json in UTF-8.' };
  }
  const body = await bodyOf(request);
  if (body === undefined) return { status: 413, error: 'The body is larger than 64 KB.' };
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return { status: 400, error: 'The body is not JSON in UTF-8.' };
  }
}

function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else resolve(undefined);
    });
    for (const event of ['end', 'close']) request.on(event, () => resolve(Buffer.concat(chunks)));
  });
}
