import type { IncomingMessage, ServerResponse } from 'node:http';
import { unsubscribe, type UnsubscribeNeeds } from './pipeline/unsubscribe';
import type { Route } from './route';

export interface UnsubscribeOptions extends UnsubscribeNeeds {
  /** The lead of a link of ours; undefined when it is none. */
  leadOf(token: string): string | undefined;
}

/**
 * The link under every mail of the agent's (RFC 8058): one POST ends all mail to that address and is in force when it is
 * answered; a GET only asks, because programs that look at links press nothing. It tells nobody whose link it is.
 */
export function unsubscribeRoutes(options: UnsubscribeOptions): readonly Route[] {
  const { leadOf } = options;
  const path = '/unsubscribe';
  return [
    {
      method: 'GET',
      path,
      async answer(request, response) {
        if (leadOf(tokenOf(request)) === undefined) return page(response, 404, ...foreign);
        const form = `<form method="post"><button>No more mail to me</button></form>`;
        page(response, 200, 'No more mail?', 'One press, and we write to this address no more.', form);
      },
    },
    {
      method: 'POST',
      path,
      async answer(request, response) {
        request.resume();
        const leadId = leadOf(tokenOf(request));
        const done = leadId !== undefined && (await unsubscribe(leadId, options));
        if (!done) return page(response, 404, ...foreign);
        page(response, 200, 'Done', 'We write to this address no more.');
      },
    },
  ];
}

const foreign = [
  'This link is not one of ours',
  'Answer the mail with the word “unsubscribe” instead.',
] as const;

function tokenOf({ url }: IncomingMessage): string {
  return new URL(url ?? '/', 'http://baton').searchParams.get('lead') ?? '';
}

function page(response: ServerResponse, status: number, title: string, words: string, more = ''): void {
  const style =
    'body{font:17px/1.5 system-ui,sans-serif;max-width:30rem;margin:15vh auto;padding:0 1.5rem;color-scheme:light dark}' +
    'button{font:inherit;padding:.6rem 1.1rem;border-radius:.5rem;border:1px solid;cursor:pointer}';
  const html =
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<meta name="robots" content="noindex"><title>${title}</title><style>${style}</style>` +
    `<h1>${title}</h1><p>${words}</p>${more}</html>`;
  response.statusCode = status;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  );
  response.end(html);
}
