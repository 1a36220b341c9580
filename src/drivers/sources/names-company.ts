import { isLegalForm, nameWords } from '../../domain/company-name';
import { registrableDomain } from '../../domain/email-address';
import { commonNames } from './common-names';
import type { LookedUpCompany } from '../../domain/looked-up-company';
import { findWords, foldRoughly, tokensOf, type Token } from './text-words';

/** What is looked at of a document. */
export interface NamedText {
  readonly record: string;
  readonly title: string;
  readonly text: string;
}

/** Mentions of a name that alone says little, before it counts. */
const enoughMentions = 3;

/** Whether a document speaks of the company; made once for a company, asked for each document. */
export type NamesCompany = (document: NamedText) => boolean;

/**
 * A document names the company by the domain of its site, or by its whole name, with or without the legal form: never
 * inside another word, whatever the accents, and written as a name where it is written in capitals. A name that is short,
 * or a word of everyday speech, needs the legal form behind it, the domain, or to be named again and again and never as
 * that word. Rather nothing than another company's news.
 */
export function namesCompany({ name, site }: LookedUpCompany): NamesCompany {
  const domain = site === null ? undefined : registrableDomain(site);
  const spellings = spellingsOf(name);
  const { forms } = nameWords(name);
  const isWeak = spellings.every((words) => isWeakName(words));
  const isScript = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(name);

  return ({ record, title, text }) => {
    if (
      domain !== undefined &&
      (registrableDomain(record) === domain || hasDomain(`${title} ${text}`, domain))
    )
      return true;
    // These are written without spaces between words.
    if (isScript) return name.trim().length >= 3 && `${title}\n${text}`.includes(ownPart(name));
    // Most documents hold no word of it at all, and taking one apart takes far longer than finding that out.
    const roughly = foldRoughly(`${title}\n${text}`);
    if (!spellings.some(([first = '']) => roughly.includes(first))) return false;
    const tokens = tokensOf(`${title}\n\n${text}`);
    return spellings.some((words) =>
      isWeak ? namesWeakly(tokens, words, name, forms) : namesStrongly(tokens, words, name),
    );
  };
}

/** The words of the name as they may be written: ä is a with an accent, or ae. */
function spellingsOf(name: string): readonly (readonly string[])[] {
  const written = [name, name.replace(/[äöüÄÖÜ]/gu, (one) => `${one}e`), name.replace(/([aou])e/giu, '$1')];
  const all = written.map((one) => nameWords(one).own).filter((words) => words.join('').length > 1);
  const seen = new Set<string>();
  return all.filter((words) => !seen.has(words.join(' ')) && seen.add(words.join(' ')));
}

function isWeakName(words: readonly string[]): boolean {
  const [only = '', another] = words;
  if (another !== undefined) return words.join('').length < 5;
  return only.length < 5 || commonNames.has(only) || /^\d+$/u.test(only);
}

function namesStrongly(tokens: readonly Token[], words: readonly string[], name: string): boolean {
  const found = findWords(tokens, words).filter((at) => isWrittenAsName(tokens, at, words.length, name));
  if (found.length === 0) return false;
  if (words.length > 1) return true;
  // A word that is also written small is a word of that text, unless it is a name in the middle of a sentence.
  return found.some((at) => !tokens[at]?.beginsSentence) || !hasSmall(tokens, words[0] ?? '', name);
}

function namesWeakly(
  tokens: readonly Token[],
  words: readonly string[],
  name: string,
  forms: readonly string[],
): boolean {
  const found = findWords(tokens, words).filter((at) => isWrittenAsName(tokens, at, words.length, name));
  const behind = (at: number) => tokens[at + words.length];
  const hasForm = found.some((at) => {
    const next = behind(at);
    if (!next || next.gap.includes('\n') || !isLegalForm(next.word)) return false;
    return forms.length === 0 || forms[0] === next.word;
  });
  if (hasForm) return true;
  if (hasSmall(tokens, words[0] ?? '', name)) return false;
  // Among other words in capitals it may be part of a longer name, such as Apple Valley.
  const alone = found.filter(
    (at) => !tokens[at]?.beginsSentence && !isCapital(tokens[at - 1]) && !isCapital(behind(at)),
  );
  return alone.length >= enoughMentions;
}

/** Capitals where the name has them; a name that its owner writes small may stand in any case. */
function isWrittenAsName(tokens: readonly Token[], at: number, length: number, name: string): boolean {
  const letters = [...name].filter((one) => /\p{L}/u.test(one)).join('');
  const isAcronym = letters.length <= 5 && letters === letters.toUpperCase();
  if (!/^\P{L}*\p{Lu}/u.test(name)) return true;
  const written = tokens.slice(at, at + length);
  if (isAcronym) return written.every((one) => one.written === one.written.toUpperCase());
  return /^\P{L}*\p{Lu}/u.test(written[0]?.written ?? '') || /^\p{N}/u.test(written[0]?.written ?? '');
}

function hasSmall(tokens: readonly Token[], word: string, name: string): boolean {
  if (!/^\P{L}*\p{Lu}/u.test(name)) return false;
  return tokens.some((one) => one.word === word && /^\p{Ll}/u.test(one.written));
}

function isCapital(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !token.beginsSentence &&
    /^\p{Lu}/u.test(token.written) &&
    !token.gap.includes('\n')
  );
}

/** The domain as a whole: `bergkorn.de` stands in `www.bergkorn.de` and `info@bergkorn.de`, not in `altbergkorn.de`. */
function hasDomain(text: string, domain: string): boolean {
  const folded = text.toLowerCase();
  for (let at = folded.indexOf(domain); at >= 0; at = folded.indexOf(domain, at + 1)) {
    const before = folded[at - 1] ?? ' ';
    const after = folded.slice(at + domain.length, at + domain.length + 2);
    if (!/[\p{L}\p{N}-]/u.test(before) && !/^(?:[\p{L}\p{N}-]|\.[\p{L}\p{N}])/u.test(after)) return true;
  }
  return false;
}

/** A name in a script without spaces, without the words for what kind of company it is. */
function ownPart(name: string): string {
  const own = name.replace(/株式会社|有限会社|合同会社|股份有限公司|有限公司|公司|บริษัท|จำกัด/gu, '').trim();
  return own.length >= 2 ? own : name.trim();
}
