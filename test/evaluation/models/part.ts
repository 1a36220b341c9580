import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { quoteStandsIn, type SourceText } from '../../../src/domain/research';
import type { Model } from '../../../src/ports/model';
import type { CaseOutcome } from './item';

/** A labelled set with what is asked of a model about it. */
export interface Part {
  readonly name: string;
  /** What the set shows, in a few words. */
  readonly about: string;
  /** Every case, as the question it puts. */
  readonly cases: readonly ((model: Model) => Promise<CaseOutcome>)[];
}

/** The cases of a file below `test/fixtures/evaluation`; refuses one that is not in its form. */
export function casesIn<Form extends z.ZodType>(file: string, form: Form): readonly z.output<Form>[] {
  // npm runs scripts where package.json stands.
  const path = join(process.cwd(), 'test/fixtures/evaluation', file);
  return z.array(form).parse(parse(readFileSync(path, 'utf8')));
}

/** A text as the product hands it to a model. */
export function textOf(source: SourceText['source'], text: string, at: number): SourceText {
  return { source, record: `text ${at}`, field: 'text', text, date: null };
}

interface Claim {
  readonly textIndex: number | null;
  readonly quote: string | null;
}

/** The claims whose quote stands in the text they name. */
export function verifiedAmong<C extends Claim>(
  claims: readonly C[],
  texts: readonly SourceText[],
): readonly C[] {
  return claims.filter(({ textIndex, quote }) => {
    const text = textIndex === null ? undefined : texts[textIndex];
    return text !== undefined && quote !== null && quoteStandsIn(quote, text.text);
  });
}
