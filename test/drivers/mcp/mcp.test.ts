import { tools, writingTool } from '../../../src/assistant/tools/tool-table';
import { refusalFor } from '../../../src/domain/permissions';
import type { Role } from '../../../src/domain/person';
import { openWorld, playbookOf, type World } from '../../pipeline/world';
import { connected, serveMcp, type McpServer } from './mcp-server';

const addressOf = {
  stranger: 'who@else.example',
  reader: 'rui@seller.example',
  seller: 'ben@seller.example',
  supervisor: 'sue@seller.example',
  administrator: 'amy@seller.example',
} as const;
const people = [
  ...playbookOf().people,
  { name: 'Amy Admin', email: addressOf.administrator, roles: ['administrator'] },
  { name: 'Rui Reader', email: addressOf.reader, roles: ['reader'] },
];
const roles = ['reader', 'seller', 'supervisor', 'administrator'] as const satisfies readonly Role[];

let world: World;
let server: McpServer;
async function open(change: object = {}): Promise<void> {
  world = await openWorld({
    playbooks: [playbookOf({ people, offer: 'We plan menus for restaurants.', ...change })],
  });
  server = await serveMcp(world);
}
afterEach(async () => {
  await server.close();
  await world.close();
});

type Called = {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
};
const inputFor = (name: string, lead: string) => ({
  ...(/lead|research|engage|draft/u.test(name) && name !== 'list_leads' && { lead }),
  ...(name === 'suppose_lead' && { supposed: { employees: '5' } }),
  ...(name === writingTool && { outcome: 'qualified' }),
});

test.each(['legacy', 'auto'] as const)('the official client lists and calls tools (%s)', async (dialect) => {
  await open();
  const lead = await world.lead('L-1');
  const client = await connected(server.url, await server.tokens.issue('ada@seller.example', 1), dialect);
  const { tools: listed } = await client.listTools();
  expect(listed.map((one) => [one.name, one.annotations?.readOnlyHint])).toEqual(
    tools
      .filter((one) => !['preview', 'icp'].includes(one.operation))
      .map((one) => [one.name, one.name !== writingTool]),
  );
  expect(listed.every((one) => one.annotations?.destructiveHint === false)).toBe(true);
  const why = (await client.callTool({
    name: 'get_lead_qualification_assessment',
    arguments: { lead: 'nord' },
  })) as Called;
  expect(why.isError).toBeFalsy();
  expect(why.content[0]?.text).toContain('Warm: 0.625 of 1');
  expect(why.structuredContent).toMatchObject({ lead: { id: lead, rating: 'warm' } });
  const no = (await client.callTool({ name: 'no_such_tool', arguments: {} })) as Called;
  expect([no.isError, no.content[0]?.text]).toEqual([true, 'There is no such tool.']);
  await client.close();
});

test.each([false, true])(
  'who may what is the table of permissions (role-based views: %p)',
  async (views) => {
    await open({ roleBasedViews: views });
    const leads = [await world.lead('L-1'), await world.lead('L-2')];
    const owners = await Promise.all(
      leads.map(async (id) => (await world.record.open(id))?.document.lead.owner ?? null),
    );
    expect(new Set(owners)).toEqual(new Set(['ada@seller.example', addressOf.seller]));
    const before = JSON.stringify(await Promise.all(leads.map((id) => world.record.open(id))));
    let cells = 0;
    for (const role of roles) {
      const asker = { address: addressOf[role], roles: [role] };
      const client = await connected(server.url, await server.tokens.issue(asker.address, 1));
      const { tools: listed } = await client.listTools();
      expect([role, listed.map((one) => one.name)]).toEqual([
        role,
        tools.filter((one) => refusalFor(asker, one.operation, views) === null).map((one) => one.name),
      ]);
      for (const { name, operation } of tools) {
        if (name === writingTool) continue;
        for (const [at, lead] of leads.entries()) {
          const input = inputFor(name, lead);
          const subject = 'lead' in input ? { owner: owners[at] ?? null } : undefined;
          const may = refusalFor(asker, operation, views, subject) === null;
          const answer = (await client.callTool({ name, arguments: input })) as Called;
          expect([role, name, owners[at], answer.isError ?? false]).toEqual([role, name, owners[at], !may]);
          if (!may) expect(JSON.stringify(answer)).not.toContain('Menu planning');
          cells += 1;
        }
      }
      await client.close();
    }
    expect(cells).toBe(roles.length * (tools.length - 1) * 2);
    expect(JSON.stringify(await Promise.all(leads.map((id) => world.record.open(id))))).toBe(before);
  },
  60_000,
);

test('somebody whom no playbook names has no access, also with a token from before', async () => {
  await open();
  const token = await server.tokens.issue(addressOf.stranger, 1);
  await expect(connected(server.url, token)).rejects.toThrow();
  const answer = await fetch(`${server.url}/mcp`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(403);
  for (const { name } of tools.filter((one) => one.operation !== 'help'))
    expect([name, await world.toolbox.call(addressOf.stranger, name, inputFor(name, 'L-1'))]).toEqual([
      name,
      { refused: expect.stringContaining('I do not know you') },
    ]);
});

test('qualify_lead by the official client: one card stands, and nothing else has happened', async () => {
  await open();
  const lead = await world.lead('L-1');
  const client = await connected(server.url, await server.tokens.issue('ada@seller.example', 1));
  for (const _ of [1, 2]) {
    const answer = (await client.callTool({
      name: writingTool,
      arguments: { lead, outcome: 'qualified' },
    })) as Called;
    expect(answer.structuredContent).toEqual({ leadId: lead, asked: true, qualified: false });
  }
  await client.close();
  await world.settle();
  const cards = [...world.standing.values()].filter((one) => one.card.name === 'qualify');
  expect(cards.map((one) => one.to)).toEqual(['ada@seller.example']);
  expect((await world.record.open(lead))?.document.lead).toMatchObject({
    phase: 'handed-over',
    qualification: null,
  });
  expect(await world.crm.opportunities('A-1')).toEqual([]);
});

test('two replicas serve one client, because nothing is kept between requests', async () => {
  await open();
  await world.lead('L-1');
  const other = await serveMcp(world);
  const token = await server.tokens.issue('ada@seller.example', 1);
  for (const url of [server.url, other.url]) {
    const client = await connected(url, token);
    expect((await client.callTool({ name: 'list_leads', arguments: {} })).structuredContent).toMatchObject({
      total: 1,
    });
    await client.close();
  }
  await other.close();
});
