import type { OutsideSource } from '../../src/domain/knowledge';
import { readingProblems } from '../../src/domain/reading-problem';
import type { LookedUpCompany } from '../../src/domain/looked-up-company';
import type { ResearchSource, Search, SourceReading } from '../../src/ports/research-source';

/** Places that must be there for the suite, and a company that some of them speak of. */
export interface ResearchSourceWorld {
  readonly port: ResearchSource;
  readonly company: LookedUpCompany;
  /** One source of each kind that can be read; those about many name the company in one document, and have another. */
  readonly sources: Readonly<Record<OutsideSource['kind'], OutsideSource>>;
  /** Sources that cannot be read at all. */
  readonly dead: readonly OutsideSource[];
  /** What finds, through the source `web-search`, one page that names the company and one that does not. */
  readonly search: Search;
  /** Where `search` leads to. */
  readonly searched: readonly string[];
  readonly page: string;
  readonly file: string;
  /** Addresses and paths that must not be read. */
  readonly forbidden: readonly string[];
  close(): Promise<void>;
}

/** What every research source must do, whatever it reads with. */
export function researchSourceContract(name: string, open: () => Promise<ResearchSourceWorld>): void {
  describe(`research source: ${name}`, () => {
    let world: ResearchSourceWorld;
    beforeAll(async () => (world = await open()));
    afterAll(() => world.close());
    const kinds = ['company-website', 'website', 'feed', 'files', 'web-search'] as const;
    const perLead: readonly string[] = ['company-website', 'web-search'];
    const serving = (source: OutsideSource, purposes: OutsideSource['purposes']) =>
      ({ ...source, purposes }) as OutsideSource;

    test.each(kinds)('%s: what it says of the company, well formed', async (kind) => {
      const source = serving(world.sources[kind], ['company']);
      const reading = await world.port.read(source, world.company, world.search);
      expect(reading.documents.length).toBeGreaterThan(0);
      wellFormed(reading);
    });

    test.each(['website', 'feed', 'files'] as const)(
      '%s: only what names the company, unless it is for no company',
      async (kind) => {
        const read = async (purposes: OutsideSource['purposes']) =>
          (await world.port.read(serving(world.sources[kind], purposes), world.company)).documents;
        const named = await read(['company']);
        const all = await read(['competitors']);
        expect(named.length).toBeLessThan(all.length);
        expect(all.map((one) => one.record)).toEqual(expect.arrayContaining(named.map((one) => one.record)));
        expect((await read(['company', 'competitors'])).map((one) => one.record)).toEqual(
          named.map((one) => one.record),
        );
        const nobody = { name: 'Nobody Ever Heard Of Ltd', site: null };
        const none = await world.port.read(serving(world.sources[kind], ['company']), nobody);
        expect(none.documents).toEqual([]);
      },
    );

    test('web-search: only pages that name whom it asks about, of addresses that may be read', async () => {
      const source = world.sources['web-search'];
      const found = await world.port.read(source, world.company, world.search);
      expect(found.documents).toHaveLength(1);
      expect(world.searched).toContain(found.documents[0]?.record);
      const barred = { ...world.search, mayRead: () => false };
      expect((await world.port.read(source, world.company, barred)).documents).toEqual([]);
      expect(await world.port.read(source, world.company)).toEqual({ documents: [], problems: [] });
    });

    test('what cannot be read is a named problem, and no rejection', async () => {
      for (const source of world.dead) {
        const reading = await world.port.read(source, world.company, world.search);
        expect([source.name, reading.documents]).toEqual([source.name, []]);
        expect([source.name, reading.problems.length]).toEqual([source.name, 1]);
        wellFormed(reading);
      }
    });

    test('a page of the web and a file, as they stand', async () => {
      for (const [place, source] of [
        [world.page, 'website'],
        [world.file, 'file'],
      ] as const) {
        const reading = await world.port.page(place);
        expect(reading.documents).toMatchObject([{ source, record: place }]);
        wellFormed(reading);
      }
    });

    test('what must not be read is not', async () => {
      for (const place of world.forbidden) {
        const reading = await world.port.page(place);
        expect([place, reading.documents, reading.problems.length]).toEqual([place, [], 1]);
        wellFormed(reading);
      }
    });

    test('whether it can be read is said in a sentence', async () => {
      for (const kind of kinds) {
        const health = await world.port.check(world.sources[kind]);
        expect([kind, health.state]).toEqual([kind, perLead.includes(kind) ? 'per-lead' : 'reads']);
        expect(health.sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
      }
      for (const source of world.dead.filter((one) => one.kind !== 'company-website')) {
        const health = await world.port.check(source);
        expect([source.name, health.state]).toEqual([source.name, 'problem']);
        expect(health.sentence).toMatch(/\.$/u);
      }
    });
  });
}

function wellFormed({ documents, problems }: SourceReading): void {
  for (const one of documents) {
    expect(['website', 'feed', 'file']).toContain(one.source);
    expect(one.record).not.toBe('');
    expect(one.text.length).toBeLessThanOrEqual(100_000);
    expect(new Date(one.readAt).toISOString()).toBe(one.readAt);
    if (one.date !== null) expect(Number.isNaN(Date.parse(one.date))).toBe(false);
  }
  for (const one of problems) {
    expect(readingProblems).toContain(one.problem);
    expect(one.sentence).toMatch(/\.$/u);
  }
}
