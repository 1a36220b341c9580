import type { OutsideSource } from '../../src/domain/knowledge';
import { operator } from '../../src/assistant/assistant';
import { source } from '../../src/assistant/operations/source';
import { openBuiltinAnalyst } from '../../src/drivers/models/builtin/analyst';
import type { ResearchCompanyInput } from '../../src/ports/model';
import type { ReadDocument, ResearchSource, SourceHealth } from '../../src/ports/research-source';
import { sourcePage } from '../../src/terminal/source-page';
import { openWorld, playbookOf, startOfWorld, type World } from '../pipeline/world';

const people = [
  ...playbookOf().people,
  { name: 'Amy Admin', email: 'amy@seller.example', roles: ['administrator'] },
];
let world: World;
afterEach(() => world.close());

const files = (name: string): OutsideSource => ({ kind: 'files', name, path: name, purposes: ['company'] });
const nothing: ResearchSource = {
  read: async () => ({ documents: [], problems: [] }),
  page: async () => ({ documents: [], problems: [] }),
  check: async () => ({ state: 'per-lead', sentence: 'Each lead has its own.' }),
};

describe('agent status', () => {
  async function statusWith(
    sources: readonly OutsideSource[],
    check: ResearchSource['check'],
    twice = false,
  ) {
    const playbook = playbookOf({ people, research: { sources } });
    const second = playbookOf({ people, research: { sources }, id: 'second', priority: 2 });
    world = await openWorld({
      playbooks: twice ? [playbook, second] : [playbook],
      ports: {
        sources: { ...nothing, check },
        // Five seconds pass at once; no other wait ends.
        clock: {
          now: () => startOfWorld,
          monotonic: () => 0,
          sleep: (milliseconds) =>
            milliseconds === 5_000
              ? new Promise((resolve) => setTimeout(resolve, 50))
              : new Promise(() => {}),
        },
      },
    });
    const reply = await world.says('amy@seller.example', 'agent status');
    return JSON.stringify(reply);
  }

  test('each source is named with what it says of itself', async () => {
    const health: Readonly<Record<string, SourceHealth>> = {
      notes: { state: 'reads', sentence: '12 files can be read.' },
      old: { state: 'problem', sentence: 'old does not exist.' },
    };
    const shown = await statusWith(
      [files('notes'), files('old')],
      async ({ name }) => health[name] as SourceHealth,
    );
    expect(shown).toContain('notes: ');
    expect(shown).toContain('12 files can be read.');
    expect(shown).toMatch(
      /old does not exist\.","color":"Attention"|"color":"Attention","text":"old does not exist\./,
    );
  });

  test('all are asked at once, and one that is silent is a problem after five seconds', async () => {
    const asked: string[] = [];
    const shown = await statusWith([files('silent'), files('quick')], ({ name }) => {
      asked.push(name);
      return name === 'silent'
        ? new Promise(() => {})
        : Promise.resolve({ state: 'reads', sentence: 'One file can be read.' });
    });
    expect(asked).toEqual(['silent', 'quick']);
    expect(shown).toContain('It does not answer.');
    expect(shown).toContain('One file can be read.');
  });

  test('the same source in two playbooks is asked once', async () => {
    let asked = 0;
    await statusWith(
      [files('notes')],
      async () => {
        asked += 1;
        return { state: 'reads', sentence: 'One file can be read.' };
      },
      true,
    );
    expect(asked).toBe(1);
  });
});

describe('source test', () => {
  const about: ReadDocument = {
    source: 'website',
    record: 'https://www.bergkorn.de/about',
    title: 'About \u001b[31mus',
    text: `Bergkorn employs 1,200 people.\n${'More.\n'.repeat(60)}`,
    date: '2026-05-01',
    organisations: ['Bergkorn Mühlen GmbH'],
    language: 'en',
    readAt: '2026-11-22T09:00:00.000Z',
  };
  const problem = {
    record: 'https://www.bergkorn.de/x',
    problem: 'http-status',
    sentence: 'It answers 404.',
  } as const;

  async function openTrial() {
    const asked: unknown[] = [];
    const given: ResearchCompanyInput[] = [];
    const reading = { documents: [about], problems: [problem] };
    world = await openWorld({
      playbooks: [playbookOf({ people, offer: 'Planning software' })],
      ports: {
        sources: {
          ...nothing,
          read: async (...args) => (asked.push(['read', ...args]), reading),
          page: async (...args) => (asked.push(['page', ...args]), reading),
        },
        model: {
          ...openBuiltinAnalyst().port,
          researchCompany: async (input) => {
            given.push(input);
            const claim = (quote: string) => ({ text: 'Head count', textIndex: 0, quote });
            const size = { topic: 'size', amount: 1_200, relation: null } as const;
            return {
              overview: [
                { ...size, ...claim('employs 1,200 people') },
                { ...size, ...claim('employs 9,000 people') },
              ],
              health: null,
              figures: [],
              news: [],
            };
          },
        },
      },
    });
    return { asked, given };
  }
  const trial = (input: object) =>
    world.assistant.ask(source, { reach: 'knowledge', pages: 1, ...input } as never, operator);

  test('an address is read as it stands, or as a site; a file from wherever it lies', async () => {
    const { asked } = await openTrial();
    await trial({ place: 'https://www.bergkorn.de/about' });
    await trial({ place: 'https://www.bergkorn.de/', pages: 8 });
    await trial({ place: '/home/ada/notes.md', reach: 'machine', pages: 8 });
    expect(asked).toMatchObject([
      ['page', 'https://www.bergkorn.de/about', 'knowledge'],
      ['read', { kind: 'website', url: 'https://www.bergkorn.de/', pages: 8, purposes: ['answers'] }, {}],
      ['page', '/home/ada/notes.md', 'machine'],
    ]);
  });

  test('what is found is shown with its quote; what the text does not say is dropped and counted', async () => {
    const { given } = await openTrial();
    const found = await trial({ place: 'https://www.bergkorn.de/about' });
    expect(found).toMatchObject({
      company: 'Bergkorn Mühlen GmbH',
      findings: [{ about: 'size', quote: 'employs 1,200 people', record: about.record }],
      dropped: 1,
    });
    expect(given).toMatchObject([{ company: { name: 'Bergkorn Mühlen GmbH' }, offer: 'Planning software' }]);
    await trial({ place: 'https://www.bergkorn.de/about', company: 'Somebody' });
    expect(given[1]?.company).toEqual({ name: 'Somebody' });
  });

  test('the page of the terminal says all of it, and no control character of strangers gets through', async () => {
    await openTrial();
    const found = await trial({ place: 'https://www.bergkorn.de/about' });
    if ('refused' in found) throw new Error(found.refused);
    const page = sourcePage(found);
    expect(page).toContain('1 document read, 1 problem.');
    for (const words of [
      about.record,
      '2026-05-01',
      'Bergkorn Mühlen GmbH',
      String(about.text.length),
      'Language',
    ])
      expect(page).toContain(words);
    expect(page).toContain('… and 21 more lines');
    expect(page).toContain('“employs 1,200 people”');
    expect(page).toContain('1 finding dropped');
    expect(page).toMatch(/http-status +It answers 404\./);
    expect(page).not.toContain('\u001b');
  });

  test('it is for administrators, and no button reaches it', async () => {
    const { asked } = await openTrial();
    const pressed = await world.presses('amy@seller.example', 'source', {
      place: '/etc/passwd',
      reach: 'machine',
      pages: 1,
    });
    expect(pressed.kind).toBe('refused');
    const asSeller = await world.assistant.ask(
      source,
      { place: 'x', reach: 'knowledge', pages: 1 },
      {
        address: 'ada@seller.example',
        roles: ['seller'],
      },
    );
    expect(asSeller).toMatchObject({ refused: expect.stringContaining('administrators') as string });
    expect(asked).toEqual([]);
  });
});
