import type { z } from 'zod';
import type { Role } from '../domain/person';
import type { Intake } from '../pipeline/intake';
import type { LeadRecord, Refused } from '../pipeline/record';
import type { StageNeeds } from '../pipeline/stages/stage';
import type { Worker } from '../pipeline/worker';

/** Everything that operations work with. */
export interface Workshop extends StageNeeds {
  readonly record: LeadRecord;
  readonly intake: Intake;
  readonly worker: Worker;
}

/** What people may ask for, declared once and reached from every side: command line, command, button, question. */
export interface Operation<Input, Output> {
  readonly name: string;
  /** What it does, in a few words for `help`. */
  readonly purpose: string;
  /** The least that the person who asks must be. */
  readonly who: Role;
  readonly writes: boolean;
  readonly input: z.ZodType<Input>;
  run(input: Input, workshop: Workshop, by: string): Promise<Output | Refused>;
}

/** Ties an operation's types together; gives it back as it is. */
export function operation<Input, Output>(declared: Operation<Input, Output>): Operation<Input, Output> {
  return declared;
}
