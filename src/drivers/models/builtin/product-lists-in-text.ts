import { buyersIn } from './buyer-words';
import type { Language } from './language';
import { idleVerbs } from './product-idle-verbs';
import { opensWithPreposition, ownThings, thingsIn } from './product-words';
import { fold } from './reading';
import { mentions } from './subject';

const and = '(?:and|und|sowie|et|y|e|ed|en|och|og|samt|i|oraz|or|oder|ou|o|u|eller)';
/** "pumps, valves and pipes", "pumps and valves": two things at least. */
const enumeration = new RegExp(
  String.raw`^(?:[^,.;:!?–—()\d]{2,60}, ){0,6}[^,.;:!?–—()\d]{2,60},? ${and} [^,.;:!?–—()\d]{3,60}`,
  'iu',
);
/** The same of three things at least, at the start of a sentence. */
const opening = new RegExp(
  String.raw`^((?:[^,.;:!?–—()\d]{2,40}, ){1,6}[^,.;:!?–—()\d]{2,40},? ${and} [^,.;:!?–—()\d]{3,60})`,
  'iu',
);
/** How "we" speaks in each language, with the verb as its group. */
const weDo: Readonly<Record<Language, RegExp>> = {
  en: /^(?:\S+ ){0,3}?we (?:\p{L}+ly )?(\p{Ll}+) (.+)$/iu,
  de: /^(?:\S+ ){0,3}?(?:wir (\p{Ll}+en)|(\p{Ll}+en) wir) (.+)$/iu,
  fr: /^(?:\S+ ){0,4}?nous (\p{Ll}+ons) (.+)$/iu,
  es: /^(?:\S+ ){0,4}?(\p{L}+[aei]mos) (.+)$/iu,
  it: /^(?:\S+ ){0,4}?(\p{L}+iamo) (.+)$/iu,
  nl: /^(?:\S+ ){0,3}?(?:(?:wij|we) (\p{Ll}+en)|(\p{Ll}+en) (?:wij|we)) (.+)$/iu,
  pt: /^(?:\S+ ){0,4}?(\p{L}+[aeií]mos) (.+)$/iu,
  sv: /^(?:\S+ ){0,3}?(?:vi (\p{Ll}+r)|(\p{Ll}+r) vi) (.+)$/iu,
  da: /^(?:\S+ ){0,3}?(?:vi (\p{Ll}+r)|(\p{Ll}+r) vi) (.+)$/iu,
  no: /^(?:\S+ ){0,3}?(?:vi (\p{Ll}+r)|(\p{Ll}+r) vi) (.+)$/iu,
  pl: /^(?:\S+ ){0,4}?(\p{L}+[eiya]my) (.+)$/iu,
};
/** Values, places to be and people are listed as often as things. */
const noThings =
  /(?<!\p{L})(?:people|colleagues|families|quality|honest\p{L}*|passion|trust|values?|respect|care|team|years?|days?|weeks?|jobs?|profit|growth|sales|offices?|mitarbeit\p{L}+|menschen|qualität|vertrauen|jahre\p{L}?|tage|leidenschaft|werte|équipe|ans|années|qualité|passion|confiance|respect|valeurs|años|personas|calidad|pasión|confianza|anni|persone|qualità|passione|fiducia|jaar|jaren|mensen|kwaliteit|anos|pessoas|qualidade|år|människor|kvalitet|mennesker|lat|ludzi|jakość|vente|verkauf|venta|vendita|verkoop|venda|we|wir|nous|wij|vi|you|sie|ihr|vous|jij|i|ich|je)(?!\p{L})/iu;

/** Things that a sentence lists behind "we" or the company's name and any verb but an idle one; null when it lists none. */
export function listedBehindVerb(text: string, language: Language, names: readonly string[]): string | null {
  const tail = behindName(text, names) ?? behindWe(text, language);
  // "We sell to restaurants": whom it sells to is not what it sells.
  if (tail === null || opensWithPreposition(tail, language)) return null;
  const listed = enumeration.exec(tail)?.[0];
  if (listed === undefined || isOfBuyers(listed, language) || noThings.test(listed)) return null;
  return areThings(thingsIn(tail.split(/[.;:!?()|–—]/u)[0] ?? ''), language);
}

/** "Audit, tax and payroll for …": what a sentence opens with, when it is a row of three things or more. */
export function listedFirst(text: string, language: Language): string | null {
  const whole = opening.exec(text)?.[1];
  if (whole === undefined || opensWithPreposition(whole, language)) return null;
  const listed = whole.replace(clause, '');
  const parts = listed.split(/,\s/u);
  if (parts.length < 2 || parts.some((part) => part.split(' ').length > 14)) return null;
  const things = thingsIn(listed);
  if (things === null || things.split(/[\s,]+/u).length < 3 || isOfBuyers(things, language)) return null;
  // "Bergamo, Brescia and Lecco" are places.
  const isName = (part: string) => /^(?:\p{L}{1,3} )?\p{Lu}/u.test(part.trim());
  return language !== 'de' && things.split(/,\s/u).slice(1).some(isName) ? null : areThings(things, language);
}

/** Where a row of things ends and what is said of them begins. */
const clause =
  /\s(?:that|which|who|dat|que|qui|che|som|które|is|are|säljs|selges|sælges|werden|sind|sont|son|sono|zijn|são|är|er|sold|verkauft|vendus?|we|wij|wir|nous|vi)\s.*$/iu;

function areThings(things: string | null, language: Language): string | null {
  if (things === null || things.length < 8 || ownThings.test(things) || noThings.test(things)) return null;
  // Mid-sentence capitals are names, but in German.
  const capitals = language === 'de' ? [] : (things.match(/(?<=[\s,])\p{Lu}\p{Ll}+/gu) ?? []);
  return capitals.length > 1 ? null : things;
}

/** True for a row of those who buy: the first of them is one, and not "machines for bakeries". */
export function isOfBuyers(listed: string, language: Language): boolean {
  const hits = [...listed.matchAll(buyersIn(language, 'business'))];
  const [first] = hits;
  const head = listed.split(/,\s|\s(?:and|und|et|y|e|en|och|og|i)\s/u)[0] ?? '';
  const isHead = first !== undefined && first.index < head.length && head.split(' ').length <= 3;
  return hits.length > 1 && isHead;
}

function behindName(text: string, names: readonly string[]): string | null {
  const words = text.split(' ');
  for (let count = 1; count <= Math.min(7, words.length - 3); count += 1) {
    const head = words.slice(0, count).join(' ');
    if (!mentions(fold(head), names)) continue;
    const verb = words[count] ?? '';
    // The name may go on, or a legal form follow.
    if (/^\p{Lu}|^&$/u.test(verb)) continue;
    return /^\p{Ll}{3,}$/u.test(verb) && !idleVerbs.has(fold(verb)) ? words.slice(count + 1).join(' ') : null;
  }
  return null;
}

function behindWe(text: string, of: Language): string | null {
  const found = weDo[of].exec(text);
  if (!found) return null;
  const groups = found.slice(1).filter((one): one is string => one !== undefined);
  const [verb = '', tail = ''] = groups;
  return idleVerbs.has(fold(verb)) ? null : tail;
}
