import { join } from 'node:path';
import { openApp } from '../../src/app';
import { configOf } from '../../src/config';
import { baton, temporaryFolder } from './baton';

const folder = temporaryFolder();
const data = ['--data', join(folder, 'data')];
const noor = 'noor@lumen.example';

test('a token from the command line opens the door of the server that is on the same store, until it is ended', async () => {
  const made = await baton(['token', noor, '--days', '7', ...data]);
  expect([made.code, made.err]).toEqual([0, expect.stringContaining('It is shown once')]);
  const token = made.out.trim();
  expect(token).toMatch(/^baton_[0-9a-f]{16}_[\w-]{43}$/u);

  const environment = { BATON_MCP: 'on', PORT: '0', BATON_DATA_DIR: join(folder, 'data') };
  const app = await openApp(configOf({ ...environment, BATON_CHANNELS: 'local' }), { log: 'quiet' });
  const server = await app.serve();
  const list = async () => {
    const answer = await fetch(`${server.url}/mcp`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const open = await list();
  expect([open.status, open.text]).toEqual([200, expect.stringContaining('get_lead_summary')]);
  expect(await baton(['token', noor.toUpperCase(), '--revoke', ...data])).toMatchObject({
    code: 0,
    out: '1 token was ended.\n',
  });
  expect((await list()).status).toBe(401);
  await server.close();
  await app.close();
});

test('without the setting there is no such door', async () => {
  const app = await openApp(configOf({ PORT: '0', BATON_DATA_DIR: join(folder, 'off') }), { log: 'quiet' });
  const server = await app.serve();
  expect((await fetch(`${server.url}/mcp`, { method: 'POST' })).status).toBe(404);
  await server.close();
  await app.close();
});

test('nobody outside the playbook gets one, nor one for ever', async () => {
  const [stranger, forever] = await Promise.all([
    baton(['token', 'who@else.example', ...data]),
    baton(['token', noor, '--days', '366', '--data', join(folder, 'other')]),
  ]);
  expect([stranger?.code, stranger?.out]).toEqual([3, '']);
  expect(stranger?.err).toContain('No playbook names who@else.example among its people.');
  expect(forever).toMatchObject({ code: 3, out: '', err: expect.stringContaining('from 1 to 365') });
});
