import { setImmediate } from 'node:timers/promises';
import type { LookedUpCompany } from '../../domain/looked-up-company';
import type { ReadDocument, SourceReading } from '../../ports/research-source';
import { limits } from './limits';
import { nameWords } from '../../domain/company-name';
import type { SpeaksOf } from './page-choice';
import { foldPhrase } from './page-kinds';
import { namesCompany } from './names-company';

const atATime = 4;

/** Of what was read only the documents that name the company (spec section 7). */
export async function aboutCompany(reading: SourceReading, company: LookedUpCompany): Promise<SourceReading> {
  const names = namesCompany(company);
  const documents: ReadDocument[] = [];
  for (const [position, one] of reading.documents.entries()) {
    // Hundreds of long files take seconds: others get their turn in between.
    if (position % atATime === atATime - 1) await setImmediate();
    if (names(one)) documents.push(one);
  }
  return { ...reading, documents };
}

/** Whether a link names the company: its words, or the last part of its address. */
export function linksThatName(company: LookedUpCompany): SpeaksOf {
  const names = namesCompany(company);
  const slug = plainSlug(nameWords(company.name).own.join('-'));
  return ({ pathname }, text) =>
    names({ record: '', title: text, text: '' }) ||
    (slug.length >= shortestSlug && `-${plainSlug(pathname.slice(-100))}-`.includes(`-${slug}-`));
}

/** A shorter name stands in addresses by chance. */
const shortestSlug = 5;

/** Addresses write ü as ue or u. */
function plainSlug(words: string): string {
  return foldPhrase(words).replace(/([aou])e/gu, '$1');
}

/** All that was read, as far as a source about nobody in particular is used: the first documents, up to so many characters. */
export function whole({ documents, problems }: SourceReading): SourceReading {
  const kept: ReadDocument[] = [];
  let left: number = limits.wholeCharacters;
  for (const one of documents.slice(0, limits.wholeDocuments)) {
    if (left <= 0) break;
    kept.push(one.text.length > left ? { ...one, text: one.text.slice(0, left) } : one);
    left -= one.text.length;
  }
  return { documents: kept, problems };
}
