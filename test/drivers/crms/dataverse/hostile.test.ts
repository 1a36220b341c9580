import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openFakeDataverse, type FakeDataverse } from './fake-dataverse';
import { driverAt, guidOf } from './seed-dataverse';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that gives tokens and answers everything else as it is told. */
async function withServer(answer: Answer, work: (url: string) => Promise<void>): Promise<void> {
  const server: Server = createServer((request, response) => {
    if (!request.url?.includes('/oauth2/')) return answer(request, response);
    response.end(JSON.stringify({ access_token: 'token', expires_in: 3_600 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function says(status: number, body: string): Answer {
  return (_request, response) => {
    response.statusCode = status;
    response.end(body);
  };
}

const hostile: readonly (readonly [string, Answer, string])[] = [
  ['nothing at all', () => undefined, 'timeout'],
  ['a body that never ends', (_request, response) => void response.write('{"value":['), 'timeout'],
  ['a closed connection', (request) => void request.socket.destroy(), 'timeout'],
  [
    'a redirection',
    (_request, response) => {
      response.statusCode = 302;
      response.setHeader('location', 'http://127.0.0.1:9/');
      response.end();
    },
    'timeout',
  ],
  ['no JSON', says(200, '<html>'), 'crm-answer'],
  ['JSON of another shape', says(200, '{"value":7}'), 'crm-answer'],
  ['nulls', says(200, 'null'), 'crm-answer'],
  ['an empty answer', says(200, ''), 'crm-answer'],
  ['records of another shape', says(200, '{"value":[{"accountid":"x"}]}'), 'crm-answer'],
  [
    'a page that leads elsewhere',
    says(200, '{"value":[],"@odata.nextLink":"https://evil.example/x"}'),
    'crm-answer',
  ],
  ['a bad request', says(400, '{"error":{"code":"0x0","message":"secret"}}'), 'crm-answer'],
  ['a refusal', says(403, ''), 'crm-denied'],
  ['a token that is never taken', says(401, ''), 'crm-denied'],
  ['an outage', says(503, '<html>'), 'crm-busy'],
  ['too many requests', says(429, ''), 'crm-busy'],
];

test.each(hostile)('%s is a named fault, in time', async (_name, answer, code) => {
  await withServer(answer, async (url) => {
    const driver = driverAt({ url }, { timeoutMs: 400 });
    const begun = Date.now();
    await expect(driver.port.accountsByName('acme')).rejects.toMatchObject({ code });
    await expect(driver.leads.changes(null)).rejects.toMatchObject({ code });
    expect(Date.now() - begun).toBeLessThan(3_000);
  });
});

test('pages without an end are given up', async () => {
  const endless: Answer = (request, response) =>
    says(
      200,
      JSON.stringify({
        value: [],
        '@odata.nextLink': `http://${request.headers.host}/api/data/v9.2/accounts`,
      }),
    )(request, response);
  await withServer(endless, async (url) => {
    await expect(driverAt({ url }).port.accountsByName('acme')).rejects.toMatchObject({ code: 'crm-answer' });
  });
});

test('an answer of more than 64 MB is not read', async () => {
  const flood: Answer = (_request, response) => {
    const more = () => {
      while (response.write('x'.repeat(1_048_576)));
    };
    response.on('drain', more);
    more();
  };
  await withServer(flood, async (url) => {
    const driver = driverAt({ url }, { timeoutMs: 20_000 });
    await expect(driver.port.accountsByName('acme')).rejects.toMatchObject({ code: 'crm-answer' });
  });
});

test('a lead that cannot be read does not keep the others from coming', async () => {
  const leadid = guidOf('L-1');
  const body = {
    value: [{ leadid: 7 }, { leadid, statecode: 0 }],
    '@odata.deltaLink': 'leads?$deltatoken=1',
  };
  await withServer(says(200, JSON.stringify(body)), async (url) => {
    const { leads } = await driverAt({ url }).leads.changes(null);
    expect(leads).toEqual([{ sourceId: leadid, fields: expect.objectContaining({ status: 'Open' }) }]);
  });
});

describe('against the fake', () => {
  let fake: FakeDataverse;
  beforeAll(async () => {
    fake = await openFakeDataverse();
    await fake.odata.put('accounts', { accountid: guidOf('A-1'), name: 'Acme' });
  });
  afterAll(() => fake.close());

  test('after a 429 nobody asks before the time it names', async () => {
    let now = Date.now();
    const { port } = driverAt(fake, { now: () => now });
    fake.trouble({ kind: 'throttle', retryAfter: '20' });
    await expect(port.accountsByName('acme')).rejects.toMatchObject({ code: 'crm-busy' });
    const before = fake.asked.length;
    now += 19_000;
    await expect(port.accountsByName('acme')).rejects.toMatchObject({ code: 'crm-busy' });
    expect(fake.asked).toHaveLength(before);
    now += 1_500;
    expect(await port.accountsByName('acme')).toHaveLength(1);
  });

  test('a token that is withdrawn is replaced, unseen by whoever asks', async () => {
    const { port, health } = driverAt(fake);
    expect(await port.accountsByName('acme')).toHaveLength(1);
    fake.expireTokens();
    expect(await port.accountsByName('acme')).toHaveLength(1);
    await health();
  });

  test('a wrong secret is said, without the secret', async () => {
    const said = await driverAt(fake, { secret: 'wrong-secret' })
      .health()
      .catch((thrown: unknown) => thrown);
    expect(said).toMatchObject({ code: 'crm-denied' });
    expect(JSON.stringify(said) + String(said)).not.toMatch(/wrong-secret/);
  });

  test.each(["x' or name ne '", 'a%b', 'ac me)&$top=1', '#', '\u0000'])(
    'a name such as %j finds nothing',
    async (name) => {
      expect(await driverAt(fake).port.accountsByName(name)).toEqual([]);
      expect(await driverAt(fake).port.contactByEmail(name)).toBeUndefined();
    },
  );
});
