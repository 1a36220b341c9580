/** Who did something, and where they are at home. */
export interface From {
  readonly teamId: string | null;
  readonly enterpriseId: string | null;
  readonly userId: string;
}

/** What stands in the inputs of a modal: a text, or a person who was picked. */
export type InputValue = string | { readonly user: string };

/** The inputs of a modal by their id, and the block in which each stands, where an error is shown. */
export interface Inputs {
  readonly values: Readonly<Record<string, InputValue>>;
  readonly blocks: Readonly<Record<string, string>>;
}

/** The modal in which something happened. */
export interface InView {
  readonly id: string;
  readonly hash: string;
  readonly metadata: string;
  /** Home stands still: windows open over it. */
  readonly isHome: boolean;
}

/** Something that came from Slack and is to be answered, as we understand it. */
export type Act =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly channel: string;
      /** The thread in which it was said; its own when it began none. */
      readonly thread: string;
      readonly isDirect: boolean;
      readonly isShared: boolean;
    }
  | {
      readonly kind: 'command';
      readonly text: string;
      readonly responseUrl: string;
      readonly trigger: string;
    }
  | {
      readonly kind: 'press';
      readonly actionId: string;
      readonly value: string;
      readonly trigger: string;
      readonly responseUrl: string | null;
      /** The message with the button, and its thread; null in a modal or Home. */
      readonly message: { readonly channel: string; readonly thread: string } | null;
      readonly view: InView | null;
      readonly inputs: Inputs;
    }
  | { readonly kind: 'submit'; readonly view: InView; readonly inputs: Inputs; readonly trigger: string }
  | { readonly kind: 'shortcut'; readonly text: string; readonly trigger: string }
  | { readonly kind: 'home' }
  | { readonly kind: 'greeting'; readonly channel: string };

/** An act with what makes it unique: Slack gives the same key when it delivers it again. */
export interface Arrival {
  readonly key: string;
  readonly from: From;
  readonly act: Act;
}
