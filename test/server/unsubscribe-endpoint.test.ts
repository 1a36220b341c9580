import { openSignedLinks } from '../../src/drivers/links/signed';
import { openServer, type OpenServer } from '../../src/server';
import { unsubscribeRoutes } from '../../src/unsubscribe-endpoint';
import { openEngagedWorld, type EngagedWorld } from '../pipeline/engaged-world';

const secret = 'a'.repeat(32);
let world: EngagedWorld;
let server: OpenServer;
const links = openSignedLinks({ publicUrl: 'https://baton.seller.example', secret });

beforeEach(async () => {
  world = await openEngagedWorld(undefined, { links: links.port });
  const { record, addressBook, worker, outside } = world;
  const routes = unsubscribeRoutes({
    leadOf: links.leadOf,
    record,
    addressBook,
    wake: worker.wake,
    now: outside.clock.now,
  });
  server = await openServer({ host: '127.0.0.1', port: 0, routes, health: async () => [] });
});
afterEach(async () => {
  await server.close();
  await world.close();
});

const local = (link: string | null) => (link ?? '').replace('https://baton.seller.example', server.url);
const postOnce = (link: string) =>
  fetch(link, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });

test('one POST ends all mail, also to a mail that is about to leave; a second one changes nothing', async () => {
  const id = await world.lead0();
  const link = local(links.port.unsubscribe(id));
  expect((await postOnce(link)).status).toBe(200);
  expect((await postOnce(link)).status).toBe(200);
  await world.goBy(3);
  expect(await world.mail()).toEqual([]);
  expect(await world.leadOf(id)).toMatchObject({ phase: 'disqualified', decision: { row: '11' } });
});

test('the link stands in the mail; opening it alone ends nothing, and tells nothing of the lead', async () => {
  const id = await world.lead0();
  await world.goBy(1);
  const [mail] = await world.mail();
  const link = links.port.unsubscribe(id) ?? '';
  expect(mail?.body).toContain(link);
  const page = await fetch(local(link));
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).not.toMatch(/Mia|Brandt|nord/);
  expect((await world.leadOf(id)).engagement.optOut).toBeNull();
});

test.each([
  '',
  'x',
  `${'0'.repeat(24)}.${'0'.repeat(32)}`,
  `${'0'.repeat(24)}.${'0'.repeat(31)}g`,
  '%00',
  '../etc',
])('a link that is not ours (%s) is refused', async (token) => {
  const reply = await postOnce(`${server.url}/unsubscribe?lead=${token}`);
  expect(reply.status).toBe(404);
  expect(await reply.text()).toContain('not one of ours');
});

test('no link is made without a public address or a secret', () => {
  expect(openSignedLinks({ publicUrl: undefined, secret }).port.unsubscribe('x')).toBeNull();
  expect(
    openSignedLinks({ publicUrl: 'https://a.example', secret: undefined }).port.unsubscribe('x'),
  ).toBeNull();
});
