import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '../..');
const src = join(root, 'src');

/** A data file of a package, read by its path. */
const dataOfPackage = /'([a-z][\w-]*)\/[\w-]+\.json'/g;

export interface SourceFile {
  /** Path below src, such as `domain/lead.ts`. */
  readonly path: string;
  /** Paths below src of the files it imports. */
  readonly files: readonly string[];
  /** Names of the packages it imports, without sub-paths; `node:` modules keep their prefix. */
  readonly packages: readonly string[];
}

/** Every source file with what it imports, read from the code itself (imports, dynamic imports and re-exports). */
export function sources(): readonly SourceFile[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const specifiers = ts.preProcessFile(readFileSync(join(src, path), 'utf8'), true, true).importedFiles;
      const text = readFileSync(join(src, path), 'utf8');
      const resolved = [...text.matchAll(dataOfPackage)].map((found) => found[1] ?? '');
      const names = [...new Set([...specifiers.map((one) => one.fileName), ...resolved])];
      const local = names.filter((name) => name.startsWith('.'));
      const foreign = names.filter((name) => !name.startsWith('.'));
      return {
        path,
        files: local.map((name) => `${relative(src, resolve(src, dirname(path), name))}.ts`),
        packages: [...new Set(foreign.map(packageOf))],
      };
    });
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** The circle of files that import each other, if there is one. */
export function cycle(files: readonly SourceFile[]): readonly string[] | undefined {
  const byPath = new Map(files.map((one) => [one.path, one]));
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): readonly string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    path.push(name);
    for (const next of byPath.get(name)?.files ?? []) {
      const found = visit(next);
      if (found) return found;
    }
    path.pop();
    done.add(name);
    return undefined;
  };
  for (const { path: name } of files) {
    const found = visit(name);
    if (found) return found;
  }
  return undefined;
}
