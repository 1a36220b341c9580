import type { ServerResponse } from 'node:http';

/** What somebody who installs Baton reads in the browser: plain words, which may hold names that others chose. */
export interface InstallPage {
  readonly status: number;
  readonly title: string;
  readonly sentence: string;
  /** Where the person goes from here. */
  readonly link?: { readonly text: string; readonly url: string };
}

const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What every answer of an install says: nothing is kept, loaded or framed, and where one came from is not told on. */
const headers: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Sets the headers that the answer has whatever becomes of it. */
export function guard(response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** Ends a guarded answer with a page; one that began is cut off. */
export function showPage(response: ServerResponse, { status, title, sentence, link }: InstallPage): void {
  if (response.headersSent) return void response.destroy();
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(sentence)}</p>`,
    ...(link ? [`<p><a href="${escaped(link.url)}">${escaped(link.text)}</a></p>`] : []),
    '</html>',
    '',
  ];
  response.statusCode = status;
  response.removeHeader('location');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(lines.join('\n'));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
