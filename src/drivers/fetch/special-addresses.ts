import { BlockList, isIP } from 'node:net';

type Block = readonly [address: string, bits: number];

/** The IANA IPv4 Special-Purpose Address Registry (RFC 6890 and later), multicast, and one that a cloud keeps to itself. */
const specialIpv4: readonly Block[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // behind a carrier's NAT
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // services of the Azure host, reachable from every machine there
  ['169.254.0.0', 16], // link-local, with the metadata services of the clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarking
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
];

/**
 * The only IPv6 block that is given out for the public (RFC 4291, RFC 3513 section 4). Outside it lie `::`, `::1`, IPv4
 * inside IPv6 (mapped, compatible, NAT64), `100::/64`, `5f00::/16`, `fc00::/7`, `fe80::/10`, `fec0::/10` and `ff00::/8`.
 */
const publicIpv6: Block = ['2000::', 3];

/** What the IANA IPv6 Special-Purpose Address Registry takes out of it. */
const specialIpv6: readonly Block[] = [
  ['2001::', 23], // protocol assignments: Teredo, ORCHID, benchmarking, AMT, AS112 …
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which carries an IPv4 address
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
];

// One list for each family: in a mixed list Node matches IPv4 addresses with IPv6 rules too.
const closedIpv4 = listOf(specialIpv4, 'ipv4');
const openIpv6 = listOf([publicIpv6], 'ipv6');
const closedIpv6 = listOf(specialIpv6, 'ipv6');

/**
 * True of every IP address that is not one of the public internet's own: loopback, private, link-local, shared,
 * reserved, multicast, documentation, and IPv6 that carries an IPv4 address, whichever it carries. True as well of what
 * is no IP address or names a network card (`fe80::1%eth0`).
 */
export function isSpecialAddress(address: string): boolean {
  if (address.includes('%')) return true;
  const family = isIP(address);
  if (family === 4) return closedIpv4.check(address, 'ipv4');
  if (family === 6) return !openIpv6.check(address, 'ipv6') || closedIpv6.check(address, 'ipv6');
  return true;
}

function listOf(blocks: readonly Block[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [address, bits] of blocks) list.addSubnet(address, bits, family);
  return list;
}
