import { wordy } from './wordy';

/** A number or a day in words; a name is told by its capital letter. */
const measures = wordy(
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|halve[ds]?|twice|doubl\p{L}+|tripl\p{L}+|quarter|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert\p{L}*|tausend\p{L}*|million\p{L}*|milliarde\p{L}*|hälfte|halb\p{L}*|doppelt|verdoppel\p{L}+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|cent|mille|milliards?|moitié|doubler?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|treinta|cien|mil|millones|mitad|doble|today|tomorrow|yesterday|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|heute|morgen|gestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|mai|juni|juli|oktober|dezember|aujourd['’]hui|demain|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|hoy|mañana|ayer|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/giu,
);
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,:/-](?=[\p{L}\p{N}]))*/gu;
const capital = /^\p{Lu}/u;
const digit = /\p{N}/u;
const foreign = /(?!\p{Script=Latin})\p{L}/u;

/** Words with which a sentence begins and that name nothing, in English, German, French and Spanish. */
const beginnings = new Set(
  `a about after also an and another as at because before both by can could did do does for from good great have here how i if
  in is it its just many may maybe more most much my of on one or our perhaps please since so some thank thanks that the
  their then there these this those to today under we what when where which while who why will with would you your
  als am an auch auf aus bei beim bitte da damit danke das dass den der die dies diese dieser ein eine einen falls für gern
  haben hier ich ihr ihre ihren ihrem im in ist kann können man mit nach nun ob oft seit sie sind so unser unsere und
  vielen vielleicht von was weil wenn wer wie wir wo wofür würde zu zum zur
  à au aussi avec avez car ce ces cette comme comment dans de depuis des donc du elle en est et il ils je la le les leur
  mais merci nos notre nous on ou où par peut pour pouvez puis quand que quel quelle qui sans si son sur un une votre vos
  vous y
  al como con cuando cuál cuándo cómo de del desde dónde el ella en es esta este esto gracias hay la las le les lo los más
  me mi muchas nos nuestra nuestro o para pero podemos podría por porque puede que quién qué se si sin sobre su sus tal
  también tiene una un usted ustedes y ya`.split(/\s+/u),
);
/** Nouns of courtesy that German writes with a capital letter and that name nothing. */
const germanNouns = new Set(
  `angebot anfrage antwort arbeit aufgabe beispiel betrieb fall frage fragen gelegenheit gespräch grüße hause ihnen ihre
  ihrem ihren ihrer ihres interesse kontakt lösung mail minuten nachricht person produkt rückmeldung seite sie tag team
  termin thema uhr unternehmen vorschlag weise woche zeit ziel`.split(/\s+/u),
);

/**
 * What a sentence states that can be looked up and stands in none of the texts: numbers, days, names, and words of another
 * script. Case, white space and the signs within a number do not count.
 */
export function factsNotIn(
  sentence: string,
  texts: readonly string[],
  known: readonly string[],
): readonly string[] {
  const stands = new Set([...texts, ...known].flatMap((one) => wordsOf(one).map(({ plain }) => plain)));
  const missing = (one: string) => !stands.has(one) && !stands.has(one.replace(/(?:['’]s|s)$/u, ''));
  const words = wordsOf(sentence);
  const named = words.filter(({ text, plain, at }) => {
    if (digit.test(text)) return !stands.has(plain);
    if (foreign.test(text)) return missing(plain);
    if (!capital.test(text) && !capital.test(text.slice(1))) return false;
    if (plain === 'i' || germanNouns.has(plain)) return false;
    return (at > 0 && !isAfterEnd(sentence, at)) || !beginnings.has(plain) ? missing(plain) : false;
  });
  const measured = [...sentence.matchAll(measures)].map(([one]) => one.toLowerCase());
  return [...named.map(({ text }) => text), ...measured.filter(missing)];
}

/** How much of what a sentence says stands in the texts: words of four letters and more, by how they begin; 0 to 1. */
export function shareIn(sentence: string, texts: readonly string[], known: readonly string[]): number {
  const stems = new Set([...texts, ...known].flatMap((one) => wordsOf(one).map(({ plain }) => stem(plain))));
  const content = wordsOf(sentence).filter(({ plain }) => plain.length >= 4 && !beginnings.has(plain));
  if (content.length === 0) return 0;
  return content.filter(({ plain }) => stems.has(stem(plain))).length / content.length;
}

function wordsOf(text: string) {
  return [...text.normalize('NFKC').matchAll(word)].map(({ 0: found, index }) => ({
    text: found,
    plain: digit.test(found) ? found.toLowerCase().replace(/[.,'’]/gu, '') : found.toLowerCase(),
    at: index,
  }));
}

function isAfterEnd(sentence: string, at: number): boolean {
  return /[.!?:]["”’»)]?\s+$/u.test(sentence.slice(0, at));
}

function stem(plain: string): string {
  return plain.slice(0, 5);
}
