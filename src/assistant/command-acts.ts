import { fold } from '../domain/trigrams';
import type { CommandContext, Parsed } from './command-context';
import { isSentence, problem, withLead } from './command-lead';
import { personMeant } from './command-people';
import { isWord, meansThis, textOf, tokensOf, type Token } from './command-words';

/** `disqualify <lead> <reason>`; a quotation, a colon or `because` tells where the reason begins. */
export function disqualify(tokens: readonly Token[], rest: string, context: CommandContext): Parsed {
  const [first] = tokens;
  if (first?.quoted)
    return withLead('disqualify', [first], context, { reason: reasonOf(textOf(tokens.slice(1))) });
  const separated = /^(.*?)(?:\s*[:|—–]\s*|\s-\s|,\s|\s*\b(?:because|since|reason)\b)\s*(.*)$/isu.exec(rest);
  if (separated)
    return withLead('disqualify', tokensOf(separated[1] ?? ''), context, {
      reason: reasonOf(separated[2] ?? ''),
    });
  for (const length of [2, 1]) {
    if (tokens.length >= length && meansThis(tokens.slice(0, length)))
      return withLead('disqualify', tokens.slice(0, length), context, {
        reason: reasonOf(textOf(tokens.slice(length))),
      });
  }
  const read = withLead('disqualify', tokens, context, { reason: '' });
  return 'operation' in read && tokens.length > 1 ? { ...read, open: 'reason' } : read;
}

function reasonOf(text: string): string {
  return text.replace(/^[\s:,–—-]*(?:(?:because|since|reason|as)\b[\s:]*)?/iu, '').trim();
}

/** `reassign <lead> [to <person>]`: the last `to` before somebody known. */
export function reassign(tokens: readonly Token[], _: string, context: CommandContext): Parsed {
  const at = tokens.findLastIndex((one) => isWord(one, 'to'));
  if (at < 0) return withLead('reassign', withoutTail(tokens, 'by', 'rule'), context, { to: '' });
  const said = textOf(tokens.slice(at + 1));
  const meant = personMeant(said, context);
  if (meant.length === 1)
    return withLead('reassign', tokens.slice(0, at), context, { to: meant[0]?.address ?? '' });
  const lead = textOf(tokens.slice(0, at));
  if (said === '') return problem('To whom?', [`reassign ${lead}`]);
  const sentence =
    meant.length > 1
      ? `More than one person is called “${said}”.`
      : `I know no “${said}” to give a lead to. If it belongs to the lead’s name, write the lead in quotation marks.`;
  const near = meant.length > 0 ? meant : personMeant(said, context, 'nearly');
  return problem(
    sentence,
    near.slice(0, 3).map((one) => `reassign ${lead} to ${one.name}`.replace(/ {2,}/g, ' ')),
  );
}

function withoutTail(tokens: readonly Token[], ...tail: readonly string[]): readonly Token[] {
  const from = tokens.length - tail.length;
  return tail.every((word, at) => isWord(tokens[from + at], word)) ? tokens.slice(0, from) : tokens;
}

/** `connect <lead> account|contact|site <record>`. */
export function connect(tokens: readonly Token[], _: string, context: CommandContext): Parsed {
  const at = tokens.findLastIndex((one) => isWord(one, 'account', 'contact', 'site'));
  if (at < 0)
    return problem('Say whether it is an account, a contact or a site.', [
      `connect ${textOf(tokens)} account`,
    ]);
  const record = textOf(tokens.slice(at + 1).filter((one, place) => place > 0 || !isWord(one, 'is', '=')));
  const kind = tokens[at]?.text.toLowerCase();
  return withLead('connect', trimmed(tokens.slice(0, at)), context, { kind, record });
}

/** `disconnect <lead> account|contact|site`, also `disconnect the account from <lead>`. */
export function disconnect(tokens: readonly Token[], _: string, context: CommandContext): Parsed {
  const at = tokens.findLastIndex((one) => isWord(one, 'account', 'contact', 'site'));
  const kind = tokens[at]?.text.toLowerCase();
  if (kind === undefined)
    return problem('Say whether it is the account, the contact or the site.', [
      `disconnect ${textOf(tokens)} account`,
      `disconnect ${textOf(tokens)} contact`,
    ]);
  const before = trimmed(tokens.slice(0, at));
  const after = tokens.slice(at + 1).filter((one, place) => place > 0 || !isWord(one, 'from', 'of'));
  return withLead('disconnect', before.length > 0 ? before : after, context, { kind });
}

/** The words of a lead without the small words between it and what is done to it. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  const small = ['to', 'the', 'with', 'from', 'is', 'as', '=', 'an', 'a', 'its', 'their'];
  return isWord(last, ...small) ? trimmed(tokens.slice(0, -1)) : tokens;
}

const marks = ['valid', 'invalid', 'work', 'personal'];

/** `email <lead> valid|invalid|work|personal|<new address>`. */
export function email(tokens: readonly Token[], rest: string, context: CommandContext): Parsed | 'question' {
  const last = tokens.at(-1);
  const said = last?.text.toLowerCase() ?? '';
  const before = trimmed(tokens.slice(0, -1));
  if (isWord(last, ...marks)) {
    const negated = isWord(before.at(-1), 'not', 'isn’t', "isn't");
    if (!negated) return withLead('email', before, context, { as: said });
    if (said === 'valid') return withLead('email', trimmed(before.slice(0, -1)), context, { as: 'invalid' });
  } else if (said.includes('@') && (before.length > 0 || context.about !== undefined)) {
    return withLead('email', before, context, { address: last?.text ?? '' });
  }
  if (isSentence(tokens, rest) || /\?\s*$/u.test(rest) || isWord(tokens[0], 'of', 'address'))
    return 'question';
  const lead = textOf(tokens);
  return problem('Say what is so: valid, invalid, work, personal, or the new address.', [
    `email ${lead} valid`.replace(/ {2,}/g, ' '),
    `email ${lead} invalid`.replace(/ {2,}/g, ' '),
    `draft ${lead}`.trim(),
  ]);
}

const supposition =
  /(?:"([^"]+)"|([\p{L}\p{N}_-]+))\s*=\s*(?:"([^"]*)"|(.*?))(?=\s+(?:"[^"]+"|[\p{L}\p{N}_-]+)\s*=|$)/gu;

/** `whatif <lead> <what>=<value> …`; a value goes on until the next `<what>=`. */
export function whatif(tokens: readonly Token[], rest: string, context: CommandContext): Parsed | 'question' {
  const found = [...rest.matchAll(supposition)];
  const [first] = found;
  if (!first)
    return tokens.length > 1
      ? 'question'
      : problem('What is to be supposed?', ['whatif Contoso employees=6000']);
  const supposed: Record<string, string> = {};
  for (const [, quoted, word, text, plain = ''] of found) {
    const value = text ?? plain.replace(/(?:[\s,;]+and|[\s,;?])+$/iu, '');
    if (value.trim() === '')
      return problem(`What is “${quoted ?? word ?? ''}” to be?`, ['whatif Contoso employees=6000']);
    supposed[fold(quoted ?? word ?? '')] = value.trim();
  }
  return withLead('whatif', tokensOf(rest.slice(0, first.index)), context, { supposed });
}
