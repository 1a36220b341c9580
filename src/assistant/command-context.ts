import type { OperationName } from '../domain/permissions';

/** What a command is read with. */
export interface CommandContext {
  /** The lead the conversation is about, by id: what `it`, `this lead` and nothing at all mean. */
  readonly about?: string | undefined;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
  /** Of the asker. */
  readonly timeZone: string;
  /** Address of the asker: what `me` means. */
  readonly address?: string | undefined;
  /** To whom a lead can be given. */
  readonly people: readonly { readonly name: string; readonly address: string }[];
  /** What the bot is called here; taken off the start of a text. */
  readonly botNames?: readonly string[];
}

/** An operation and its input, as its schema wants it, lead in words or by id. */
export interface CommandCall {
  readonly operation: OperationName;
  readonly input: Readonly<Record<string, unknown>>;
  /** `reason`: where the lead ends and its reason begins only a search can tell (`findLeadsAtStart`). */
  readonly open?: 'reason';
}

/** Something that cannot be carried out as written: a sentence, and what may have been meant, ready to be sent. */
export interface CommandProblem {
  readonly problem: string;
  readonly didYouMean: readonly string[];
}

export type Parsed = CommandCall | CommandProblem | { readonly question: string };
