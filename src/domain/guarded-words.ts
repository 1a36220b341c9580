import { wordy } from './wordy';

/** What a mail may say only as our own receipts say it (spec sections 7 and 13). */
export type Guarded = 'internal' | 'promise' | 'price' | 'praise' | 'customers';

/**
 * Words of scores, criteria and notes; of promises; of prices; of praise and comparison; of other customers. English, German,
 * French and Spanish.
 */
const guarded: Readonly<Record<Guarded, RegExp>> = {
  internal: wordy(
    /\b(?:scor(?:e|es|ed|ing)|rat(?:ed|ing|ings)|criteri(?:on|a)|icp|bant|ideal customer|signal strength|(?:dis)?qualif\p{L}+|(?:hot|warm|cold) lead|leads?|hand(?:ed)?[ -]?over|playbooks?|crm|internal(?:ly)?|confidential|prompts?|instruct\p{L}*|language model|supervisor|pipeline|bewert\p{L}+|punktzahl|kriteri\p{L}+|wunschkunde\p{L}*|intern(?:e|er|es|en)?|vertraulich\p{L}*|anweisung\p{L}*|critères?|note interne|confidentiel\p{L}*|consignes?|criterios?|puntuaci\p{L}+|intern[oa]s?|confidencial\p{L}*|instrucci\p{L}+)\b/giu,
  ),
  promise: wordy(
    /\b(?:guarant\p{L}+|promis\p{L}+|commit(?:s|ted|ment|ments)?|assur(?:e|es|ed)|warrant\p{L}*|risk[ -]free|refund\p{L}*|money[ -]back|always|never|unlimited|free|garant\p{L}+|versprech\p{L}*|versprich\p{L}*|zusicher\p{L}*|sichern|kostenlos\p{L}*|gratis|umsonst|immer|niemals|unbegrenzt\p{L}*|promett\p{L}+|promess\p{L}+|rembours\p{L}+|gratuit\p{L}*|toujours|jamais|illimité\p{L}*|promet\p{L}+|reembols\p{L}+|siempre|nunca|ilimitad\p{L}+)\b/giu,
  ),
  price: wordy(
    /\b(?:pric(?:e|es|ed|ing)|cost(?:s|ing)?|discount\p{L}*|rebate\p{L}*|cheap\p{L}*|fees?|eur|euros?|usd|dollars?|gbp|chf|percent|per cent|preis\p{L}*|rabatt\p{L}*|nachlass|nachlässe|gebühr\p{L}*|günstig\p{L}*|prozent|prix|tarifs?|remises?|réductions?|pour cent|precios?|tarifas?|descuentos?|por ciento)\b|[€$£%¥]/giu,
  ),
  praise: wordy(
    /\b(?:best|leading|leader|only|unique|fast(?:er|est)|better than|cheaper than|superior|number one|world[ -]class|proven|best(?:e|er|es|en)|führend\p{L}*|einzig\p{L}*|marktführer\p{L}*|besser als|bewährt\p{L}*|meilleur\p{L}*|unique|leader|seuls?|mejor\p{L}*|líder\p{L}*|únic\p{L}+)\b/giu,
  ),
  customers: wordy(
    /\b(?:customers?|clients?|references?|trusted by|used by|works? with|worked with|competitors?|rivals?|kunden?|referenz\p{L}*|wettbewerb\p{L}*|konkurren\p{L}+|références?|concurrents?|clientes?|referencias?|competidor\p{L}*)\b/giu,
  ),
};

/** The guarded words of a text that stand in none of these of ours, in the order of their kinds; null when all do. */
export function guardedWord(text: string, ours: readonly string[]): Guarded | null {
  const said = ours.map((one) => one.normalize('NFKC').toLowerCase());
  for (const [kind, words] of Object.entries(guarded) as [Guarded, RegExp][])
    for (const [word] of text.matchAll(words))
      if (!said.some((one) => wordsIn(one, word.toLowerCase()))) return kind;
  return null;
}

function wordsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + word.length))) return true;
  return false;
}

const letter = /[\p{L}\p{N}]/u;
