module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Tests share the machine with whatever else runs on it; what must be quick says so itself.
  testTimeout: 60_000,
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
