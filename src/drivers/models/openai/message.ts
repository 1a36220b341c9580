import { randomBytes } from 'node:crypto';
import type { SourceText } from '../../../domain/research';
import { fitTexts } from './fit-texts';
import { masked } from './mask';
import { rules } from './prompts/rules';

/** What a model is told, and what it is given to read. */
export interface Message {
  readonly instructions: string;
  readonly content: string;
}

/** Most characters of a title that are sent. */
const longestTitle = 200;
/** Characters of the two lines around a block. */
const frame = 60;

interface Parts {
  readonly prompt: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly texts: readonly SourceText[];
  /** Of all texts with their heads. */
  readonly mostCharacters: number;
}

/**
 * Foreign text enters as blocks between lines that hold a word drawn at random for this message alone, so no text can end
 * its block or begin another. Of a text its kind, field, site, title and date are told; the record it stands in is not.
 */
export function messageOf({ prompt, facts, texts, mostCharacters }: Parts): Message {
  const heads = texts.map((one) => masked(JSON.stringify(headOf(one))));
  const ofHeads = heads.reduce((sum, one) => sum + one.length + frame, 0);
  const bodies = fitTexts(
    // Beyond that nothing is sent, whatever the others need.
    texts.map((one) => masked(one.text.slice(0, 2 * mostCharacters))),
    Math.max(0, mostCharacters - ofHeads),
  );
  const told = masked(JSON.stringify(facts));
  const boundary = boundaryBeside([told, ...heads, ...bodies]);
  const block = (what: string, ...lines: readonly string[]) =>
    [`[${boundary} begin ${what}]`, ...lines, `[${boundary} end]`].join('\n');
  return {
    instructions: `${rules.replaceAll('{{boundary}}', boundary)}\n\n${prompt}`,
    content: [
      block('facts', told),
      ...bodies.map((body, at) => block(`text ${at}`, heads[at] ?? '', body)),
    ].join('\n\n'),
  };
}

function headOf({ source, record, field, title, date }: SourceText) {
  const site = /^https?:\/\//u.test(record) ? URL.parse(record)?.hostname : undefined;
  return { source, field, site, title: title?.slice(0, longestTitle), date };
}

/** A word that stands in none of the texts. */
function boundaryBeside(texts: readonly string[]): string {
  for (;;) {
    // 48 bits: whoever wrote a text has one guess in each message.
    const word = `data-${randomBytes(6).toString('hex')}`;
    if (!texts.some((one) => one.includes(word))) return word;
  }
}
