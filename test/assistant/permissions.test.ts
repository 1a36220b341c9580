import { operationNames, permissions, refusalFor, type OperationName } from '../../src/domain/permissions';
import type { Role } from '../../src/domain/person';
import { openWorld, playbookOf, type World } from '../pipeline/world';

/** The tables of the chat specification, sections 1 and 2, written down again: what each role may do with whose leads. */
type Right = 'all' | 'own' | 'no';
const rights: Readonly<
  Record<OperationName, Readonly<Record<Role | 'stranger', readonly [open: Right, roleBased: Right]>>>
> = (() => {
  const row = (
    stranger: string,
    reader: string,
    seller: string,
    supervisor: string,
    administrator: string,
  ) => {
    const read = (cell: string) => cell.split('/') as unknown as readonly [Right, Right];
    return {
      stranger: read(stranger),
      reader: read(reader),
      seller: read(seller),
      supervisor: read(supervisor),
      administrator: read(administrator),
    };
  };
  const all = 'all/all';
  const no = 'no/no';
  const look = row(no, 'all/no', 'all/own', all, all);
  const list = row(no, no, 'all/own', all, all);
  const act = row(no, no, 'own/own', all, all);
  const lead = row(no, no, no, all, all);
  const admin = row(no, no, no, no, all);
  const seller = row(no, no, all, all, all);
  return {
    help: row(all, all, all, all, all),
    lead: look,
    why: look,
    research: look,
    agent: row(no, all, all, all, all),
    leads: list,
    history: list,
    whatif: list,
    add: seller,
    away: seller,
    back: seller,
    draft: act,
    outreach: act,
    approve: seller,
    qualify: act,
    'propose-qualify': act,
    disqualify: act,
    connect: act,
    disconnect: act,
    email: act,
    reassign: lead,
    restore: lead,
    erase: lead,
    export: lead,
    preview: admin,
    import: admin,
    'agent-control': admin,
    simulate: admin,
    run: admin,
    source: admin,
    icp: admin,
  };
})();

const roles: readonly (Role | 'stranger')[] = ['stranger', 'reader', 'seller', 'supervisor', 'administrator'];
const self = 'self@x.example';

test.each(operationNames)('who may %s', (operation) => {
  for (const role of roles) {
    for (const [at, roleBased] of [false, true].entries()) {
      const asker = { address: self, roles: role === 'stranger' ? [] : [role] };
      const right = rights[operation][role][at];
      const may = (owner: string) => refusalFor(asker, operation, roleBased, { owner }) === null;
      expect([operation, role, roleBased, may(self), may('other@x.example')]).toEqual([
        operation,
        role,
        roleBased,
        right !== 'no',
        right === 'all',
      ]);
    }
  }
});

test('several roles add up, and every refusal is a sentence', () => {
  expect(
    refusalFor({ address: self, roles: ['reader', 'supervisor'] }, 'reassign', true, { owner: null }),
  ).toBeNull();
  for (const operation of operationNames) {
    for (const role of roles) {
      const said = refusalFor({ address: self, roles: role === 'stranger' ? [] : [role] }, operation, true, {
        owner: 'agent',
      });
      if (said !== null) expect(said).toMatch(/^[A-Z].*\.$/);
    }
  }
  expect(Object.keys(permissions).sort()).toEqual([...operationNames].sort());
});

describe('through the desk', () => {
  const people = [
    ...playbookOf().people,
    { name: 'Amy Admin', email: 'amy@seller.example', roles: ['administrator'] },
    { name: 'Rui Reader', email: 'rui@seller.example', roles: ['reader'] },
  ];
  const addressOf = {
    stranger: 'who@else.example',
    reader: 'rui@seller.example',
    seller: 'ben@seller.example',
    supervisor: 'sue@seller.example',
    administrator: 'amy@seller.example',
  };
  const inputs: Partial<Record<OperationName, object>> = {
    whatif: { supposed: { employees: '5' } },
    qualify: { confirmed: 'yes', create: 'account' },
    'propose-qualify': { outcome: 'qualified' },
    disqualify: { reason: 'no' },
    disconnect: { kind: 'account' },
    email: { as: 'work' },
    'agent-control': { do: 'pause' },
    away: { until: '2026-12-01' },
    add: { name: 'A B' },
  };
  const aboutLead: readonly OperationName[] = [
    'lead',
    'why',
    'research',
    'history',
    'whatif',
    'draft',
    'outreach',
    'qualify',
    'propose-qualify',
    'disqualify',
    'connect',
    'disconnect',
    'email',
    'reassign',
    'restore',
    'erase',
  ];
  let world: World;
  afterEach(() => world.close());

  test.each([false, true])(
    'every cell of the table, as buttons (role-based views: %p)',
    async (roleBasedViews) => {
      for (const role of roles) {
        for (const operation of operationNames) {
          if (['import', 'run', 'source', 'export'].includes(operation)) continue;
          world = await openWorld({ playbooks: [playbookOf({ people, roleBasedViews })] });
          const [other, own] = [await world.lead('L-1'), await world.lead('L-2')];
          const before = JSON.stringify((await world.record.open(other))?.document.lead);
          const at = roleBasedViews ? 1 : 0;
          const right = rights[operation][role][at];
          const press = (lead: string) =>
            world.presses(addressOf[role], operation, {
              ...inputs[operation],
              ...(aboutLead.includes(operation) && { lead }),
            });
          const reply = await press(other);
          const expected = aboutLead.includes(operation) ? right === 'all' : right !== 'no';
          const said = reply.kind === 'refused' ? reply.sentence : '';
          const denied = /^(Only |This lead belongs|I do not know you)/.test(said);
          expect([role, operation, denied]).toEqual([role, operation, !expected]);
          if (!expected) expect(JSON.stringify((await world.record.open(other))?.document.lead)).toBe(before);
          if (right === 'own' && aboutLead.includes(operation) && role === 'seller') {
            const mine = await press(own);
            expect([
              operation,
              mine.kind === 'refused' && /^(Only |This lead belongs)/.test(mine.sentence),
            ]).toEqual([operation, false]);
          }
          await world.close();
        }
      }
      world = await openWorld();
    },
    60_000,
  );

  test('search and lists never show or count what may not be seen', async () => {
    world = await openWorld({ playbooks: [playbookOf({ people, roleBasedViews: true })] });
    await world.lead('L-1', { companyName: 'Secretive' });
    await world.lead('L-2', { companyName: 'Openhanded' });
    for (const text of [
      'leads',
      'leads hot',
      'lead Secretive',
      'why Secretive',
      'lead L-1',
      'leads Secretive',
      'research Secretve',
    ]) {
      expect([text, JSON.stringify(await world.says(addressOf.seller, text))]).toEqual([
        text,
        expect.not.stringMatching(/Mia Brandt, Secretive|Secretive.{0,40}Menu/),
      ]);
      expect(JSON.stringify(await world.says(addressOf.stranger, text))).not.toContain('Menu planning');
    }
  });
});

describe('forged card data has no effect (S6)', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  test('a hundred and more buttons that nobody was shown', async () => {
    const id = await world.lead('L-1');
    const before = await world.record.open(id);
    const verbs = [
      'reassign',
      'restore',
      'qualify',
      'disqualify',
      'draft',
      'connect',
      'email',
      'run',
      'source',
      'import',
      'agent-control',
      '__proto__',
      'constructor',
      'toString',
      'lead.reassign',
      '',
    ];
    const datas: Record<string, unknown>[] = [
      { lead: 'nobody', confirmed: 'yes', reason: 'x', do: 'send', as: 'valid' },
      { lead: { id }, confirmed: 'yes' },
      { lead: [id] },
      { lead: null },
      { lead: `${id}\u0000` },
      { lead: id, confirmed: true, extra: 1 },
      { lead: id, playbook: 'other', version: '0', owner: 'ben@seller.example' },
      { lead: id, __proto__: { confirmed: 'yes' }, x: 1 },
    ];
    let forged = 0;
    for (const verb of verbs) {
      for (const data of datas) {
        const reply = await world.presses('ben@seller.example', verb, data);
        expect([verb, data, reply.kind]).toEqual([verb, data, 'refused']);
        forged += 1;
      }
    }
    expect(forged).toBeGreaterThanOrEqual(100);
    await world.settle();
    expect((await world.record.open(id))?.document.lead).toEqual(before?.document.lead);
  });
});
