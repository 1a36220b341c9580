import { configOf } from '../src/config';
import { faultOf } from '../src/domain/fault';

const mail = {
  BATON_MAILBOX: 'smtp-imap',
  SMTP_URL: 'smtps://baton%40example.com:p%3Ass%2Fword@smtp.example.com',
  IMAP_URL: 'imaps://baton%40example.com:p%3Ass%2Fword@imap.example.com:1993',
  MAIL_FROM: 'Baton@Example.com',
};
const login = { user: 'baton@example.com', password: 'p:ss/word' };

function problemsOf(environment: Record<string, string>): string {
  try {
    configOf(environment);
  } catch (thrown) {
    const fault = faultOf(thrown);
    expect(fault.code).toBe('config-invalid');
    return fault.sentence;
  }
  return '';
}

test('two servers with a login, each at the port its protocol has', () => {
  expect(configOf(mail)).toMatchObject({
    mailbox: 'smtp-imap',
    mail: {
      smtp: { host: 'smtp.example.com', port: 465, security: 'tls', login },
      imap: { host: 'imap.example.com', port: 1993, security: 'tls', login },
      address: 'baton@example.com',
    },
  });
});

test.each([
  ['smtp://mail.example.com', { port: 587, security: 'starttls', login: null }],
  ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, security: 'none' }],
  ['smtp://[::1]:2525', { host: '::1', security: 'none' }],
  ['smtps://localhost', { port: 465, security: 'tls' }],
])('%s is encrypted unless it is on this machine', (SMTP_URL, server) => {
  expect(configOf({ ...mail, SMTP_URL }).mail?.smtp).toMatchObject(server);
});

test('everything that is missing is said at once', () => {
  expect(problemsOf({ BATON_MAILBOX: 'smtp-imap' })).toMatch(
    /3 mistakes: SMTP_URL: needed.*IMAP_URL: needed.*MAIL_FROM: needed/,
  );
});

test('servers without the mailbox that uses them are a mistake', () => {
  expect(problemsOf({ SMTP_URL: mail.SMTP_URL })).toMatch(
    /SMTP_URL: set, but BATON_MAILBOX is not smtp-imap/,
  );
  expect(configOf({}).mail).toBeUndefined();
});

test.each([
  ['not an address', /no address/],
  ['https://user:secret@mail.example.com', /begins with smtps:\/\/ or smtp:\/\//],
  ['smtps://user@mail.example.com', /user or password/],
  ['smtps://user:%zz-secret@mail.example.com', /user or password/],
  ['smtps://me@example.com:sec/ret@mail.example.com', /SMTP_URL/],
])('"%s" is refused, and its password is not said', (SMTP_URL, why) => {
  const said = problemsOf({ ...mail, SMTP_URL });
  expect(said).toMatch(why);
  expect(said).not.toMatch(/sec\/?ret/);
});

test('the address has to be one', () => {
  expect(problemsOf({ ...mail, MAIL_FROM: 'Baton <baton@example.com>' })).toMatch(/MAIL_FROM: /);
});

const graph = {
  BATON_MAILBOX: 'graph',
  GRAPH_MAILBOX: 'Baton@Example.com',
  GRAPH_TENANT_ID: 'example.com',
  GRAPH_CLIENT_ID: 'a-client',
  GRAPH_CLIENT_SECRET: 'a-secret-of-the-app',
};

test('a mailbox of Microsoft 365, by a secret or by the identity that Azure gives', () => {
  expect(configOf(graph)).toMatchObject({
    mailbox: 'graph',
    mail: undefined,
    graph: {
      address: 'baton@example.com',
      login: { kind: 'secret', tenantId: 'example.com', clientId: 'a-client' },
    },
  });
  const { GRAPH_MAILBOX, BATON_MAILBOX } = graph;
  const azure = { IDENTITY_ENDPOINT: 'http://127.0.0.1:42356/msi/token', IDENTITY_HEADER: 'h' };
  expect(configOf({ GRAPH_MAILBOX, BATON_MAILBOX, ...azure }).graph?.login).toEqual({
    kind: 'managed-identity',
    clientId: undefined,
    identity: { endpoint: azure.IDENTITY_ENDPOINT, header: 'h' },
  });
});

test('what is missing of it is said at once, and it needs its mailbox', () => {
  expect(problemsOf({ BATON_MAILBOX: 'graph', GRAPH_TENANT_ID: 'example.com' })).toMatch(
    /3 mistakes: GRAPH_MAILBOX: needed.*GRAPH_CLIENT_ID: needed.*GRAPH_CLIENT_SECRET: needed/,
  );
  expect(problemsOf({ ...graph, BATON_MAILBOX: 'local' })).toMatch(/set, but BATON_MAILBOX is not graph/);
});
