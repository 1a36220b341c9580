import { oneLine } from './claim';
import { fold } from './reading';
import { topics } from './relation-topics';

/** Words too common to relate anything to anything, in the form of `fold`; those of `topics` are told by these. */
const common = new Set(
  `about across also and are been being best better both business businesses companies company customer customers day every first for from good great have help helps
  high into its just make maker makers makes making more most much new not now offer our out over own people plant plants product products provide provides quality
  service services since software solution solutions than that the their them they this through time use used using very was way well were what when which while who
  will with within work working world year years your sales team teams industry industries market markets global international food foods machine machines several
  change changes changed order orders order late stop stops line lines one two three minute minutes hour hours week weeks month months need needs want wants
  und der die das mit fur von unsere unser wir sind ihre durch mehr kunden losungen unternehmen produkte firma werk werke jahr jahre neue neuen neuer markt les des
  nous avec pour notre nos vos votre dans leur plus produits entreprise entreprises con para por nuestra nuestros como sus los las empresa empresas productos del per
  nostri nostra sono azienda aziende prodotti voor met onze van het een zijn bedrijf bedrijven producten foretag produkter`.split(
    /\s+/u,
  ),
);
const shortest = 5;
const looked = 4_000;
const most = 3;

/** Telling words, without the endings in which one word differs from itself. */
function tellingIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of fold(text.slice(0, looked)).split(' '))
    if (word.length >= shortest && !common.has(word) && !/\d/u.test(word)) found.set(stem(word), word);
  return found;
}

function stem(word: string): string {
  const bare = word
    .replace(
      /(?:isation(?:s|en)?|ization(?:s)?|ierung(?:en)?|ising|izing|ised|ized|ise|ize|ieren|iert)$/u,
      'is',
    )
    .replace(/(?:ings?|ungen|ung|ed|es|s|en|er|e|n)$/u, '');
  return bare.length >= shortest - 1 ? bare : word;
}

/**
 * Relates sentences to what we offer: by topics of work that both speak of, in whatever language, else by two telling words
 * that they share; the offer is read once. A name in `names` relates nothing. Null where the tie is weak.
 */
export function relatesTo(offer: string, names: readonly string[]): (sentence: string) => string | null {
  const ours = topics.filter(([, pattern]) => pattern.test(offer.slice(0, looked)));
  const wanted = tellingIn(offer);
  const named = new Set(names.flatMap((name) => name.split(' ')));
  return (sentence) => {
    const folded = fold(sentence.slice(0, looked));
    const bare = names.reduce((text, name) => text.replaceAll(` ${name} `, ' '), ` ${folded} `);
    const shared = ours.filter(([, pattern]) => pattern.test(bare)).map(([topic]) => topic);
    if (shared.length > 0) return said(shared);
    const words = [...tellingIn(bare)]
      .filter(([key, word]) => wanted.has(key) && !named.has(word))
      .map(([, word]) => word);
    return words.length >= 2 ? said(words.map((word) => `"${word}"`)) : null;
  };
}

function said(things: readonly string[]): string {
  return oneLine(`Touches what we offer: ${things.slice(0, most).join(', ')}.`, 300);
}
