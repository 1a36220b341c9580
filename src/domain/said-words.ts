/**
 * A word of a text as it is compared, or a mark between words: `.` ends a sentence, `?` ends a question, `¶` a paragraph,
 * `/` a line, `,` parts clauses, `"` opens or closes a quotation. A web or e-mail address is the word `@`.
 */
export interface SaidWord {
  readonly key: string;
  readonly isMark: boolean;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

const pieces =
  /(?:https?:\/\/|www\.)\S+|[^\s<>@,;:()]{1,64}@[^\s<>@,;:()]{1,253}|e[-‐‑]mail\p{L}*|[\p{L}\p{M}\p{N}]+(?:['’ʼ`´][\p{L}\p{M}]+)*|\n[^\S\n]*\n\s*|\n|[.!…。！]+|[?？;؟]+[.!?？]*|[,:()[\]{}،、，–—]|["“”„«»]/giu;
const letters = new Map(
  Object.entries({ ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', đ: 'd', ð: 'd', þ: 'th' }),
);
const shortened = new Map(Object.entries({ m: 'am', re: 're', ve: 'have', ll: 'will', d: 'would' }));
const joined = new Map(
  Object.entries({
    ...{ cannot: 'can not', cant: 'can not', wont: 'will not', dont: 'do not', doesnt: 'does not' },
    ...{ didnt: 'did not', isnt: 'is not', arent: 'are not', wasnt: 'was not', havent: 'have not' },
    ...{ hasnt: 'has not', wouldnt: 'would not', couldnt: 'could not', shouldnt: 'should not' },
    ...{ im: 'i am', ive: 'i have', pls: 'please', plz: 'please', u: 'you', ur: 'your', thx: 'thanks' },
  }),
);
/** A full stop behind these ends no sentence. */
const abbreviations =
  /(?:^|[^\p{L}])(?:e\.g|i\.e|z\.\s?b|d\.\s?h|u\.\s?a|bzw|ca|ggf|evtl|inkl|usw|etc|dr|mr|mrs|ms|prof|hr|fr|nr|no|st|sr|sra|dott|approx|vs|p\.\s?ex|p\.\s?ej|\p{L})$/iu;

/** The words of a text and the marks between them, in their order. */
export function wordsOf(text: string): readonly SaidWord[] {
  return [...text.matchAll(pieces)].flatMap(({ 0: piece, index: start }): readonly SaidWord[] => {
    const end = start + piece.length;
    const mark = markOf(piece, text, start);
    if (mark !== null) return mark === '' ? [] : [{ key: mark, isMark: true, start, end }];
    return keysOf(piece).map((key) => ({ key, isMark: false, start, end }));
  });
}

/** A word as words are compared: lower case, no accents, `don't` as two words. */
export function keysOf(piece: string): readonly string[] {
  if (/@.|:\/\/|^www\./iu.test(piece)) return ['@'];
  const word = folded(piece).replace(/^e-(?=mail)/u, 'e');
  const [stem = '', ...rest] = word.split("'");
  const ending = rest.at(-1) ?? '';
  if (ending === 't' && stem.endsWith('n')) {
    const verb = stem === 'won' ? 'will' : stem === 'can' ? 'can' : stem.slice(0, -1);
    return [verb, 'not'];
  }
  if (rest.length === 1 && stem !== '' && /^(?:i|you|we|they|he|she|it|that|there)$/u.test(stem))
    return [stem, ending === 're' ? 'are' : (shortened.get(ending) ?? ending)];
  if (rest.length === 0) return (joined.get(word) ?? word).split(' ');
  return [stem, ...rest].filter((one) => one !== '');
}

/** The words of a list that is written with spaces between them, as words are compared. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).flatMap(keysOf));
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/[ßøłæœıđðþ]/gu, (letter) => letters.get(letter) ?? letter)
    .replace(/[’ʼ`´]/gu, "'")
    .replace(/[‐‑]/gu, '-');
}

/** The mark that a piece is; empty when it parts nothing, null when it is a word. */
function markOf(piece: string, text: string, start: number): string | null {
  if (/^\n[^\S\n]*\n/u.test(piece)) return '¶';
  if (piece === '\n') return '/';
  if (/^[?？؟]/u.test(piece)) return '?';
  if (/^;/u.test(piece)) return ',';
  if (/^[.!…。！]/u.test(piece)) return isEnd(piece, text, start) ? '.' : '';
  if (/^[,:()[\]{}،、，–—]$/u.test(piece)) return ',';
  return /^["“”„«»]$/u.test(piece) ? '"' : null;
}

function isEnd(piece: string, text: string, start: number): boolean {
  if (piece !== '.') return true;
  const after = text.slice(start + 1, start + 12);
  if (after !== '' && !/^[\s"'”“»’)\]]/u.test(after)) return false;
  const before = text.slice(Math.max(0, start - 8), start);
  // "7. Dezember", "Dr. Haddad", "z. B. morgen"
  if (/(?:^|[^\p{L}\p{N}])\d{1,2}$/u.test(before) && /^ +\p{L}/u.test(after)) return false;
  // "No. 7", but "I said no. Stop."
  if (/(?:^|[^\p{L}])n[or]$/iu.test(before) && !/^\s*\d/u.test(after)) return true;
  return !abbreviations.test(before) || after.trim() === '' || /^\s*\n/u.test(after);
}
