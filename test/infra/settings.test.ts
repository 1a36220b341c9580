import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { settings } from '../../src/config';
import { bicepFile, infra, keysOf, objectIn, valuesOf } from './bicep';

/** What is never set there: for tests, for this machine only, for other kinds of deployment, or set by Azure itself. */
const leftOut = [
  ...[
    'TEAMS_LOCAL',
    'MICROSOFT_APP_PASSWORD',
    'IDENTITY_ENDPOINT',
    'IDENTITY_HEADER',
    'BATON_DATA_DIR',
    'COSMOS_KEY',
  ],
  ...Object.entries(settings.shape).flatMap(([name, one]) =>
    /for a test double/u.test(one.description ?? '') ? [name] : [],
  ),
];
const isSecret = (name: string) =>
  /(?:SECRET|PASSWORD|TOKEN|KEY)$|^(?:SMTP|IMAP)_URL$|_SECRET_|_HEADERS$|_CONNECTION_STRING$/u.test(name);

const traced = 'APPLICATIONINSIGHTS_CONNECTION_STRING';

async function passed() {
  const [parameters, app] = await Promise.all([bicepFile('main.bicepparam'), bicepFile('modules/app.bicep')]);
  const object = (file: typeof app, name: string) => {
    const found = file.declared.variable.find((one) => one.name === name);
    return found ? keysOf(objectIn(found.node)) : [];
  };
  return {
    open: object(parameters, 'settings'),
    secret: object(parameters, 'secrets'),
    derived: [...object(app, 'common'), ...object(app, 'teams')],
    /** Comes from what is deployed beside the vault, and goes through it. */
    fromResources: [traced],
  };
}

test('every setting there is reaches the service, once, and nothing else does', async () => {
  const { open, secret, derived, fromResources } = await passed();
  const all = [...open, ...secret, ...derived, ...fromResources, ...leftOut];
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  expect([...all].sort()).toEqual(Object.keys(settings.shape).sort());
});

test('secrets come from the vault by reference, and from no file', async () => {
  const { open, secret, derived } = await passed();
  expect([...open, ...derived].filter(isSecret)).toEqual([]);
  expect(secret.filter((one) => !isSecret(one))).toEqual([]);
  const parameters = await bicepFile('main.bicepparam');
  for (const name of secret)
    expect(valuesOf(parameters.root, name)).toEqual([
      expect.stringMatching(new RegExp(`^readEnvironmentVariable\\('${name}'`, 'u')),
    ]);
  const app = await bicepFile('modules/app.bicep');
  expect(valuesOf(app.root, 'keyVaultUrl')).toHaveLength(1);
  expect(app.text).not.toMatch(/listKeys|@secure/u);
});

test('the connection string of Application Insights goes through the vault, and only where there are traces', async () => {
  const main = await bicepFile('main.bicep');
  expect(main.text).toContain(`var traced = '${traced}'\n`);
  expect(main.text).toContain(
    "secrets: traces ? union(secrets, { '${traced}': logs.outputs.connectionString }) : secrets",
  );
  expect(main.text).toMatch(/var secretNames = union\(.*, traces \? \[traced\] : \[\]\)\n/u);
  const logs = await bicepFile('modules/logs.bicep');
  expect(logs.declared.resource.map((one) => one.kind.split('@')[0])).toEqual([
    'Microsoft.OperationalInsights/workspaces',
    'Microsoft.Insights/components',
  ]);
  const app = await bicepFile('modules/app.bicep');
  expect(app.text).not.toMatch(/connectionString|InstrumentationKey/iu);
});

test('no output holds a secret, and keys are read only where nothing else is possible', async () => {
  for (const path of [
    'main.bicep',
    ...['identity', 'logs', 'vault', 'files', 'environment', 'bot', 'store', 'alerts', 'app'].map(
      (one) => `modules/${one}.bicep`,
    ),
  ]) {
    const { declared, text } = await bicepFile(path);
    expect(declared.output.filter((one) => /secret|listKeys|key\b/iu.test(one.node.text))).toEqual([]);
    if (path !== 'modules/environment.bicep') expect(text).not.toContain('listKeys');
  }
});

test('ports, probes and the image agree with the server', async () => {
  const app = await bicepFile('modules/app.bicep');
  const server = readFileSync(resolve(__dirname, '../../src/health-routes.ts'), 'utf8');
  const dockerfile = readFileSync(join(infra, '../Dockerfile'), 'utf8');
  const port = String(settings.parse({}).PORT);
  expect(app.text).toContain(`var port = ${port}\n`);
  expect(dockerfile).toContain(`EXPOSE ${port}\n`);
  const paths = valuesOf(app.root, 'path');
  expect(paths).toEqual(['/readyz', '/readyz', '/readyz']);
  expect(paths.filter((path) => !server.includes(`'${path}'`))).toEqual([]);
  expect(dockerfile).toContain("'/healthz'");
});
