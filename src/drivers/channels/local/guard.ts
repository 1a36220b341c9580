import type { IncomingMessage } from 'node:http';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/;

/**
 * Why a request is not from the page itself, null when it may be: another Host means a foreign name was pointed at this
 * machine, another Origin that a foreign page sent it.
 */
export function strangerOf({ headers }: IncomingMessage): string | null {
  const host = headers.host?.toLowerCase() ?? '';
  if (!loopback.test(host)) return 'This page answers only under a name of this machine, such as localhost.';
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return 'Another page may not use this one.';
  const site = headers['sec-fetch-site'];
  const navigation = headers['sec-fetch-mode'] === 'navigate';
  if (site === undefined || site === 'same-origin' || site === 'none' || navigation) return null;
  return 'Another page may not use this one.';
}
