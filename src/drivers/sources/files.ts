import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceProblem } from '../../domain/reading-problem';
import type { ReadDocument, SourceReading } from '../../ports/research-source';
import type { Budget } from './budget';
import type { Parsed } from './documents/document';
import { listFiles, type KnowledgeFile } from './file-list';
import { limits } from './limits';
import { instant, notRead, problemAt, type Means } from './means';
import { openPageCache } from './page-cache';

/** Reads files of the knowledge folder; a file that has not changed since is not parsed again. */
export interface FileReader {
  /** Everything at a path below the root, a file or a folder. */
  read(root: string, path: string, budget: Budget): Promise<SourceReading>;
}

const atATime = 4;

/** Remembers what was parsed by path, size and time of the last change. */
export function openFileReader({ reader, now }: Pick<Means, 'reader' | 'now'>): FileReader {
  const parsed = openPageCache<Parsed>(limits.cacheBytes);

  async function parse({ path, record, bytes, changedAt }: KnowledgeFile): Promise<Parsed> {
    const key = `${path}\n${bytes}\n${changedAt}`;
    const known = parsed.get(key);
    if (known) return known.value;
    const content = await readFile(path).catch(() => null);
    if (content === null) return notRead('file-missing', `${record} may not be read.`);
    // It may have grown since it was looked at.
    if (content.length > limits.fileBytes) return notRead('too-large', `${record} is too large.`);
    const value = await reader.parse({ record, contentType: '', bytes: content });
    const weight = value.outcome === 'parsed' ? 2 * value.document.text.length + 2_000 : 500;
    parsed.put(key, { value, at: now(), etag: null, lastModified: null }, weight);
    return value;
  }

  return {
    async read(root, path, budget) {
      const listed = await listFiles(root, path);
      const documents: ReadDocument[] = [];
      const problems: SourceProblem[] = [...listed.problems];
      for (let from = 0; from < listed.files.length; from += atATime) {
        const some = listed.files.slice(from, from + atATime);
        const read = await budget.within(Promise.all(some.map(parse)));
        if (read === 'late') {
          const left = listed.files.length - from;
          const sentence = `There was no time left to read ${left === 1 ? 'this file' : `${left} files from here on`}.`;
          problems.push({ record: some[0]?.record ?? path, problem: 'timeout', sentence });
          break;
        }
        for (const [position, file] of some.entries()) {
          const one = read[position];
          if (one?.outcome === 'parsed') documents.push(documentOf(file, one.document, now));
          else if (one) problems.push(problemAt(file.record, one));
        }
      }
      return { documents, problems };
    },
  };
}

function documentOf(
  { record, path }: KnowledgeFile,
  { title, text, date, organisations, language }: Extract<Parsed, { outcome: 'parsed' }>['document'],
  now: Means['now'],
): ReadDocument {
  return {
    source: 'file',
    // The address that a saved page calls its own is not trusted: anybody may write it there.
    record,
    title: title.trim() || basename(path),
    text,
    date,
    organisations,
    language,
    readAt: instant(now),
  };
}
