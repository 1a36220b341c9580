import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { limits } from './limits';
import { notRead, problemAt, type NotRead } from './means';
import type { SourceProblem } from '../../domain/reading-problem';

/** A file that may be read. */
export interface KnowledgeFile {
  readonly path: string;
  /** Path inside the knowledge folder, with forward slashes. */
  readonly record: string;
  readonly bytes: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changedAt: number;
}

export interface FileList {
  readonly files: readonly KnowledgeFile[];
  readonly problems: readonly SourceProblem[];
}

const readable = new Set(`.md .markdown .html .htm .xhtml .txt .text .pdf .docx .pptx .csv`.split(' '));

/**
 * The files at a path below a folder, in the order of their names: the file itself, or those in the folder and below. What
 * lies outside, by a link or otherwise, is refused; so are other kinds of file and what is too large, too many or too deep.
 */
export async function listFiles(root: string, path: string): Promise<FileList> {
  const base = await realpath(root).catch(() => null);
  const place = base === null ? null : await realpath(join(base, path)).catch(() => null);
  if (base === null) return failedAt(path, notRead('file-missing', 'The knowledge folder does not exist.'));
  if (place === null) return failedAt(path, notRead('file-missing', `${path} does not exist.`));
  if (!isInside(base, place)) return failedAt(path, outside(path));
  const files: KnowledgeFile[] = [];
  const problems: SourceProblem[] = [];
  // A link may lead to a folder that is read anyway, or round in a circle.
  const seen = new Set<string>();
  await look(place, 0);
  return { files, problems };

  async function look(at: string, depth: number): Promise<void> {
    if (files.length + problems.length >= limits.files) return;
    const record = recordOf(base ?? root, at) || path;
    const refuse = (why: NotRead) => void problems.push(problemAt(record, why));
    const real = await realpath(at).catch(() => null);
    if (real === null) return refuse(notRead('file-missing', `${record} cannot be followed.`));
    if (!isInside(base ?? root, real)) return refuse(outside(record));
    if (seen.has(real)) return;
    seen.add(real);
    const found = await stat(real).catch(() => null);
    if (found === null) return refuse(notRead('file-missing', `${record} may not be read.`));
    if (found.isDirectory()) {
      if (depth > limits.folderDepth)
        return refuse(notRead('too-deep', `${record} lies more than ${limits.folderDepth} folders deep.`));
      return lookInside(at, depth, refuse);
    }
    if (!found.isFile()) return refuse(notRead('type-not-read', `${record} is not a file.`));
    if (!readable.has(extname(at).toLowerCase()))
      return refuse(notRead('type-not-read', `${record} is of a type that is not read.`));
    if (found.size > limits.fileBytes)
      return refuse(notRead('too-large', `${record} is larger than ${limits.fileBytes / 1024 ** 2} MB.`));
    files.push({ path: real, record, bytes: found.size, changedAt: found.mtimeMs });
  }

  async function lookInside(at: string, depth: number, refuse: (why: NotRead) => void): Promise<void> {
    const names = await readdir(at).catch(() => null);
    if (names === null) return refuse(notRead('file-missing', 'This folder may not be read.'));
    // Of editors and systems, such as .git and .DS_Store.
    const shown = names.filter((one) => !one.startsWith('.')).sort();
    for (const [position, name] of shown.entries()) {
      if (files.length + problems.length >= limits.files) {
        const left = shown.length - position;
        problems.push(
          problemAt(recordOf(base ?? root, at) || path, {
            ...notRead(
              'too-large',
              `Only ${limits.files} files of a source are read; ${left} more lie here.`,
            ),
          }),
        );
        return;
      }
      await look(join(at, name), depth + 1);
    }
  }
}

function failedAt(record: string, why: NotRead): FileList {
  return { files: [], problems: [problemAt(record, why)] };
}

function outside(record: string): NotRead {
  return notRead('file-missing', `${record} leads out of the knowledge folder.`);
}

function isInside(base: string, place: string): boolean {
  return place === base || place.startsWith(base.endsWith(sep) ? base : `${base}${sep}`);
}

function recordOf(base: string, place: string): string {
  return relative(base, place).split(sep).join('/');
}
