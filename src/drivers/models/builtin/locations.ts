import type { Criterion } from '../../../domain/icp-fit';
import type { SourceText } from '../../../domain/research';
import { agreed } from './agreement';
import { companyLocations } from './company-location';
import { companyPages } from './company-pages';
import { ofAll, placeName, relation, type Place, type Relation } from './geography';
import { countriesIn, headquartersIn, type Headquarters } from './headquarters';
import { decided, shown, unknown, type Judgement } from './judgement';
import { readLocationRule, type Group, type Term } from './location-rule';
import { readings, shortReadings } from './reading';

/**
 * Judges where the company is (spec section 8): exceptions are respected, one allowed headquarters is enough, a place
 * that is not recognised or known too coarsely is unknown. Without a location the lead's country serves, without that the
 * documents.
 */
export function judgeLocation(
  criterion: Extract<Criterion, { kind: 'location' }>,
  texts: readonly SourceText[],
): Judgement {
  const groups = readLocationRule(criterion.allowed);
  const given = readings(texts, ['location']).length > 0;
  const found = shortReadings(texts, given ? ['location'] : ['country']);
  if (!given && readings(texts, ['country']).length === 0)
    return fromDocuments(criterion.allowed, groups, texts);
  const [first] = found;
  if (!first) return unknown(given ? 'The location is too long to be a place.' : 'No location is given.');
  let reason = '';
  for (const { index, text } of found) {
    const places = given ? headquartersIn(text) : countriesIn(text);
    const results = places.map((place) => ({ place, relation: headquartersRelation(place, groups) }));
    const inside = results.find((one) => one.relation === 'inside');
    if (inside)
      return decided(
        true,
        sentence(inside.place, 'is allowed by', criterion.allowed),
        index,
        inside.place.quote,
      );
    const [only] = results;
    if (only && results.every((one) => one.relation === 'outside')) {
      const all = results.length > 1 ? text.trim() : only.place.quote;
      return decided(
        false,
        sentence({ ...only.place, quote: all }, 'is not allowed by', criterion.allowed),
        index,
        all,
      );
    }
    reason ||= whyUnknown(results.find((one) => one.relation === 'perhaps')?.place, text, criterion.allowed);
  }
  return unknown(reason);
}

function fromDocuments(allowed: string, groups: readonly Group[], texts: readonly SourceText[]): Judgement {
  const judged = companyLocations(companyPages(texts, null), []).map(({ text, textIndex, quote, seat }) => {
    const place: Headquarters = { quote: text, candidates: seat.candidates, city: seat.town };
    const relation = headquartersRelation(place, groups);
    if (relation === 'perhaps') return unknown(whyUnknown(place, text, allowed));
    const verb = relation === 'inside' ? 'is allowed by' : 'is not allowed by';
    return decided(relation === 'inside', sentence(place, verb, allowed), textIndex, quote);
  });
  return agreed(judged) ?? unknown('No location is given.');
}

function sentence({ quote, candidates }: Headquarters, verb: string, allowed: string): string {
  const [place = '', ...others] = candidates;
  const named = others.length === 0 && !quote.includes(',') ? ` (${placeName(place)})` : '';
  return `The location ${shown(quote)}${named} ${verb} ${shown(allowed)}.`;
}

function whyUnknown(place: Headquarters | undefined, text: string, allowed: string): string {
  const quote = shown(place?.quote ?? text);
  if (!place || place.candidates.length === 0) return `The location ${quote} is not a place we recognise.`;
  if (place.candidates.length > 1)
    return `The location ${quote} may be ${place.candidates.map(placeName).join(' or ')}.`;
  return `The location ${quote} does not tell whether it is allowed by ${shown(allowed)}.`;
}

function headquartersRelation(headquarters: Headquarters, groups: readonly Group[]): Relation {
  if (headquarters.candidates.length === 0 || groups.length === 0) return 'perhaps';
  return ofAll(
    headquarters.candidates.map((place) =>
      best(groups.map((group) => groupRelation(group, place, headquarters))),
    ),
  );
}

function groupRelation({ allowed, excepted }: Group, place: Place, headquarters: Headquarters): Relation {
  const inAllowed = best(allowed.map((term) => termRelation(term, place, headquarters)));
  const inExcepted = best(excepted.map((term) => termRelation(term, place, headquarters)));
  if (inAllowed === 'outside' || inExcepted === 'inside') return 'outside';
  return inExcepted === 'perhaps' ? 'perhaps' : inAllowed;
}

function termRelation(term: Term, place: Place, { city }: Headquarters): Relation {
  if (term.candidates.length === 0) return 'perhaps';
  const found = ofAll(term.candidates.map((one) => relation(place, one)));
  const isSure = !term.doubtful && (term.city === null || term.city === city);
  return found === 'inside' && !isSure ? 'perhaps' : found;
}

function best(relations: readonly Relation[]): Relation {
  return (['inside', 'perhaps'] as const).find((one) => relations.includes(one)) ?? 'outside';
}
