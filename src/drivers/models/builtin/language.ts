/** The languages that the analyst reads sentences in. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt' | 'sv' | 'da' | 'no' | 'pl';

/** Small words that few other languages share. */
const smallWords: Readonly<Record<Language, string>> = {
  en: 'the and of with for our we is are from this that by has was which their on us you all more at',
  de: 'der die und das ist mit für wir von den im auf sind unser unsere unseren eine zum zur nicht zu bei seit haben oder aus',
  fr: 'le les des est et dans nous une sur pour avec au aux notre nos qui sont sommes plus du de la chez demandez l',
  es: 'el los las y en una para con por del nuestra nuestro es más como su al que somos de la entre son',
  it: 'il gli della di per con che una del nel nostra nostri sono è dei alla le siamo dal da tra i',
  nl: 'het een van voor met onze wij zijn op te bij wordt dat door ook aan naar uit de in ons werken en',
  pt: 'os uma para com em do da nossa nosso são mais dos das ao pela não somos que é de a as nos na no',
  sv: 'och att är för med som på vi av ett till våra vår från den har inom oss de i en under hos',
  da: 'og er for med som på vi af et til vores fra den har inden vore ikke samt de i hos der',
  no: 'og er for med som på vi av et til våre vår fra den har innen ikke oss de i hos',
  pl: 'i w na z do się jest oraz dla firma firmy nasze nasza przez od jako są o nas roku przy',
};
const order = Object.keys(smallWords) as readonly Language[];
const languagesOf = new Map<string, Language[]>();
for (const language of order)
  for (const word of smallWords[language].split(' '))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

const looked = 6_000;
const enough = 2;

/** The language that most small words at the start of a text belong to; English when there are too few to tell. */
export function languageOf(text: string): Language {
  const counts = new Map<Language, number>();
  for (const [word] of text
    .slice(0, looked)
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    for (const language of languagesOf.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1 / (languagesOf.get(word)?.length ?? 1));
  const best = order.reduce((one, other) =>
    (counts.get(other) ?? 0) > (counts.get(one) ?? 0) ? other : one,
  );
  return (counts.get(best) ?? 0) >= enough ? best : 'en';
}
