import { isIP } from 'node:net';
import { failed, type Failed } from './failure';
import { limits } from './limits';
import { isReservedName } from './reserved-names';

/** Longest name and part of a name (RFC 1035 2.3.4). */
const longestName = 253;
const longestLabel = 63;

/**
 * The address of a page as a browser would understand it, without its fragment, or why it is not read: not http or
 * https, a user name or password in it, a reserved name. All spellings of an IP address become the usual one.
 */
export function readWebAddress(written: string, base?: URL): URL | Failed {
  const url = written.length > limits.longestAddress ? null : URL.parse(written, base?.href);
  if (!url || url.href.length > limits.longestAddress) return failed('no-site', 'This is not a web address.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return failed('forbidden-address', 'Only http and https addresses are read.');
  if (url.username !== '' || url.password !== '')
    return failed('forbidden-address', 'A web address with a user name or password in it is not read.');
  url.hash = '';
  // `www.bergkorn.example.` is the same name; as a host of its own it would have neither certificate nor site.
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  const host = hostOf(url);
  if (isIP(host)) return url;
  if (!isName(host)) return failed('no-site', 'The name in this web address cannot exist.');
  if (isReservedName(host)) return failed('reserved-name', `${host} is not a name of the public web.`);
  return url;
}

/** The host without the brackets that an IPv6 address has in a URL. */
export function hostOf(url: URL): string {
  return url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
}

/** The port, also where the scheme implies it. */
export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

function isName(host: string): boolean {
  const labels = host.split('.');
  return host.length <= longestName && labels.every((one) => one.length > 0 && one.length <= longestLabel);
}
