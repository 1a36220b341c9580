import type { Place } from './geography';
import type { Page, Segment } from './page';
import { placeAt, type NamedPlace } from './place-phrase';
import { notTheSeat } from './address-words';
import { fold } from './reading';
import { mentions, opensWithSelf, type Subject } from './subject';
import { wordy } from '../../../domain/wordy';

/** What a company of one place calls it, or what it does there since when; the town follows. */
const workplace = wordy(
  /\b(?:works?|workshop|shop|foundry|mill|bakery|brewery|studio|yard|dairy|family (?:firm|business)|werkstatt|backstube|betrieb|manufaktur|familienbetrieb|familienunternehmen|atelier|ateliers|usine|taller(?:es)?|fábrica|obrador|stabilimento|laboratorio|bottega|fabriek|werkplaats|familiebedrijf|fabriken|verkstad(?:en)?|familjeföretag|fabrikken|værksted(?:et)?|familievirksomhed)\s(?:is |are |steht |liegt |se trouve |está |fica |è |staat |ligger )?(?:in|im|à|en|a|ad|i|te|uit|aus|em|na|no)\s(?=\p{Lu})|\b(?:since|seit|depuis|desde|dal|sinds|sedan|siden) (?:19|20)\d\d\s(?:in|im|à|en|a|ad|i|te|em|na)\s(?=\p{Lu})/u,
);

/** The one town in which a company of one place says that it works; null when it names several, or speaks of other places. */
export function workplaceOf(
  page: Page,
  subject: Subject,
  names: readonly string[],
  sign: Place | null,
): (NamedPlace & { readonly segment: Segment }) | null {
  if (subject.speaker !== 'company') return null;
  const found = page.segments.slice(0, 40).flatMap((segment) => {
    const { text } = segment;
    const at = workplace.exec(text);
    if (!at || !subject.isAbout(segment) || notTheSeat.test(text)) return [];
    const folded = fold(text.slice(0, 200));
    if (
      !opensWithSelf(folded) &&
      !mentions(folded, names) &&
      !/(?:^|\s)(?:our|we|unsere\p{L}?|wir|notre|nous|nuestr[oa]|nostr[oa]|onze?|wij|vår|vi|vores)\s/iu.test(
        text,
      )
    )
      return [];
    const place = placeAt(text.slice(at.index + at[0].length), sign);
    return place && place.town !== null ? [{ ...place, segment }] : [];
  });
  return new Set(found.map(({ town }) => town)).size === 1 ? (found[0] ?? null) : null;
}
