import { bucketOf, companyWords, isDense, joinedWord } from '../domain/trigrams';
import { typosAllowed } from '../domain/likeness';

/** A stretch of the index: the places of one bucket that begin so. */
export interface Seek {
  readonly bucket: string;
  readonly prefix: string;
}

/** A stretch in which a word may stand that was written with a typo. */
export interface TypoSeek extends Seek {
  /** The word as it was written. */
  readonly word: string;
}

/** Typos are looked for in so many letters from the start. */
const depth = 5;
/** So many letters have to be right then: in `one` the next ones too, in `two` there may be another typo behind. */
const begins = { one: 7, two: 4 } as const;
const mostWords = 6;

const alphabets: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[a-z]/, [...'abcdefghijklmnopqrstuvwxyz']],
  [/^\p{Script=Cyrillic}/u, [...'абвгдежзиклмнопрстуфхцчшщъыьэюяіє']],
  [/^\p{Script=Greek}/u, [...'αβγδεζηθικλμνξοπρστυφχψω']],
  [/^\p{Script=Arabic}/u, [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']],
  [/^\p{Script=Hebrew}/u, [...'אבגדהוזחטיכךלמםנןסעפףצץקרשת']],
];

/** Where leads stand that have the words of the query one after the other: few, and nearly always those that are meant. */
export function phraseSeeks(query: string): readonly Seek[] {
  const words = asked(query);
  const runs = words.map((word, at) => seek(word, words.slice(at).join('')));
  const address = query.includes('@') ? [seekOf(joinedWord(query))] : [];
  return distinct([...address, ...runs.slice(0, 1), seekOf(joinedWord(query))]);
}

/** Where leads stand that have any word of the query, or one that begins so. */
export function wordSeeks(query: string): readonly Seek[] {
  const words = asked(query);
  const runs = words.map((word, at) => seek(word, words.slice(at).join('')));
  return distinct([...runs.slice(1), ...words.map(seekOf)]);
}

/** The telling words without a legal form at their end, which no key has. */
function asked(query: string): readonly string[] {
  return companyWords({ companyName: query, email: '' }).slice(0, mostWords);
}

/**
 * Where leads stand that have a word of the query but for one typo in its first letters, or two; some 250 stretches for a
 * word, nearly all of them empty.
 */
export function typoSeeks(query: string, typos: 'one' | 'two'): readonly TypoSeek[] {
  const words = asked(query);
  const joined = words.length > 1 ? [words.join('')] : [];
  const longest = [...words, ...joined]
    .filter((word) => typosAllowed(word) > 0 && !isDense(word))
    .sort((one, other) => other.length - one.length)
    .slice(0, 3);
  return distinct(
    longest.flatMap((word) => [
      { ...seek(word, word.slice(0, depth)), word },
      ...edits(word).map((edited) => ({ ...seek(edited, edited.slice(0, begins[typos])), word })),
    ]),
  );
}

function edits(word: string): readonly string[] {
  const letters = Array.from(word);
  const alphabet = alphabets.find(([script]) => script.test(word))?.[1] ?? [];
  const edited: string[] = [];
  for (let at = 0; at < Math.min(depth, letters.length); at += 1) {
    const before = letters.slice(0, at).join('');
    const after = letters.slice(at + 1).join('');
    const [here = '', next] = letters.slice(at, at + 2);
    edited.push(before + after);
    if (next !== undefined) edited.push(before + next + here + letters.slice(at + 2).join(''));
    for (const letter of alphabet) edited.push(before + letter + after, before + letter + here + after);
  }
  return edited;
}

function seekOf(word: string): Seek {
  return seek(word, word);
}

function seek(word: string, prefix: string): Seek {
  return { bucket: bucketOf(word), prefix };
}

function distinct<S extends Seek>(seeks: readonly S[]): readonly S[] {
  const named = seeks.filter((one) => one.bucket !== '');
  return [...new Map(named.map((one) => [JSON.stringify(one), one])).values()];
}
