import { z } from 'zod';
import type { Reply } from '../../../src/ports/desk';

export const chatForm = z.strictObject({
  ask: z.string().min(1),
  /** Words that a right answer holds; absent where nothing that is known answers. */
  says: z.array(z.string().min(1)).optional(),
  never: z.array(z.string().min(1)).default([]),
});

/** The sentences of an answer, or all words of another card; null when it says that it does not know. */
export function saidIn(reply: Reply): string | null {
  if (reply.kind === 'done' || reply.kind === 'refused') return null;
  const { name, content } = reply.card;
  const lines = wordsIn(content.body);
  if (name !== 'answer') return name === 'which-one' ? null : lines.join('\n');
  const text = lines.join('\n');
  return /^(?:I don’t know|I cannot|Which lead)|Commands that come near/mu.test(text)
    ? null
    : text.replace(/^You asked: .*$/mu, '');
}

function wordsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { text, inlines, ...rest } = node as Readonly<Record<string, unknown>>;
  if (Array.isArray(inlines)) return [inlines.map((one) => (one as { text?: string }).text ?? '').join('')];
  return [...(typeof text === 'string' ? [text] : []), ...Object.values(rest).flatMap(wordsIn)];
}
