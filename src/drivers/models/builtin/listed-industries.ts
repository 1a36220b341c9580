import { industriesAmong } from './industry-lookup';
import type { Language } from './language';
import { ands, stops } from './trade-words';

/** Languages in which the last word of a name says what the thing is. */
export const headLast: ReadonlySet<Language> = new Set(['en', 'de', 'nl', 'sv', 'da', 'no']);

/** The words up to the first of `ends` or a mark, at most sixteen; the first word ends nothing. */
export function until(words: readonly string[], ends: ReadonlySet<string>): readonly string[] {
  const end = words.findIndex((word, at) => at > 0 && (ends.has(word) || /^[.:;()|–—]$/u.test(word)));
  return end < 0 ? words.slice(0, 16) : words.slice(0, Math.min(end, 16));
}

/** Of the things listed the first that is known; in it the last word decides where a language puts it last. */
export function best(words: readonly string[], language: Language): string | null {
  let part: string[] = [];
  for (const [at, word] of [...words, ','].entries()) {
    if (word !== ',' && !ands.has(word)) {
      part.push(word);
      continue;
    }
    const hits = industriesAmong(ands.has(word) ? withSharedHead(part, words.slice(at + 1), language) : part);
    const hit = headLast.has(language) ? hits.at(-1) : hits[0];
    if (hit) return hit.industry;
    part = [];
  }
  return null;
}

/** "packaging and filling machines", "food- and drinks machines": one word before "and" may lack the last of what follows. */
function withSharedHead(
  part: readonly string[],
  next: readonly string[],
  language: Language,
): readonly string[] {
  const end = next.findIndex(
    (word) => word === ',' || ands.has(word) || stops.has(word) || /^[.:;()|–—]$/u.test(word),
  );
  const following = end < 0 ? next : next.slice(0, end);
  const [modifier = ''] = part;
  const head = following.at(-1) ?? '';
  const isBare = part.length === 1 && (language !== 'en' || !/s$/u.test(modifier));
  const isShared =
    language === 'en' && isBare && following.length > 1 && following.length < 4 && /s$/u.test(head);
  return isShared ? [...part, head] : part;
}

/** "is a savings bank": the industry is the last word of what it is, or the first where a language puts it first. */
export function endsIn(words: readonly string[], language: Language): string | null {
  const comma = words.findIndex((word) => word === ',' || ands.has(word));
  const part = comma < 0 ? words : words.slice(0, comma);
  const hits = industriesAmong(part);
  if (!headLast.has(language)) return hits[0] && hits[0].start <= 3 ? hits[0].industry : null;
  const hit = hits.at(-1);
  return hit && hit.end === part.length && part.length <= 8 ? hit.industry : null;
}
