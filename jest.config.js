module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Tests share the machine with whatever else runs on it; what must be quick says so itself.
  testTimeout: 60_000,
  // What each suite loads stays with its process; hundreds of suites are more than one process may hold.
  workerIdleMemoryLimit: '1500MB',
  globalSetup: '<rootDir>/test/prepare.cjs',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
