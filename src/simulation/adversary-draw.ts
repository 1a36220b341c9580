import { z } from 'zod';
import type { Random } from './random';

/** Where the words of an adversary come from; `key` is the name of the field that they are for. */
export type WordSource = (key: string) => string;

type Value = Record<string, unknown>;
const mostElements = 5;
const mostTries = 20;
const numbers = [0, 1, 2, 3, 7, 42, 99_999, 0.5, -1, 1e12, 1240];

/**
 * A value that fits a schema and is otherwise anything: it reads the schema itself, so that a task which is added tomorrow is
 * attacked too. `shape` may change an object before it is checked; what no longer fits is left as it was drawn.
 */
export function drawFitting(
  schema: z.ZodType,
  random: Random,
  words: WordSource,
  shape: (value: Value) => Value,
  key = '',
): unknown {
  const next = (inner: unknown, name = key) => drawFitting(inner as z.ZodType, random, words, shape, name);
  if (schema instanceof z.ZodObject) {
    const drawn = Object.fromEntries(
      Object.entries(schema.shape as Record<string, unknown>).flatMap(([name, inner]) => {
        const value = next(inner, name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const shaped = shape(drawn);
    return schema.safeParse(shaped).success ? shaped : drawn;
  }
  if (schema instanceof z.ZodArray)
    return Array.from({ length: random.between(0, mostElements) }, () => next(schema.element));
  if (schema instanceof z.ZodNullable) return random.chance(0.3) ? null : next(schema.unwrap());
  if (schema instanceof z.ZodOptional) return random.chance(0.97) ? undefined : next(schema.unwrap());
  if (schema instanceof z.ZodEnum) return random.pick(schema.options as readonly unknown[]);
  if (schema instanceof z.ZodBoolean) return random.chance(0.5);
  const draw = (): unknown =>
    schema instanceof z.ZodNumber ? random.pick(numbers) : fitted(words(key), schema);
  for (let times = 0; times < mostTries; times += 1) {
    const value = draw();
    if (schema.safeParse(value).success) return value;
  }
  const spare = ['x', 'EUR', 1, ''].find((one) => schema.safeParse(one).success);
  if (spare === undefined) throw new Error(`nothing fits ${key}`);
  return spare;
}

function fitted(word: string, schema: z.ZodType): string {
  return schema instanceof z.ZodString && schema.maxLength !== null ? word.slice(0, schema.maxLength) : word;
}
