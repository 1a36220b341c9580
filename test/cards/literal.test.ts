import { mailUrl, telephoneUrl } from '../../src/cards/contact-links';
import { literal, literalLines } from '../../src/cards/literal';
import { hostileTexts } from './hostile-texts';

test.each([
  ['Bergkorn Mühlen GmbH', 'Bergkorn Mühlen GmbH'],
  ['${leadId}', '${leadId}'],
  ['<!channel> <script>', '<!channel> <script>'],
  ['{{DATE(2026)}}', '{ {DATE(2026)} }'],
  ['{{{{x}}}}', '{ { { {x} } } }'],
  ['invoice\u202egnp.exe', 'invoicegnp.exe'],
  ['zero\u200bwidth', 'zerowidth'],
  ['a\u0000b\tc\r\nd', 'a b c d'],
  ['  much   room ', 'much room'],
  ['شركة الأغذية', 'شركة الأغذية'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['क्\u200dष', 'क्\u200dष'],
  ['pass\u200dword', 'password'],
  ['👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
  ['🏳\ufe0f\u200d🌈', '🏳\ufe0f\u200d🌈'],
  ['北京面粉有限公司', '北京面粉有限公司'],
  ['\ud800x', '\ufffdx'],
])('%j is shown as %j', (text, shown) => {
  expect(literal(text)).toBe(shown);
});

test('a long text ends in three dots and in no half character', () => {
  expect(literal('W'.repeat(5000), 10)).toBe('WWWWWWWWW…');
  expect(literal('👍'.repeat(100), 10)).toBe('👍👍👍👍…');
  expect(literal(`${'a'.repeat(9)} b`, 10)).toBe('aaaaaaaaa…');
});

test('marks piled on one letter are cut to four', () => {
  expect(literal(`Z${'\u0335'.repeat(40)}algo`)).toBe(`Z${'\u0335'.repeat(4)}algo`);
});

test('lines of a longer text stay lines', () => {
  expect(literalLines('Hello,\r\n\r\nsee you\u202e {{x}}  \n')).toBe('Hello,\n\nsee you { {x} }');
});

test('what was made literal once stays as it is, and holds nothing hidden', () => {
  const hidden = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\{\{|\}\}|\p{Surrogate}/u;
  for (const text of hostileTexts(500)) {
    const once = literal(text);
    expect(once.length).toBeLessThanOrEqual(160);
    expect(hidden.test(once)).toBe(false);
    expect(literal(once)).toBe(once);
  }
});

test.each([
  ['+49 561 5550101', 'tel:+495615550101'],
  ['(212) 555-01.00', 'tel:2125550100'],
  ['call the front desk', ''],
  ['+49;phone-context=evil', ''],
  ['12', ''],
  ['1'.repeat(30), ''],
  ['javascript:1', ''],
])('the number %j is dialled as %j', (phone, url) => {
  expect(telephoneUrl(phone)).toBe(url);
});

test.each([
  ['greta@bergkorn.example', 'mailto:greta@bergkorn.example'],
  ['a+b@müller.example', 'mailto:a%2Bb@xn--mller-kva.example'],
  ['a?bcc=eve@evil.example', 'mailto:a%3Fbcc%3Deve@evil.example'],
  ['a@b', ''],
  ['javascript:alert(1)', ''],
  ['', ''],
])('the address %j is written to as %j', (address, url) => {
  expect(mailUrl(address)).toBe(url);
});
