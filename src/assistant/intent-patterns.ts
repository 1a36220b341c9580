import { editDistance } from '../domain/likeness';
import { captures, type Captured } from './intent-captures';
import type { Said } from './question-words';

/** A pattern ready to be compared: words to be said, and places that take whatever is said. */
export interface Pattern {
  readonly parts: readonly Part[];
}

type Part =
  | { readonly kind: 'word'; readonly anyOf: readonly string[]; readonly optional: boolean }
  | { readonly kind: 'capture'; readonly name: string; readonly optional: boolean };

/** How a text fits a pattern. */
export interface Fit {
  readonly captured: Captured;
  /** Words of the text that the pattern itself has. */
  readonly said: number;
  /** Words of the text that it took as they came. */
  readonly taken: number;
}

const shorthands: Readonly<Record<string, string>> = {
  '<be>': 'is|are|was|were|be|been',
  '<my>': 'i|we|you',
};
/** Words that change nothing where a pattern expects one of its own. */
const fillers = new Set(
  `please just only so exactly really actually currently now right still already again the a an even very then me us our
   also quite rather yet there ever all up`.split(/\s+/),
);
/** Words that look like others and are none. */
const otherWords =
  `there their these those three then than when house here hold told sold gold cold could would should word work
  world story store scope state place price prize piece power owned phone lose close chance charge order`.split(
    /\s+/,
  );
const vocabulary = new Set(otherWords);
const inNames = new Set('the lead deal company of for on at in by and a an to from with'.split(' '));

/**
 * A pattern from its wording: `a|b` is either, `x?` may be missing, `{lead}` takes what is said there, `<be>` is a
 * shorthand.
 */
export function patternOf(wording: string): Pattern {
  const parts = wording.split(' ').map((written): Part => {
    const optional = written.endsWith('?');
    const bare = optional ? written.slice(0, -1) : written;
    if (bare.startsWith('{')) return { kind: 'capture', name: bare.slice(1, -1), optional };
    const anyOf = bare.split('|').flatMap((one) => (shorthands[one] ?? one).split('|'));
    for (const one of anyOf) vocabulary.add(one);
    return { kind: 'word', anyOf, optional };
  });
  return { parts };
}

/** How the whole text fits the pattern, taking as little as possible as it comes; null when it does not. */
export function fitOf({ parts }: Pattern, said: readonly Said[]): Fit | null {
  return step(0, 0);

  function step(part: number, at: number): Fit | null {
    const next = parts[part];
    if (!next) return atEnd(at) ? { captured: {}, said: 0, taken: 0 } : null;
    const found = next.kind === 'word' ? word(next, part, at) : capture(next, part, at);
    if (found) return found;
    const skipped = next.optional ? step(part + 1, at) : null;
    if (skipped) return skipped;
    return isFiller(said[at]) ? step(part, at + 1) : null;
  }

  function word(wanted: Part & { kind: 'word' }, part: number, at: number): Fit | null {
    const token = said[at];
    if (!token || token.quoted || !wanted.anyOf.some((one) => alike(token.key, one))) return null;
    const rest = step(part + 1, at + 1);
    return rest && { ...rest, said: rest.said + 1 };
  }

  function capture({ name }: Part & { kind: 'capture' }, part: number, at: number): Fit | null {
    const taker = captures[name];
    if (!taker) throw new RangeError(`There is no capture {${name}}`);
    for (let length = 1; length <= taker.most && at + length <= said.length; length += 1) {
      const words = said.slice(at, at + length);
      const value = taker.read(words);
      const isName = name === 'lead' || name === 'person';
      if (value === null || (isName && value !== 'this' && words.some(isOurWord))) continue;
      const rest = step(part + 1, at + length);
      if (!rest) continue;
      const kept = isName ? 'lead' : name;
      const values = [value, ...(rest.captured[kept] ?? [])];
      const free = isName || name === 'words' || name === 'value';
      return {
        captured: { ...rest.captured, [kept]: values },
        said: rest.said + (free ? 0 : length),
        taken: rest.taken + (free ? length : 0),
      };
    }
    return null;
  }

  function atEnd(at: number): boolean {
    return said.slice(at).every(isFiller);
  }
}

/** A word that patterns are made of, in small letters: a name that has it is written with a capital or in quotation marks. */
function isOurWord({ key, text, quoted }: Said): boolean {
  return !quoted && text === key && vocabulary.has(key) && !inNames.has(key);
}

function isFiller(token: Said | undefined): boolean {
  return token !== undefined && !token.quoted && fillers.has(token.key);
}

/** The same word, or a word nobody has with a typo in a longer one. */
function alike(said: string, wanted: string): boolean {
  if (said === wanted) return true;
  if (wanted.length < 4 || said.length < 4 || vocabulary.has(said)) return false;
  const apart = editDistance(said, wanted, 2);
  if (wanted.length === 4) return apart === 1 && [...said].sort().join('') === [...wanted].sort().join('');
  return said[0] === wanted[0] ? apart <= (wanted.length < 8 ? 1 : 2) : apart <= 1 && wanted.length >= 6;
}
