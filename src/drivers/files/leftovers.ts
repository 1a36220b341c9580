import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Leftovers } from '../../ports/leftovers';

/** The rows that imports refused, in the data folder (`rejects/`): of somebody who is erased nothing stays there either. */
export function openLeftovers(folder: string): Leftovers {
  return {
    async erase(texts) {
      const wanted = texts.map((one) => one.toLowerCase()).filter((one) => one.length > 2);
      if (wanted.length === 0) return;
      for (const name of await namesIn(folder)) {
        const path = join(folder, name);
        const text = await readFile(path, 'utf8');
        const isTheirs = (row: string) => wanted.some((one) => row.toLowerCase().includes(one));
        if (!isTheirs(text)) continue;
        const kept = rowsOf(text).filter((row, at) => at === 0 || !isTheirs(row));
        await writeFile(`${path}.new`, kept.join(''));
        await rename(`${path}.new`, path);
      }
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((one) => one.endsWith('.csv'));
  } catch (thrown) {
    if ((thrown as { readonly code?: unknown }).code === 'ENOENT') return [];
    throw thrown;
  }
}

/** The rows of a CSV file with their line ends; a line end within quotation marks belongs to its row. */
function rowsOf(text: string): readonly string[] {
  const rows: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] !== '\n' || quoted) continue;
    rows.push(text.slice(from, at + 1));
    from = at + 1;
  }
  return from < text.length ? [...rows, text.slice(from)] : rows;
}
