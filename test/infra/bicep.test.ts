import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { containerName, indexingPolicy } from '../../src/drivers/stores/cosmos/container';
import { bicepFile, infra, keysOf, objectIn, propertiesOf, valuesOf, type BicepFile } from './bicep';

const modules = readdirSync(join(infra, 'modules')).map((one) => `modules/${one}`);
let files: ReadonlyMap<string, BicepFile>;
const file = (path: string) => {
  const found = files.get(path);
  if (!found) throw new Error(`${path} is not there`);
  return found;
};

beforeAll(async () => {
  const paths = ['main.bicep', 'main.bicepparam', ...modules];
  files = new Map(await Promise.all(paths.map(async (path) => [path, await bicepFile(path)] as const)));
});

test.each(['main.bicep', 'main.bicepparam', ...modules])('%s is written as the language demands', (path) => {
  const wrong = file(path)
    .root.descendantsOfType(['ERROR'])
    .map((one) => `line ${(one?.startPosition.row ?? 0) + 1}: ${one?.text.slice(0, 60)}`);
  expect(wrong).toEqual([]);
  expect(file(path).root.hasError).toBe(false);
});

test.each(['main.bicep', ...modules])('%s uses what it declares and declares what it uses', (path) => {
  const { declared, root } = file(path);
  const names = Object.values(declared).flatMap((list) => list.map((one) => one.name));
  const used = usedNames(root);
  const outputs = new Set(declared.output.map((one) => one.name));
  const known = new Set([...names, ...functions, ...boundNames(root)]);
  expect([...used].filter((one) => !known.has(one))).toEqual([]);
  const asked = [...declared.parameter, ...declared.variable].map((one) => one.name);
  expect(asked.filter((one) => !used.has(one) && !outputs.has(one))).toEqual([]);
});

test('each module of main gets what it asks for and gives what is taken from it', () => {
  const main = file('main.bicep');
  expect(main.declared.module.map((one) => one.kind).sort()).toEqual([...modules].sort());
  for (const { name, kind, node } of main.declared.module) {
    const asked = file(kind).declared.parameter;
    const params = propertiesOf(objectIn(node)).find(([key]) => key === 'params')?.[1];
    expect([name, params ? [...keysOf(params)].sort() : []]).toEqual([
      name,
      asked.map((one) => one.name).sort(),
    ]);
    const given = file(kind).declared.output.map((one) => one.name);
    const taken = [...main.text.matchAll(new RegExp(`\\b${name}\\.outputs\\.(\\w+)`, 'gu'))].map(
      ([, one]) => one,
    );
    expect(taken.filter((one) => !given.includes(one ?? ''))).toEqual([]);
  }
});

test('the parameters name what main asks for, and leave out nothing that has no default', () => {
  const asked = file('main.bicep').declared.parameter;
  const given = file('main.bicepparam').declared.variable.map((one) => one.name);
  expect(given.filter((one) => !asked.some(({ name }) => name === one))).toEqual([]);
  expect(asked.filter((one) => !one.hasDefault && !given.includes(one.name))).toEqual([]);
});

test('the container of the store is the one that the driver would make', () => {
  const { root } = file('modules/store.bicep');
  const paths = (key: string) => {
    const list = root.descendantsOfType('object').flatMap((one) => (one ? propertiesOf(one) : []));
    return list.filter(([name]) => name === key).flatMap(([, value]) => valuesOf(value, 'path'));
  };
  expect(valuesOf(root, 'id')).toContain(containerName);
  expect(paths('includedPaths')).toEqual(indexingPolicy.includedPaths?.map((one) => one.path));
  expect(paths('excludedPaths')).toEqual(indexingPolicy.excludedPaths?.map((one) => one.path));
  expect(valuesOf(root, 'paths')).toEqual(["['/partition']"]);
});

test('the service may read its secrets, ask the model, pull its image and use its store: nothing else', () => {
  const given = modules.flatMap((path) =>
    file(path).declared.resource.flatMap(({ kind, node }) =>
      /roleAssignments(?:@|$)/iu.test(kind)
        ? valuesOf(node, 'scope').map(
            (scope) => `${scope}: ${rolesOf(file(path))[roleOf(node)] ?? roleOf(node)}`,
          )
        : [],
    ),
  );
  expect(given.sort()).toEqual([
    'openAi: Cognitive Services OpenAI User',
    'registry: AcrPull',
    'store.id: Cosmos DB Built-in Data Contributor',
    'vault: Key Vault Secrets User',
  ]);
});

/** The names of the roles stand in the comments over their ids. */
function rolesOf({ text }: BicepFile): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/\/\/ (.+)\n\s*(?:var )?(\w+)[ :=]+'[0-9a-f-]{36}'/gu)].map(([, role, name]) => [
      name,
      role,
    ]),
  );
}

function roleOf(node: Node): string {
  return /(\w+)['}]*\)?$/u.exec(valuesOf(node, 'roleDefinitionId')[0] ?? '')?.[1] ?? '';
}

/** Functions of the language that are used here. */
const functions = [
  ...['concat', 'contains', 'empty', 'environment', 'filter', 'guid', 'items', 'json', 'map', 'replace'],
  ...[
    'resourceGroup',
    'string',
    'subscriptionResourceId',
    'take',
    'tenant',
    'toLower',
    'union',
    'uniqueString',
  ],
];

function usedNames(root: Node): ReadonlySet<string> {
  const used = new Set<string>();
  for (const one of root.descendantsOfType('identifier')) {
    const parent = one?.parent;
    if (!one || !parent) continue;
    const isFirst = parent.namedChildren[0]?.id === one.id;
    if (isFirst && parent.type === 'object_property') continue;
    if (isFirst && parent.type.endsWith('_declaration')) continue;
    if (parent.parent?.type === 'decorator') continue;
    used.add(one.text);
  }
  return used;
}

/** What a loop or a lambda calls its items. */
function boundNames(root: Node): readonly string[] {
  return root
    .descendantsOfType(['for_statement', 'lambda_expression'])
    .flatMap((one) => (one?.namedChildren[0] ? [one.namedChildren[0].text] : []));
}
