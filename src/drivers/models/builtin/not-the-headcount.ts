import { buyersIn } from './buyer-words';
import type { Language } from './language';
import { notTheHeadcount, thanks } from './people-words';
import { wordy } from '../../../domain/wordy';

/** True for numbers of people at customers, at a parent, of those hired or to come, or of long ago. */
export function isNotTheHeadcount(
  before: string,
  text: string,
  at: number,
  between: string,
  rest: string,
): boolean {
  const near = before.slice(-90);
  // "640 volunteers and 118 paid staff" are two numbers.
  const clause = before
    .slice(newClause(before))
    .replace(/\d[\d.,]* \p{L}+ (?:and|und|et|y|e|en|och) (?=$)/u, '');
  const later = text.slice(at, at + 160);
  return (
    notTheHeadcount.customers.test(withoutIndefinite(near)) ||
    notTheHeadcount.parent.test(clause.slice(-120)) ||
    (notTheHeadcount.change.test(clause.slice(-70)) && !cameTo.test(clause)) ||
    notTheHeadcount.change.test(later.slice(0, 90).replace(/^[\d.,' ]+/u, '')) ||
    notTheHeadcount.between.test(between) ||
    notTheHeadcount.notNow.test(clause) ||
    notTheHeadcount.beginning.test(clause) ||
    inSeason.test(clause) ||
    (thanks.test(before.slice(-160)) && /\p{Lu}/u.test(before.slice(-60))) ||
    /^\s?[-–]\s?\d|^\s?(?:%|percent|prozent|hours|stunden|per |pro )/iu.test(rest) ||
    /^.{0,40}\b(?:of|at|from|in|bei|in|chez|dans|en|bij|hos) (?:our |its |unseren |nos |\d[\d.,]* |over |mehr als )*(?:customers?|clients?|partners?|suppliers?|companies|firms|businesses|employers|kunden|unternehmen|firmen|betrieben|entreprises|empresas|aziende|bedrijven|företag|virksomheder)\b/iu.test(
      rest,
    )
  );
}

/** Organisations that a company speaks of beside itself; one that opens a sentence is what its number is of. */
const otherOpens = wordy(
  /^(?:the|die|der|das|la|le|l['’]|el|il|lo|de|het|a|o|our|unsere?|notre|nuestr[oa]|onze) (?:\p{L}+ )?(?:university|city|council|fund|investor\p{L}*|owner\p{L}*|shareholder|bank|town|institute|hospital|school|universität|hochschule|stadt|gemeinde|kommune|investor|gesellschafter\p{L}*|université|ville|mairie|commune|fonds|universidad|ciudad|ayuntamiento|fondo|università|città|comune|universiteit|stad|gemeente|universidade|cidade|câmara)\b/iu,
);
/** Headings, in the form of `fold`, under which customers, works for them, partners and owners are shown. */
const othersShown =
  /(?:^| )(?:customers|clients|kunden|clientes|clienti|klanten|kunder|klienci|references|referenzen|referencias|referenze|referenties|our work|selected work|recent work|case studies|projects|projekte|trabajos(?: recientes)?|proyectos|realisations|projets|lavori|progetti|projecten|trabalhos|projetos|partners?|partner|partenaires|socios|parceiros|beteiligungen|holdings|investors|investoren|owners|quien nos respalda|nos actionnaires|sponsors?)$/u;

/** "At a supplier of pumps, a firm of 210": somebody with an article is somebody else. */
const aNeighbour = wordy(
  /\b(?:an?|one of \p{L}+|eine[mnrs]?|ein|une?|una?|un|een|ett?|en|jeden z) (?:\p{L}+ ){0,3}(?:supplier|customer|client|competitor|rival|neighbour|start-?up|lieferant\p{L}*|zulieferer\p{L}*|kunden?|wettbewerber\p{L}*|fournisseur|client|concurrent|proveedor|cliente|competidor|fornitore|concorrente|leverancier|klant|leverantör|kund|fornecedor|dostawc\p{L}+|klient\p{L}+)\b/iu,
);

/** True for a number that a page of the company's own gives of somebody else: a partner in brackets, customers that are counted, another that opens the sentence. */
export function isOfAnotherFirm(
  { text, section }: { readonly text: string; readonly section: string },
  at: number,
  language: Language,
): boolean {
  const before = text.slice(0, at);
  if (/\p{Lu}[\p{L}'’&.-]+\s?\([^()]{0,20}$/u.test(before)) return true;
  const counted = /\d[\d.,]*\s((?:\p{L}+\s){1,2})(?:mit|with|con|avec|met|med|com)\s(?:\p{L}+\s){0,2}$/u.exec(
    before,
  )?.[1];
  if (counted !== undefined && [...counted.matchAll(buyersIn(language, 'business'))].length > 0) return true;
  if (aNeighbour.test(before)) return true;
  return otherOpens.test(text) || othersShown.test(section.split(' / ').at(-1) ?? '');
}

/** At the peak of the year there are more than all year round. */
const inSeason = wordy(
  /\b(?:en campaña|in (?:the )?(?:high |peak )?(?:season|summer|winter|harvest)|at peak|in der (?:hoch)?saison|zur erntezeit|en (?:haute )?saison|pendant les vendanges|in (?:alta )?stagione|durante la vendemmia|in het (?:hoog)?seizoen|na época|na colheita|under (?:hög)?säsong(?:en)?|i sæsonen|i sesongen|w sezonie)\b/iu,
);

/** "a company with 500 employees" is the company itself. */
function withoutIndefinite(near: string): string {
  return near.replace(
    /\b(?:an?|the|our|one|ein|das|unser|dieses|modernes|familiengeführtes|inhabergeführtes|mittelständisches|als) (?:[\p{L}-]+ ){0,3}(?:unternehmen|betrieb|company|business|organi[sz]ation|firm|enterprise) (?:with|of|mit|von)\b/giu,
    ' ',
  );
}

/** The seat of the whole company is no part of it: "Acme, which has its head office in Bonn, employs 90 people". */
const ownSeat =
  /\b(?:which has|has|have|with|mit|avec|con|met|med|com) (?:its|our|the)? ?(?:head|registered|main) office(?=[^,]*,)|\b(?:headquartered|based) [^,]{2,40},/giu;

/** "at our plant in Gera", "in the sales department": before the number in the same clause, or right after it. */
export function partOf(before: string, tail: string): boolean {
  if (placeByPlace.test(tail)) return true;
  const clause = before.slice(-80).replace(ownSeat, ' ');
  const later = /^[^.;,]{0,60}/u.exec(tail)?.[0] ?? '';
  return notTheHeadcount.part.test(clause) || notTheHeadcount.part.test(later);
}

/** "45 employees in London, 30 in Paris": each is a part. */
const placeByPlace = /^\s+(?:in|at|à|en|a|i)\s+\p{Lu}[^,;.]{1,30}(?:,|\s(?:and|und|et|y|e|en|och))\s*\d/u;

/** "reduced its workforce to 1,200": what it came to is the number. */
const cameTo = /\s(?:to|auf|à|till|til|naar)\s(?:about |around |rund |some |over |more than )?$/iu;

/** Where the last turn to the present begins: "founded with 12 people, and today …". */
function newClause(before: string): number {
  let at = 0;
  for (const found of before.matchAll(
    /;| but |\b(?:now|today|currently|heute|inzwischen|mittlerweile|aujourd['’]hui|hoy|actualmente|oggi|vandaag|inmiddels|hoje|idag|i dag)\b/giu,
  ))
    at = found.index + found[0].length;
  return at;
}
