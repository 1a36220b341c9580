/** Whole numbers from 0 up to `below`, always the same for the same seed (mulberry32). */
export type Draw = (below: number) => number;

export function seeded(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Blocks of the IANA IPv4 registry and multicast, written down for the test alone. */
const blocks4 =
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24
  203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 255.255.255.255/32 168.63.129.16/32`.split(/\s+/);

/** Those that clouds and machines listen on. */
const known4 =
  `127.0.0.1 127.1.2.3 0.0.0.0 169.254.169.254 169.254.170.2 100.100.100.200 192.0.0.192 168.63.129.16
  10.0.0.1 172.17.0.1 192.168.1.1 255.255.255.255`.split(/\s+/);

const known6 =
  `:: ::1 ::2 0:0:0:0:0:0:0:1 0000:0000:0000:0000:0000:0000:0000:0001 ::ffff:0:0 64:ff9b::1 64:ff9b:1::1
  100::1 100:0:0:1::1 2001::1 2001:1::1 2001:2::1 2001:3::1 2001:4:112::1 2001:10::1 2001:20::1 2001:30::1 2001:db8::1
  2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff 2002::1 2620:4f:8000::1 3fff::1 3fff:fff:ffff::1 4000::1 5f00::1 8000::1
  c000::1 fc00::1 fd00:ec2::254 fdff::1 fe80::1 febf::1 fec0::1 ff02::1 ff05::2 ffff::1`.split(/\s+/);

/** First, last and some addresses between of every block. */
export function specialIpv4(draw: Draw): readonly string[] {
  const within = blocks4.flatMap((block) => {
    const [address = '', bits = ''] = block.split('/');
    const size = 2 ** (32 - Number(bits));
    const first = numberOf(address);
    return [0, size - 1, draw(size), draw(size)].map((offset) => dotted(first + offset));
  });
  return [...new Set([...known4, ...within])];
}

export const specialIpv6: readonly string[] = known6;

const numberOf = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const dotted = (number: number) =>
  [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
const hex = (number: number) => number.toString(16);
const wide = (text: string) =>
  text.replace(/[\d.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const circled = (text: string) =>
  text.replace(/[1-9]/g, (one) => String.fromCodePoint(0x2460 + Number(one) - 1));
const percent = (text: string) => [...text].map((one) => `%${hex(one.charCodeAt(0))}`).join('');

/** Every way a browser takes an IPv4 address in. */
export function spellings4(address: string): readonly string[] {
  const number = numberOf(address);
  const parts = address.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  return [
    address,
    `${address}.`,
    `${number}`,
    `0x${hex(number)}`,
    `0X${hex(number).toUpperCase()}`,
    `0${number.toString(8)}`,
    `0x0000000000${hex(number)}`,
    parts.map((one) => `0x${hex(one)}`).join('.'),
    parts.map((one) => `0${one.toString(8)}`).join('.'),
    parts.map((one) => `000000${one.toString(8)}`).join('.'),
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `0x${hex(a)}.0${b.toString(8)}.${c}.${d}`,
    `0x${hex(a)}.${(b * 256 + c) * 256 + d}.`,
    wide(address),
    circled(address),
    address.replaceAll('.', '\u3002'),
    address.replaceAll('.', '\uff61'),
    percent(address),
    `${a}.\u00ad${b}.${c}.${d}`,
    `${a}.\t${b}.\n${c}.${d}`,
  ];
}

/** IPv6 addresses that carry an IPv4 address, or stand for it. */
export function carriers(address: string): readonly string[] {
  const number = numberOf(address);
  const high = hex(Math.floor(number / 65_536));
  const low = hex(number % 65_536);
  const turned = [65_535 - Math.floor(number / 65_536), 65_535 - (number % 65_536)].map(hex).join(':');
  return [
    `::ffff:${address}`,
    `::FFFF:${high}:${low}`,
    `0:0:0:0:0:ffff:${high}:${low}`,
    `0000:0000:0000:0000:0000:ffff:${address}`,
    `::${address}`,
    `::ffff:0:${address}`,
    `64:ff9b::${address}`,
    `0064:FF9B:0::${high}:${low}`,
    `64:ff9b:1::${address}`,
    `2002:${high}:${low}::1`,
    `2002:${high.toUpperCase()}:${low}:0:0:0:0:1`,
    `2001:0:4136:e378:8000:63bf:${turned}`,
  ];
}

/** Web addresses whose host is not what it seems at first sight; each leads to the host, or nowhere. */
export function tricks(host: string): readonly string[] {
  return [
    `http://bergkorn-malt.com@${host}/`,
    `http://bergkorn-malt.com:80@${host}/`,
    `https://bergkorn-malt.com%2f@${host}/`,
    `http://${host}\\@bergkorn-malt.com/`,
    `http://${host}#@bergkorn-malt.com/`,
    `http://${host}?@bergkorn-malt.com/`,
    `http:\\\\${host}\\latest\\`,
    `http:${host}/`,
    `http:////${host}/`,
    ` \u0000HTTP://${host}/ `,
    `ht\ntp://${host}/`,
    `https://${host}:80/`,
    `http://${host}:443/`,
    `http://${host}:8080/`,
    `https://${host}:8443/`,
    `http://${host}:22/`,
    `http://${host}:6379/`,
  ];
}

export const metadataHosts: readonly string[] =
  `localhost localhost. LOCALHOST ⓛⓞⓒⓐⓛⓗⓞⓢⓣ l\u00adocalhost www.localhost
  metadata metadata.google.internal METADATA.GOOGLE.INTERNAL. metadata.azure.internal instance-data instance-data.ec2.internal
  kubernetes.default.svc.cluster.local kubernetes host.docker.internal gateway.docker.internal router.lan nas.local
  printer.home.arpa db.corp intranet wiki.intranet x.onion ip6-localhost localhost.localdomain 1.0.0.127.in-addr.arpa
  bergkorn.example bergkorn.test bergkorn.invalid`.split(/\s+/);
