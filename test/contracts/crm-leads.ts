import type { LeadFields } from '../../src/domain/lead-fields';
import { agentOwner } from '../../src/domain/person';
import type { CrmLeads, LeadThere } from '../../src/ports/crm-leads';

/** A CRM in which leads live, and what people do in it. */
export interface LeadsThere {
  readonly leads: CrmLeads;
  /** The id that a record of the suite has there. */
  id(name: string): string;
  /** Somebody enters a lead there, or changes one, with these fields. */
  enter(id: string, fields: Partial<LeadFields>): Promise<void>;
  /** Texts on the timeline of a lead. */
  notes(id: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** People that must be there. */
export const usersThere = ['ada@seller.example', 'ben@seller.example'] as const;
const [ada, ben] = usersThere;
const fields = { topic: 'Chairs', firstName: 'Ana', lastName: 'Silva', companyName: 'Contoso' };

/** What every CRM in which leads live keeps (`ports/crm-leads.ts`). */
export function crmLeadsContract(name: string, open: () => Promise<LeadsThere>): void {
  describe(`leads in ${name}`, () => {
    let there: LeadsThere;
    beforeEach(async () => {
      there = await open();
    });
    afterEach(() => there.close());

    /** Everything new since a cursor, as it stands at last, and where to go on. */
    async function news(from: string | null) {
      const found = new Map<string, LeadThere>();
      let cursor = from;
      for (;;) {
        const read = await there.leads.changes(cursor);
        for (const one of read.leads) found.set(one.sourceId, one);
        cursor = read.cursor;
        if (!read.hasMore) return { found, cursor };
      }
    }

    async function one(name_: string) {
      return (await news(null)).found.get(there.id(name_))?.fields;
    }

    test('everything comes at first, and later what changed, each cursor being good again', async () => {
      const names = Array.from({ length: 9 }, (_, at) => `L-${at}`);
      for (const one of names) await there.enter(there.id(one), { ...fields, topic: one });
      const first = await news(null);
      expect([...first.found.keys()].toSorted()).toEqual(names.map(there.id).toSorted());
      expect(first.found.get(there.id('L-3'))?.fields).toMatchObject({ ...fields, topic: 'L-3' });
      expect((await news(first.cursor)).found.size).toBe(0);
      await there.enter(there.id('L-3'), { ...fields, email: 'ana@contoso.example' });
      await there.enter(there.id('L-9'), fields);
      for (const _ of [1, 2]) {
        const { found } = await news(first.cursor);
        expect([...found.keys()].toSorted()).toEqual(['L-3', 'L-9'].map(there.id).toSorted());
        expect(found.get(there.id('L-3'))?.fields.email).toBe('ana@contoso.example');
      }
    });

    test('a cursor that is worth nothing is read as none', async () => {
      await there.enter(there.id('L-1'), fields);
      expect((await news('of another time')).found.size).toBe(1);
    });

    test('owner and rating are written, and written again they change nothing', async () => {
      await there.enter(there.id('L-1'), fields);
      for (const _ of [1, 2]) {
        const change = { owner: ada, rating: 'hot' } as const;
        expect(await there.leads.write(there.id('L-1'), change)).toEqual({ outcome: 'written', without: [] });
        expect(await one('L-1')).toMatchObject({ ...fields, owner: ada });
        expect((await one('L-1'))?.rating?.toLowerCase()).toBe('hot');
      }
      const { cursor } = await news(null);
      await there.leads.write(there.id('L-1'), { owner: ada, rating: 'hot' });
      expect((await news(cursor)).found.size).toBe(0);
    });

    test('what is absent stays as it is', async () => {
      await there.enter(there.id('L-1'), fields);
      await there.leads.write(there.id('L-1'), { owner: ada, rating: 'warm' });
      await there.leads.write(there.id('L-1'), { owner: ben });
      expect((await one('L-1'))?.rating?.toLowerCase()).toBe('warm');
      expect(await one('L-1')).toMatchObject({ ...fields, owner: ben });
    });

    test('the agent is an owner by its own name', async () => {
      await there.enter(there.id('L-1'), fields);
      expect(await there.leads.write(there.id('L-1'), { owner: agentOwner })).toEqual({
        outcome: 'written',
        without: [],
      });
      expect(await one('L-1')).toMatchObject({ owner: agentOwner });
    });

    test('whom it does not know is named, and the rest is written', async () => {
      await there.enter(there.id('L-1'), fields);
      const came = await there.leads.write(there.id('L-1'), { owner: "o'b@seller.example", rating: 'cold' });
      expect(came).toEqual({ outcome: 'written', without: [expect.stringMatching(/owner/u)] });
      expect((await one('L-1'))?.rating?.toLowerCase()).toBe('cold');
    });

    test('an address takes the place of those it is to, and of no other, and its version is told', async () => {
      const [old, put, theirs] = ['old@contoso.example', 'put@contoso.example', 'theirs@contoso.example'];
      await there.enter(there.id('L-1'), { ...fields, email: old });
      const read = (await news(null)).found.get(there.id('L-1'));
      const email = { to: put, over: [old] };
      const came = await there.leads.write(there.id('L-1'), { email });
      if (came.outcome !== 'written' || came.address?.version === undefined) throw new Error('not written');
      expect(came.without).toEqual([]);
      expect(await one('L-1')).toMatchObject({ ...fields, email: put });
      const { version } = came.address;
      expect(version).toBeGreaterThan(read?.version ?? Infinity);
      expect((await news(null)).found.get(there.id('L-1'))?.version).toBe(version);
      expect(await there.leads.write(there.id('L-1'), { email })).toEqual(came);
      const anew = await there.leads.write(there.id('L-1'), { email: { to: put, over: [old, put] } });
      expect(anew).toEqual({ outcome: 'written', without: [], address: { version: expect.any(Number) } });
      expect((await news(null)).found.get(there.id('L-1'))?.version).toBeGreaterThan(version);
      await there.enter(there.id('L-1'), { ...fields, email: theirs });
      expect(await there.leads.write(there.id('L-1'), { email })).toEqual({
        outcome: 'written',
        without: [],
      });
      const after = (await news(null)).found.get(there.id('L-1'));
      expect(after?.fields.email).toBe(theirs);
      expect(after?.version).toBeGreaterThan(version);
    });

    test('a note stands once for each key', async () => {
      await there.enter(there.id('L-1'), fields);
      for (const key of ['a', 'a', 'b'])
        await there.leads.write(there.id('L-1'), { note: { key, text: `Note ${key}` } });
      expect((await there.notes(there.id('L-1'))).toSorted()).toEqual(['Note a', 'Note b']);
    });

    test('a lead is closed and opened again', async () => {
      await there.enter(there.id('L-1'), fields);
      const before = (await one('L-1'))?.status;
      await there.leads.write(there.id('L-1'), { state: 'disqualified' });
      expect((await one('L-1'))?.status?.toLowerCase()).toBe('disqualified');
      await there.leads.write(there.id('L-1'), { state: 'open', rating: 'hot' });
      expect((await one('L-1'))?.status).toBe(before);
    });

    test.each(['L-404', '', "x') or ('1' eq '1"])('what is not there is gone: %j', async (id) => {
      const asked = id === 'L-404' ? there.id(id) : id;
      expect(await there.leads.write(asked, { rating: 'hot' })).toEqual({ outcome: 'gone' });
    });

    test('waiting for news ends when it is no longer wanted', async () => {
      const stop = new AbortController();
      const waiting = there.leads.arrival(stop.signal);
      stop.abort();
      await expect(waiting).resolves.toBeUndefined();
      await expect(there.leads.arrival(AbortSignal.abort())).resolves.toBeUndefined();
    });
  });
}
