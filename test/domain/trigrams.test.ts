import { bucketOf, fold, keysOf, tellingWords, wordsOf } from '../../src/domain/trigrams';

const row = {
  sourceId: '',
  name: 'Mia Brandt',
  companyName: 'Café Nord GmbH',
  topic: 'Interested in menu planning for 40 canteens',
  email: 'mia.brandt@nord.example',
};
const wordsFor = (change: Partial<typeof row>) => keysOf({ ...row, ...change }).map((key) => key.word);

test.each([
  ['CAFÉ Ñandú', 'cafe nandu'],
  ['Straße Łódź Ørsted', 'strasse lodz orsted'],
  ['İstanbul ısı', 'istanbul isi'],
  ['Ёлка Йод', 'елка иод'],
  ['شَرِكَة', 'شركه'],
  ['أحمد إلى آل', 'احمد الي ال'],
  ['٣٤ ۵', '34 5'],
  ['Ｆｕｌｌ', 'full'],
  ['삼성전자', '삼성전자'],
  ['a\u202eb\u200bc', 'abc'],
])('%s folds to %s', (text, folded) => expect(fold(text)).toBe(folded));

test.each([
  ["O'Brien & Sons", ['obrien', 'sons']],
  ['AT&T', ['att']],
  ['J.P. Morgan', ['jp', 'morgan']],
  ['U.S. Steel', ['us', 'steel']],
  ['Volvo-Penta/AB', ['volvo', 'penta', 'ab']],
  ['北京字节跳动', ['北京字节跳动']],
  ['Sony株式会社', ['sony', '株式会社']],
  ['شركة النور', ['شركه', 'نور']],
  ['ООО «Ромашка»', ['ооо', 'ромашка']],
  ['🙂 ?!', []],
])('the words of %s', (text, words) => expect(wordsOf(text)).toEqual(words));

test('words that many names share do not tell leads apart, unless there are no others', () => {
  expect(tellingWords('the lead from Bank of America')).toEqual(['bank', 'america']);
  expect(tellingWords('The And')).toEqual(['the', 'and']);
});

test('a common lead has six keys, each with what is said after it', () => {
  expect(keysOf(row)).toEqual([
    { word: 'mia', bucket: 'mia', place: 'miabrandtcafenord' },
    { word: 'brandt', bucket: 'bra', place: 'brandtcafenordmia' },
    { word: 'cafe', bucket: 'caf', place: 'cafenordmiabrandt' },
    { word: 'nord', bucket: 'nor', place: 'nordmiabrandtcafe' },
    { word: 'planning', bucket: 'pla', place: 'planning40canteens' },
    { word: 'canteens', bucket: 'can', place: 'canteens' },
  ]);
});

test('an address has a key only where neither name nor company lead to it', () => {
  expect(wordsFor({ email: 'mb77@gmail.com' })).toContain('mb77gmailcom');
  expect(wordsFor({ email: 'info@nord.example' })).not.toContain('infonordexample');
  expect(wordsFor({ companyName: '', email: 'x@contoso.com' })).toContain('contoso');
});

test('a word of a script without spaces can be asked for from each character', () => {
  expect(wordsFor({ companyName: '北京字节跳动' })).toEqual(
    expect.arrayContaining(['北京字节跳动', '字节跳动', '跳动']),
  );
  expect(bucketOf('字节')).toBe('字');
});

test('no lead has more than 24 keys, and no key is long', () => {
  const long = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');
  const hostile = [long, 'x'.repeat(9_000), '字'.repeat(5_000), '🙂'.repeat(500), `${'a\u0301'.repeat(900)}`];
  for (const text of hostile) {
    const keys = keysOf({ sourceId: text, name: text, companyName: text, topic: text, email: text });
    expect(keys.length).toBeLessThanOrEqual(24);
    for (const { word, place, bucket } of keys) {
      expect(Array.from(place).length).toBeLessThanOrEqual(60);
      expect(place.startsWith(word)).toBe(true);
      expect(word.startsWith(bucket)).toBe(true);
      expect(`${word}${place}`).not.toMatch(/\p{Surrogate}/u);
    }
  }
});

test('a lead without anything has no key', () => {
  expect(keysOf({ sourceId: '', name: '', companyName: '', topic: '', email: '' })).toEqual([]);
});
