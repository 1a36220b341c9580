import type { Language } from './language';
import { people, employees } from './people-words';
import { wordy } from '../../../domain/wordy';

const some = String.raw`(?:\p{L}[\p{L}'’.]* ){0,2}?`;
const number = String.raw`(\d{1,3}(?:[.,' ]\d{3})+|\d{1,6})`;
/** How a company counts itself in each language: what stands in front of the number. */
const weAre: Readonly<Record<Language, string>> = {
  en: `(?:we(?:['’]re| are|['’]ve grown to| have grown to| number)|there are) ${some}`,
  de: `(?:wir (?:sind|zählen)|(?:sind|zählen) wir) ${some}`,
  fr: `(?:nous sommes|on est|nous comptons) ${some}`,
  es: `(?:somos|sumamos|ya somos) ${some}`,
  it: `(?:siamo|oggi siamo) ${some}`,
  nl: `(?:(?:wij|we) zijn|zijn (?:wij|we)) ${some}`,
  pt: `(?:somos|já somos) ${some}`,
  sv: `(?:vi är|är vi) ${some}`,
  da: `(?:vi er|er vi) ${some}`,
  no: `(?:vi er|er vi) ${some}`,
  pl: `(?:jest nas|jesteśmy zespołem) ${some}`,
};
/** The number then stands alone, or before whoever they are. */
const whoever = String.raw`(?=\s?(?:[.!,;:–—(]|$)|\s(?:${people}|${employees}|strong|in all|all told|köpfe|leute|menschen|im team|permanents|collègues|compagnons|tra|fra|entre|zwischen|verteilt|aufgeteilt|répartis|repartid[oa]s|spread|split|across|working|based|from|now|today|heute|aujourd|hoy|oggi|nu|idag|i dag|an (?:zwei|drei|vier|fünf|\d+)|auf|på|op|med|och|og|obecnie)(?!\p{L}))`;
/** "A team of 43": the word for all of them stands in front. */
const teamOf =
  '(?:teams?|staff|firm|workforce|crew|practice|family|headcount|outfit|mannschaft|belegschaft|équipe|effectif|equipo|plantilla|squadra|organico|ploeg|personeelsbestand|equipa|equipe|quadro|team|personal|styrka|arbetslag|zespół|zespołem|załoga) (?:of|von|aus|mit|de|di|met|van|com|på|om|liczący|złożony z|liczy) (?:(?:about|around|over|more than|nearly|almost|some|just|only|rund|etwa|über|mehr als|knapp|gut|environ|plus de|près de|quelque|unas?|unos|más de|casi|cerca de|circa|oltre|più di|quasi|ongeveer|ruim|bijna|meer dan|cirka|omkring|över|mer än|ok|około|ponad|mais de) ){0,2}';
/** What is counted there is no people. */
const noPeople =
  /^\s?(?:%|percent|prozent|years?|jahre|ans|años|anni|jaar|anos|år|lat|km|kilomet|miles?|minute|stund|hours?|days?|tage|million|billion|mio|bn|€|\$|£|eur|nations?|nationalities|nationen|countries|ländern?|pays|países|paesi|landen|länder|lande|sites|standorte|offices|engineers|developers|brands?|degrees|metres|meter|m²)/iu;

const patterns = new Map<Language, RegExp>();

/** A number in a sentence by which a company counts itself, with its place. */
export interface Count {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** "We are 72", "Siamo 290 tra agenti e impiegati", "a team of 43, from eighteen countries"; null when a sentence counts nobody so. */
export function countOfUs(text: string, language: Language): Count | null {
  const known = patterns.get(language);
  const pattern =
    known ??
    wordy(
      new RegExp(
        String.raw`\b(?:${weAre[language]}${number}${whoever}|${teamOf}${number}(?![\d%]|[.,]\d)(?=[\s.,;:!–—)]|$))`,
        'iu',
      ),
    );
  patterns.set(language, pattern);
  const found = pattern.exec(text);
  const digits = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!found || digits === undefined) return null;
  const end = found.index + found[0].length;
  const start = found.index + found[0].lastIndexOf(digits);
  const after = text.slice(start + digits.length);
  const isYear = /^(?:19|20)\d\d$/u.test(digits) && !/^\s\p{L}/u.test(after);
  return isYear || noPeople.test(after) ? null : { digits, start, end };
}
