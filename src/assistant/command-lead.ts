import type { OperationName } from '../domain/permissions';
import type { CommandContext, Parsed } from './command-context';
import { isWord, leadTokens, meansThis, textOf, type Token } from './command-words';

/** Reads what follows a command's first word; `question` when it is a sentence and no command after all. */
export type CommandReader = (
  tokens: readonly Token[],
  rest: string,
  context: CommandContext,
) => Parsed | 'question';

/** Words that make a sentence of what follows a command's name. */
export const auxiliaries: readonly string[] =
  "is are was were do does did has have had will would should can could isn’t aren’t isn't aren't doesn't not so".split(
    ' ',
  );
/** A command that can be carried out. */
export function call(operation: OperationName, input: Readonly<Record<string, unknown>>): Parsed {
  return { operation, input };
}

/** A command that cannot, and what may have been meant. */
export function problem(sentence: string, didYouMean: readonly string[]): Parsed {
  return { problem: sentence, didYouMean };
}

/** True for what reads as a question, not as the words of a command. */
export function isSentence(tokens: readonly Token[], rest: string): boolean {
  const asks = tokens.findIndex((one) => isWord(one, ...auxiliaries));
  return asks === 0 || (asks > 0 && /\?\s*$/u.test(rest)) || isWord(tokens[0], 'that', 'which', 'who');
}

/** The lead's words, the id of the conversation's lead, or what to say when there is neither. */
function leadOf(
  operation: OperationName,
  tokens: readonly Token[],
  { about }: CommandContext,
): string | Parsed {
  const words = leadTokens(tokens);
  if (words.length > 0 && !meansThis(words)) return textOf(words);
  return (
    about ?? problem('Which lead? Name it, or write this in its thread.', [`${operation} Contoso`, 'leads'])
  );
}

/** The reader of a command that takes a lead and nothing else. */
export function ofLead(operation: OperationName): CommandReader {
  return (tokens, rest, context) =>
    isSentence(tokens, rest) && !meansThis(tokens) ? 'question' : withLead(operation, tokens, context, {});
}

/** The command for the lead that is named, or for that of the conversation. */
export function withLead(
  operation: OperationName,
  tokens: readonly Token[],
  context: CommandContext,
  more: Readonly<Record<string, unknown>>,
): Parsed {
  const lead = leadOf(operation, tokens, context);
  return typeof lead === 'string' ? call(operation, { lead, ...more }) : lead;
}
