import { claim, oneLine, type Claim } from './claim';
import type { CompanyPage } from './company-pages';
import { meansTo, namesTimeToCome } from './intent-words';
import { partsOf } from './industry-passages';
import type { Page, Segment } from './page';
import { changes, noPriority, priorityCues, priorityTopics, speaksToReader } from './priority-words';
import { fold } from './reading';
import { speaksOfPlans } from './strategy-headings';

/** What the company puts first, in its own words. */
export interface Priority extends Claim {
  readonly relation: string | null;
}

const most = 5;
const longest = 240;
const named = /strateg|priorit|prioridad|schwerpunkt|axes? /iu;
/** Shorter than this, a sentence or an item says nothing of a plan. */
const leastWords = { sentence: 6, item: 3 };

/** Strategic priorities (spec section 7): sentences that say what it invests in, builds up or aims for; at most five. */
export function companyPriorities(
  pages: readonly CompanyPage[],
  relation: (sentence: string) => string | null,
  now: string,
): readonly Priority[] {
  const present = Number(now.slice(0, 4));
  const seen = new Set<string>();
  const found = pages.flatMap(({ page, subject }, order) =>
    page.segments.flatMap(sentencesOf).flatMap((segment) => {
      if (!mayBePlan(segment, present) || !subject.isAbout(segment.whole)) return [];
      const related = relation(segment.text);
      const plainness = plainnessOf(segment, page, present, related !== null);
      const key = fold(segment.text);
      if (plainness === 0 || seen.has(key)) return [];
      seen.add(key);
      const { text } = segment;
      const weight =
        plainness +
        (named.test(text) ? 2 : 0) +
        (related === null ? 0 : 1) +
        (namesTimeToCome(text, present) ? 1 : 0) -
        order / 100;
      return [{ weight, item: { ...claim(page, segment, oneLine(text, longest)), relation: related } }];
    }),
  );
  return found
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({ item }) => item);
}

/** A piece of a page with the segment it is from: of a page laid out in tables each sentence counts. */
interface Piece extends Segment {
  readonly whole: Segment;
}

function sentencesOf(segment: Segment): readonly Piece[] {
  if (segment.kind !== 'row') return [{ ...segment, whole: segment }];
  const parts = partsOf(segment);
  return parts.length < 2
    ? []
    : parts.map((text) => {
        const start = segment.start + Math.max(0, segment.text.indexOf(text));
        return {
          ...segment,
          kind: 'sentence',
          text: text.trim(),
          start,
          end: start + text.length,
          whole: segment,
        };
      });
}

function mayBePlan({ text, kind }: Segment, present: number): boolean {
  if (kind === 'heading' || kind === 'row' || text.length < 15 || /\?\s*$|^["“„«»]/u.test(text)) return false;
  const words = text.split(' ').length;
  if (words < (kind === 'item' ? leastWords.item : leastWords.sentence)) return false;
  return !noPriority.test(text) && !speaksToReader.test(text) && !isPast(text, present);
}

/** 0 for no plan; under a heading for plans an item, an intent or a change is one, elsewhere only an intent with its topic or time. */
function plainnessOf(
  { text, kind, section }: Segment,
  { language }: Page,
  present: number,
  isRelated: boolean,
): number {
  const isMeant = meansTo(text, language);
  const isCued = priorityCues.test(text);
  const isOnTopic = priorityTopics.test(text);
  if (speaksOfPlans(section)) {
    if (isMeant) return 2;
    // "Freshness: three days lie between milling and delivery" is so already.
    const isPoint = kind === 'item' && !/[\d€$£%]\s*$|:\s(?:\S+\s){4}/u.test(text);
    if (isPoint) return 1.8;
    return isCued && (isOnTopic || isRelated) ? 1.5 : changes.test(text) ? 1.2 : 0;
  }
  if (isMeant && namesTimeToCome(text, present)) return isOnTopic || isRelated ? 1 : 0.8;
  return isCued && (isOnTopic || isRelated) ? 0.7 : 0;
}

/** True when all it names are years gone by. */
function isPast(text: string, present: number): boolean {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map((one) => Number(one[0]));
  return years.length > 0 && years.every((year) => year < present - 1);
}
