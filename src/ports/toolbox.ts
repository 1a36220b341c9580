/** What another assistant may ask for, as it is told of it. */
export interface ToolDeclaration {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON schema of its input, an object. */
  readonly input: Readonly<Record<string, unknown>>;
  /** False only for the one that puts a card before the person. */
  readonly readsOnly: boolean;
}

/** What a tool gives back: a text to read and the same as data, or why not, in a sentence. */
export type ToolAnswer =
  | { readonly text: string; readonly content: Readonly<Record<string, unknown>> }
  | { readonly refused: string };

/** Inward: what other assistants call, each for one person (spec section 17). */
export interface Toolbox {
  /** True while a playbook in force names the address. */
  knows(address: string): boolean;
  /** The tools this person may use. */
  tools(address: string): readonly ToolDeclaration[];
  /** Uses a tool with that person's permissions, those they may not use too, which is refused. Never rejects. */
  call(address: string, tool: string, input: unknown): Promise<ToolAnswer>;
}
