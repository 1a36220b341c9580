const codeWords = /^[a-z][a-z-]{1,39}$/u;

/** True of a word of ours, such as a code or the state of something; nothing that people write is let through as one. */
export function isCodeWord(text: string): boolean {
  return codeWords.test(text);
}

/** The word in which a port says what came of a call, such as `posted` or `sent`. */
export function callOutcome(value: unknown): string {
  if (value === 'conflict') return 'conflict';
  const outcome = (value as { readonly outcome?: unknown } | null | undefined)?.outcome;
  return typeof outcome === 'string' && isCodeWord(outcome) ? outcome : 'answered';
}
