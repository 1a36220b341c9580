import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { normaliseName } from '../../src/domain/company-name';
import { playbookSchema } from '../../src/domain/playbook';
import { researchCompetitors } from '../../src/drivers/models/builtin/research-competitors';

const examples = join(__dirname, '../../examples');
const knowledge = join(examples, 'knowledge');
const paths = readdirSync(knowledge, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => statSync(join(knowledge, path)).isFile())
  .sort();
const strictly = new TextDecoder('utf-8', { fatal: true });
const read = (path: string) => strictly.decode(readFileSync(join(knowledge, path)));
const playbook = playbookSchema.parse(parseYaml(readFileSync(join(examples, 'playbook.yaml'), 'utf8')));
const accounts = parse(readFileSync(join(examples, 'accounts.csv'), 'utf8'), { columns: true }) as readonly {
  readonly name: string;
  readonly website: string;
}[];
/** What a page says to people, near enough to look for a name in. */
const words = (path: string) =>
  read(path)
    .replaceAll('&amp;', '&')
    .replace(/<[^>]*>/gu, ' ');

test.each(paths)('%s is small, and text or a page in UTF-8', (path) => {
  expect(['.md', '.html']).toContain(extname(path));
  const text = read(path);
  expect(text.trim()).not.toBe('');
  expect(text).not.toContain('\uFFFD');
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8_192);
  if (path.endsWith('.html')) expect(text).toMatch(/<meta charset="utf-8"/iu);
});

test('no address leads out of the made-up world', () => {
  // A vocabulary, which nobody visits.
  const vocabulary = 'https://schema.org';
  const hosts = paths.flatMap((path) => {
    const text = read(path).replaceAll(`"${vocabulary}"`, '');
    const addresses = [
      ...text.matchAll(/(?:https?:)?\/\/([^\s/"'<>)]+)|[\w.+-]+@([\w.-]+)|\bwww\.([\w.-]+)/giu),
    ];
    return addresses.map(
      ([whole, ...host]) => [path, whole, (host.find(Boolean) ?? '').replace(/\.$/u, '')] as const,
    );
  });
  expect(hosts.length).toBeGreaterThan(20);
  expect(hosts.filter(([, , host]) => !host.endsWith('.example'))).toEqual([]);
});

test.each(accounts)('$name has a page of its own and is named by it in full', ({ name }) => {
  const own = paths.filter((path) => path.startsWith('companies/') && words(path).includes(name));
  expect(own.length).toBeGreaterThanOrEqual(2);
});

test('every folder is a source of the playbook, and every source has files', () => {
  const folders = [...new Set(paths.map((path) => path.split('/')[0] ?? ''))];
  const sources = playbook.research.sources.flatMap((one) => (one.kind === 'files' ? [one.path] : []));
  expect([...sources].sort()).toEqual(folders);
});

test('every competitor of the playbook has its battle card', () => {
  const cards = paths.filter((path) => path.startsWith('battle-cards/'));
  for (const name of playbook.research.competitors)
    expect(cards.filter((path) => words(path).includes(`Battle card: ${name}`))).toHaveLength(1);
});

test('nothing that only salespeople may read is offered to companies', () => {
  const purposesOf = (path: string) =>
    playbook.research.sources.flatMap((one) =>
      one.kind === 'files' && one.path === path ? one.purposes : [],
    );
  expect(purposesOf('battle-cards')).toEqual(['competitors']);
  for (const open of ['offer', 'answers'])
    for (const path of paths.filter((one) => one.startsWith(`${open}/`)))
      for (const name of [...playbook.research.competitors, ...accounts.map((one) => one.name)])
        expect([path, normaliseName(words(path)).includes(normaliseName(name))]).toEqual([path, false]);
});

test('one company is found to use a competitor, one to consider another, and nobody else', () => {
  const texts = paths
    .filter((path) => /^(?:battle-cards|companies|news)\//u.test(path))
    .map((path) => ({
      ...({ source: 'file', record: path, field: 'text', date: null } as const),
      title: /<title>([^<]*)<\/title>/u.exec(read(path))?.[1]?.replaceAll('&amp;', '&') ?? '',
      text: read(path)
        .replaceAll('&amp;', '&')
        .replace(/<[^>]*>/gu, '\n'),
    }));
  const found = accounts.flatMap(({ name }) =>
    researchCompetitors({ company: { name }, known: playbook.research.competitors, texts }).named.map(
      (one) => one.text,
    ),
  );
  expect(found).toEqual([
    'Halden Maschinenbau AG considers Taktwerk.',
    'Tauber Verpackung GmbH & Co. KG uses FreshPlan.',
  ]);
});
