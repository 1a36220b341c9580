import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { SetName } from './bars';
import { goldSchema, type Gold, type GoldDocument } from './gold';

export type DocumentKind = 'page' | 'pdf' | 'docx' | 'markdown' | 'feed';

/** A document of a case with its bytes. */
export interface CaseDocument extends GoldDocument {
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
}

/** One company with its documents and what can be known of it. */
export interface Case {
  /** The name of its folder. */
  readonly name: string;
  readonly set: SetName;
  readonly gold: Gold;
  readonly documents: readonly CaseDocument[];
}

const kinds: Readonly<Record<string, DocumentKind>> = {
  '.html': 'page',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.md': 'markdown',
  '.xml': 'feed',
};

/** The cases of a set by name; refuses a folder with a file that no gold answer speaks of. */
export function casesOf(set: SetName, folder: string): readonly Case[] {
  return readdirSync(join(folder, set))
    .sort()
    .map((name) => caseIn(name, set, join(folder, set, name)));
}

function caseIn(name: string, set: SetName, folder: string): Case {
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')));
  const stray = readdirSync(folder).filter(
    (file) => file !== 'gold.json' && !gold.documents.some((one) => one.file === file),
  );
  if (stray.length > 0) throw new Error(`${folder} has ${stray.join(', ')}, of which gold.json says nothing`);
  const documents = gold.documents.map((one) => ({
    ...one,
    kind: kindOf(one.file),
    bytes: new Uint8Array(readFileSync(join(folder, one.file))),
  }));
  return { name, set, gold, documents };
}

function kindOf(file: string): DocumentKind {
  const kind = kinds[extname(file)];
  if (!kind) throw new Error(`${file} is of no kind that is read here`);
  return kind;
}
