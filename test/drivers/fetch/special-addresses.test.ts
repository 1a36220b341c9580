import { openGate } from '../../../src/drivers/fetch/gate';
import { isSpecialAddress } from '../../../src/drivers/fetch/special-addresses';
import { carriers, seeded, specialIpv4, specialIpv6 } from './ssrf-targets';

/** Of the public internet, among them the neighbours of every special block. */
const open =
  `1.0.0.0 1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 93.184.215.14 100.63.255.255 100.128.0.0 126.255.255.255
  128.0.0.0 168.63.129.15 168.63.129.17 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0
  192.0.3.0 192.31.195.255 192.31.197.0 192.52.192.255 192.52.194.0 192.88.98.255 192.88.100.0 192.167.255.255
  192.169.0.0 192.175.47.255 192.175.49.0 198.17.255.255 198.20.0.0 198.51.99.255 198.51.101.0 203.0.112.255 203.0.114.0
  223.255.255.255 2000:: 2001:200:: 2001:4860:4860::8888 2001:db7:ffff:ffff:ffff:ffff:ffff:ffff 2001:db9::
  2003:: 2400:cb00:2048:1::c629:d7a2 2606:2800:21f:cb07:6820:80da:af6b:8b2c 2620:4f:7fff:ffff:ffff:ffff:ffff:ffff
  2620:4f:8001:: 2a00:1450:4001::1 3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff 3fff:1000:: 3fff:ffff::1`.split(
    /\s+/,
  );

test.each(open)('%s is of the public internet', (address) => {
  expect(isSpecialAddress(address)).toBe(false);
});

test('no address of a special block is, nor one of IPv6 that carries an IPv4 address', () => {
  const special = specialIpv4(seeded(7));
  const carrying = [...special, ...open.filter((one) => !one.includes(':'))].flatMap(carriers);
  const all = [...special, ...specialIpv6, ...carrying];
  expect(all.filter((address) => !isSpecialAddress(address))).toEqual([]);
  expect(all.length).toBeGreaterThan(1_500);
});

test('what is no plain address is not of the public internet either', () => {
  const odd = [
    '',
    ' ',
    'localhost',
    '1.1.1',
    '1.1.1.1 ',
    '01.1.1.1',
    '1.1.1.1:80',
    '16843009',
    '0x1.1.1.1',
    '[2a00::1]',
  ];
  const zoned = ['fe80::1%eth0', '2a00::1%eth0', '2a00::1%'];
  expect([...odd, ...zoned].filter((address) => !isSpecialAddress(address))).toEqual([]);
});

test('the gate is open for public addresses on ports of the web, and for what a test names', () => {
  const gate = openGate();
  const ports = [0, 21, 22, 25, 53, 79, 80, 81, 443, 445, 3306, 6379, 8079, 8080, 8443, 9200, 65_535];
  expect(ports.filter((port) => gate('1.1.1.1', port))).toEqual([80, 443, 8080, 8443]);
  expect(ports.filter((port) => gate('2a00:1450:4001::1', port))).toEqual([80, 443, 8080, 8443]);
  expect(ports.filter((port) => gate('10.0.0.1', port) || gate('::ffff:1.1.1.1', port))).toEqual([]);
  const wider = openGate((address, port) => address === '127.0.0.1' && port === 5_000);
  expect([
    wider('127.0.0.1', 5_000),
    wider('127.0.0.1', 80),
    wider('127.0.0.2', 5_000),
    wider('1.1.1.1', 80),
  ]).toEqual([true, false, false, true]);
});
