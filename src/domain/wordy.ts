const letter = '[\\p{L}\\p{N}_]';
const boundary = `(?:(?<=${letter})(?!${letter})|(?<!${letter})(?=${letter}))`;
const opening = `(?<!${letter})`;

/**
 * The same pattern with `\b` as the edge of a word in any script: by itself JavaScript takes "ü" for no letter, and
 * `\büber` finds nothing.
 */
export function wordy(pattern: RegExp): RegExp {
  const source = pattern.source
    // An edge in front of words can only be their beginning.
    .replace(/^\\b(?=\(\?:)/u, opening)
    .replace(/\\b/gu, boundary);
  return new RegExp(source, pattern.flags);
}
