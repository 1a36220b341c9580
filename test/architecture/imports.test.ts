import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cycle, sources, type SourceFile } from './sources';

/** The table of ARCHITECTURE.md: who may import whom. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  cards: ['domain'],
  ports: ['domain', 'cards'],
  pipeline: ['domain', 'cards', 'ports'],
  assistant: ['domain', 'cards', 'ports', 'pipeline'],
  terminal: ['domain', 'cards', 'ports', 'pipeline', 'assistant'],
  drivers: ['domain', 'cards', 'ports'],
};
/** Of the drivers, what the simulation may use. */
const simulationDrivers = [
  'drivers/stores/sqlite',
  'drivers/models/builtin/',
  'drivers/crms/builtin',
  'drivers/channels/local/',
  'drivers/channels/teams/outgoing/',
  'drivers/channels/teams/incoming/installs',
];
/** Packages that may be used in one place only. */
const homes: Readonly<Record<string, string>> = {
  yaml: 'drivers/playbooks/yaml.ts',
  'csv-parse': 'drivers/files/',
  pino: 'drivers/system/log.ts',
  commander: 'cli.ts',
  'cli-table3': 'terminal/table.ts',
  tldts: 'domain/email-address.ts',
  'disposable-email-domains': 'drivers/email-domains.ts',
  'node:sqlite': 'drivers/stores/',
  '@azure/cosmos': 'drivers/stores/cosmos/',
  undici: 'drivers/fetch/',
  '@mozilla/readability': 'drivers/sources/documents/html.ts',
  linkedom: 'drivers/sources/documents/html.ts',
  turndown: 'drivers/sources/documents/markdown-of.ts',
  mammoth: 'drivers/sources/documents/docx.ts',
  yauzl: 'drivers/sources/documents/zip-parts.ts',
  yazl: 'manifest-teams.ts',
  unpdf: 'drivers/sources/documents/pdf.ts',
  'robots-parser': 'drivers/sources/robots.ts',
  restify: 'server.ts',
  openai: 'drivers/models/openai/',
  adaptivecards: 'drivers/channels/local/page.ts',
  'adaptivecards-templating': 'cards/deck.ts',
  '@slack/bolt': 'drivers/channels/slack/',
  '@slack/oauth': 'drivers/channels/slack/',
  '@slack/types': 'drivers/channels/slack/',
  '@slack/web-api': 'drivers/channels/slack/',
  nodemailer: 'drivers/mailboxes/smtp-imap/',
  imapflow: 'drivers/mailboxes/smtp-imap/',
  mailparser: 'drivers/mailboxes/mime/parse-mail.ts',
  'email-reply-parser': 'drivers/mailboxes/said.ts',
  botbuilder: 'drivers/channels/teams/',
  'botframework-connector': 'drivers/channels/teams/',
  jose: 'drivers/channels/teams/',
  '@modelcontextprotocol/server': 'drivers/mcp/',
  '@azure/monitor-opentelemetry-exporter': 'drivers/telemetry/',
  '@opentelemetry/api': 'drivers/telemetry/',
  '@opentelemetry/resources': 'drivers/telemetry/',
  '@opentelemetry/sdk-trace-base': 'drivers/telemetry/',
  '@opentelemetry/exporter-trace-otlp-http': 'drivers/telemetry/',
};
/** What drivers of several families use. */
const ofAllDrivers = [
  'drivers/free-mail-domains.ts',
  'drivers/azure-token.ts',
  'drivers/azure-token-request.ts',
  'drivers/call-outcome.ts',
];
const domainPackages = ['zod', 'tldts'];
/** What a dependency needs beside it and we do not import ourselves. */
const peers = ['adaptive-expressions'];

const all = sources();
const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
/** The driver a file belongs to: its folder, two levels below `drivers` where the family has folders. */
const driverOf = (path: string) => path.split('/').slice(0, 2).join('/');

function violations(rule: (file: SourceFile, imported: string) => boolean): string[] {
  return all.flatMap((file) =>
    file.files.filter((one) => !rule(file, one)).map((one) => `${file.path} imports ${one}`),
  );
}

test('every import is of a file that exists', () => {
  const paths = new Set(all.map((one) => one.path));
  expect(violations((_, imported) => paths.has(imported))).toEqual([]);
  expect(all.length).toBeGreaterThan(50);
});

test('folders import only what the table allows', () => {
  const allowed = ({ path }: SourceFile, imported: string) => {
    const from = folderOf(path);
    const to = folderOf(imported);
    if (from === '' || from === to || from === 'simulation') return true;
    return (mayImport[from] ?? []).includes(to);
  };
  expect(violations(allowed)).toEqual([]);
});

test('every folder of src has its row in the table', () => {
  const folders = new Set(
    all.map((one) => folderOf(one.path)).filter((folder) => folder && folder !== 'simulation'),
  );
  expect([...folders].sort()).toEqual(Object.keys(mayImport).sort());
});

test('a driver imports no driver of another family; the registry alone knows them all', () => {
  const allowed = ({ path }: SourceFile, imported: string) =>
    folderOf(path) !== 'drivers' ||
    path === 'drivers/registry.ts' ||
    folderOf(imported) !== 'drivers' ||
    driverOf(path) === driverOf(imported) ||
    ofAllDrivers.includes(imported);
  expect(violations(allowed)).toEqual([]);
});

test('at the top only app opens drivers, and the simulation only those that touch nothing outside', () => {
  const allowed = ({ path }: SourceFile, imported: string) => {
    if (folderOf(imported) !== 'drivers') return true;
    if (folderOf(path) === 'simulation') return simulationDrivers.some((one) => imported.startsWith(one));
    return folderOf(path) !== '' || /^app(-\w+)?\.ts$/.test(path);
  };
  expect(violations(allowed)).toEqual([]);
});

test('there is no circle of imports', () => {
  expect(cycle(all)).toBeUndefined();
});

test('the check for circles finds one', () => {
  const made = [
    { path: 'a.ts', files: ['b.ts'], packages: [] },
    { path: 'b.ts', files: ['c.ts'], packages: [] },
    { path: 'c.ts', files: ['b.ts'], packages: [] },
  ];
  expect(cycle(made)).toEqual(['b.ts', 'c.ts', 'b.ts']);
});

test('a package has one home', () => {
  const strays = all.flatMap(({ path, packages }) =>
    packages
      .filter((name) => homes[name] && !path.startsWith(homes[name]))
      .map((name) => `${path} imports ${name}`),
  );
  expect(strays).toEqual([]);
});

test('every dependency is used, and every package used is a dependency', () => {
  const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const used = new Set(all.flatMap((one) => one.packages).filter((name) => !name.startsWith('node:')));
  expect([...used, ...peers].sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

test('the domain uses no package but zod and tldts', () => {
  const used = all.filter((one) => folderOf(one.path) === 'domain').flatMap((one) => one.packages);
  expect(used.filter((name) => !domainPackages.includes(name))).toEqual([]);
});

test('no file is longer than two screens of an idea', () => {
  const long = all
    .map(({ path }) => ({
      path,
      lines: readFileSync(join(__dirname, '../../src', path), 'utf8').split('\n').length,
    }))
    .filter(({ path, lines }) => lines > 260 && !dataFiles.some((one) => path.startsWith(one)));
  expect(long).toEqual([]);
});
/** Tables of words and places, which are data. */
const dataFiles = ['drivers/free-mail-domains.ts', 'drivers/models/builtin/', 'domain/reply-words/'];
