import { buyersIn, type Buyer } from './buyer-words';
import { denials } from './denials';
import type { Language } from './language';
import { fold } from './reading';
import { wordy } from '../../../domain/wordy';

/** How a sentence says to whom something goes: words in front of the buyers. */
const toWhom: Readonly<Record<Language, RegExp>> = {
  en: wordy(
    /\b(?:for|to|serv(?:e|es|ing)|suppl(?:y|ies|ying)|help(?:s|ing)?|support(?:s|ing)?|equip(?:s|ping)?|(?:used|trusted|chosen|bought|specified) by|work(?:s|ing)? with|among|between|advis(?:e|es|ing)|insur(?:e|es|ing)|customers?|clients?|buyers|used in|find .{0,30} in)\b/iu,
  ),
  de: wordy(
    /\b(?:für|an|beliefer\p{L}+|versorg\p{L}+|unterstütz\p{L}+|berat\p{L}+|begleit\p{L}+|kund\p{L}+|abnehmer\p{L}*|auftraggeber\p{L}*|bei|von|arbeiten mit|vertrauen|setzen|versicher\p{L}+)\b/iu,
  ),
  fr: wordy(
    /\b(?:pour|aux?|chez|auprès|accompagn\p{L}+|fourni\p{L}+|équip\p{L}+|conseill\p{L}+|clients?|clientèle|donneurs d['’]ordre|dans les|servir|sert|par)\b/iu,
  ),
  es: wordy(
    /\b(?:para|a|trabaj\p{L}+ con|clientes?|suministr\p{L}+|abastec\p{L}+|atend\p{L}+|asesor\p{L}+|ayud\p{L}+|entre)\b/iu,
  ),
  it: wordy(
    /\b(?:per|a|ai|agli|alle|all|lavor\p{L}+ con|clienti?|fornia\p{L}+|fornisce|riforn\p{L}+|assist\p{L}+|aiut\p{L}+|servi\p{L}+|tra|presso)\b/iu,
  ),
  nl: wordy(
    /\b(?:voor|aan|bij|werken met|klant\p{L}*|afnemers|opdrachtgevers|beleveren|levert|bedienen|helpen)\b/iu,
  ),
  pt: wordy(
    /\b(?:para|a|às|aos|à|ao|trabalh\p{L}+ com|clientes?|fornec\p{L}+|serv\p{L}+|ajud\p{L}+|apoi\p{L}+|entre)\b/iu,
  ),
  sv: wordy(
    /\b(?:för|till|åt|kund\p{L}*|beställar\p{L}*|uppdragsgivar\p{L}*|hjälper|hos|arbetar med|köps av)\b/iu,
  ),
  da: wordy(/\b(?:for|til|hos|kund\p{L}*|hjælper|arbejder med|købes af)\b/iu),
  no: wordy(/\b(?:for|til|hos|kund\p{L}*|hjelper|jobber med)\b/iu),
  pl: wordy(
    /\b(?:dla|do|klien\p{L}+|odbiorc\p{L}+|dostarcza\p{L}+|współprac\p{L}+ z|przez|wspiera\p{L}+)\b/iu,
  ),
};
/** Words for customers as such: who stands beside them buys. */
const customers = wordy(
  /\b(?:customers?|clients?|buyers|kund(?:en|innen)|abnehmer|auftraggebern?|clientèle|clientes|clienti|klanten|afnemers|opdrachtgevers|kunder(?:na)?|beställar\p{L}+|klient\p{L}+|odbiorc\p{L}+)\b/iu,
);
/** Behind buyers that are the subject: "Kliniken in 48 Ländern arbeiten mit …". */
const makeUse = wordy(
  /^[^.;:,]{0,40}?\b(?:use|uses|rely on|relies on|trust|choose|buy|run on|order|arbeiten mit|nutzen|setzen auf|vertrauen|kaufen|bestellen|verwenden|utilisent|font confiance|achètent|travaillent avec|s['’]appuient|nous confient|utilizan|usan|confían|compran|trabajan con|usano|utilizzano|si affidano|comprano|scelgono|lavorano con|gebruiken|vertrouwen|kopen|werken met|bestellen|usam|utilizam|confiam|compram|trabalham com|använder|litar på|köper|arbetar med|bruger|stoler på|køber|bruker|kjøper|używają|korzystają|kupują|ufają)\b/iu,
);
/** Who is cared for or carried is a customer less often. */
const inCare =
  /^(?:patient|pacient|pazient|pasient|pacjent|kinder|child|kids|enfant|niñ|bambin|barn|børn|dziec|crianç|student|studi|étudiant|estudiant|studerende|driver|passenger|commuter|resident|tenant|mieter|locataire|inquilin|huurder|bewoner|habitant|vecino|boende|hyresg|lejer|leietaker|bürger|parent|eltern|genitor|padres|pais$|ouders|foreldre|forældre|föräldr|rodzic|subscriber|rider)/iu;
/** Who has its own of them does not sell to them; and from whom one buys is no customer either. */
const own =
  /(?:^|\s)(?:our|own|unsere[nrms]?|eigene[nrms]?|nos|nuestr[oa]s|nostr[ei]|onze|eigen|noss[oa]s|våra|vores|våre|nasze|naszych|from|aus|depuis|desde|da|dai|dalle|van|från|fra|od|with other|other|andere[nr]?|autres|otr[oa]s|altr[ei]|owned by|together with|partner\p{L}*|suppl(?:ier|y chain)\p{L}*|run|runs|operate|operates|betreib\p{L}+|gestiona\p{L}*|exploite\p{L}*)\s(?:\p{L}+\s)?$/iu;
/** Between the words to whom and the buyers lie no more words than this. */
const reach = 70;

/** What a sentence tells of one kind of buyers. */
export interface Named {
  readonly buyer: Buyer;
  readonly weight: number;
  readonly at: number;
}

/** Who buys, as a sentence of the company's own page names them; both kinds beside each other say that it sells to both. */
export function buyersNamed(
  text: string,
  language: Language,
): { readonly votes: readonly Named[]; readonly together: number | null } {
  const votes: Named[] = [];
  const spans: { readonly buyer: Buyer; readonly start: number; readonly end: number }[] = [];
  for (const buyer of ['business', 'consumers'] as const) {
    const hits = [...text.matchAll(buyersIn(language, buyer))].filter(
      ({ index }) => !own.test(text.slice(Math.max(0, index - 40), index)) && !isDenied(text, index),
    );
    const addressed = hits.filter(
      ({ index, 0: word }) =>
        isAddressed(text, index, language) || makeUse.test(text.slice(index + word.length)),
    );
    const distinct = new Set(hits.map(([word]) => fold(word))).size;
    const [first] = addressed.length > 0 ? addressed : hits;
    if (!first) continue;
    const weight =
      addressed.length === 0
        ? distinct > 1 && buyer === 'business'
          ? 1
          : 0
        : 1 + (distinct > 1 || customers.test(text) ? 0.5 : 0);
    const share = inCare.test(first[0]) ? 0.5 : 1;
    if (weight > 0) votes.push({ buyer, weight: weight * share, at: first.index });
    if (addressed.length > 0)
      spans.push(...hits.map((hit) => ({ buyer, start: hit.index, end: hit.index + hit[0].length })));
  }
  return { votes, together: besideEachOther(text, spans) };
}

function isAddressed(text: string, at: number, language: Language): boolean {
  const before = text.slice(Math.max(0, at - reach), at);
  const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1);
  return toWhom[language].test(clause);
}

/** "Haushalte, Gewerbe und Industrie": both in one row. */
function besideEachOther(
  text: string,
  spans: readonly { readonly buyer: Buyer; readonly start: number; readonly end: number }[],
): number | null {
  const ordered = [...spans].sort((one, other) => one.start - other.start);
  for (const [at, one] of ordered.entries()) {
    const next = ordered[at + 1];
    if (!next || next.buyer === one.buyer) continue;
    const gap = text.slice(one.end, next.start);
    if (
      /^[\p{L}\d.,\s-]{1,34}$/u.test(gap) &&
      /,|\s(?:and|und|sowie|wie|et|y|e|en|och|og|i|oraz|as well as)\s/iu.test(gap)
    )
      return one.start;
  }
  return null;
}

/** "never to consumers", "nicht an Privatkunden" */
export function isDenied(text: string, at: number): boolean {
  const before = fold(text.slice(Math.max(0, at - 40), at))
    .split(' ')
    .slice(-3);
  return (
    before.some((word) => denials.has(word)) ||
    /\b(?:rather than|instead of|statt|anders als|plutôt qu\S*|en lugar de|invece (?:di|che)|in plaats van|em vez de|i stället för|i stedet for)\s(?:\S+\s)?$/iu.test(
      text.slice(0, at),
    )
  );
}
