import type { Language } from './language';
import { wordy } from '../../../domain/wordy';

/** What opens with these is no thing, whatever verb it follows. */
const noThing = wordy(
  /^(?:(?:a|an|ein|eine|einen|un|une|una|uno|een|ett|en|et|um|uma) (?:new|neue[ns]?|nouve(?:au|lle|l)|nuev[oa]|nuov[oa]|nieuwe?|nytt|ny|nyt|novo|nova)|no|not|geen|keine?[nrms]?|aucune?|ning[uú]n\p{L}*|nessun\p{L}*|nenhum\p{L}*|ingen|inga|intet|dafür|je|ją|jej|ihm|ich|damit|daran|daher|darum|dazu|deshalb|so|ab|es|ihn|uns|it|them|him|us|you|your|this|these|those|what|how|where|when|whatever|why|sure|every\p{L}*|each|lo que|ce que|ce qui|cela|ça|todo lo que|alles|wat|dat|dit|det|isso|o que|ciò che|quello che|un futuro|a future|zukunft|the future|value|mehrwert|trust|vertrauen|confiance|confianza|fiducia|over|more|mehr|plus|más|più|meer|mais|mer|flere?|up to|bis zu)\b/iu,
);
/** Where the list of products ends and for whom, where or since when begins. */
const rest = wordy(
  /\s*(?:,\s*)?\b(?:(?:for|für|pour|para|per|voor|för|til) (?:[^\s,]+ ){0,3}?(?:l['’])?(?:\p{L}*industr\p{L}*|sectors?|sector\p{L}*|secteurs?|settor[ei]|setor(?:es)?|\p{L}*branchen?|customers|companies|manufacturers|businesses|kunden|unternehmen|betriebe|entreprises|clients|empresas|clientes|aziende|clienti|bedrijven|klanten|företag|kunder|virksomheder)|to (?:customers|companies)|aux (?:pme|entreprises|professionnels)|aan (?:gemeenten|bedrijven)|since|seit|depuis|desde|dal|sinds|in more than|in over|in \d+|worldwide|weltweit|at (?:its|our)|an (?:den|unseren|zwei|drei|\d+)|with (?:\d|more|over|around|about)|mit (?:\d|über|rund|mehr)|avec \d|con (?:más|\d)|and (?:employs|has|operates|is|was|we)|und (?:beschäftigt|hat|ist)|et (?:emploie|compte)|y (?:emplea|cuenta)|based in|headquartered|from|aus|under the brand\w*|used (?:in|by)|with headquarters|mit sitz|con sede|med (?:huvudkontor|säte|hovedkontor)|met hoofdkantoor)\b.*$|\s*,\s*(?:its|our|the|a|an|der|die|das|we|wir)\b.*$/iu,
);
const forWhom = /(?:^| )(?:for|für|pour|para|voor|för|til|till|dla|to|an|aux|aan) /iu;
/** "in Onda", "at six sites": where it is done. */
const somewhere = / (?:in|en|à|em|i|w|im|bei|near|a) \p{Lu}.*$| (?:at|across|throughout) .*$/u;
/** What is built, opened or bought, but not sold. */
export const ownThings = wordy(
  /\d|€|\$|\b(?:plants?(?!-)|factor(?:y|ies)|sites?|warehouses?|headquarters|jobs?|werke?s?|fabrik|standort\w*|lager|zentrale|arbeitsplätze|usines?|sites?|planta|fábrica|stabilimento|fabriek|fabrik\w*|revenue|sales|umsatz|profit|gewinn|chiffre d['’]affaires|fatturato|facturación|omzet|omsättning\p{L}*|half|hälfte|moitié|metà|mitad|helft|growth|wachstum|croissance|crecimiento|crescita|verantwortung|responsab\p{L}+|responsibilit\p{L}+|tradition(?:en)?|beziehungen|relationships?|partnerships?|vielfalt|chancen|risks?|risques|riesgos|rischi|emissions?|emissionen|waste|costs?|kosten|coûts|time|zeit|impact|difference|experience|people|future|zukunft|report|bericht|personal data|personenbezogene\p{L}*|données personnelles|datos personales|dati personali|cookies?|holidays?|pension\p{L}*|salar\p{L}+|working hours|flexi\p{L}* (?:hours|working)|arbeitszeit\p{L}*|urlaub\p{L}*|weihnachtsgeld|altersvorsorge|obstkorb|jobrad|weiterbildung\p{L}*|home ?office|apprenticeships?|traineeships?|jobs|comments?|kommentare|results?|(?:kühl|logistik|verteil|besucher|innovations|technologie|forschungs|service|kompetenz)\p{L}*(?:haus|zentrum|center|lager|gebäude)|neubau|\p{L}*halle|rechenzentrum|(?:distribution|logistics|service|research|visitor|innovation) cent(?:re|er)s?|cold stores?|(?:pellet|production|assembly|bottling|filling) line|entrepôts?|centre logistique|almacén|centro logístico|magazzino|centro logistico|nuova sede|magazijn|distributiecentrum|armazém|centro de distribuição|lagerbyggnad|logistikcenter|jobs?|postes|empleos|posti di lavoro)\b/iu,
);
/** Words that alone are no thing one could name a company's product by. */
export const vague =
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

/** True for words in front of a place, a reason or those who buy. */
export function opensWithPreposition(words: string, language: Language): boolean {
  return preposition.test(words) || (elsewhere[language]?.test(words) ?? false);
}

/** The things in what a verb of supply is followed by, without whom they are for; null when nothing is left of them. */
export function thingsIn(words: string): string | null {
  if (noThing.test(words)) return null;
  const [things] = words.replace(rest, '').replace(somewhere, '').split(forWhom);
  const found = withoutEdges(
    things !== undefined && things.trim().length > 2 ? things : words.replace(rest, ''),
  );
  return saysSomething(found) ? found : null;
}

/** "machines for the food industry": a word that says little by itself with whom it is for; null when these say as little. */
export function restOfList(words: string): string | null {
  if (noThing.test(words) || /,\s(?:we|wir|nous|wij|vi|our|you)\s/iu.test(words)) return null;
  const full = withoutEdges(words);
  const count = full.split(' ').length;
  return count < 3 || count > 9 || vague.test(full.split(' ').at(-1) ?? '') ? null : full;
}

function saysSomething(things: string): boolean {
  return things.length > 2 && !vague.test(things);
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
