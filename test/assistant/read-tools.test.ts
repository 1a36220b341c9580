import { createReadTools } from '../../src/assistant/read-tools';
import { operations } from '../../src/assistant/operation-table';
import { permissions, refusalFor } from '../../src/domain/permissions';
import type { Role } from '../../src/domain/person';
import { chatTools } from '../../src/ports/model';
import { openWorld, playbookOf, type World } from '../pipeline/world';
import { callOf, openScriptedChat } from './scripted-chat';

const people = [
  ...playbookOf().people,
  { name: 'Amy Admin', email: 'amy@seller.example', roles: ['administrator'] },
  { name: 'Rui Reader', email: 'rui@seller.example', roles: ['reader'] },
];
const addressOf: Readonly<Record<Role | 'stranger', string>> = {
  stranger: 'who@else.example',
  reader: 'rui@seller.example',
  seller: 'ben@seller.example',
  supervisor: 'sue@seller.example',
  administrator: 'amy@seller.example',
};
const roles = Object.keys(addressOf) as (Role | 'stranger')[];
const everything = chatTools.flatMap((tool) =>
  ['lead 1', 'lead 2', 'Secretive', 'Openhanded'].map((lead) => callOf(tool, { lead, words: 'all' })),
);
const chat = openScriptedChat(() => ({}));
let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

test('no tool writes, and each is an operation of the table', () => {
  for (const tool of chatTools)
    expect([tool, operations[tool].writes, tool in permissions]).toEqual([tool, false, true]);
});

test.each(roles.flatMap((role) => [false, true].map((roleBasedViews) => [role, roleBasedViews] as const)))(
  'what reaches the model for a %s (role-based views: %p) is what the table lets them see',
  async (role, roleBasedViews) => {
    const playbook = playbookOf({ people, roleBasedViews });
    const opened = await openWorld({ playbooks: [playbook], ports: { model: chat.model } });
    world = opened;
    // The turn of the rule: the first goes to Ada, the second to Ben.
    const ids = [
      await opened.lead('L-1', { companyName: 'Secretive' }),
      await opened.lead('L-2', { companyName: 'Openhanded' }),
    ];
    const leads = await Promise.all(ids.map(async (id) => (await opened.record.open(id))?.document.lead));
    expect(leads.map((one) => one?.owner)).toEqual(['ada@seller.example', 'ben@seller.example']);
    const asker = { address: addressOf[role], roles: role === 'stranger' ? [] : [role] };
    chat.plays(
      () => ({ calls: everything.slice(0, 6) }),
      () => ({ calls: everything.slice(6, 12) }),
      () => ({ calls: everything.slice(12, 24) }),
    );
    for (const id of ids) await opened.says(addressOf[role], 'Tell me of Secretive and Openhanded', id);
    const seen = JSON.stringify(
      chat.asked.map(({ texts, called }) => [texts, called.map(({ came }) => came)]),
    );
    const may = (owner: string) => refusalFor(asker, 'lead', roleBasedViews, { owner }) === null;
    expect([role, roleBasedViews, /Secretive/u.test(seen), /Openhanded/u.test(seen)]).toEqual([
      role,
      roleBasedViews,
      may('ada@seller.example'),
      may('ben@seller.example'),
    ]);
    const offered = chat.asked[0]?.tools.map(({ tool }) => tool) ?? [];
    expect(offered).toEqual(
      chatTools.filter((tool) => refusalFor(asker, tool, roleBasedViews) === null && chat.asked.length > 0),
    );
    const after = await Promise.all(ids.map(async (id) => (await opened.record.open(id))?.document.lead));
    expect(after).toEqual(leads);
  },
);

test('a tool that is not offered does nothing, whatever is asked of it', async () => {
  const opened = await openWorld({ playbooks: [playbookOf({ people })] });
  world = opened;
  await opened.lead('L-1');
  const performed: string[] = [];
  const tools = createReadTools({
    question: '',
    asker: { address: addressOf.reader, roles: ['reader'] },
    playbook: playbookOf({ people }),
    workshop: { ...opened.outside, ...opened } as never,
    perform: async (tool) => {
      performed.push(tool);
      return { refused: 'no' };
    },
  });
  for (const tool of ['leads', 'history', 'whatif'] as const)
    expect(await tools.call(callOf(tool, { lead: 'L-1', words: 'employees=5' }))).toMatchObject({
      passages: [],
      came: 'not allowed',
    });
  expect(await tools.call(callOf('qualify' as never, { lead: 'L-1' }))).toMatchObject({
    came: 'not allowed',
  });
  expect(performed).toEqual([]);
});
