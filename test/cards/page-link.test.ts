import { pageUrl, pageWords } from '../../src/cards/page-link';
import type { Finding } from '../../src/domain/research';
import { hostileTexts } from './hostile-texts';
import { timed } from '../fixtures/timed';

const finding = (record: string, quote: string, source: Finding['source'] = 'website'): Finding => ({
  text: '',
  source,
  record,
  date: null,
  quote,
});
const url = (record: string, quote = 'x', source: Finding['source'] = 'website') =>
  pageUrl(finding(record, quote, source), 400);

test.each([
  ['a short quote whole', 'Sitz in Kassel', '#:~:text=Sitz%20in%20Kassel'],
  [
    'a long one by its ends',
    'one two three four five six seven eight',
    '#:~:text=one%20two%20three,six%20seven%20eight',
  ],
  ['marks of the fragment itself', 'Bio-Mehl, 5 % & mehr', '#:~:text=Bio%2DMehl%2C%205%20mehr'],
  ['without the marks of Markdown', '**Sitz** in [Kassel]', '#:~:text=Sitz%20in%20Kassel'],
  ['nothing to be found', '— * —', ''],
  ['half a character', '\ud800', ''],
])('a page is opened at its quote: %s', (_, quote, fragment) => {
  expect(url('https://www.bergkorn.example/a', quote)).toBe(`https://www.bergkorn.example/a${fragment}`);
});

test.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'https:evil.example',
  'https:\\\\evil.example',
  ' https://evil.example',
  'https://evil.example/a b',
  'https://evil.example/\u202ea',
  'https://user:secret@evil.example/',
  'https://user@evil.example/',
  'data:text/html,x',
  'file:///etc/passwd',
  'account A-1',
  'https://',
  '',
])('%j is no link', (record) => {
  expect(url(record)).toBe('');
});

test.each(['crm', 'file'] as const)('a record of a %s never is a link', (source) => {
  expect(url('https://www.bergkorn.example/', 'x', source)).toBe('');
});

test('what is long is no link, or leads to the page alone', () => {
  const page = 'https://www.bergkorn.example/a';
  expect(pageUrl(finding(page, 'Sitz in Kassel'), page.length)).toBe(page);
  expect(pageUrl(finding(page, 'Sitz in Kassel'), page.length - 1)).toBe('');
  expect(url(page, `${'名'.repeat(30)} ${'社'.repeat(30)}`)).toBe(page);
});

test('no hostile quote or query leaves its place in the address', () => {
  for (const text of hostileTexts(500)) {
    const query = encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
    const made = [url('https://ok.example/p', text), url(`https://ok.example/p?q=${query}`), url(text)];
    for (const one of made.filter(Boolean)) {
      expect(one).toMatch(/^https:\/\/(?:ok|evil)\.example[!#-;=?-[\]_a-z~]*$/u);
      expect(new URL(one).protocol).toBe('https:');
    }
    expect(new URL(made[0] as string).host).toBe('ok.example');
  }
});

test('an address is shown as people read it', () => {
  expect(pageWords('https://www.bergkorn.example/unternehmen/?a=1#b')).toBe('bergkorn.example/unternehmen');
  expect(pageWords('account A-1')).toBe('account A-1');
});

test('a megabyte of marks is read in no time', async () => {
  const { seconds } = await timed(() => {
    for (const one of ['*', '[', '- ', 'a ', '\u3000']) url('https://ok.example/', one.repeat(500_000));
    url(`https://ok.example/${'a'.repeat(1_000_000)}`);
  });
  expect(seconds).toBeLessThan(2);
});
