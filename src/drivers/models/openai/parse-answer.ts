import type { ZodType } from 'zod';

/** The answer, or what is wrong with it: words instead of JSON, JSON that breaks off or is none, another form. */
export type Parsed<T> =
  { readonly answer: T } | { readonly wrong: 'words' | 'json' | 'form'; readonly where: readonly string[] };

/** Most places of mistakes that are told to the model. */
const mostPlaces = 8;

/** An answer held to its form: every field, every bound, and nothing else. A fence of Markdown around it is forgiven. */
export function parsedAnswer<T>(text: string, form: ZodType<T>): Parsed<T> {
  const bare = text.trim().replace(/^```(?:json)?\s*\n([\s\S]*)\n```$/u, '$1');
  if (!/[{[]/u.test(bare)) return { wrong: 'words', where: [] };
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return { wrong: 'json', where: [] };
  }
  const { data, error } = form.safeParse(value);
  if (data !== undefined) return { answer: data };
  // Codes of ours and places in the form: nothing that the answer says comes back to the model as an instruction.
  const issues = (error?.issues ?? []).slice(0, mostPlaces);
  return { wrong: 'form', where: issues.map(({ code, path }) => `${placeOf(path)}: ${code}`) };
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.map((key) => String(key).slice(0, 40)).join('.') || 'the whole';
}
