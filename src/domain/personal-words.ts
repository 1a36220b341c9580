import type { Contact } from './account';
import type { LeadFields } from './lead-fields';
import { parseAddress, isRoleAccount } from './email-address';

/** Everything of people that the records of a lead hold. */
export interface PersonalRecords {
  readonly fields: LeadFields;
  readonly contact: Contact | undefined;
}

/** True when a personal value stands in the text; `known` are words that may stand there, such as the company's name. */
export type HoldsPersonal = (text: string, known?: readonly string[]) => boolean;

/** So many words of what somebody wrote, one after the other, are no chance. */
const telling = 3;
const shortestPart = 4;
const shortestJoined = 6;
const shortestNumber = 5;
/** The end of a number is the same with and without its country. */
const endOfNumber = 7;

/**
 * Tells whether a text holds anything of a person (spec section 7, privacy): a name, also without its accents or joined
 * with another, an address, a phone number, a job title, or three words in a row of what the lead wrote. Rather too much
 * than too little is taken for personal.
 */
export function holdsPersonal(records: PersonalRecords): HoldsPersonal {
  const names = namesOf(records).map(wordsOf);
  const joined = names.flatMap(joinedForms).filter((one) => one.length >= shortestJoined);
  const parts = names.flat().filter((one) => [...one].length >= shortestPart);
  const phrases = [...names, ...titlesOf(records).map(wordsOf), ...parts.map((one) => [one])];
  const { fields, contact } = records;
  const addresses = [fields.email, contact?.email ?? '', fields.owner].filter((one) => one.includes('@'));
  const locals = addresses.flatMap(localWords);
  const written = [fields.topic, fields.description, ...Object.values(fields.custom)].map(wordsOf);
  const numbers = [fields.phone, ...Object.values(fields.custom)].map(digitsOf);

  return (text, known = []) => {
    const words = wordsOf(text);
    const knownWords = known.map(wordsOf);
    const run = words.join('');
    const digits = digitsOf(text);
    return (
      phrases.some((one) => stands(one, words)) ||
      joined.some((one) => run.includes(one)) ||
      addresses.some((one) => run.includes(wordsOf(one).join(''))) ||
      locals.some((one) => stands(one, words) && !knownWords.some((allowed) => stands(one, allowed))) ||
      numbers.some((one) => one.length >= shortestNumber && digits.includes(one.slice(-endOfNumber))) ||
      written.some((one) => quotes(words, one, knownWords))
    );
  };
}

function namesOf({ fields: { firstName, lastName }, contact }: PersonalRecords): readonly string[] {
  return [firstName, lastName, `${firstName} ${lastName}`, contact?.name ?? ''];
}

function titlesOf({ fields: { jobTitle }, contact }: PersonalRecords): readonly string[] {
  return [jobTitle, contact?.jobTitle ?? ''];
}

/** A name as it stands in hosts and addresses: both ways round, and with the initial alone. */
function joinedForms(words: readonly string[]): readonly string[] {
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([first, last]) => [
    `${first}${last}`,
    `${last}${first}`,
    `${first.slice(0, 1)}${last}`,
  ]);
}

/** What stands before the @, unless it is nobody's in particular. */
function localWords(address: string): readonly (readonly string[])[] {
  const local = parseAddress(address)?.local ?? address.split('@')[0] ?? '';
  return isRoleAccount(local) ? [] : [wordsOf(local)];
}

/** True when the words hold so many in a row of what was written, other than such as are known anyway. */
function quotes(
  words: readonly string[],
  written: readonly string[],
  known: readonly (readonly string[])[],
): boolean {
  const least = Math.min(telling, written.length);
  if (least < 2) return false;
  return written.some((_, at) => {
    const part = written.slice(at, at + least);
    return part.length === least && stands(part, words) && !known.some((one) => stands(part, one));
  });
}

function stands(part: readonly string[], words: readonly string[]): boolean {
  if (part.length === 0) return false;
  return words.some((_, at) => part.every((word, next) => words[at + next] === word));
}

/** Case, accents and their ways of being written (ü, ue) taken off. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function digitsOf(text: string): string {
  return text.replace(/\D+/gu, '');
}
