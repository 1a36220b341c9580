/**
 * Addresses from outside, as they may be read: `http` or `https` without a password, each once, of the domains that are
 * allowed, without what a provider adds to tell where a reader came from.
 */
export function cleanLinks(
  addresses: readonly string[],
  domains: readonly string[],
  most: number,
): readonly string[] {
  const clean = addresses.flatMap((address) => {
    const url = URL.parse(address);
    if (!url || !/^https?:$/u.test(url.protocol) || url.username || url.password) return [];
    if (!isAllowed(url.hostname, domains)) return [];
    url.searchParams.delete('utm_source');
    url.hash = '';
    return url.href.length > longestLink ? [] : [url.href];
  });
  return [...new Set(clean)].slice(0, most);
}

const longestLink = 500;

function isAllowed(host: string, domains: readonly string[]): boolean {
  return domains.length === 0 || domains.some((one) => host === one || host.endsWith(`.${one}`));
}
