import { registrableDomain } from './email-address';
import { normaliseName } from './company-name';

/** What a lead is found by, as a source told it. */
export interface Searchable {
  readonly leadId: string;
  readonly sourceId: string;
  readonly name: string;
  readonly companyName: string;
  readonly topic: string;
  readonly email: string;
}

/** One key of a lead: the bucket is the leading trigram of a word, the place is the word and what is said after it. */
export interface SearchKey {
  readonly word: string;
  readonly bucket: string;
  readonly place: string;
}

const longestWord = 24;
const longestPlace = 60;
const most = { words: 16, name: 4, company: 4, dense: 8, topic: 2 } as const;

const marks =
  /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' },
  ...{ ى: 'ي', ة: 'ه', ک: 'ك', ی: 'ي' },
};
/** Scripts that put no space between words, or little of a word says much. */
const denseRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const dense = new RegExp(denseRun.source, 'u');
const fillers = new Set(
  `a an the of and for in on at to with from by lead deal und der die das et de des du le la les y el los`.split(
    /\s+/,
  ),
);
const plainTopics = new Set(
  `interested interest request requesting inquiry enquiry quote info information looking question about need new
   contact demo our your please regarding help form website`.split(/\s+/),
);

/** Case, accents, vowel points and ways of writing one letter taken off, in every script. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[ßæœøłđðþıςىةکی]/gu, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

/** The folded words of a text in their order, the first 16 or all; a run of a script without spaces is one word. */
export function wordsOf(text: string, how: 'first' | 'every' = 'first'): readonly string[] {
  const joined = fold(text.slice(0, 2_000))
    .replace(/(?<=[\p{L}\p{N}])['’`´&](?=[\p{L}\p{N}])/gu, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
    .replace(denseRun, ' $& ');
  const found = joined.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return (how === 'every' ? found : found.slice(0, most.words)).map((word) =>
    cut(withoutArticle(word), longestWord),
  );
}

/** The words that tell one lead from another; all of them when there are no others. */
export function tellingWords(text: string): readonly string[] {
  const all = wordsOf(text);
  const telling = all.filter((word) => !fillers.has(word));
  return telling.length > 0 ? telling : all;
}

/** True for a word of a script without spaces, in which a part may be what is asked for. */
export function isDense(word: string): boolean {
  return dense.test(word);
}

/** The bucket a word is kept in: its leading trigram, or its first character where one character says much. */
export function bucketOf(word: string): string {
  return cut(word, isDense(word) ? 1 : 3);
}

/** The words of an address or id as one. */
export function joinedWord(text: string): string {
  return cut(wordsOf(text).join(''), longestPlace);
}

/**
 * The keys of a lead, at most 24 and for a common lead six: each word of name and company, two of the topic, the address
 * where neither name nor company lead to it, and the id at its source when it is given.
 */
export function keysOf(row: Omit<Searchable, 'leadId'>): readonly SearchKey[] {
  const name = tellingWords(row.name);
  const company = companyWords(row);
  const topic = [...tellingWords(row.topic)].filter((word) => !plainTopics.has(word));
  const specific = [...topic].sort((one, other) => other.length - one.length).slice(0, most.topic);
  const keys = new Map<string, SearchKey>();
  const add = (word: string, ...after: readonly string[]) => {
    const place = cut([word, ...after].join(''), longestPlace);
    if (word !== '' && !keys.has(word)) keys.set(word, { word, bucket: bucketOf(word), place });
  };
  const addRun = (words: readonly string[], limit: number, after: readonly string[]) =>
    words.slice(0, limit).forEach((word, at) => {
      const rest = [...words.slice(at + 1), ...after, ...words.slice(0, at)];
      for (const start of startsOf(word)) add(start, ...rest);
    });
  addRun(name, most.name, company);
  addRun(company, most.company, name);
  if (row.email !== '' && !addressWords(row.email).some((word) => keys.has(word))) add(joinedWord(row.email));
  for (const word of specific) addRun(topic.slice(topic.indexOf(word)), 1, []);
  add(joinedWord(row.sourceId));
  return [...keys.values()].slice(0, 24);
}

/** The words in which somebody's address may be known by name or company: its registrable label and its local part. */
export function addressWords(address: string): readonly string[] {
  const label = registrableDomain(address)?.split('.')[0] ?? '';
  const local = wordsOf(address.split('@')[0] ?? '').filter((word) => word.length >= 3);
  return [...wordsOf(label), ...local];
}

/** The telling words of the company without its legal form; of the address's domain when the company has no name. */
export function companyWords({
  companyName,
  email,
}: Pick<Searchable, 'companyName' | 'email'>): readonly string[] {
  if (companyName.trim() === '') return addressWords(email).slice(0, email === '' ? 0 : 1);
  const words = [...wordsOf(companyName)];
  while (words.length > 1 && normaliseName(words.slice(0, -1).join(' ')) === normaliseName(words.join(' ')))
    words.pop();
  return tellingWords(words.join(' '));
}

/** A word of a script without spaces can be asked for from each of its characters on. */
function startsOf(word: string): readonly string[] {
  if (!isDense(word)) return [word];
  const characters = Array.from(word);
  const starts = Math.max(1, Math.min(most.dense, characters.length - 1));
  return characters.slice(0, starts).map((_, at) => characters.slice(at).join(''));
}

function withoutArticle(word: string): string {
  return word.length >= 5 && word.startsWith('ال') ? word.slice(2) : word;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : Array.from(text).slice(0, length).join('');
}
