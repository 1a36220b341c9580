import { z } from 'zod';
import type { Reopening } from '../../../../ports/desk';

/** What a button remembers for us beside what it says to the desk. */
export interface ButtonMemory {
  /** What makes the form again in which the button stands. */
  readonly again?: Reopening;
  /** The button ends a form that stands in a message. */
  readonly isForm?: true;
  /** The effect that the card shows: where clients do not ask for their own view, a press says that it stands. */
  readonly effect?: string;
}

const memoryKey = 'baton';
const memory = z.object({
  again: z.object({ verb: z.string().max(64), data: z.record(z.string().max(64), z.unknown()) }).optional(),
  isForm: z.literal(true).optional(),
  effect: z.string().min(1).max(500).optional(),
});

/** The data of a button with what it is to remember. */
export function remembering(data: unknown, kept: ButtonMemory): Readonly<Record<string, unknown>> {
  return { ...(data as object | undefined), [memoryKey]: kept };
}

/** What came back with a press: for the desk, and for us. What Teams adds to the data is neither. */
export function recalled(given: Readonly<Record<string, unknown>>): {
  readonly data: Readonly<Record<string, unknown>>;
  readonly memory: ButtonMemory;
} {
  const { [memoryKey]: kept, msteams: _, ...data } = given;
  const read = memory.safeParse(kept);
  const { again, isForm, effect } = read.success ? read.data : {};
  return { data, memory: { ...(again && { again }), ...(isForm && { isForm }), ...(effect && { effect }) } };
}
