import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { Fault } from '../../domain/fault';
import { playbookSchema, type Playbook } from '../../domain/playbook';

/** Reads a playbook; all its mistakes are reported together, each with its line. */
export async function readPlaybook(path: string): Promise<Playbook> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Fault('file-missing', {
      sentence: `The playbook ${path} cannot be read.`,
      todo: 'Check the path in --playbook or BATON_PLAYBOOK.',
      cause,
    });
  });
  return parsePlaybook(text, basename(path));
}

/** The playbook a YAML text describes; `name` is how the text is called in error messages. */
export function parsePlaybook(text: string, name: string): Playbook {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const broken = document.errors.map((error) => `line ${lines.linePos(error.pos[0]).line}: ${error.message}`);
  if (broken.length > 0) throw mistakes(name, broken);
  const parsed = playbookSchema.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (parsed.success) return parsed.data;
  throw mistakes(
    name,
    parsed.error.issues.map((issue) => {
      const at = lineOf(document, issue.path, lines);
      const where = issue.path.length > 0 ? `${pathWords(issue.path)}: ` : '';
      return `${at ? `line ${at}, ` : ''}${where}${issue.message}`;
    }),
  );
}

function mistakes(name: string, list: readonly string[]): Fault {
  const count = list.length === 1 ? 'a mistake' : `${list.length} mistakes`;
  return new Fault('playbook-invalid', {
    sentence: `The playbook ${name} has ${count}:\n${list.map((one) => `  - ${one}`).join('\n')}\n`,
    todo: 'Correct the file; nothing was changed.',
  });
}

function pathWords(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** The line of the nearest thing in the text that the path leads to. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length) as (string | number)[], true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return undefined;
}
