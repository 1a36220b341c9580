import { literal } from '../literal';
import { capitalised } from '../words';
import type { Reader } from '../subject';

/** One command as `help` shows it. */
export interface HelpEntry {
  /** How it is written, such as `why <lead>`. */
  readonly form: string;
  readonly purpose: string;
  readonly example: string;
}

export interface HelpView {
  readonly line: string;
  readonly who: string;
  readonly why: string;
  readonly commands: readonly { readonly form: string; readonly purpose: string; readonly example: string }[];
  readonly canLeads: boolean;
  readonly canAgent: boolean;
}

/** What this person may ask for; a single command is shown with an example. */
export function helpView(
  { commands }: { readonly commands: readonly HelpEntry[] },
  reader: Reader,
): HelpView {
  const [only] = commands;
  const alone = commands.length === 1 ? only : undefined;
  const who = alone ? `How to use “${literal(alone.form, 80)}”` : 'What you can ask for';
  const why =
    commands.length > 1
      ? '. Write a command, or ask in your own words.'
      : alone
        ? '.'
        : ': nothing yet. Ask your administrator to add you to the playbook.';
  return {
    line: `${who}${why}`,
    who,
    why,
    commands: commands.map(({ form, purpose, example }) => ({
      form: literal(form),
      purpose: capitalised(literal(purpose)),
      example: alone ? `For example: ${literal(example)}` : '',
    })),
    canLeads: reader.may('leads'),
    canAgent: reader.may('agent'),
  };
}
