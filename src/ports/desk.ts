import type { Card, CardName } from '../cards/card';

/** What somebody did in a channel: wrote a text, or pressed a button. */
export interface Turn {
  /** Unique per act and the same when the platform delivers it again. */
  readonly id: string;
  /** Address by which the platform knows the person; undefined when it cannot tell. */
  readonly address: string | undefined;
  /** True when the platform says that they belong to the organisation: no guest, nobody from another one. */
  readonly isColleague?: boolean;
  /** The lead the conversation is about (its thread), so that "it" and "this lead" mean that one. */
  readonly about?: string | undefined;
  /** The conversation in which it was written, as its channel tells it from others; for questions that go on from another. */
  readonly thread?: string | undefined;
  readonly act:
    | { readonly kind: 'text'; readonly text: string }
    | {
        readonly kind: 'button';
        /** The operation's name. */
        readonly verb: string;
        /** The button's own data and what was typed into the card's inputs. */
        readonly data: Readonly<Record<string, unknown>>;
      };
}

/**
 * What the person gets back, alone: a card to read, a card to fill in (`dialog`), or a sentence; `refused` says why
 * nothing happened. What changes on cards that others see comes through the channel's `update`.
 */
export type Reply =
  | {
      readonly kind: 'card';
      readonly card: Card;
      readonly leadId: string | null;
      /** What makes it again, for a channel that shows it in pages. */
      readonly again?: Reopening;
    }
  | {
      readonly kind: 'dialog';
      readonly card: Card;
      readonly leadId: string | null;
      readonly again: Reopening;
    }
  | { readonly kind: 'done'; readonly sentence: string; readonly leadId: string | null }
  | {
      readonly kind: 'refused';
      readonly sentence: string;
      /** The input that is wrong, when it is one. */
      readonly field?: string | undefined;
    };

/** The act that shows a card again: a dialog that cannot be opened right away, another page of a long one. */
export interface Reopening {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A person as a channel offers them: in a list to choose from, at the top of a page. */
export interface DeskPerson {
  readonly name: string;
  readonly address: string;
  readonly roles: readonly string[];
  readonly timeZone: string;
  /** Such as "20:00–07:00", in their time zone; undefined when they have none. */
  readonly quietHours?: string | undefined;
}

/** A reply that is a card about a lead, where the channel put it. */
export interface StandingCopy {
  readonly leadId: string;
  readonly card: CardName;
  /** Name of the channel. */
  readonly channel: string;
  /** Address of the person who sees it. */
  readonly to: string;
  readonly receipt: string;
}

/** Inward: what channels call. Every channel gives the same answer to the same turn. */
export interface Desk {
  /** Answers a turn; the same turn again gets the same answer and takes effect once. Never rejects. */
  turn(turn: Turn): Promise<Reply>;
  /** Told where a card stands that was given as a reply: one that shows a lead's state is kept true from then on. Never rejects. */
  stands(copy: StandingCopy): Promise<void>;
  people(): readonly DeskPerson[];
  /** True when an answer to one person may be read by their colleagues too, because everybody may look at all leads. */
  mayShare(): boolean;
}
