import tseslint from 'typescript-eslint';

/** Time, randomness, network and files come through ports in these folders: the simulation depends on it. */
const behindPorts = ['src/domain/**', 'src/cards/**', 'src/ports/**', 'src/pipeline/**', 'src/assistant/**'];

const throughPorts = 'comes through a port here (ARCHITECTURE.md, "Behind ports")';
const ban = (name) => ({ name, message: `${name} ${throughPorts}` });
const banProperty = (object, property) => ({
  object,
  property,
  message: `${object}.${property} ${throughPorts}`,
});
const bannedModules = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'fs',
  'http',
  'http2',
  'https',
  'net',
  'os',
  'perf_hooks',
  'process',
  'readline',
  'sqlite',
  'stream',
  'timers',
  'tls',
  'worker_threads',
  'zlib',
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'test/fixtures/reading/**', 'test/fixtures/sp500/**'] },
  ...tseslint.configs.recommended,
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.test.json' } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'A union of words instead of an enum.' },
        { selector: 'ExportAllDeclaration', message: 'No barrel files.' },
      ],
    },
  },
  {
    files: behindPorts.map((folder) => `${folder}/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'performance', 'process', 'WebSocket'].map(
          ban,
        ),
        ...['ReadableStream', 'WritableStream', 'TransformStream', 'CompressionStream'].map(ban),
      ],
      'no-restricted-properties': [
        'error',
        banProperty('Date', 'now'),
        banProperty('Math', 'random'),
        banProperty('AbortSignal', 'timeout'),
        banProperty('performance', 'now'),
        banProperty('crypto', 'randomUUID'),
        banProperty('crypto', 'subtle'),
        banProperty('crypto', 'getRandomValues'),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...bannedModules.flatMap((name) => [ban(name), ban(`node:${name}`)]),
            ...['crypto', 'node:crypto'].map((name) => ({
              name,
              allowImportNames: ['createHash', 'createHmac', 'timingSafeEqual'],
              message: `Randomness and asynchronous crypto ${throughPorts}.`,
            })),
          ],
          patterns: [
            { group: ['node:*/promises', 'fs/*', 'dns/*', 'stream/*', 'timers/*'], message: throughPorts },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: `new Date() ${throughPorts}`,
        },
        { selector: 'CallExpression[callee.name="Date"]', message: `Date() ${throughPorts}` },
        { selector: 'ImportExpression', message: `A dynamic import ${throughPorts}` },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'A union of words instead of an enum.' },
        { selector: 'ExportAllDeclaration', message: 'No barrel files.' },
      ],
    },
  },
);
