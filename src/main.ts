#!/usr/bin/env node
const wanted = '22.12';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Nothing that needs a newer Node may be imported before this.
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `Baton needs Node ${wanted} or newer and this is ${process.versions.node}. ` +
      'Start it with "npm start" after "npm ci": npm brings its own Node.\n',
  );
  process.exit(1);
}

void import('./cli').then(({ main }) => main(process.argv.slice(2)));
