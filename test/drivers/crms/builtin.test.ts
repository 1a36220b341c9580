import type { Account } from '../../../src/domain/account';
import { noFields } from '../../../src/domain/lead-fields';
import { openBuiltinCrm } from '../../../src/drivers/crms/builtin';
import { openSqlite } from '../../../src/drivers/stores/sqlite';
import type { LoadableCrm } from '../../../src/ports/crm';
import type { Records } from '../../../src/ports/records';
import { crmContract, type CrmSeed } from '../../contracts/crm';

async function fill(crm: LoadableCrm, seed: CrmSeed): Promise<void> {
  for (const account of seed.accounts) await crm.putAccount(account);
  for (const contact of seed.contacts) await crm.putContact(contact);
  for (const opportunity of seed.opportunities) await crm.putOpportunity(opportunity);
  for (const activity of seed.activities) await crm.putActivity(activity);
}

crmContract('builtin', async (seed) => {
  const store = openSqlite({ file: ':memory:' });
  const crm = openBuiltinCrm({ records: store.port });
  await fill(crm.port, seed);
  return { crm: crm.port, close: () => store.close() };
});

crmContract('builtin, loaded three times over', async (seed) => {
  const store = openSqlite({ file: ':memory:' });
  const crm = openBuiltinCrm({ records: store.port });
  const other = {
    ...seed,
    accounts: seed.accounts.map((one) => ({ ...one, name: 'Acme', website: 'https://acme.example' })),
  };
  for (const one of [seed, other, seed]) await fill(crm.port, one);
  return { crm: crm.port, close: () => store.close() };
});

const empty = {
  website: null,
  industry: null,
  location: null,
  annualRevenue: null,
  employees: null,
  custom: {},
};
const before: Account = { ...empty, id: 'A-1', name: 'Old Name', website: 'old.example' };
const after: Account = { ...empty, id: 'A-1', name: 'New Name', website: 'new.example' };

async function withRecords(work: (records: Records) => Promise<void>): Promise<void> {
  const store = openSqlite({ file: ':memory:' });
  try {
    await work(store.port);
  } finally {
    await store.close();
  }
}

async function foundBy(crm: LoadableCrm): Promise<Record<string, readonly Account[]>> {
  return {
    'old.example': await crm.accountsByDomain('old.example'),
    'new.example': await crm.accountsByDomain('new.example'),
    oldname: await crm.accountsByName('oldname'),
    newname: await crm.accountsByName('newname'),
  };
}

const asNew = { 'old.example': [], 'new.example': [after], oldname: [], newname: [after] };
const lookUps = (domain: string) => ({ partition: `crm/account-by-domain/${domain}`, id: 'A-1' });

describe('a record that changes', () => {
  test('is found by what it is now, and what led to it before is gone from the store', async () => {
    await withRecords(async (records) => {
      const { port } = openBuiltinCrm({ records });
      await port.putAccount(before);
      await port.putAccount(after);
      expect(await records.get(lookUps('old.example'))).toBeUndefined();
      expect(await foundBy(port)).toEqual(asNew);
      await port.putAccount({ ...after, website: null, name: '!' });
      expect(await foundBy(port)).toEqual({ 'old.example': [], 'new.example': [], oldname: [], newname: [] });
    });
  });

  test('moves with its account, lead or address', async () => {
    await withRecords(async (records) => {
      const { port } = openBuiltinCrm({ records });
      const opportunity = {
        id: 'O',
        accountId: 'A',
        name: 'n',
        state: 'open',
        closedOn: null,
        value: null,
        competitor: null,
      } as const;
      await port.putOpportunity(opportunity);
      await port.putOpportunity({ ...opportunity, accountId: 'B' });
      expect([await port.opportunities('A'), (await port.opportunities('B')).length]).toEqual([[], 1]);
      const contact = { id: 'C', name: 'n', email: 'a@x.example', accountId: null, jobTitle: null };
      await port.putContact(contact);
      await port.putContact({ ...contact, email: 'b@x.example' });
      expect(await port.contactByEmail('a@x.example')).toBeUndefined();
      expect((await port.contactByEmail('b@x.example'))?.id).toBe('C');
      const activity = {
        id: 'T',
        leadId: 'L',
        kind: 'call',
        byLead: true,
        at: '2026-01-01T00:00:00.000Z',
        subject: '',
      } as const;
      await port.putActivity(activity);
      await port.putActivity({ ...activity, leadId: 'M' });
      expect([await port.activities('L'), (await port.activities('M')).length]).toEqual([[], 1]);
    });
  });

  test('of two contacts with one address always the first by id is found', async () => {
    await withRecords(async (records) => {
      const { port } = openBuiltinCrm({ records });
      for (const id of ['C-2', 'C-1', 'C-3']) {
        await port.putContact({ id, name: id, email: 'team@x.example', accountId: null, jobTitle: null });
      }
      expect((await port.contactByEmail('team@x.example'))?.id).toBe('C-1');
    });
  });

  test('with a domain that 250 accounts share, all are found', async () => {
    await withRecords(async (records) => {
      const { port } = openBuiltinCrm({ records });
      const ids = Array.from({ length: 250 }, (_, at) => `A-${String(at).padStart(3, '0')}`);
      for (const id of ids) await port.putAccount({ ...before, id });
      expect((await port.accountsByDomain('old.example')).map((one) => one.id)).toEqual(ids);
    });
  });
});

/** Records that stop working at the n-th write, as if the process had been killed before or after it. */
function killedAt(records: Records, write: number, applied: boolean): Records {
  let writes = 0;
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    writes += 1;
    if (writes < write) return work();
    if (writes === write && applied) await work();
    throw new Error('killed');
  };
  return {
    ...records,
    create: (document) => counted(() => records.create(document)),
    replace: (document, etag) => counted(() => records.replace(document, etag)),
    remove: (key, etag) => counted(() => records.remove(key, etag)),
  };
}

describe('a crash between any two writes', () => {
  const deaths = Array.from({ length: 5 }, (_, at) => at + 1).flatMap((write) =>
    [false, true].map((applied) => [write, applied] as const),
  );

  test.each(deaths)(
    'at write %i, applied: %s: nothing wrong is shown, and putting again heals',
    async (write, applied) => {
      await withRecords(async (records) => {
        const { port } = openBuiltinCrm({ records });
        await port.putAccount(before);
        const dying = openBuiltinCrm({ records: killedAt(records, write, applied) });
        await expect(dying.port.putAccount(after)).rejects.toThrow('killed');
        for (const [value, accounts] of Object.entries(await foundBy(port))) {
          for (const one of accounts)
            expect([one.website, one.name.replace(' ', '').toLowerCase()]).toContain(value);
        }
        await port.putAccount(after);
        expect(await foundBy(port)).toEqual(asNew);
        expect(await records.get(lookUps('old.example'))).toBeUndefined();
      });
    },
  );

  test('five writes and no more change an account', async () => {
    await withRecords(async (records) => {
      await openBuiltinCrm({ records }).port.putAccount(before);
      await openBuiltinCrm({ records: killedAt(records, 6, false) }).port.putAccount(after);
      await expect(
        openBuiltinCrm({ records: killedAt(records, 5, false) }).port.putAccount(before),
      ).rejects.toThrow('killed');
    });
  });
});

describe('a crash while a lead is qualified', () => {
  const request = {
    key: 'L-1.q',
    leadSourceId: 'L-1',
    fields: { ...noFields, firstName: 'Ana', companyName: 'Contoso', email: 'ana@contoso.example' },
    createAccount: true,
    createContact: true,
    createOpportunity: true,
    accountId: null,
    contactId: null,
    opportunityName: 'Chairs',
    owner: 'noor@seller.example',
  };
  const deaths = Array.from({ length: 8 }, (_, at) => at + 1).flatMap((write) =>
    [false, true].map((applied) => [write, applied] as const),
  );

  test.each(deaths)(
    'at write %i, applied: %s: asking again makes what is missing, once',
    async (write, applied) => {
      await withRecords(async (records) => {
        const dying = openBuiltinCrm({ records: killedAt(records, write, applied) });
        await expect(dying.port.qualify(request)).rejects.toThrow('killed');
        const { port } = openBuiltinCrm({ records });
        const outcome = await port.qualify({ ...request, opportunityName: 'Tables' });
        expect(outcome).toMatchObject({ outcome: 'qualified' });
        const [account, ...more] = await port.accountsByName('contoso');
        expect(more).toEqual([]);
        expect(await port.contactByEmail('ana@contoso.example')).toMatchObject({ accountId: account?.id });
        const names = (await port.opportunities(account?.id ?? '')).map((one) => one.name);
        // Whoever wrote the request down first is who is answered.
        expect(names).toEqual([write === 1 && !applied ? 'Tables' : 'Chairs']);
        expect(await port.qualify(request)).toEqual(outcome);
      });
    },
  );

  test('eight writes and no more, and none when it is asked again: what people changed since stays', async () => {
    await withRecords(async (records) => {
      const outcome = await openBuiltinCrm({ records: killedAt(records, 9, false) }).port.qualify(request);
      const { port } = openBuiltinCrm({ records });
      const [account] = await port.accountsByName('contoso');
      if (!account) throw new Error('no account');
      await port.putAccount({ ...account, name: 'Contoso Holding' });
      expect(await port.qualify(request)).toEqual(outcome);
      expect(await port.account(account.id)).toMatchObject({ name: 'Contoso Holding' });
    });
  });
});

describe('several writers and readers at once', () => {
  /** Each call waits a drawn number of turns, so that the calls of several writers interleave in many ways. */
  function shuffled(records: Records, seed: number): Records {
    let state = seed;
    const turn = async () => {
      state = (state * 48_271) % 2_147_483_647;
      for (let at = state % 4; at > 0; at -= 1) await new Promise((resolve) => setImmediate(resolve));
    };
    const slow = <A extends readonly unknown[], R>(work: (...of: A) => Promise<R>) => {
      return async (...of: A) => {
        await turn();
        const result = await work(...of);
        await turn();
        return result;
      };
    };
    return {
      create: slow(records.create) as Records['create'],
      get: slow(records.get) as Records['get'],
      replace: slow(records.replace) as Records['replace'],
      remove: slow(records.remove),
      list: slow(records.list) as Records['list'],
      count: records.count,
    };
  }

  test('whoever wins, the record is found by all it is and by nothing it is not', async () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      await withRecords(async (records) => {
        const { port } = openBuiltinCrm({ records: shuffled(records, seed) });
        await port.putAccount(before);
        await Promise.all([
          port.putAccount(after),
          port.putAccount(before),
          foundBy(port),
          port.putAccount(after),
          foundBy(port),
        ]);
        const now = await port.account('A-1');
        const found = await foundBy(openBuiltinCrm({ records }).port);
        const asOld = { 'old.example': [before], 'new.example': [], oldname: [before], newname: [] };
        expect([seed, found]).toEqual([seed, now?.name === after.name ? asNew : asOld]);
      });
    }
  });
});
