import {
  checkEmail,
  parseAddress,
  registrableDomain,
  type EmailFault,
  type EmailValidity,
  type MailRoute,
} from '../../src/domain/email-address';

const ordinary = { disposable: false, freeMail: false };
const x = (count: number): string => 'x'.repeat(count);
/** A domain of exactly so many characters, 133 to 259, in labels of at most 63. */
function longDomain(length: number): string {
  const labels = length > 195 ? [x(63), x(63), x(63), x(length - 196)] : [x(63), x(63), x(length - 132)];
  return `${labels.join('.')}.com`;
}

const good: readonly (readonly [address: string, domain: string])[] = [
  ['ann@acme.com', 'acme.com'],
  ['  ann@acme.com\n', 'acme.com'],
  ['Ann.Lee@ACME.Com', 'acme.com'],
  ['ann+leads@acme.co.uk', 'acme.co.uk'],
  ['ann_lee@mail.eu.acme.com', 'mail.eu.acme.com'],
  ["o'neil@acme.ie", 'acme.ie'],
  ['a@b.co', 'b.co'],
  ['1234567890@acme.com', 'acme.com'],
  ['ann-lee@acme-corp.com', 'acme-corp.com'],
  ['ann@123.com', '123.com'],
  ['ann@3m.com', '3m.com'],
  ['_@acme.com', 'acme.com'],
  ["!#$%&'*+/=?^_`{|}~-@acme.com", 'acme.com'],
  ['customer/department=shipping@acme.com', 'acme.com'],
  ['$A12345@acme.com', 'acme.com'],
  ['!def!xyz%abc@acme.com', 'acme.com'],
  ['"ann lee"@acme.com', 'acme.com'],
  ['"ann@home"@acme.com', 'acme.com'],
  ['"ann\\"lee"@acme.com', 'acme.com'],
  ['"ann..lee"@acme.com', 'acme.com'],
  ['"\\\\"@acme.com', 'acme.com'],
  [`${x(64)}@acme.com`, 'acme.com'],
  [`ann@${x(63)}.com`, `${x(63)}.com`],
  [`ann@${longDomain(250)}`, longDomain(250)],
  ['ann@a.b.c.d.e.f.acme.com', 'a.b.c.d.e.f.acme.com'],
  ['ann@xn--bcher-kva.de', 'xn--bcher-kva.de'],
  ['ann@bücher.de', 'xn--bcher-kva.de'],
  ['ann@BÜCHER.de', 'xn--bcher-kva.de'],
  ['ann@bu\u0308cher.de', 'xn--bcher-kva.de'],
  ['jürgen@bücher.de', 'xn--bcher-kva.de'],
  ['ju\u0308rgen@acme.com', 'acme.com'],
  ['用户@例え.jp', 'xn--r8jz45g.jp'],
  ['用户@食狮.公司.cn', 'xn--85x722f.xn--55qx5d.cn'],
  ['उपयोगकर्ता@उदाहरण.भारत', 'xn--p1b6ci4b4b3a.xn--h2brj9c'],
  ['пример@почта.рф', 'xn--80a1acny.xn--p1ai'],
  ['θσερ@παράδειγμα.gr', 'xn--hxajbheg2az3al.gr'],
  ['مثال@مثال.مصر', 'xn--mgbh0fb.xn--wgbh1c'],
  ['ann@acme.museum', 'acme.museum'],
  ['ann@acme.technology', 'acme.technology'],
  ['ann@a--b.com', 'a--b.com'],
];

const bad: readonly string[] = [
  'ann',
  'ann@',
  '@acme.com',
  '@',
  'ann.acme.com',
  'ann@@acme.com',
  'ann@home@acme.com',
  'ann@acme',
  'ann@localhost',
  'ann@acme.com.',
  'ann@.acme.com',
  'ann@acme..com',
  'ann@.com',
  'ann@com.',
  '.ann@acme.com',
  'ann.@acme.com',
  'ann..lee@acme.com',
  'ann lee@acme.com',
  'ann@ac me.com',
  'ann @acme.com',
  'ann@ acme.com',
  'ann\tlee@acme.com',
  'ann\r\nBcc: all@acme.com',
  'ann@acme.com\r\nBcc: bob@acme.com',
  'ann@acme.com, bob@acme.com',
  'ann@acme.com;bob@acme.com',
  'Ann Lee <ann@acme.com>',
  '<ann@acme.com>',
  'mailto:ann@acme.com',
  'ann(comment)@acme.com',
  'ann@(comment)acme.com',
  'ann[at]acme.com',
  'ann,lee@acme.com',
  'ann:lee@acme.com',
  'ann;lee@acme.com',
  'ann\\lee@acme.com',
  '"ann"lee"@acme.com',
  '"ann@acme.com',
  'ann"@acme.com',
  '"ann"lee@acme.com',
  '"ann\\"@acme.com',
  '"ann\nlee"@acme.com',
  '"ann\u0000lee"@acme.com',
  '"ann\\\u0007lee"@acme.com',
  'ann@-acme.com',
  'ann@acme-.com',
  'ann@acme.-com',
  'ann@acme_corp.com',
  'ann@acme!.com',
  'ann@acme.com/path',
  'ann@acme.com:25',
  'ann@acme.com?x',
  'ann@acme%2ecom',
  'ann@1.2.3.4',
  'ann@[1.2.3.4]',
  'ann@[IPv6:2001:db8::1]',
  'ann@0x7f.1',
  'ann@1.2',
  'ann@acme.123',
  `${x(65)}@acme.com`,
  `${'é'.repeat(33)}@acme.com`,
  `ann@${x(64)}.com`,
  `ann@${longDomain(251)}`,
  `${'é'.repeat(30)}@${longDomain(195)}`,
  `ann@${x(250)}.com`,
  'ann\u200b@acme.com',
  'ann@ac\u200bme.com',
  'ann@ac\u00adme.com',
  'ann\u202e@acme.com',
  'ann\u0000@acme.com',
  'ann@acme\u0000.com',
];

describe('the form of an address (RFC 5321, 5322, 6531)', () => {
  test.each(good)('%j is well formed', (address, domain) => {
    expect(parseAddress(address)).toMatchObject({ domain });
    expect(checkEmail(address, ordinary, 'mail-server')).toMatchObject({
      validity: 'valid',
      address: address.trim(),
    });
  });

  test.each(bad)('%j is not', (address) => {
    expect(parseAddress(address)).toBeUndefined();
    expect(checkEmail(address, ordinary, 'mail-server')).toMatchObject({
      validity: 'invalid',
      reason: 'malformed',
    });
  });

  test('the local part stays as it was written', () => {
    expect(parseAddress('Ann.Lee+X@ACME.com')).toEqual({ local: 'Ann.Lee+X', domain: 'acme.com' });
    expect(parseAddress('"ann@home"@acme.com')).toEqual({ local: '"ann@home"', domain: 'acme.com' });
  });

  test('the edges of the lengths are where the standard has them', () => {
    expect(good.map(([address]) => address.trim().length)).toContain(254);
    expect(bad).toContain(`ann@${longDomain(251)}`);
    expect(`ann@${longDomain(251)}`).toHaveLength(255);
  });

  test.each([
    `${'a.'.repeat(5000)}@acme.com`,
    `"${'\\"'.repeat(5000)}@acme.com`,
    `ann@${'a.'.repeat(5000)}`,
    '@'.repeat(5000),
  ])('a long and broken address is refused at once: %#', (address) =>
    expect(parseAddress(address)).toBeUndefined(),
  );
});

describe('validity', () => {
  const routes: readonly (readonly [MailRoute, EmailValidity, EmailFault | null])[] = [
    ['mail-server', 'valid', null],
    ['address-only', 'valid', null],
    ['not-checked', 'valid', null],
    ['no-answer', 'unverified', 'no-answer'],
    ['null-mx', 'invalid', 'null-mx'],
    ['no-such-domain', 'invalid', 'no-such-domain'],
    ['no-route', 'invalid', 'no-mail-at-domain'],
  ];
  test.each(routes)('a mail route of %s makes it %s', (route, validity, reason) => {
    const type = validity === 'invalid' ? null : 'work';
    expect(checkEmail('ann@acme.com', ordinary, route)).toEqual({
      address: 'ann@acme.com',
      validity,
      type,
      role: false,
      reason,
    });
  });

  test.each(['', '   ', '\n'])('%j is missing', (address) => {
    expect(checkEmail(address, ordinary, 'not-checked')).toEqual({
      address: '',
      validity: 'missing',
      type: null,
      role: false,
      reason: 'empty',
    });
  });

  test.each(routes)('a disposable domain is invalid whatever its route (%s)', (route) => {
    expect(checkEmail('ann@mailinator.com', { disposable: true, freeMail: false }, route)).toMatchObject({
      validity: 'invalid',
      reason: 'disposable',
      type: null,
    });
  });
});

describe('type and role', () => {
  test('an address at a free-mail provider is personal, any other is work', () => {
    const freeMail = { disposable: false, freeMail: true };
    expect(checkEmail('ann@gmail.com', freeMail, 'mail-server').type).toBe('personal');
    expect(checkEmail('ann@gmail.com', freeMail, 'no-answer').type).toBe('personal');
    expect(checkEmail('ann@acme.com', ordinary, 'no-answer').type).toBe('work');
  });

  test.each(['info', 'sales', 'Sales', 'SUPPORT', 'no-reply', 'kontakt', 'hr'])(
    '%s@ is a role account',
    (local) => {
      expect(checkEmail(`${local}@acme.com`, ordinary, 'mail-server')).toMatchObject({
        validity: 'valid',
        role: true,
      });
    },
  );

  test.each(['ann', 'info.lee', 'salesman', 'x-info', 'informatics'])('%s@ is a person', (local) => {
    expect(checkEmail(`${local}@acme.com`, ordinary, 'mail-server').role).toBe(false);
  });
});

describe('the registrable domain', () => {
  test.each([
    ['ann@acme.com', 'acme.com'],
    ['ann@mail.eu.acme.com', 'acme.com'],
    ['ann@acme.co.uk', 'acme.co.uk'],
    ['ann@mail.acme.co.uk', 'acme.co.uk'],
    ['ann@acme.github.io', 'acme.github.io'],
    ['https://acme.github.io/shop', 'acme.github.io'],
    ['acme.com', 'acme.com'],
    ['www.acme.com', 'acme.com'],
    [' www.acme.com ', 'acme.com'],
    ['HTTPS://WWW.ACME.CO.UK:8443/shop?x=y#z', 'acme.co.uk'],
    ['http://user:secret@www.acme.com/', 'acme.com'],
    ['https://medium.com/@acme', 'medium.com'],
    ['medium.com/@acme.org', 'medium.com'],
    ['https://acme.com/?mail=ann@other.org', 'acme.com'],
    ['ann@bücher.de', 'xn--bcher-kva.de'],
    ['https://www.bücher.de/', 'xn--bcher-kva.de'],
    ['www.xn--bcher-kva.de', 'xn--bcher-kva.de'],
    ['ann@店.食狮.公司.cn', 'xn--85x722f.xn--55qx5d.cn'],
    ['http://食狮.公司.cn', 'xn--85x722f.xn--55qx5d.cn'],
    ['ann@acme.com.au', 'acme.com.au'],
    ['"ann@home"@acme.com', 'acme.com'],
    ['customer/department=shipping@acme.com', 'acme.com'],
  ])('of %s is %s', (written, domain) => expect(registrableDomain(written)).toBe(domain));

  test.each([
    '',
    ' ',
    'co.uk',
    'github.io',
    'com',
    'localhost',
    'ann@localhost',
    'ann@github.io',
    '1.2.3.4',
    'http://1.2.3.4/',
    'http://[2001:db8::1]/',
    'ann@@acme.com',
    'ann@1.2.3.4',
    'not a domain',
  ])('%j has none', (written) => expect(registrableDomain(written)).toBeUndefined());
});
