import type { Language } from './language';
import { fold } from './reading';
import { wordy } from '../../../domain/wordy';

/** "has acquired Foo, which employs 500 people": what follows is said of the company bought. */
const bought = wordy(
  /\b(?:acquir\p{L}*|acquisition of|bought|buys?|buying|takes? over|took over|purchased?|merg\p{L}+ with|übern(?:immt|ahm|ehmen|ommen)|übernahme (?:der|von|des)|kauft\w?|erwarb|erwirbt|beteiligt sich an|rachète|racheté|acquiert|acquis|acquisition de|compra|compró|adquiri\p{L}+|adquiere|acquisisce|acquisito|rileva|neemt .{0,40} over|overgenomen|koopt|köper|förvärva\p{L}*|opkøber|køber|kjøper)\b.{1,80}?(?:,|\b(?:which|who|that|with|based|headquartered|mit|avec|con|met|med)\b)/iu,
);
/** "hat die Mühle mit 130 Beschäftigten übernommen", "wil het bedrijf met 130 medewerkers kopen": the verb comes last. */
const boughtLast = {
  before: wordy(/\b(?:hat|haben|habe|hatte|will|wird|möchte|konnte|heeft|hebben|had|wil|gaat)\b/iu),
  after: wordy(
    /\b(?:übernommen|übernehmen|gekauft|kaufen|erworben|erwerben|aufgekauft|zugekauft|overgenomen|overnemen|gekocht|kopen|verworven)\b/iu,
  ),
};
/** Words that begin a sentence with a capital and are no names. */
const plainOpenings = new Set(
  `the a an with in at on for from as our we this these today founded since established headquartered based about more over around some its it they by after
  when while and but mit im in am als seit der die das ein eine von zum zur nach bei rund avec le la les l en au aux depuis un une dans con el los las un una desde
  il lo gli con nel dal con o os a as com em desde met de het een sinds in med i den det en ett sedan og et siden til`.split(
    /\s+/u,
  ),
);

/**
 * True when what a sentence says at a position is said of the company: it is named before, or nobody else is. `names` are
 * the forms of its name; a sentence that names nobody goes on about it.
 */
export function saidOf(text: string, at: number, names: readonly string[], language: Language): boolean {
  const before = text.slice(0, at);
  if (bought.test(before)) return false;
  if (boughtLast.before.test(before) && boughtLast.after.test(text.slice(at))) return false;
  const folded = ` ${fold(before)} `;
  if (names.some((name) => folded.includes(` ${name} `))) return true;
  const whole = ` ${fold(text)} `;
  if (!names.some((name) => whole.includes(` ${name} `))) return true;
  // German writes all nouns with a capital, so that only legal forms tell a name.
  if (language === 'de') return !/(?:GmbH|AG|SE|KG|Inc|Ltd)(?![\p{L}])/u.test(before);
  const [first = '', ...others] = before.match(/[\p{L}\p{N}][\p{L}\p{N}&'’.-]*/gu) ?? [];
  const isName = (word: string) => /^\p{Lu}/u.test(word);
  return !others.some(isName) && (!isName(first) || plainOpenings.has(fold(first)));
}
