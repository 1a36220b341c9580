import { quoteStandsIn, type SourceText } from '../../../../src/domain/research';
import { researchCompetitors } from '../../../../src/drivers/models/builtin/research-competitors';
import type { ResearchCompetitorsInput } from '../../../../src/ports/model';

const company = { name: 'Vento Wines SpA' };
const known = ['FreshPlan', 'Taktwerk'];

function source(change: Partial<SourceText>): SourceText {
  const own = { source: 'website', record: 'https://www.vento.example/jobs', field: 'text' } as const;
  return { ...own, text: '', date: null, title: 'Vento Wines', ...change };
}
const own = (text: string) => source({ text });
const press = (text: string) => source({ record: 'https://wire.example/1', title: 'Industry wire', text });
const file = (text: string, title = '', record = 'battle-cards/x.md') =>
  source({ source: 'file', record, title, text });

function research(texts: readonly SourceText[], change: Partial<ResearchCompetitorsInput> = {}) {
  const input = { company, known, texts, ...change };
  const answer = researchCompetitors(input);
  for (const claim of [
    ...answer.named,
    ...answer.profiles.flatMap(({ name: _, ...parts }) => Object.values(parts).flat()),
  ])
    expect([claim.quote, quoteStandsIn(claim.quote, texts[claim.textIndex]?.text ?? '')]).toEqual([
      claim.quote,
      true,
    ]);
  return answer;
}
const named = (text: SourceText) => research([text]).named.map((one) => one.name);

describe('competitors that the company uses', () => {
  test.each([
    'We use FreshPlan to plan our bottling lines.',
    'We have used FreshPlan since 2019.',
    'Since 2021 we plan with **FreshPlan** in all three cellars.',
    'Our planners rely on FreshPlan.',
    'We run Fresh Plan on site.',
    'We are a customer of FreshPlan B.V. and happy to say so.',
    'Vento Wines uses FreshPlan.',
    'In use: SAP, FreshPlan and an old label printer.',
    'Tech stack: Excel, FreshPlan',
    'You have experience with FreshPlan or a similar tool.',
    'FreshPlan is used in both plants.',
    'We are replacing FreshPlan next year.',
    'We want to migrate from FreshPlan to something simpler.',
    'We migrated from Taktwerk to FreshPlan in 2022.',
    'In 2020 we replaced Taktwerk with FreshPlan.',
    'We chose FreshPlan over Taktwerk.',
    'We use FreshPlan, which replaced Taktwerk.',
    'Wir nutzen FreshPlan für die Feinplanung.',
    'Seit 2021 nutzen wir FreshPlan.',
    'Im Einsatz: SAP, FreshPlan',
    'FreshPlan ist bei uns im Einsatz.',
    'Unser Werk plant mit FreshPlan.',
    'Wir haben FreshPlan eingeführt.',
    'Wir setzen auf FreshPlan.',
    'Wir planen derzeit mit FreshPlan und Tabellen.',
    'Wir setzen seit 2021 auf FreshPlan.',
    'We plan every shift with FreshPlan.',
    'Wir sind von Taktwerk auf FreshPlan umgestiegen.',
    'Kenntnisse in FreshPlan sind von Vorteil.',
    'Die Ablösung von FreshPlan ist für 2027 geplant.',
    'Nous utilisons FreshPlan depuis 2020.',
    'Nous travaillons avec FreshPlan.',
    'Une bonne maîtrise de FreshPlan est un plus.',
    'Usamos FreshPlan en las dos plantas.',
    'Trabajamos con FreshPlan desde 2020.',
    'Utilizziamo FreshPlan per pianificare le linee.',
    'Da tre anni lavoriamo con FreshPlan.',
    '- Excel\n- We use FreshPlan\n',
    '## Tools we use\n\n- SAP\n- FreshPlan\n',
    'Im Einsatz:\n\n* SAP\n* FreshPlan\n',
    `Im Einsatz:\n\n${'* Ein anderes Werkzeug\n'.repeat(40)}* FreshPlan\n`,
    '| Planning | We use FreshPlan |\n',
  ])('in its own words: %s', (text) => {
    expect(named(own(text))).toEqual(['FreshPlan']);
  });

  test.each([
    'Vento Wines uses FreshPlan.',
    'Vento Wines SpA has chosen FreshPlan for its bottling lines.',
    'The tender of Vento Wines: in the final round stands FreshPlan.',
    'Vento Wines relies on FreshPlan, the press was told.',
    'FreshPlan is used at Vento Wines.',
    'Die Kellerei Vento Wines setzt auf FreshPlan.',
    'Vento Wines is a long read.\n\nVento has rolled out FreshPlan.',
    '“We use FreshPlan,” said the cellar master of Vento Wines; “Vento Wines uses FreshPlan everywhere.”',
  ])('in the words of others: %s', (text) => {
    expect(named(press(text))).toEqual(['FreshPlan']);
  });

  test('is said in a sentence, quoted where it stands', () => {
    const text = own('Founded in 1962.\n\nWe use\n  **FreshPlan** every day. Come and see us.');
    expect(research([own(''), text]).named).toEqual([
      {
        name: 'FreshPlan',
        text: 'Vento Wines SpA uses FreshPlan.',
        textIndex: 1,
        quote: 'We use\n  **FreshPlan** every day.',
      },
    ]);
  });

  test('is quoted with the line above its list only where that is needed', () => {
    const quoteOf = (text: string) => research([own(text)]).named[0]?.quote;
    expect(quoteOf('## In use\n\n- SAP\n- FreshPlan\n')).toBe('In use\n\n- SAP\n- FreshPlan');
    expect(quoteOf('## Jobs\n\n- A\n- We use FreshPlan\n')).toBe('We use FreshPlan');
  });

  test('of several passages, one that says it is used counts most', () => {
    const texts = [own('We compared FreshPlan and Taktwerk.'), own('We use Taktwerk now.')];
    expect(research(texts).named.map((one) => [one.name, one.textIndex, one.text])).toEqual([
      ['FreshPlan', 0, 'Vento Wines SpA considers FreshPlan.'],
      ['Taktwerk', 1, 'Vento Wines SpA uses Taktwerk.'],
    ]);
  });

  test('a saved page of the company is its own', () => {
    const page = (title: string, record: string) => file('We use FreshPlan.', title, record);
    expect(named(page('Jobs | Vento Wines', 'pages/jobs.html'))).toEqual(['FreshPlan']);
    expect(named(page('Jobs', 'companies/vento-wines/jobs.html'))).toEqual(['FreshPlan']);
    expect(named(page('Jobs', 'companies/halden/jobs.html'))).toEqual([]);
  });

  test.each([
    ['https://www.vento.example/jobs', ['FreshPlan']],
    ['https://jobs.ventowines.example/', ['FreshPlan']],
    ['https://vento-wines-group.example/', ['FreshPlan']],
    ['https://ventow.example/', ['FreshPlan']],
    ['https://www.vent.example/', []],
    ['https://www.ventilator.example/', []],
    ['https://www.other.vento/', []],
    ['https://other.example/vento-wines', []],
  ])('"we" on %s', (record, expected) => {
    expect(named(source({ record, title: 'Jobs', text: 'We use FreshPlan.' }))).toEqual(expected);
  });

  test('the words of the lead are its own', () => {
    expect(
      named(source({ source: 'crm', record: 'lead L-1', title: '', text: 'We use FreshPlan today.' })),
    ).toEqual(['FreshPlan']);
  });
});

describe('competitors that the company considers', () => {
  test.each([
    ['We compared FreshPlan and Taktwerk last spring.', ['FreshPlan', 'Taktwerk']],
    ['We are looking for an alternative to FreshPlan.', ['FreshPlan']],
    ['We are evaluating Taktwerk.', ['Taktwerk']],
    ['Vento Wines has shortlisted FreshPlan and Taktwerk.', ['FreshPlan', 'Taktwerk']],
    ['Wir haben FreshPlan mit Taktwerk verglichen.', ['FreshPlan', 'Taktwerk']],
    ['Wir suchen eine Alternative zu FreshPlan.', ['FreshPlan']],
    ['Nous avons comparé FreshPlan et Taktwerk.', ['FreshPlan', 'Taktwerk']],
    ['Estamos evaluando Taktwerk; evaluamos tres sistemas.', ['Taktwerk']],
    ['Abbiamo valutato: noi abbiamo confrontato FreshPlan e Taktwerk.', ['FreshPlan', 'Taktwerk']],
  ])('%s', (text, expected) => {
    expect(named(own(text))).toEqual(expected);
  });
});

describe('names that nobody knows', () => {
  test.each([
    ['beside a known one that is compared', 'We compared FreshPlan and PlanOne.', ['FreshPlan', 'PlanOne']],
    ['of two words', 'We compared FreshPlan with Mill Master last year.', ['FreshPlan', 'Mill Master']],
    ['before the known one', 'We evaluated PlanOne and FreshPlan.', ['FreshPlan', 'PlanOne']],
    ['taken for a known one', 'We migrated from FreshPlan to PlanOne.', ['PlanOne']],
    ['in German only with a capital inside', 'Wir sind von FreshPlan auf PlanOne umgestiegen.', ['PlanOne']],
    ['in German no mere noun', 'Wir haben FreshPlan mit Tabellen verglichen.', ['FreshPlan']],
    ['not what everybody has', 'We compared FreshPlan and Excel.', ['FreshPlan']],
    ['not the company', 'We compared FreshPlan and Vento Wines tools.', ['FreshPlan']],
    ['not in use by itself', 'We use PlanOne.', []],
    ['not beside a known one that is used', 'We use FreshPlan and PlanOne.', ['FreshPlan']],
    ['not in small letters', 'We compared FreshPlan and others.', ['FreshPlan']],
  ])('%s', (_what, text, expected) => {
    expect(named(own(text))).toEqual(expected);
  });
});

describe('nobody is named by', () => {
  test.each([
    ['what our products get along with', 'Our bottles and our filling robots work with FreshPlan.'],
    ['what we do for others', 'We install FreshPlan at our customers.'],
    ['a list of what is not used', '## What we do not use\n\n- FreshPlan'],
    ['a mere mention', 'FreshPlan opened an office in Verona.'],
    ['a denial', 'We do not use FreshPlan.'],
    ['a German denial', 'Wir nutzen kein FreshPlan.'],
    ['a French denial', "Nous n'utilisons pas FreshPlan."],
    ['what was given up', 'In 2019 we moved away: we migrated from FreshPlan to spreadsheets.'],
    ['what was replaced', 'We replaced FreshPlan years ago.'],
    ['what was refused', 'We chose paper over FreshPlan.'],
    ['what was refused in German', 'Wir nutzen Papier statt FreshPlan.'],
    ['former use', 'We used the former FreshPlan.'],
    ['our customers', 'Our customers use FreshPlan.'],
    ['unsere Kunden', 'Unsere Kunden nutzen FreshPlan.'],
    ['partners', 'We supply partners who use FreshPlan.'],
    ['a name in small letters', 'We use freshplan as a word.'],
    ['an address', 'We use [this](https://freshplan.example/).'],
    ['part of a longer word', 'We use FreshPlanning methods.'],
    ['a long way between', `We use ${'very '.repeat(12)}FreshPlan.`],
    ['a sentence that never ends', `We use ${'x '.repeat(200)}and we use FreshPlan.`],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(named(own(text))).toEqual([]);
  });

  test.each([
    ['"we" of somebody else', 'We use FreshPlan.'],
    ['another company', 'Cantina Sole uses FreshPlan. Vento Wines was founded in 1962.'],
    ['a rival', 'A rival of Vento Wines uses FreshPlan, Vento Wines does not.'],
    ['whom it supplies', 'Vento Wines supplies Cantina Sole, which uses FreshPlan.'],
    ['its customers', 'Customers of Vento Wines use FreshPlan.'],
    ['half of the name alone', 'Vento uses FreshPlan.'],
  ])('the press, by %s', (_what, text) => {
    expect(named(press(text))).toEqual([]);
  });

  test('our own battle cards, unless they name the company', () => {
    const card = (line: string) => file(`# Battle card: FreshPlan\n\n## Talking points\n\n- ${line}\n`);
    expect(named(card('We compared FreshPlan and Taktwerk.'))).toEqual([]);
    expect(named(card('Vento Wines uses FreshPlan in Verona.'))).toEqual(['FreshPlan']);
  });

  test('the company itself', () => {
    const answer = research([own('We use Vento Wines and FreshPlan.')], {
      known: ['Vento Wines', 'FreshPlan'],
    });
    expect(answer.named.map((one) => one.name)).toEqual(['FreshPlan']);
  });
});
