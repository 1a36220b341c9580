import { z } from 'zod';
import { helpView } from '../../cards/views/help';
import { refusalFor } from '../../domain/permissions';
import { readerOf } from '../../pipeline/lead-subject';
import { commandTable, type CommandEntry } from '../command-table';
import { cardReply } from '../lead-reply';
import { generalOperation } from '../operation';

const input = z.strictObject({ command: z.string().trim().max(100).default('') });
type Input = z.infer<typeof input>;

export interface Help {
  /** Only what this person may do. */
  readonly commands: readonly CommandEntry[];
}

/** What this person may ask for. */
export const help = generalOperation<Input, Help>({
  name: 'help',
  purpose: 'show what you may do here, or how one command is used',
  writes: false,
  confirms: null,
  input: input as unknown as z.ZodType<Input>,
  async run({ command }, _, { asker, playbook }) {
    const mine = commandTable.filter(
      (one) => refusalFor(asker, one.operation, playbook.roleBasedViews) === null,
    );
    const wanted = command.toLowerCase().replace(/^\//, '');
    const named = mine.filter((one) => one.name === wanted);
    if (wanted !== '' && named.length === 0)
      return { refused: `There is no command “${command}” for you. Say “help” to see those there are.` };
    return { commands: named.length > 0 ? named : mine };
  },
  reply({ commands }, { deck, clock }, { asker, playbook }) {
    return cardReply(
      deck.card(
        'help',
        helpView({ commands }, readerOf(asker.address, null, playbook, clock.now(), asker.roles)),
      ),
      null,
    );
  },
});
