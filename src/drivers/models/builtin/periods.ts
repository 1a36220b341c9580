/** A stretch of time that a figure is of. */
export interface Period {
  /** Such as `2025`, `2024/25`, `Q3 2026`, `H1 2026` or `9M 2026`. */
  readonly name: string;
  readonly isYear: boolean;
  /** Later periods are greater. */
  readonly order: number;
  readonly start: number;
  readonly end: number;
}

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/^(?:first|1st|erste[ns]?|1\.|premier|1er|primer|primo|eerste|första|første|primeiro|i)$/iu, 1],
  [/^(?:second|2nd|zweite[ns]?|2\.|deuxième|second|2e|segundo|secondo|tweede|andra|andet|annet|ii)$/iu, 2],
  [/^(?:third|3rd|dritte[ns]?|3\.|troisième|3e|tercer|terzo|derde|tredje|terceiro|iii)$/iu, 3],
  [/^(?:fourth|4th|vierte[ns]?|4\.|quatrième|4e|cuarto|quarto|vierde|fjärde|fjerde|iv)$/iu, 4],
];
const quarter =
  /(?<![\p{L}\d])(?:q([1-4])|([1-4])q|t([1-4])|(\p{L}{2,10}|[1-4](?:st|nd|rd|th|\.|er|e))[ -](?:quarter|quartals?|trimestre|kwartaal|kvartal(?:et)?))(?:[ ,/-]{1,3}(?:of |des |de |del |di |van |im |fiscal |financial |geschäftsjahr(?:es)? |jahres? )*)?(?:fy ?)?((?:20)\d\d)?/giu;
const half =
  /(?<![\p{L}\d])(?:h([12])|([12])h|(\p{L}{2,10}|[12](?:st|nd|\.|er|e))[ -](?:half(?:[- ]year)?|halbjahr(?:es)?|semestre|halfjaar|halvår(?:et)?))(?:[ ,/-]{1,3}(?:of |des |de |del |di |van |im |fiscal |the year )*)?(20\d\d)?/giu;
const nine = /(?:first )?(?:nine|9)[ -]months?(?: of)?(?: (20\d\d))?|neun monate\w?(?: (20\d\d))?/giu;
const fiscal = /(?<![\d/.,])((?:19|20)\d\d)\s?[/–-]\s?(\d\d|20\d\d)(?![\d/])/gu;
const year =
  /(?<![\d.,/-])(?:fy ?|gj ?)?'?((?:19|20)\d\d)(?![\d/]|[.,]\d|\s?(?:%|people|employees|mitarbeiter))/giu;
/** "7-9/2026", "Jan–Sep 2026": months from and to. */
const months =
  /(?<![\d/])(?:(1|4|7|10)\s?[–-]\s?(3|6|9|12)[/ ](20\d\d)|(jan|ene|gen|apr|abr|jul|oct|okt|ott|out)\p{L}{0,6}\.?(?:\s?[–-]\s?|\s(?:to |till |bis |à |a |t\/m |til )?)(mar|mär|maa|jun|giu|juin|sep|set|dec|dez|dic|déc)\p{L}{0,7}\.?\s(20\d\d))(?!\d)/giu;
const day = /(?<!\d)\d{1,2}[./]\d{1,2}[./]((?:19|20)\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d)-\d\d-\d\d(?!\d)/gu;
const shortFiscal = /(?<![\p{L}\d])fy ?'?(\d\d)(?!\d)/giu;

/** The periods a text names, in the order in which they stand in it. */
export function periodsIn(text: string): readonly Period[] {
  const found: Period[] = [];
  const free = (start: number, end: number) => found.every((one) => end <= one.start || start >= one.end);
  const add = (match: RegExpExecArray, name: string, isYear: boolean, order: number) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (free(start, end)) found.push({ name, isYear, order, start, end });
  };
  const loose = /(20\d\d)/u.exec(text)?.[1];
  for (const one of text.matchAll(quarter)) {
    const n = Number(one[1] ?? one[2] ?? one[3]) || ordinalOf(one[4] ?? '');
    const of = one[5] ?? loose;
    if (n && of) add(one, `Q${n} ${of}`, false, Number(of) + n / 4 - 0.01);
  }
  for (const one of text.matchAll(half)) {
    const n = Number(one[1] ?? one[2]) || ordinalOf(one[3] ?? '');
    const of = one[4] ?? loose;
    if (n && of) add(one, `H${n} ${of}`, false, Number(of) + n / 2 - 0.02);
  }
  for (const one of text.matchAll(nine)) {
    const of = one[1] ?? one[2] ?? loose;
    if (of) add(one, `9M ${of}`, false, Number(of) + 0.73);
  }
  for (const one of text.matchAll(months)) {
    const [from, to] = [monthOf(one[1] ?? one[4] ?? ''), monthOf(one[2] ?? one[5] ?? '')];
    const of = Number(one[3] ?? one[6]);
    const span = to - from + 1;
    const name =
      span === 3 ? `Q${to / 3}` : span === 6 ? `H${to / 6}` : span === 9 && from === 1 ? '9M' : null;
    if (span === 12) add(one, String(of), true, of + 1);
    else if (name !== null) add(one, `${name} ${of}`, false, of + to / 12 - 0.01 - span / 1000);
  }
  for (const one of text.matchAll(fiscal)) {
    const [from, to] = [Number(one[1]), Number(`${one[2]}`.slice(-2))];
    if ((from + 1) % 100 === to) add(one, `${from}/${String(to).padStart(2, '0')}`, true, from + 1.7);
  }
  for (const one of text.matchAll(day)) add(one, one[1] ?? one[2] ?? '', true, Number(one[1] ?? one[2]) + 1);
  for (const one of text.matchAll(year)) add(one, one[1] ?? '', true, Number(one[1]) + 1);
  for (const one of text.matchAll(shortFiscal)) add(one, `20${one[1]}`, true, 2001 + Number(one[1]));
  return found.sort((one, other) => one.start - other.start);
}

/** The month of a number, or of the first letters of its name. */
function monthOf(word: string): number {
  const names: Readonly<Record<string, number>> = {
    jan: 1,
    ene: 1,
    gen: 1,
    mar: 3,
    maa: 3,
    mär: 3,
    apr: 4,
    abr: 4,
    jun: 6,
    giu: 6,
    juin: 6,
    jul: 7,
    sep: 9,
    set: 9,
    oct: 10,
    ott: 10,
    out: 10,
    okt: 10,
    dec: 12,
    dez: 12,
    dic: 12,
    déc: 12,
  };
  return names[word.toLowerCase()] ?? Number(word);
}

function ordinalOf(word: string): number {
  return ordinals.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
}
