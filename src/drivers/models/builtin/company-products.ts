import { claim, oneLine, type Claim } from './claim';
import type { CompanyPage } from './company-pages';
import { isNewsPage } from './company-news';
import type { Language } from './language';
import type { Page, Segment } from './page';
import { mentions, type Subject } from './subject';
import { fold } from './reading';
import { wordy } from './wordy';

const most = 3;
const longest = 160;
const list = String.raw`((?:(?!\b(?:that|which|who|welche|qui|que|che|die|der|das)\b)[^.;:!?()|–—]){4,200})`;
/** What a company says it makes or sells; the group is the list of it. */
const makes = wordy(
  new RegExp(
    String.raw`\b(?:(?:manufacturers?|makers?|producers?|suppliers?|providers?|developers?|distributors?|vendors?) of|(?:we|and|also|\p{L}+ (?:ag|se|gmbh|inc\.?|ltd|llc|plc|ab|company|group)) (?:(?:also )?(?:design|develop|manufacture|produce|make|build|sell|offer|supply|provide|market|distribute|mill|brew|bake|roast|bottle|grow)s?(?:,? (?:and )?)){1,4}|(?:(?:designs?|develops?|manufactures?|produces?|makes?|builds?)(?:,? (?:and )?(?:designs?|develops?|manufactures?|produces?|makes?|builds?|sells?|markets?|distributes?|installs?|services?)){0,3})|(?:product (?:range|portfolio|line)|portfolio|range|offering) (?:includes?|comprises?|covers?|ranges from|consists of)|(?:our|main|core) products (?:include|are)|products(?: and services)?:|(?:hersteller|produzent|anbieter|lieferant|entwickler)(?:in|n)? (?:von|für)|spezialist für|wir (?:entwickeln|produzieren|fertigen|bauen|liefern|bieten)(?:,? (?:und )?(?:entwickeln|produzieren|fertigen|bauen|liefern|vertreiben)){0,3}|(?:entwickelt|produziert|fertigt|baut|liefert|vertreibt)(?:,? (?:und )?(?:entwickelt|produziert|fertigt|baut|liefert|vertreibt)){0,3}|(?:sortiment|produktportfolio|produktpalette|portfolio|angebot|leistungsspektrum|produktprogramm) (?:umfasst|reicht von|beinhaltet|besteht aus)|(?:unsere )?produkte:|(?:fabricant|producteur|fournisseur|constructeur|éditeur|distributeur)s? (?:de|d['’])|(?:conçoi(?:t|vent)|fabrique(?:nt)?|produi(?:t|sent)|développe(?:nt)?|commercialise(?:nt)?|propose(?:nt)?)(?:,? (?:et )?(?:fabrique(?:nt)?|produi(?:t|sent)|développe(?:nt)?|commercialise(?:nt)?|distribue(?:nt)?)){0,3}|nous (?:concevons|fabriquons|produisons|développons|proposons)(?:,? (?:et )?(?:fabriquons|produisons|développons|commercialisons)){0,3}|(?:la |notre )?gamme (?:comprend|couvre)|(?:fabricante|productor|proveedor|distribuidor)(?:a|es)? de|(?:diseña|fabrica|produce|elabora|confecciona|desarrolla|comercializa|ofrece)(?:mos|n)?(?:,? (?:y )?(?:fabrica|produce|elabora|confecciona|desarrolla|comercializa|distribuye)(?:mos|n)?){0,3}|(?:produttore|fornitore|costruttore|distributore)(?: leader)? (?:di|d['’])|(?:progetta|produce|costruisce|sviluppa|realizza|commercializza|offre)(?:,? (?:e )?(?:produce|costruisce|sviluppa|realizza|commercializza)){0,3}|(?:wij|we) (?:ontwerpen|ontwikkelen|produceren|maken|bouwen|leveren|verkopen)(?:,? (?:en )?(?:ontwikkelen|produceren|bouwen|leveren|onderhouden|installeren|verkopen)){0,3}|e?speciali[sz]{1,2}\p{L}{1,6} (?:dans la|en la|nella|na|in de|in the) (?:fabrication|production|conception|fabricación|producción|produzione|costruzione|produção|fabricação|productie|manufactur\p{L}*|production)(?: (?:et|y|e|en|and) (?:\p{L}+))? (?:de|d['’]|di|van|of|do|da|dos)|(?:fabrikant|producent|leverancier|aanbieder|ontwikkelaar) van|(?:ontwikkelt|produceert|maakt|bouwt|levert|ontwerpt|verkoopt|brouwt|bakt)(?:,? (?:en )?(?:ontwikkelt|produceert|bouwt|levert|verkoopt)){0,3}|(?:fabricante|produtor|fornecedor)(?:a|es)? de|(?:desenvolve|produz|fabrica|comercializa|embala)(?:mos|imos)?(?:,? (?:e )?(?:produz|fabrica|comercializa|distribui)(?:mos|imos)?){0,3}|(?:tillverkare|leverantör) av|(?:utvecklar|tillverkar|producerar|säljer)(?:,? (?:och )?(?:tillverkar|producerar|säljer|marknadsför)){0,3}|(?:producent|leverandør) af|(?:udvikler|utvikler|producerer|produserer|fremstiller|sælger|selger|vi baker|brygger)(?:,? (?:og )?(?:producerer|produserer|sælger|selger|markedsfører)){0,3})\s+${list}`,
    'iu',
  ),
);
/** "stellt Salate und Soßen her", "stellen wir Pumpen her" */
const herstellt = wordy(/\b(?:stellt|stellen)(?: wir)? ([^.;:!?()|–—]{4,200}?) her\b/iu);
/** Where the list of products ends and for whom, where or since when begins. */
const rest = wordy(
  /\s*(?:,\s*)?\b(?:(?:for|für|pour|para|per|voor|för|til) (?:[^\s,]+ ){0,3}?(?:l['’])?(?:\p{L}*industr\p{L}*|sectors?|sector\p{L}*|secteurs?|settor[ei]|setor(?:es)?|\p{L}*branchen?|customers|companies|manufacturers|businesses|kunden|unternehmen|betriebe|entreprises|clients|empresas|clientes|aziende|clienti|bedrijven|klanten|företag|kunder|virksomheder)|to (?:customers|companies)|aux (?:pme|entreprises|professionnels)|aan (?:gemeenten|bedrijven)|since|seit|depuis|desde|dal|sinds|in more than|in over|in \d+|worldwide|weltweit|at (?:its|our)|an (?:den|unseren|zwei|drei|\d+)|with (?:\d|more|over|around|about)|mit (?:\d|über|rund|mehr)|avec \d|con (?:más|\d)|and (?:employs|has|operates|is|was|we)|und (?:beschäftigt|hat|ist)|et (?:emploie|compte)|y (?:emplea|cuenta)|based in|headquartered|from|aus|under the brand\w*|used (?:in|by)|with headquarters|mit sitz|con sede|med (?:huvudkontor|säte|hovedkontor)|met hoofdkantoor)\b.*$|\s*,\s*(?:its|our|the|a|an|der|die|das|we|wir)\b.*$/iu,
);
const forWhom = / (?:for|für|pour|para|voor|för|til) /iu;
/** What is built, opened or bought, but not sold. */
const ownThings = wordy(
  /\d|€|\$|\b(?:plants?(?!-)|factor(?:y|ies)|sites?|warehouses?|headquarters|jobs?|werke?s?|fabrik|standort\w*|lager|zentrale|arbeitsplätze|usines?|sites?|planta|fábrica|stabilimento|fabriek|fabrik\w*|revenue|sales|umsatz|profit|gewinn|report|bericht|results?|(?:kühl|logistik|verteil|besucher|innovations|technologie|forschungs|service|kompetenz)\p{L}*(?:haus|zentrum|center|lager|gebäude)|neubau|\p{L}*halle|rechenzentrum|(?:distribution|logistics|service|research|visitor|innovation) cent(?:re|er)s?|cold stores?|(?:pellet|production|assembly|bottling|filling) line|entrepôts?|centre logistique|almacén|centro logístico|magazzino|centro logistico|nuova sede|magazijn|distributiecentrum|armazém|centro de distribuição|lagerbyggnad|logistikcenter|jobs?|postes|empleos|posti di lavoro)\b/iu,
);
/** Words that alone are no thing one could name a company's product by. */
const vague =
  /^(?:(?:high[- ]quality|innovative|our|the|its|a|an|new|custom|tailored|maßgeschneiderte|hochwertige|innovative|unsere|die|[mt]he|solutions?|products?|services?|lösungen|produkte\w?|produits|produit|solutions|productos?|soluciones|servicios|prodotti|prodotto|soluzioni|servizi|producten|oplossingen|diensten|produtos?|soluções|serviços|produkter|lösningar|tjänster|løsninger|value|everything|sure|use|it|them|all|more|most|difference|decisions?|progress|possible|sense|available|und|and|et|y|e|en|och|og|qualität|quality|people|something|customers?|kunden|clients?|clientes|clienti|klanten|kunder|unternehmen|firmen|companies|businesses|entreprises|empresas|aziende|bedrijven|företag|virksomheder|machines?|maschinen|anlagen|geräte|equipment|systems?|systeme|parts|teile|goods|waren|things|items|macchine|máquinas|máquina|maskiner|dealers|händler|handel|industrie|industry|money|profit|work|waar|direct|direkt|online|weltweit|worldwide)\s*){1,4}$/iu;
/** In front of a place, a reason, or those who buy, in whatever language. */
const preposition =
  /^(?:to|in|into|for|at|on|onto|from|with|by|up|out|over|about|under|through|that|directly|mainly|exclusively|around|more than|im|auf|für|mit|nach|bei|aus|zu|zum|zur|über|seit|unter|ab|direkt|ausschließlich|überwiegend|rund|dort|hier|heute|sich|vor allem|à|au|aux|pour|en|dans|avec|chez|par|depuis|directement|plus de|chaque|al|para|con|por|desde|hasta|directamente|más de|cada|ad|ai|agli|alle|per|nel|nella|dal|dai|ogni|oltre|più di|aan|op|voor|met|naar|sinds|vanaf|uit|ruim|jaarlijks|meer dan|ao|aos|às|em|com|mais de|till|för|åt|på|med|från|sedan|til|fra|siden|mere end|mer än|mer enn|dla)\s/iu;
/** Words that are articles in one language and prepositions in others. */
const elsewhere: Readonly<Partial<Record<Language, RegExp>>> = {
  de: /^an\s/iu,
  fr: /^a\s/iu,
  es: /^a\s/iu,
  it: /^(?:a|da)\s/iu,
  pt: /^(?:a|na|no)\s/iu,
  sv: /^i\s/iu,
  da: /^i\s/iu,
  no: /^i\s/iu,
};

function opensWithPreposition(words: string, language: Language): boolean {
  return preposition.test(words) || (elsewhere[language]?.test(words) ?? false);
}

const section =
  /(?:^| )(?:products?|produkte|our products|unsere produkte|produits|nos produits|productos|nuestros productos|prodotti|i nostri prodotti|producten|produtos|produkter|products and services|produkte und (?:losungen|leistungen|dienstleistungen)|product range|sortiment|services|leistungen|portfolio|what we (?:do|make|offer|sell|produce)|was wir (?:machen|bieten|herstellen)|ce que nous (?:faisons|fabriquons)|lo que (?:hacemos|fabricamos)|cosa facciamo|wat we (?:doen|maken)|vad vi gor|o que fazemos|onze producten|our range|range|gamme|notre gamme|gama|gamma|assortiment|assortimento|prodotti e servizi|nossos produtos|vara produkter|vores produkter|our wines|our brands)$/u;

/** What the company makes or sells: short lists in its own words, at most three. */
export function companyProducts(pages: readonly CompanyPage[], names: readonly string[]): readonly Claim[] {
  const found: { readonly claim: Claim; readonly key: string }[] = [];
  for (const { page, subject } of pages) {
    if (isNewsPage(page, subject)) continue;
    const one =
      inSentences(page, subject, names, tidy) ??
      underHeading(page, subject) ??
      inSentences(page, subject, names, inFull);
    if (one && !found.some(({ key }) => key.includes(fold(one.text)) || fold(one.text).includes(key)))
      found.push({ claim: one, key: fold(one.text) });
    if (found.length === most) break;
  }
  return found.map((one) => one.claim);
}

function inSentences(
  page: Page,
  subject: Subject,
  names: readonly string[],
  cut: (words: string) => string,
): Claim | null {
  for (const segment of page.segments) {
    const { text, kind } = segment;
    if (text.length < 20 || kind === 'row' || !subject.isAbout(segment)) continue;
    const match = herstellt.exec(text) ?? makes.exec(text);
    if (!match || (match.index > 110 && !mentions(fold(text.slice(0, match.index)), names))) continue;
    if (
      /\b(?:customers?|clients?|kunden|competitors?|help\w*|job|career|(?:for|to|für|an|pour|aux|chez|para|per|con|voor|aan|för|till|til|with|mit|avec|met|med)(?: (?:les|la|le|los|las|el|il|i|gli|de|het|os|as|the|die|den|our|nos|unsere|andere|other|nuestros|nostri|onze|big|large|große))?)\s*$|\b(?:help|helps|helping|enable|enables)\b/iu.test(
        text.slice(0, match.index),
      )
    )
      continue;
    if (!subject.isSaidOf(segment, match.index)) continue;
    if (opensWithPreposition((match[1] ?? '').trimStart(), page.language)) continue;
    const products = cut(match[1] ?? '');
    if (
      products.length >= 4 &&
      !vague.test(products) &&
      !ownThings.test(products) &&
      !mentions(fold(products), names)
    )
      return claim(page, segment, oneLine(products, longest), match.index);
  }
  return null;
}

function tidy(words: string): string {
  const [things] = words.replace(rest, '').split(forWhom);
  return withoutEdges(things !== undefined && things.trim().includes(' ') ? things : words.replace(rest, ''));
}

/** "machines for the food industry": a word that says little by itself with whom it is for; nothing when these say as little. */
function inFull(words: string): string {
  const full = withoutEdges(words);
  const count = full.split(' ').length;
  return count < 3 || count > 9 || vague.test(full.split(' ').at(-1) ?? '') ? '' : full;
}

function withoutEdges(words: string): string {
  return words
    .replace(/^(?:y|e|et|und|and|en|och|og)\s+\p{L}+\s+/u, '')
    .replace(
      /^(?:(?:a|an|the|our|its|also|both|unsere|die|les|des|la|le|las|los|il|i|de|het|[ou]s?|high-quality|hochwertige[nr]?|innovative[nr]?|premium)\s+){1,3}/iu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .replace(
      /(?:[,\s]+(?:for|to|für|pour|para|per|voor|för|til|and|und|et|y|e|en|och|og|with|mit|in|of|von|de|da|an|a|à))*[,\s]*$/iu,
      '',
    )
    .trim();
}

/** Items or headings that stand under "Products". */
function underHeading(page: Page, subject: Subject): Claim | null {
  const items = page.segments.filter(
    ({ kind, text, section: heading }) =>
      (kind === 'item' || kind === 'heading') &&
      text.length <= 70 &&
      text.split(' ').length <= 9 &&
      /\p{L}{3}/u.test(text) &&
      !ownThings.test(text.replace(/\d/gu, '')) &&
      !opensWithPreposition(text, page.language) &&
      !section.test(fold(text)) &&
      heading.split(' / ').some((part) => section.test(part)),
  );
  const inItems = items.some(({ kind }) => kind === 'item');
  const [first] = items.filter(({ kind }) => kind === 'item' || !inItems);
  const near = items
    .filter((one) => one.kind === 'item' || !inItems)
    .filter((one) => first && subject.isAbout(one) && one.start - first.start < 350);
  const last = near.at(-1);
  if (!first || !last || near.length < 2) return null;
  const span: Segment = { ...first, end: last.end, text: page.text.slice(first.start, last.end) };
  return claim(
    page,
    span,
    oneLine(
      near
        .slice(0, 8)
        .map(({ text }) => text.replace(/[.:;,]+$/u, '').trim())
        .join(', '),
      longest,
    ),
  );
}
