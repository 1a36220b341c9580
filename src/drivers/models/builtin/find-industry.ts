import { industryNamed } from './industry-graph';
import { industriesAmong } from './industry-lookup';
import { isWhatItMakes, partsOf } from './industry-passages';
import type { Language } from './language';
import { best, until } from './listed-industries';
import { wordsOf } from './marked-words';
import type { Page, Segment } from './page';
import type { Subject } from './subject';
import { industryLabel, stops } from './trade-words';
import { whatItIs } from './what-it-is';
import { whatItMakes } from './what-it-makes';

/** An industry a document gives the company. */
export interface IndustryFinding {
  readonly industry: string;
  readonly segment: Segment;
  /** The higher, the more plainly it says so. */
  readonly weight: number;
}

/** So far into a sentence it says what the company is. */
const looked = 40;
/** The industries a document gives the company in so many words; those it only sells to are left out. */
export function industriesIn(
  page: Page,
  subject: Subject,
  names: readonly string[],
): readonly IndustryFinding[] {
  const found: IndustryFinding[] = [];
  for (const [at, segment] of page.segments.entries()) {
    if (!subject.isAbout(segment)) continue;
    const label = industryLabel.exec(segment.text);
    if (label && segment.text.length < 200) {
      const value = segment.text.slice(label[0].length).split(/\||\s[–-]\s/u)[0] ?? '';
      const industry = ofLabel(value);
      if (industry !== null) found.push({ industry, segment, weight: 5 });
      continue;
    }
    for (const part of partsOf(segment)) {
      const words = wordsOf(part.slice(0, 320)).slice(0, looked);
      const said =
        whatItIs(words, segment, page.language, names) ??
        whatItMakes(words, page.language, names) ??
        underWhatWeMake(words, segment, page.language);
      if (said) found.push({ ...said, segment, weight: said.weight + (at < 12 ? 0.5 : 0) });
    }
  }
  return found;
}

/** "What we make": the things that stand under such a heading. */
function underWhatWeMake(
  words: readonly string[],
  { section, kind }: Segment,
  language: Language,
): { readonly industry: string; readonly weight: number } | null {
  if (kind === 'heading' || !isWhatItMakes(section)) return null;
  const industry = best(until(words, stops), language);
  return industry === null ? null : { industry, weight: 1.5 };
}

function ofLabel(value: string): string | null {
  const [hit] = industriesAmong(wordsOf(value.slice(0, 160)));
  return industryNamed(value.slice(0, 160)) ?? hit?.industry ?? null;
}
