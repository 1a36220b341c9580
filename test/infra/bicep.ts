import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';

export const infra = resolve(__dirname, '../../infra');

export interface BicepFile {
  readonly path: string;
  readonly text: string;
  readonly root: Node;
  /** Declared names, by what they are. */
  readonly declared: Readonly<
    Record<'parameter' | 'variable' | 'resource' | 'module' | 'output', readonly Declared[]>
  >;
}

export interface Declared {
  readonly name: string;
  readonly node: Node;
  /** What stands behind the name: a type of resource with its version, the path of a module, the type of a parameter. */
  readonly kind: string;
  readonly hasDefault: boolean;
}

const grammar = require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
let parser: Promise<Parser> | undefined;

/** Reads a Bicep file by the grammar of the language. A file of parameters has none of its own: its `param` is read as `var`. */
export async function bicepFile(path: string): Promise<BicepFile> {
  const written = readFileSync(join(infra, path), 'utf8');
  const text = path.endsWith('.bicepparam') ? written.replace(/^param (?=\w+ = )/gmu, 'var ') : written;
  const tree = (await (parser ??= openParser())).parse(text);
  if (!tree) throw new Error(`${path} cannot be read`);
  const root = tree.rootNode;
  const all = (kind: string) =>
    root.descendantsOfType(`${kind}_declaration`).flatMap((node) => declaredBy(node ?? root));
  return {
    path: basename(path),
    text,
    root,
    declared: {
      parameter: all('parameter'),
      variable: all('variable'),
      resource: all('resource'),
      module: all('module'),
      output: all('output'),
    },
  };
}

async function openParser(): Promise<Parser> {
  await Parser.init();
  const made = new Parser();
  made.setLanguage(await Language.load(grammar));
  return made;
}

function declaredBy(node: Node): readonly Declared[] {
  const [name, kind, ...rest] = node.namedChildren.filter((one) => one?.type !== 'decorators');
  return name
    ? [{ name: name.text, node, kind: unquoted(kind?.text ?? ''), hasDefault: rest.length > 0 }]
    : [];
}

/** The names of the properties of an object, as they are written. */
export function keysOf(object: Node): readonly string[] {
  return propertiesOf(object).map(([name]) => name);
}

/** The properties of an object with their values. */
export function propertiesOf(object: Node): readonly (readonly [string, Node])[] {
  return object.namedChildren.flatMap((one) => {
    const [name, value] = one?.type === 'object_property' ? one.namedChildren : [];
    return name && value ? [[unquoted(name.text), value] as const] : [];
  });
}

/** The first object below a node. */
export function objectIn(node: Node): Node {
  const [found] = node.descendantsOfType('object');
  if (!found) throw new Error(`no object in ${node.text.slice(0, 60)}`);
  return found;
}

/** Every value that a property of this name has, anywhere below a node. */
export function valuesOf(node: Node, name: string): readonly string[] {
  return node
    .descendantsOfType('object')
    .flatMap((object) => (object ? propertiesOf(object) : []))
    .flatMap(([key, value]) => (key === name ? [unquoted(value.text)] : []));
}

export function unquoted(text: string): string {
  return text.replace(/^'|'$/gu, '');
}
