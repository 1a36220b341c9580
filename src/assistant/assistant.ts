import { Fault } from '../domain/fault';
import type { Role } from '../domain/person';
import type { Refused } from '../pipeline/record';
import type { Operation, Workshop } from './operation';

/** Who asks. */
export interface Caller {
  /** Their address, or `operator` at the command line. */
  readonly by: string;
  readonly roles: readonly Role[];
}

/** Whoever can run commands on the machine may do everything: the files are theirs to read anyway. */
export const operator: Caller = { by: 'operator', roles: ['administrator'] };

export interface Assistant {
  /** Runs an operation for somebody who may; a wrong input or a missing right is refused in words. */
  ask<Input, Output>(
    operation: Operation<Input, Output>,
    input: Input,
    caller: Caller,
  ): Promise<Output | Refused>;
}

const ranks: readonly Role[] = ['reader', 'seller', 'supervisor', 'administrator'];

export function createAssistant(workshop: Workshop): Assistant {
  return {
    async ask(operation, input, { by, roles }) {
      const rank = Math.max(-1, ...roles.map((role) => ranks.indexOf(role)));
      if (rank < ranks.indexOf(operation.who)) {
        return { refused: `Only a ${operation.who} may do that.` };
      }
      const parsed = operation.input.safeParse(input);
      if (!parsed.success) {
        const [first] = parsed.error.issues;
        throw new Fault('input-invalid', {
          sentence: `${first?.path.join('.') || 'The input'}: ${first?.message ?? 'not valid'}.`,
          todo: `See "baton help ${operation.name}".`,
        });
      }
      return operation.run(parsed.data, workshop, by);
    },
  };
}
