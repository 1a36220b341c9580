import type { z } from 'zod';
import type { Asker, OperationName } from '../domain/permissions';
import type { Playbook } from '../domain/playbook';
import type { Absences } from '../pipeline/absences';
import type { Intake } from '../pipeline/intake';
import type { OpenLead, Refused } from '../pipeline/lead-document';
import type { LeadRecord } from '../pipeline/record';
import type { StageNeeds } from '../pipeline/stages/stage';
import type { Worker } from '../pipeline/worker';
import type { Reply } from '../ports/desk';

/** Everything that operations work with. */
export interface Workshop extends StageNeeds {
  readonly absences: Absences;
  readonly record: LeadRecord;
  readonly intake: Intake;
  readonly worker: Worker;
}

/** One request: who asks, in which turn, and the playbook whose people and rights hold. */
export interface Request {
  readonly asker: Asker;
  /** The same when the same act is delivered again. */
  readonly turn: string;
  readonly playbook: Playbook;
}

/** A reply, except that how a dialog is opened again is known to whoever called the operation. */
export type OperationReply =
  Exclude<Reply, { readonly kind: 'dialog' }> | Omit<Extract<Reply, { readonly kind: 'dialog' }>, 'again'>;

interface Declared<Input, Output> {
  readonly name: OperationName;
  /** What it does, in a few words for `help`. */
  readonly purpose: string;
  /** Whether it may change anything; one that does is asked for by a person, never by a model. */
  readonly writes: boolean;
  /** The card that asks for what is missing, and for a yes, before it writes; null when nothing is asked. */
  readonly confirms: 'dialog' | null;
  readonly input: z.ZodType<Input>;
  /** What the person gets back in a chat. */
  reply(
    output: Output,
    workshop: Workshop,
    request: Request,
    input: Input,
  ): Promise<OperationReply> | OperationReply;
}

/** What people may ask for about one lead: it is found, and the asker's right to it checked, before `run`. */
export interface LeadOperation<Input extends { readonly lead: string }, Output> extends Declared<
  Input,
  Output
> {
  readonly about: 'lead';
  run(input: Input, open: OpenLead, workshop: Workshop, request: Request): Promise<Output | Refused>;
}

/** What people may ask for that is about no single lead. */
export interface GeneralOperation<Input, Output> extends Declared<Input, Output> {
  readonly about: 'nothing';
  run(input: Input, workshop: Workshop, request: Request): Promise<Output | Refused>;
}

export type Operation<Input, Output> =
  | GeneralOperation<Input, Output>
  | (Input extends { readonly lead: string } ? LeadOperation<Input, Output> : never);

/** Ties the types of a lead's operation together; gives it back as it is. */
export function leadOperation<Input extends { readonly lead: string }, Output>(
  declared: Omit<LeadOperation<Input, Output>, 'about'>,
): LeadOperation<Input, Output> {
  return { ...declared, about: 'lead' };
}

/** Ties the types of an operation together; gives it back as it is. */
export function generalOperation<Input, Output>(
  declared: Omit<GeneralOperation<Input, Output>, 'about'>,
): GeneralOperation<Input, Output> {
  return { ...declared, about: 'nothing' };
}
