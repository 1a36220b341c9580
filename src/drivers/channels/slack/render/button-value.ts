import { z } from 'zod';
import { Fault } from '../../../../domain/fault';
import { limits } from './limits';

const fieldSchema = z.object({
  id: z.string().min(1).max(100),
  label: z.string(),
  kind: z.enum(['text', 'email', 'multiline', 'choice', 'ticks', 'person']),
  value: z.string().optional(),
  placeholder: z.string().optional(),
  maxLength: z.number().int().positive().optional(),
  isRequired: z.literal(true).optional(),
  options: z.array(z.object({ title: z.string(), value: z.string() })).optional(),
});

const formSchema = z.object({
  title: z.string(),
  submit: z.string(),
  fields: z.array(fieldSchema),
  isPartial: z.literal(true).optional(),
});

const actSchema = z.object({
  verb: z.string().min(1).max(100),
  data: z.record(z.string(), z.unknown()),
  page: z.number().int().positive().optional(),
  form: formSchema.optional(),
  withInputs: z.literal(true).optional(),
});

/** One thing to fill in. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'email' | 'multiline' | 'choice' | 'ticks' | 'person';
  /** Of ticks all that are ticked, with commas between. */
  readonly value?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly isRequired?: true;
  readonly options?: readonly FormOption[];
}

export interface FormOption {
  readonly title: string;
  readonly value: string;
}

/** What a modal asks for before a button acts. */
export interface ButtonForm {
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly FormField[];
  /** Values or choices did not fit into the button: the card, made again, has them. */
  readonly isPartial?: true;
}

/** What a button says when it is pressed. */
export interface ButtonAct {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The page of the card on which it stands, when it turns pages of a reading; the first is 1. */
  readonly page?: number;
  /** What is asked for before it acts: in a message inputs are never shown, the button opens a modal with them. */
  readonly form?: ButtonForm;
  /** Inputs of the modal are sent along. */
  readonly withInputs?: true;
}

/** The act as the value of a button; a form gives up its values, then its hints, then its choices to fit. */
export function buttonValue(act: ButtonAct): string {
  for (const one of attempts(act)) {
    const value = JSON.stringify(one);
    if (value.length <= limits.buttonValue) return value;
  }
  throw new Fault('unexpected', {
    sentence: `What the button “${act.verb}” has to say is longer than Slack takes.`,
    todo: 'Shorten what the card puts into it.',
  });
}

/** What a pressed button said; undefined for anything that is not ours. */
export function readButtonValue(value: string): ButtonAct | undefined {
  const parsed = actSchema.safeParse(jsonOf(value));
  return parsed.success ? (parsed.data as ButtonAct) : undefined;
}

/** The same as an object that was parsed already, such as a part of a modal's memo. */
export function readAct(value: unknown): ButtonAct | undefined {
  const parsed = actSchema.safeParse(value);
  return parsed.success ? (parsed.data as ButtonAct) : undefined;
}

function* attempts(act: ButtonAct): Generator<ButtonAct> {
  yield act;
  if (!act.form) return;
  for (const dropped of [['value'], ['value', 'placeholder'], ['value', 'placeholder', 'options']]) {
    const fields = act.form.fields.map(
      (field) =>
        Object.fromEntries(
          Object.entries(field).filter(([key]) => !dropped.includes(key)),
        ) as unknown as FormField,
    );
    yield { ...act, form: { ...act.form, fields, isPartial: true } };
  }
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}
