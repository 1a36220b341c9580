import { exactly } from './industry-graph';
import { industrySpelling, industryWords, outsideTheTree } from './industry-words';

/** Words that mean an industry, and where they stand among the words looked at. */
export interface Hit {
  readonly industry: string;
  readonly start: number;
  readonly end: number;
  /** Letters matched, by which a longer name wins over a part of it. */
  readonly length: number;
}

const whole = new Map<string, string>();
const beginnings: (readonly [string, string])[] = [];
const endings: (readonly [string, string])[] = [];
for (const [industry, list] of Object.entries(industryWords))
  for (const entry of list.split(',')) {
    const word = entry.trim();
    if (word.startsWith('*')) {
      endings.push([word.slice(1), industry]);
      if (!whole.has(word.slice(1))) whole.set(word.slice(1), industry);
    } else if (word.endsWith('*')) beginnings.push([word.slice(0, -1), industry]);
    else if (word !== '' && !whole.has(word)) whole.set(word, industry);
  }
const longestName = 5;

/** What words, in the form of `fold`, mean as industries; where names overlap the longest counts. */
export function industriesAmong(words: readonly string[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < words.length;) {
    const hit = longestAt(words, start);
    if (hit) hits.push(hit);
    start = hit?.end ?? start + 1;
  }
  return hits;
}

function longestAt(words: readonly string[], start: number): Hit | null {
  for (let end = Math.min(words.length, start + longestName); end > start; end -= 1) {
    const name = words.slice(start, end).join(' ');
    const industry = whole.get(name) ?? (end === start + 1 ? compound(name) : undefined);
    if (industry !== undefined) return { industry, start, end, length: name.length };
  }
  return null;
}

/** "Werkzeugmaschinenbau", "Verpackungsmaschinen": the longest known beginning or end of the word. */
function compound(word: string): string | undefined {
  if (word.length < 6) return undefined;
  const known = [
    ...beginnings.filter(([part]) => word.startsWith(part)),
    ...endings.filter(([part]) => word.endsWith(part) && word.length > part.length + 2),
  ];
  return known.sort(([one], [other]) => other.length - one.length)[0]?.[1];
}

/** The industry of the tree that one of ours is or lies in. */
export function inTheTree(industry: string): string | null {
  return exactly(industry) ?? exactly(outsideTheTree[industry] ?? '');
}

/** An industry as it is written for people. */
export function industryName(industry: string): string {
  return industrySpelling[industry] ?? `${industry.charAt(0).toUpperCase()}${industry.slice(1)}`;
}
