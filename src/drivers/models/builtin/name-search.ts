import { normaliseName } from '../../../domain/company-name';
import { fold } from './reading';

/** A word of a sentence; `start` and `end` are places in the text that the sentence stands in. */
export interface Token {
  readonly written: string;
  /** In the form in which words are compared. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** A name found in a sentence, by the places of its first word and the word after its last. */
export interface NameHit {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a stretch of text. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: written, index }) => ({
    written,
    folded: fold(written),
    start: start + index,
    end: start + index + written.length,
  }));
}

/**
 * Where names stand among words, each as its longest form; names are given by their normalised form with their
 * spelling. "Fresh Plan" and "Fresh-Plan" are "FreshPlan", but a name with a capital is not the same word without one.
 */
export function nameHits(tokens: readonly Token[], names: ReadonlyMap<string, string>): readonly NameHit[] {
  const longest = Math.max(0, ...[...names.keys()].map((key) => key.length));
  const hits: NameHit[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let joined = '';
    let hit: NameHit | undefined;
    for (let to = from + 1; to <= tokens.length; to += 1) {
      joined += normaliseName(tokens[to - 1]?.written.slice(0, longest + 1) ?? '');
      if (joined.length > longest || joined === '') break;
      const name = names.get(joined);
      if (name !== undefined && isSpeltAs(name, tokens[from])) hit = { name, from, to };
    }
    if (!hit) continue;
    hits.push(hit);
    from = hit.to - 1;
  }
  return hits;
}

function isSpeltAs(name: string, first: Token | undefined): boolean {
  return !/^\p{Lu}/u.test(name) || /^[\p{Lu}\p{N}]/u.test(first?.written ?? '');
}
