import { normaliseName } from '../../../domain/company-name';
import { isCompetitorName } from '../../../domain/competitor-names';
import type { SourceText } from '../../../domain/research';
import type { ResearchCompetitorsAnswer, ResearchCompetitorsInput } from '../../../ports/model';
import { cardClaims, type CardClaim } from './competitor-cards';
import { mentionsIn, type Mention } from './competitor-mentions';
import { siteClaims } from './competitor-sites';
import type { KnownNames } from './competitor-subject';
import { clip } from './judgement';

type Profile = ResearchCompetitorsAnswer['profiles'][number];
type Receipt = Profile['overview'][number];

const longest = 400;
const longestName = 80;
const most = 20;

/**
 * What documents say of our competitors: which of them the company uses or considers, and what our own battle cards and
 * positioning papers know of each (spec section 7). It reads words and headings by tables in five languages, names
 * nobody on a mere mention, and quotes every claim as it stands.
 */
export function researchCompetitors(input: ResearchCompetitorsInput): ResearchCompetitorsAnswer {
  const own = normaliseName(input.company.name);
  const asked = spellings(input.known, own);
  const cards = cardsOf(input.texts, asked);
  const known = spellings([...input.known, ...cards.map((one) => one.competitor)], own);
  const claims = [
    // A card may speak of a competitor that another card has introduced.
    ...(known.size > asked.size ? cardsOf(input.texts, known) : cards),
    ...input.texts.flatMap((text, index) => siteClaims(text, known).map((one) => ({ ...one, index }))),
  ].filter((one) => normaliseName(one.competitor) !== own);
  return { named: namedIn(input, known, own), profiles: profilesOf(input.texts, claims, known) };
}

type Indexed<T> = T & { readonly index: number };

function cardsOf(texts: readonly SourceText[], known: KnownNames): readonly Indexed<CardClaim>[] {
  return texts.flatMap((text, index) =>
    text.source === 'file' ? cardClaims(text, known).map((one) => ({ ...one, index })) : [],
  );
}

/** The first spelling of each name by its normalised form, without the company's own. */
function spellings(names: readonly string[], own: string): KnownNames {
  const byKey = new Map<string, string>();
  for (const name of names.map((one) => one.trim())) {
    const key = normaliseName(name);
    if (isCompetitorName(name) && name.length <= longestName && key !== own && !byKey.has(key))
      byKey.set(key, name);
  }
  return byKey;
}

/** Each competitor once: known ones first, of several passages one that says it is used. */
function namedIn(
  { texts, company }: ResearchCompetitorsInput,
  known: KnownNames,
  own: string,
): ResearchCompetitorsAnswer['named'] {
  const best = new Map<string, Indexed<Mention>>();
  for (const [index, text] of texts.entries()) {
    for (const mention of mentionsIn(text, company.name, known)) {
      const key = normaliseName(mention.name);
      const before = best.get(key);
      const isBetter = !before || (before.says === 'considers' && mention.says === 'uses');
      if (key !== own && isBetter) best.set(key, { ...mention, index });
    }
  }
  const inOrder = [...best.values()].toSorted((one, other) => Number(other.known) - Number(one.known));
  return inOrder.slice(0, most).map(({ name, says, ...passage }) => ({
    name,
    ...receipt(texts, passage, `${clip(company.name.trim() || 'The company', 200)} ${says} ${name}.`),
  }));
}

function profilesOf(
  texts: readonly SourceText[],
  claims: readonly Indexed<CardClaim>[],
  known: KnownNames,
): ResearchCompetitorsAnswer['profiles'] {
  const profiles = new Map<string, Profile>();
  const order = [...known.keys()];
  for (const claim of claims) {
    const key = normaliseName(claim.competitor);
    const profile = profiles.get(key) ?? emptyProfile(known.get(key) ?? claim.competitor);
    profiles.set(key, profile);
    const section = profile[claim.section];
    const made = receipt(texts, claim, claim.text);
    const isNew = section.every((one) => one.text !== made.text);
    if (section.length < most && isNew) section.push(made);
  }
  return [...profiles]
    .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([, profile]) => profile)
    .slice(0, most);
}

function emptyProfile(name: string): Profile {
  const none = {
    overview: [],
    strengths: [],
    weaknesses: [],
    opportunities: [],
    threats: [],
    talkingPoints: [],
  };
  return { name, ...structuredClone(none) };
}

/** A claim with the words it rests on; of a long passage its beginning, cut between two words. */
function receipt(
  texts: readonly SourceText[],
  { index, start, end }: { readonly index: number; readonly start: number; readonly end: number },
  text: string,
): Receipt {
  const written = texts[index]?.text.slice(start, end).trim() ?? '';
  const cut = written.slice(0, longest + 1).search(/\s\S*$/u);
  const quote =
    written.length <= longest
      ? written
      : written.slice(0, cut > 0 ? cut : longest).replace(/[\uD800-\uDBFF]$/u, '');
  return { text: clip(text, longest), textIndex: index, quote };
}
