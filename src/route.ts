import type { IncomingMessage, ServerResponse } from 'node:http';

/** One address the server answers at; `answer` resolves after the response has ended. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Without parameters, such as `/leads`. */
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Ends a response with a JSON body; errors are `{ error: sentence }`. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(text));
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.end(text);
}
