/** Longest text of a stranger on one line of a card, in characters. */
const mostOfALine = 160;
/** Longest text of several lines, such as a mail to be edited. */
const mostOfLines = 6000;

const harmless = /^[!-z|~\u00a1-\u00ac\u00ae-\u02ff]+(?: [!-z|~\u00a1-\u00ac\u00ae-\u02ff]+)*$/;

/**
 * Text of strangers on one line, to stand in a text run, an input or a choice: nothing in it is hidden, turns the
 * direction of reading, or is taken for a command of the card. Beyond `most` characters it ends in "…".
 */
export function literal(text: string, most = mostOfALine): string {
  if (text.length <= most && harmless.test(text)) return text;
  // A text of megabytes is not read to its end only to be shortened.
  const folded = visible(text.slice(0, most * 4)).replace(/[\s\p{Zs}]+/gu, ' ');
  return shortened(folded.trim(), most);
}

/** The same for text whose line breaks count. */
export function literalLines(text: string, most = mostOfLines): string {
  const lines = text
    .slice(0, most * 4)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) =>
      visible(line)
        .replace(/[\s\p{Zs}]/gu, ' ')
        .trimEnd(),
    );
  return shortened(lines.join('\n').trim(), most);
}

const control = /[\p{Cc}\u2028\u2029]/gu;
/** Zero-width, direction and tag characters, fillers and soft hyphens: they show nothing and change what is read. */
const hidden =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
/** Joiners are letters of some scripts and glue of some emoji; anywhere else they only hide. */
const joiner =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{M}\p{Script=Arabic}])[\u200c\u200d]|[\u200c\u200d](?![\p{Extended_Pictographic}\p{L}])/gu;
const pileOfMarks = /(\p{M}{4})\p{M}+/gu;

function visible(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(control, ' ')
    .replace(hidden, '')
    .replace(joiner, '')
    .replace(pileOfMarks, '$1')
    .replace(/\{(?=\{)/g, '{ ')
    .replace(/\}(?=\})/g, '} ');
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\u200c\u200d\s]+$/, '')}…`;
}
