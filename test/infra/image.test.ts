import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { settings } from '../../src/config';

interface Step {
  readonly instruction: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
}

const root = resolve(__dirname, '../..');
const text = (name: string) => readFileSync(join(root, name), 'utf8');
let steps: readonly Step[];
let stepsOf: (dockerfile: string) => readonly Step[];

beforeAll(async () => {
  ({ stepsOf } = (await import('../../infra/dockerfile.mjs' as string)) as { stepsOf: typeof stepsOf });
  steps = stepsOf(text('Dockerfile'));
});
const all = (instruction: string) => steps.filter((one) => one.instruction === instruction);

test('the image runs the Node that the tests run', () => {
  const { optionalDependencies } = JSON.parse(text('package.json')) as {
    readonly optionalDependencies: { readonly node: string };
  };
  const images = all('FROM').map((one) => one.words[0]);
  expect(new Set(images)).toEqual(new Set([`node:${optionalDependencies.node}-bookworm-slim`]));
});

test('what is copied is there, and nothing else reaches the build', () => {
  const copied = all('COPY')
    .filter((one) => one.flags.from === undefined)
    .flatMap((one) => one.words.slice(0, -1));
  expect(copied.filter((one) => !existsSync(join(root, one)))).toEqual([]);
  const let_in = text('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  expect([...new Set(copied)].sort()).toEqual([...let_in].sort());
});

test('it runs as nobody special, by the command of npm start, with no setting that is a secret', () => {
  expect(all('USER').map((one) => one.text)).toEqual(['1000:1000']);
  const { scripts } = JSON.parse(text('package.json')) as { readonly scripts: { readonly start: string } };
  expect((JSON.parse(all('CMD')[0]?.text ?? '[]') as string[]).join(' ')).toBe(scripts.start);
  const set = all('ENV').flatMap((one) => one.words.map((word) => word.slice(0, word.indexOf('='))));
  expect(set.filter((one) => !(one in settings.shape)).sort()).toEqual(['NODE_ENV']);
  expect(set).toEqual(expect.arrayContaining(['HOST', 'PORT', 'BATON_DATA_DIR']));
});

test('a step that could not be taken without Docker is refused', () => {
  expect(() => stepsOf('FROM a\nADD b c')).toThrow('ADD b c');
});

test('the compose file keeps what the image keeps, and mounts what it reads', () => {
  const { services, volumes } = parse(text('docker-compose.yml')) as {
    readonly services: {
      readonly baton: { readonly ports: readonly string[]; readonly volumes: readonly string[] };
    };
    readonly volumes: Readonly<Record<string, unknown>>;
  };
  const data = all('ENV')
    .flatMap((one) => one.words)
    .find((word) => word.startsWith('BATON_DATA_DIR='));
  expect(services.baton.volumes).toContain(`data:${data?.slice('BATON_DATA_DIR='.length)}`);
  expect(Object.keys(volumes)).toEqual(['data']);
  expect(services.baton.ports).toEqual([`${settings.parse({}).PORT}:${settings.parse({}).PORT}`]);
});
