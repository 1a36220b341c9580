import { zodTextFormat } from 'openai/helpers/zod';
import type { ZodType } from 'zod';

/** The form of an answer as an endpoint takes it. */
export interface WireForm {
  readonly type: 'json_schema';
  readonly name: string;
  readonly strict: true;
  readonly schema: Record<string, unknown>;
}

/** What strict forms do not know on every endpoint (Azure refuses them); the answer is held to them when it is parsed. */
const bounds = new Set(
  '$schema minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems'.split(
    ' ',
  ),
);

/** The JSON schema of an answer without bounds of length and size. */
export function wireForm(name: string, form: ZodType): WireForm {
  const { schema } = zodTextFormat(form, name);
  return { type: 'json_schema', name, strict: true, schema: unbounded(schema) as Record<string, unknown> };
}

function unbounded(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(unbounded);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !bounds.has(key))
      .map(([key, value]) => [key, key === 'properties' ? eachUnbounded(value) : unbounded(value)]),
  );
}

/** Names of properties are no keywords. */
function eachUnbounded(properties: unknown): unknown {
  return Object.fromEntries(
    Object.entries(properties as Record<string, unknown>).map(([name, value]) => [name, unbounded(value)]),
  );
}
