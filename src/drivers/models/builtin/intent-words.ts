import type { Language } from './language';
import { wordy } from '../../../domain/wordy';

/** How a company says what it means to do, language by language. */
const intents: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:we(?:['’]ll| will| want| aim| plan| intend| hope)|we(?:['’]re| are) (?:putting|opening|building|investing|adding|moving|working on|replacing|rolling out|switching|doubling|expanding|going to|aiming|planning|focus(?:s)?ing)|our (?:goal|aim|ambition|focus|plans?|priorit(?:y|ies)|targets?|next (?:step|project|big \p{L}+)|(?:biggest|main) (?:task|project|job|investment))|the (?:plan|goal|aim|target) is|next year['’]s (?:plan|goal|aim|target|project)|plan (?:through|for|to)|(?:over|in|during|within) the (?:next|coming) (?:\p{L}+ )?(?:years?|months?|decade)|next (?:year|spring|summer|autumn|winter|january|march|april)|by (?:the end of )?20[2-5]\d|until 20[2-5]\d|(?:goes|go) live|is (?:set |due )?to (?:spend|invest|build|open|launch|close|move|double|automate)|(?:plans|intends|aims|wants|hopes) to|has ordered|will (?:open|spend|invest|move|launch|replace|double|start|arrive|be|build|run|come|go|get|have))\b/iu,
  de: /\b(?:(?:wollen|werden|möchten|planen|investieren|stecken|bauen|eröffnen|verdoppeln|setzen|arbeiten) wir|wir (?:wollen|werden|möchten|planen|investieren|stecken|eröffnen|verdoppeln|rüsten|setzen|erweitern|automatisieren|digitalisieren|bauen|halbieren|stellen)|(?:soll|sollen|wird|werden) (?:[^.]{0,80} )?(?:bis|ab|\p{L}+(?:en|ern|eln))|bis (?:ende |zum jahr |spätestens )?20[2-5]\d|ab 202[6-9]|in den (?:nächsten|kommenden)|(?:nächstes|kommendes) jahr|(?:investiert|plant|will) (?:[^.]{0,80}) (?:bis|ab|\p{L}+(?:en|ern|eln))|unser (?:ziel|nächst\p{L}+|wichtigst\p{L}+|größt\p{L}+|schwerpunkt)|im mittelpunkt|ganz oben|das ziel|geplant)\b/iu,
  fr: /\b(?:nous (?:allons|voulons|visons|investirons|investissons|prévoyons|ouvrirons|comptons|préparons|souhaitons|lançons|passerons|doublerons|réduirons)|d['’]ici(?: à| fin| la fin)? ?20[2-5]\d|à l['’]horizon|(?:dans|au cours d)(?:es|e)? (?:les )?(?:\p{L}+ )?(?:prochain|ann)\p{L}*|(?:notre|l['’]|le grand) ?(?:objectif|ambition|priorité|projet)|(?:va|veut|prévoit de|compte) \p{L}+(?:er|ir|re)|investira|ouvrira|prochaine étape|(?:en|dès|fin|début) 202[7-9]|dès l['’]an prochain|l['’]année prochaine)\b/iu,
  es: /\b(?:queremos|vamos a|apostamos|invertiremos|abriremos|nos proponemos|aspiramos|prevemos|pretendemos|nuestr[oa] (?:gran )?(?:objetivo|reto|foco|propósito|prioridad|meta)|el (?:objetivo|reto) es|en los próximos|de aquí a|(?:para|antes de|hasta|en) 20(?:2[7-9]|3\d|4\d|50)|invertirá|abrirá|prevé \p{L}+[aei]r|quiere \p{L}+[aei]r|próximo paso|el año que viene|el próximo año)\b/iu,
  it: /\b(?:puntiamo|vogliamo|investiremo|apriremo|abbiamo in programma|stiamo (?:costruendo|lavorando|investendo|preparando|realizzando)|prevediamo|intendiamo|il nostro obiettivo|l['’]obiettivo|entro (?:il |fine |la fine del )?20[2-5]\d|nei prossimi|investirà|aprirà|prevede di|vuole \p{L}+[aei]re|il prossimo (?:anno|passo)|(?:nel|dal) 202[7-9]|a (?:gennaio|marzo|aprile|maggio|settembre) (?:partono|parte|apre|aprirà))\b/iu,
  nl: /\b(?:(?:willen|gaan|investeren|bouwen|openen|vervangen|zetten|breiden|leiden) (?:we|wij)|(?:we|wij) (?:willen|gaan|investeren|bouwen|breiden|openen|vervangen|leiden|werken aan|zetten in|verdubbelen|stappen over)|(?:gaat|wil) [^.]{0,80}\p{L}+en|ons doel|onze (?:ambitie|focus|prioriteit)|de komende (?:\p{L}+ )?(?:jaren|jaar|maanden)|(?:in|voor|vóór|uiterlijk|tegen|vanaf) 20(?:2[7-9]|3\d|4\d|50)|volgend jaar)\b/iu,
  pt: /\b(?:queremos|vamos (?=\p{L}+[aei]r)|pretendemos|investiremos|abriremos|apostamos|o nosso (?:grande )?(?:objetivo|desafio|foco)|o objetivo é|(?:até|em|a partir de) (?:ao fim de )?20(?:2[7-9]|3\d|4\d|50)|nos próximos|no próximo ano|próximo passo|primeiro passo)\b/iu,
  sv: /\b(?:(?:vi |ska vi |vill vi )?(?:ska|vill|siktar på|satsar|planerar|investerar|kommer att)|bygger vi|vi bygger|vårt mål|målet är|(?:till|senast|före|under|från) 20(?:2[6-9]|3\d|4\d|50)|(?:de )?(?:närmaste|kommande) (?:\p{L}+ )?åren|nästa år)\b/iu,
  da: /\b(?:vi (?:vil|skal|planlægger|investerer|bygger|satser|udvider)|vores (?:mål|fokus)|målet er|(?:inden|i|fra|senest) 20(?:2[7-9]|3\d|4\d|50)|i de kommende|næste år)\b/iu,
  no: /\b(?:vi (?:vil|skal|planlegger|investerer|bygger|satser|utvider)|vårt mål|målet er|(?:innen|i|fra|senest) 20(?:2[7-9]|3\d|4\d|50)|i (?:de|årene) (?:kommende|som kommer)|neste år)\b/iu,
  pl: /\b(?:chcemy|planujemy|zamierzamy|będziemy|inwestujemy|zainwestujemy|otworzymy|naszym (?:celem|priorytetem)|do (?:końca )?20(?:2[6-9]|3\d|4\d|50)|w ciągu najbliższych|w (?:20(?:2[7-9]|3\d)|przyszłym) (?:roku|r)|w najbliższych latach)\b/iu,
};

const patterns = new Map<Language, RegExp>();

/** True when a sentence says what the company means to do. */
export function meansTo(text: string, language: Language): boolean {
  const pattern = patterns.get(language) ?? wordy(intents[language]);
  patterns.set(language, pattern);
  return pattern.test(text);
}

/** Of a year to come: outside a section on plans an intent needs one, or a topic. */
export function namesTimeToCome(text: string, present: number): boolean {
  const years = [...text.matchAll(/(?<![\d.,])20\d\d(?![\d.,]\d|\d)/gu)].map((one) => Number(one[0]));
  return years.some((year) => year > present && year < present + 40) || comingYears.test(text);
}

const comingYears = wordy(
  /\b(?:(?:next|coming) (?:\p{L}+ )?(?:years|decade|months)|(?:nächsten|kommenden) (?:\p{L}+ )?jahren?|prochaines années|(?:deux|trois|quatre|cinq) ans|próximos (?:\p{L}+ )?(?:años|anos)|prossimi (?:\p{L}+ )?anni|komende (?:\p{L}+ )?(?:jaren|jaar)|(?:kommande|närmaste) (?:\p{L}+ )?åren?|kommende år|najbliższych latach)\b/iu,
);
