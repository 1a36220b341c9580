import { editDistance, typosAllowed } from '../domain/likeness';
import { fold, wordsOf } from '../domain/trigrams';
import type { CommandContext } from './command-context';

type People = CommandContext['people'];

/**
 * The people somebody means by name, part of a name, address or `me`. `nearly` forgives typos: good for a suggestion, not
 * for giving a lead away.
 */
export function personMeant(
  said: string,
  { people, address }: Pick<CommandContext, 'people' | 'address'>,
  how: 'exactly' | 'nearly' = 'exactly',
): People {
  const wanted = wordsOf(said);
  if (wanted.length === 0) return [];
  const folded = fold(said.trim()).replace(/^@/, '');
  if (folded === 'me' || folded === 'myself') return people.filter((one) => one.address === address);
  const byAddress = people.filter((one) => one.address.toLowerCase() === folded);
  if (byAddress.length > 0) return byAddress;
  const whole = people.filter((one) => wordsOf(one.name).join(' ') === wanted.join(' '));
  if (whole.length > 0) return whole;
  const apart = (name: string) =>
    Math.max(...wanted.map((word) => Math.min(...wordsOf(name).map((part) => editDistance(word, part, 3)))));
  if (how === 'exactly') return people.filter(({ name }) => apart(name) === 0);
  const near = people.filter(({ name }) => apart(name) <= Math.max(1, ...wanted.map(typosAllowed)));
  return [...near].sort((one, other) => apart(one.name) - apart(other.name));
}

/**
 * Name, company, address and topic out of `Ana Silva, Contoso, ana@contoso.com, Office chairs`: the address is known by its
 * form, the others by their order. Null when nothing tells them apart.
 */
export function addInput(
  text: string,
): Readonly<Record<'name' | 'company' | 'email' | 'topic', string>> | null {
  const parts: string[] = [];
  for (const part of text.match(/(?:"[^"]*"|“[^”]*”|[^,;|])+/gu) ?? []) {
    const said = part.replace(/["“”]/gu, '').trim();
    // “Contoso, Inc.” is one company.
    if (parts.length > 0 && /^(?:inc|ltd|llc|llp|gmbh|plc|corp|s\.?a|a\.?g|b\.?v)\.?$/iu.test(said))
      parts[parts.length - 1] += `, ${said}`;
    else if (said !== '') parts.push(said);
  }
  const address = parts.findIndex((one) => /^<?\S+@\S+>?$/u.test(one));
  if (parts.length === 0) return { name: '', company: '', email: '', topic: '' };
  if (parts.length === 1 && address < 0) return null;
  const email = address < 0 ? '' : (parts[address] ?? '').replace(/^<|>$/gu, '');
  const [name = '', company = '', ...topic] = parts.filter((_, at) => at !== address);
  return { name, company, email, topic: topic.join(', ') };
}
