import { tokenOf } from '../../../../../src/drivers/channels/teams/outgoing/app-token';
import { endJson, openLoopback } from '../../../../fixtures/teams/loopback';

const app = { metadataUrl: '', issuer: '', loginUrl: undefined, allowsLoopback: true };
const appId = '6f0e1d9a-2b5c-4a4e-9d17-0c3a5be81f42';

test('in a container of Azure the token comes from where Azure says, under its header', async () => {
  const asked: { readonly url: string; readonly header: unknown }[] = [];
  const server = await openLoopback((request, response) => {
    asked.push({ url: request.url ?? '', header: request.headers['x-identity-header'] });
    endJson(response, 200, { access_token: 'of-the-identity', expires_on: '1800003600' });
  });
  const endpoint = { endpoint: `${server.origin}/msi/token`, header: 'header-1' };
  const credential = { kind: 'managed-identity', tenantId: 't', endpoint } as const;
  const token = tokenOf({ ...app, appId, credential }, () => 1_800_000_000_000);
  expect(await token.get()).toEqual({ outcome: 'held', token: 'of-the-identity' });
  expect(asked).toEqual([
    {
      url: `/msi/token?api-version=2019-08-01&resource=${encodeURIComponent('https://api.botframework.com')}&client_id=${appId}`,
      header: 'header-1',
    },
  ]);
  await server.close();
});

test('without a registration there is a token that proves nothing', async () => {
  const token = tokenOf({ ...app, appId: '', credential: { kind: 'none' } }, Date.now);
  expect(await token.get()).toEqual({ outcome: 'held', token: 'unverified' });
  await expect(token.health()).resolves.toBeUndefined();
});
