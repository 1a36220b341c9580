const { execFileSync } = require('node:child_process');
const { dirname, join } = require('node:path');

/** Refuses an old Node, and builds, so that tests of whole processes run what stands in src. */
module.exports = function prepareTests() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 24) {
    throw new Error(
      `The tests need Node 24 and this is ${process.versions.node}: run "npm ci && npm test", npm brings its own.`,
    );
  }
  const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', join(__dirname, '../tsconfig.json')], { stdio: 'inherit' });
};
