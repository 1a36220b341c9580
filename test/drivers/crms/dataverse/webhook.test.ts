import { openServer } from '../../../../src/server';
import { openDataverse } from '../../../../src/drivers/crms/dataverse/driver';

const secret = 'a secret of the webhook';
const loginUrl = 'http://127.0.0.1:9';
const login = { kind: 'secret', tenantId: 't', clientId: 'c', clientSecret: 's', loginUrl } as const;
const open = (webhookSecret?: string) => openDataverse({ url: 'http://127.0.0.1:9', login, webhookSecret });

async function withHook(
  work: (
    post: (headers: Record<string, string>, body?: string) => Promise<number>,
    woken: () => Promise<boolean>,
  ) => Promise<void>,
): Promise<void> {
  const { routes, leads } = open(secret);
  const server = await openServer({ host: '127.0.0.1', port: 0, routes, health: async () => [] });
  try {
    await work(
      async (headers, body = '{"PrimaryEntityName":"lead"}') =>
        (await fetch(`${server.url}/api/dataverse`, { method: 'POST', headers, body })).status,
      async () => {
        const late = new AbortController();
        let isLate = false;
        const timer = setTimeout(() => ((isLate = true), late.abort()), 50);
        await leads.arrival(late.signal);
        clearTimeout(timer);
        return !isLate;
      },
    );
  } finally {
    await server.close();
  }
}

test('whoever knows the secret wakes the reading, once, whatever the body is', async () => {
  await withHook(async (post, woken) => {
    for (const body of ['{"PrimaryEntityName":"lead"}', 'no JSON', '']) {
      expect(await post({ 'x-baton-webhook': secret }, body)).toBe(204);
      expect([await woken(), await woken()]).toEqual([true, false]);
    }
  });
});

test.each<Record<string, string>>([
  {},
  { 'x-baton-webhook': '' },
  { 'x-baton-webhook': `${secret}x` },
  { authorization: secret },
])('nobody else does: %j', async (headers) => {
  await withHook(async (post, woken) => {
    expect(await post(headers)).toBe(401);
    expect(await woken()).toBe(false);
  });
});

test('one who waits is woken', async () => {
  await withHook(async (post, woken) => {
    const waiting = woken();
    await post({ 'x-baton-webhook': secret });
    expect(await waiting).toBe(true);
  });
});

test('without a secret there is no such address', () => {
  expect(open().routes).toEqual([]);
});
