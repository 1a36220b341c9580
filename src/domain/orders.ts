import { wordy } from './wordy';

/**
 * Wordings by which a page speaks to whoever reads it by machine instead of to people. Nothing is taken from a paragraph
 * that holds one: a fact that needs an order to be believed is none.
 */
const orders: readonly RegExp[] = [
  wordy(
    /\b(?:ignor\w{1,6}|disregard\w{0,3}|forget|override|bypass|vergiss|missachte\w{0,2}|oublie[rz]?|olvid\w{1,5}|dimentica\w{0,3}|negeer|bortse)\b.{0,60}\b(?:instru\w{2,14}|prompts?|rules|anweisung\w{0,3}|consignes?|istruzioni|previous|above|everything)\b/iu,
  ),
  /\b(?:system|developer|hidden)\s+(?:prompt|message|instructions?)\b/iu,
  wordy(
    /\b(?:language model|sprachmodell|modèle de langage|llms?|chat ?gpt|chatbots?|ai (?:agents?|assistants?|models?|systems?|readers?|crawlers?|bots?)|ki-(?:agent\w{0,3}|assistent\w{0,3}|modell\w{0,2}))\b.{0,80}\b(?:must|should|shall|please|report|answer|say|state|note|reading|summari[sz]\w{1,4}|soll\w{0,2}|muss|bitte|doit|debe)\b/iu,
  ),
  /\b(?:note|attention|message|memo|hinweis|instructions?|dear|to|for|an(?=\s(?:alle|die|ki)\b)|à)\s*(?:to|for|an|:)?\s*(?:all |any |the |alle |die )?(?:ai|ki|ia|llms?|language models?|automated (?:readers?|systems?|agents?)|assistants?|crawlers|scrapers|sprachmodelle?)\b(?=\s*(?:[:,—–-]|reading|agents?|assistants?|models?|systems?|readers?|that|who))/iu,
  wordy(
    /\b(?:you are|act as|pretend to be|du bist|tu es|eres)\b.{0,30}\b(?:assistant|ai|model|bot|agent|analyst|assistent|ki)\b/iu,
  ),
  /^\W{0,4}(?:system|assistant|user|developer)\s*:/iu,
  wordy(
    /\b(?:answer|respond|reply|report|output|say|state|write|record|classify|rate|mark|treat|set|claim)\s+(?:only\s+|always\s+|instead\s+)?(?:that\s+)?(?:with\s+|as\s+|the\s+)?["“'«{]/iu,
  ),
  /\b(?:answer|respond|reply|report|output|record|state|classify|always say|you must (?:say|answer|report|state)|make sure to (?:say|report|state))\b.{0,40}\b(?:the company|this company|company (?:has|is|size)|employees|revenue|as met|"met")\b/iu,
  /<\/?(?:system|instructions?|prompt|text|record|document|assistant)\b/iu,
  wordy(
    /\b(?:when|if) (?:you|an? (?:ai|agent|assistant|model)) (?:summari[sz]e|read|process|are asked|extract)\b/iu,
  ),
];

/** What every order has in it; most lines have none of it and are not looked at any closer. */
const trigger =
  /ignor|disregard|forget|overrid|bypass|vergiss|missacht|oubli|olvid|dimentic|negeer|bortse|prompt|instru|anweis|model|modèle|llm|gpt|bot|\b(?:ai|ki|ia|ki-)\b|assistant|assistent|agent|you|act as|pretend|du bist|tu es|eres|system|developer|crawler|scraper|automated|<|report|answer|respond|reply|output|\b(?:say|state|write|record|classify|rate|mark|treat|set|claim)\b/iu;

/** True for a line that gives orders to a machine that reads it; a text is looked at line by line. */
export function givesOrders(line: string): boolean {
  return trigger.test(line) && orders.some((order) => order.test(line));
}
