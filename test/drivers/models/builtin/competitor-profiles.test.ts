import { quoteStandsIn, type SourceText } from '../../../../src/domain/research';
import { researchCompetitors } from '../../../../src/drivers/models/builtin/research-competitors';

function file(text: string, title = '', record = 'knowledge/x.md'): SourceText {
  return { source: 'file', record, field: 'text', text, date: null, title };
}
function research(texts: readonly SourceText[], known: readonly string[] = []) {
  const { profiles } = researchCompetitors({ company: { name: 'Vento Wines SpA' }, known, texts });
  for (const { name: _, ...parts } of profiles)
    for (const { quote, textIndex } of Object.values(parts).flat())
      expect([quote, quoteStandsIn(quote, texts[textIndex]?.text ?? '')]).toEqual([quote, true]);
  return profiles;
}
/** The words of each part that is not empty. */
function partsOf(texts: readonly SourceText[], known: readonly string[] = []) {
  return research(texts, known).map(({ name, ...parts }) => ({
    name,
    ...Object.fromEntries(
      Object.entries(parts)
        .filter(([, claims]) => claims.length > 0)
        .map(([part, claims]) => [part, claims.map((one) => one.text)]),
    ),
  }));
}

describe('whom a card is about', () => {
  const card = (title: string) => `# ${title}\n\n## Strengths\n\n- Cheap\n`;
  test.each([
    ['Battle card: FreshPlan', 'FreshPlan'],
    ['Battlecard – FreshPlan', 'FreshPlan'],
    ['BATTLE CARD FreshPlan', 'FreshPlan'],
    ['FreshPlan battle card', 'FreshPlan'],
    ['FreshPlan – Battle card', 'FreshPlan'],
    ['FreshPlan | Battlecard | Q4 2026', 'FreshPlan'],
    ['Battle card: FreshPlan (updated 12 October 2026)', 'FreshPlan'],
    ['Battle card: **FreshPlan B.V.**', 'FreshPlan B.V.'],
    ['Competitor: FreshPlan', 'FreshPlan'],
    ['Competitor profile – Plan & Go', 'Plan & Go'],
    ['Competitive analysis: iPlan', 'iPlan'],
    ['Wettbewerber: Taktwerk GmbH', 'Taktwerk GmbH'],
    ['Wettbewerberprofil Taktwerk', 'Taktwerk'],
    ['Fiche concurrent : FreshPlan', 'FreshPlan'],
    ['Competidor: FreshPlan', 'FreshPlan'],
    ['Scheda concorrente: FreshPlan', 'FreshPlan'],
    ['How to win against FreshPlan', 'FreshPlan'],
  ])('%s', (title, name) => {
    expect(partsOf([file(card(title))])).toEqual([{ name, strengths: ['Cheap'] }]);
  });

  test.each([
    'Lumen vs. FreshPlan',
    'FreshPlan versus Lumen',
    'Lumen gegen FreshPlan',
    'Lumen face à FreshPlan',
  ])('%s, where the competitor is known', (title) => {
    expect(partsOf([file(card(title))], ['FreshPlan'])).toEqual([
      { name: 'FreshPlan', strengths: ['Cheap'] },
    ]);
    expect(partsOf([file(card(title))])).toEqual([]);
  });

  test.each([
    'Battle cards',
    'Battle card template',
    'Battle card: [Competitor name]',
    'Competitors',
    'Competition: Gold for our Amarone',
    'Our strengths',
    'FreshPlan',
    'Price list',
    `Battle card: ${'x'.repeat(90)}`,
  ])('nobody: %s', (title) => {
    expect(partsOf([file(card(title))])).toEqual([]);
  });

  test('the title of the document', () => {
    expect(partsOf([file('## Strengths\n\n- Cheap', 'Battle card: FreshPlan')])).toEqual([
      { name: 'FreshPlan', strengths: ['Cheap'] },
    ]);
  });

  test('a known name as a heading, in a document on competitors', () => {
    const text =
      '# Our competitors\n\n## Freshplan\n\n### Strengths\n\n- Cheap\n\n## Taktwerk\n\n### Strengths\n\n- Fast\n';
    expect(partsOf([file(text)], ['FreshPlan', 'Taktwerk'])).toEqual([
      { name: 'FreshPlan', strengths: ['Cheap'] },
      { name: 'Taktwerk', strengths: ['Fast'] },
    ]);
    const inFolder = file('# FreshPlan\n\n## Strengths\n\n- Cheap', '', 'battle-cards/freshplan.md');
    expect(partsOf([inFolder], ['FreshPlan'])).toHaveLength(1);
  });

  test('a line of its own', () => {
    const text = '# Battle card\n\nCompetitor: FreshPlan\n\n## Strengths\n\n- Cheap\n';
    expect(partsOf([file(text)])).toEqual([{ name: 'FreshPlan', strengths: ['Cheap'] }]);
  });

  test('the same competitor in two documents is one, spelt as it is known', () => {
    const other = file('# Battle card: FRESHPLAN\n\n## Weaknesses\n\n- Slow');
    expect(partsOf([file(card('Battle card: FreshPlan B.V.')), other], ['FreshPlan'])).toEqual([
      { name: 'FreshPlan', strengths: ['Cheap'], weaknesses: ['Slow'] },
    ]);
  });

  test('what stands below another heading of the same rank is of nobody', () => {
    const text = `${card('Battle card: FreshPlan')}\n# Price list\n\n- 40 EUR a planner\n`;
    expect(partsOf([file(text)])).toEqual([{ name: 'FreshPlan', strengths: ['Cheap'] }]);
  });

  test('never the company itself', () => {
    expect(partsOf([file(card('Battle card: Vento Wines'))])).toEqual([]);
  });
});

describe('the parts of a card', () => {
  const below = (heading: string) =>
    partsOf([file(`# Battle card: FreshPlan\n\n## ${heading}\n\n- One\n- Two\n`)])[0] ?? { name: '' };
  test.each([
    [
      'overview',
      [
        'Overview',
        'At a glance',
        'Company profile',
        'About FreshPlan',
        'Who they are',
        'Market share',
        'Headquarters',
      ],
    ],
    [
      'overview',
      [
        'Überblick',
        'Auf einen Blick',
        'Steckbrief',
        'En bref',
        'Visión general',
        'Panoramica',
        'Unternehmen',
      ],
    ],
    [
      'strengths',
      [
        'Strengths',
        'Their strengths',
        "FreshPlan's strengths",
        'Where they win',
        'Where FreshPlan wins',
        'What FreshPlan does well',
      ],
    ],
    [
      'strengths',
      ['Where we lose', 'Why customers choose FreshPlan', 'Pros', '1. Strengths', 'Strengths & advantages'],
    ],
    [
      'strengths',
      [
        'Stärken',
        'Wo sie gewinnen',
        'Points forts',
        'Forces',
        'Fortalezas',
        'Puntos fuertes',
        'Punti di forza',
      ],
    ],
    [
      'weaknesses',
      [
        'Weaknesses',
        'Where they lose',
        'Where FreshPlan struggles',
        'Gaps',
        'Cons',
        'Why customers leave FreshPlan',
      ],
    ],
    ['weaknesses', ['Schwächen', 'Nachteile', 'Faiblesses', 'Points faibles', 'Debilidades', 'Punti deboli']],
    ['opportunities', ['Opportunities', 'Chancen', 'Opportunités', 'Oportunidades', 'Opportunità']],
    ['threats', ['Threats', 'Bedrohungen', 'Risiken', 'Menaces', 'Amenazas', 'Minacce']],
    [
      'talkingPoints',
      ['Talking points', 'Key messages', 'How to win', 'Where we win', 'Why us', 'Landmines', 'Objections'],
    ],
    [
      'talkingPoints',
      [
        'Landmines to lay',
        'Objection handling',
        'Questions to ask',
        'How to win against FreshPlan',
        'FreshPlan vs. Lumen',
      ],
    ],
    [
      'talkingPoints',
      [
        'Argumente',
        'Einwandbehandlung',
        'Wo wir gewinnen',
        'Argumentaire',
        'Pourquoi nous',
        'Argumentos',
        'Objeciones',
        'Obiezioni',
      ],
    ],
  ])('%s: %j', (part, all) => {
    for (const heading of all)
      expect([heading, below(heading)]).toEqual([heading, { name: 'FreshPlan', [part]: ['One', 'Two'] }]);
  });

  test.each(['Pricing', 'History', 'Appendix', 'News', 'Company news', 'Contacts', 'x'.repeat(200)])(
    'not %s',
    (heading) => {
      expect(below(heading)).toEqual({ name: '' });
    },
  );

  const card = (text: string) => {
    const [{ name: _, ...parts } = { name: '' }] = partsOf([file(`# Battle card: FreshPlan\n\n${text}`)]);
    return parts;
  };

  test('end with the next heading of their rank, not with one below it', () => {
    expect(card('## Weaknesses\n\n### Product\n\n- A\n\n### Service\n\n- B\n\n## Pricing\n\n- C\n')).toEqual({
      weaknesses: ['A', 'B'],
    });
  });

  test('are read in bold, underlined, or as plain lines', () => {
    expect(card('**Strengths**\n\n- A\n\n__Weaknesses:__\n\n- B')).toEqual({
      strengths: ['A'],
      weaknesses: ['B'],
    });
    expect(card('Strengths\n---------\n\n* A\n\nWeaknesses\n==\n\n1. B\n2) C')).toEqual({
      strengths: ['A'],
      weaknesses: ['B', 'C'],
    });
    expect(card('Strengths:\n\n• A\n\nTalking points\n\n– B')).toEqual({
      strengths: ['A'],
      talkingPoints: ['B'],
    });
  });

  test('may stand in one line with their label', () => {
    expect(card('**Strengths:** quick to roll out\n\n- **Threats:** a new rival')).toEqual({
      strengths: ['Strengths: quick to roll out'],
      threats: ['Threats: a new rival'],
    });
  });

  test('in a table of two by two', () => {
    const text =
      '| Strengths | Weaknesses |\n| --- | --- |\n| A; B | C<br>D |\n| **Opportunities** | **Threats** |\n| E | n/a |\n';
    expect(card(`## SWOT\n\n${text}`)).toEqual({
      strengths: ['A', 'B'],
      weaknesses: ['C', 'D'],
      opportunities: ['E'],
    });
  });

  test('in a table without bars at its sides', () => {
    expect(card('Strengths | Weaknesses\n--- | ---\nA | B\n')).toEqual({
      strengths: ['A'],
      weaknesses: ['B'],
    });
  });

  test('in a table of a row each', () => {
    expect(card('| | |\n|---|---|\n| Strengths | A |\n| Schwächen | B; C |\n')).toEqual({
      strengths: ['A'],
      weaknesses: ['B', 'C'],
    });
  });

  test('facts in a table, or as lines above the first heading', () => {
    expect(
      card(
        '| Fact | Value |\n|:--|--:|\n| Headquarters | Utrecht |\n| Market share | 12 % |\n| Colour | green |\n',
      ),
    ).toEqual({
      overview: ['Headquarters: Utrecht', 'Market share: 12 %'],
    });
    expect(card('- Hauptsitz: Utrecht\n- **Mitarbeiter:** 350\n- Farbe: grün\n')).toEqual({
      overview: ['Hauptsitz: Utrecht', 'Mitarbeiter: 350'],
    });
  });

  test('prose is a claim a sentence', () => {
    expect(
      card(
        '## Overview\n\nFreshPlan B.V. is Dutch. It has approx. 350 people, since the 22. November. Nice!',
      ),
    ).toEqual({
      overview: ['FreshPlan B.V. is Dutch.', 'It has approx. 350 people, since the 22. November.', 'Nice!'],
    });
  });

  test('a label among the talking points is an argument, in the overview a part of its own', () => {
    expect(card('## Talking points\n\n- Headquarters: ask who decides\n')).toEqual({
      talkingPoints: ['Headquarters: ask who decides'],
    });
    expect(card('## Overview\n\n- Dutch\n- Weaknesses: slow\n')).toEqual({
      overview: ['Dutch'],
      weaknesses: ['Weaknesses: slow'],
    });
  });

  test('an objection stands with its answer', () => {
    expect(
      card('## Objections\n\n**“They are cheaper.”** Per planner they are. Ask for all of it.\n'),
    ).toEqual({
      talkingPoints: ['“They are cheaper.” Per planner they are. Ask for all of it.'],
    });
  });

  test('a semicolon in a sentence of a table divides nothing', () => {
    const long = 'Planning of materials ends at the factory gate; suppliers are not seen';
    expect(card(`| Strengths | Weaknesses |\n|---|---|\n| A | ${long} |\n`)).toEqual({
      strengths: ['A'],
      weaknesses: [long],
    });
  });

  test('a list below a line that ends in a colon keeps it in mind', () => {
    expect(card('## Objections\n\n“They are cheaper”:\n\n- Ask for the price of 60 planners.\n')).toEqual({
      talkingPoints: ['“They are cheaper”: Ask for the price of 60 planners.'],
    });
  });

  test('are read without marks of Markdown, and quoted as they stand', () => {
    const text =
      '# Battle card: FreshPlan\n\n## Strengths\n\n- **Fast**: see [the \\#1 test](https://x.example/a_b)\n  in *six* weeks\n';
    expect(research([file(text)])[0]?.strengths).toEqual([
      {
        text: 'Fast: see the #1 test in six weeks',
        textIndex: 0,
        quote: '**Fast**: see [the \\#1 test](https://x.example/a_b)\n  in *six* weeks',
      },
    ]);
  });

  test('what says nothing is no claim, and nothing is said twice', () => {
    expect(card('## Strengths\n\n- n/a\n- TBD\n- …\n- [add strengths]\n- 12\n- A\n- A\n')).toEqual({
      strengths: ['A'],
    });
  });

  test('a long passage is cut, a long list too', () => {
    const long = 'word '.repeat(200).trim();
    const many = Array.from({ length: 50 }, (_, at) => `- Point ${at}a`).join('\n');
    const [profile] = research([
      file(`# Battle card: FreshPlan\n\n## Strengths\n\n- ${long}\n\n## Threats\n\n${many}`),
    ]);
    expect(profile?.strengths[0]?.text).toHaveLength(400);
    expect(profile?.strengths[0]?.quote).toMatch(/^(?:word )+word$/u);
    expect(profile?.threats).toHaveLength(20);
  });
});

describe('the competitor’s own site', () => {
  const site = (text: string, record = 'https://www.freshplan.example/about'): SourceText => ({
    ...{ source: 'website', record, field: 'text', text, date: null, title: 'About us' },
  });
  const text = `# About us

FreshPlan is a vendor of planning software for dairies. We are headquartered in Utrecht. Some 350 employees serve
1,200 plants. Our market share in the Benelux is 12 %. Our staff is friendly.

## Talking points

- We are better than Lumen.
`;

  test('tells industry, location, size and market share, and nothing else', () => {
    expect(partsOf([site(text)], ['FreshPlan'])).toEqual([
      {
        name: 'FreshPlan',
        overview: [
          'FreshPlan is a vendor of planning software for dairies.',
          'We are headquartered in Utrecht.',
          'Some 350 employees serve 1,200 plants.',
          'Our market share in the Benelux is 12 %.',
        ],
      },
    ]);
  });

  test.each([
    ['of another', 'https://www.other.example/freshplan'],
    ['that only begins like it', 'https://freshplanning.example/'],
    ['that has it as its ending', 'https://www.other.freshplan/'],
    ['without an address', 'freshplan.example'],
  ])('a site %s tells nothing', (_what, record) => {
    expect(partsOf([site(text, record)], ['FreshPlan'])).toEqual([]);
  });

  test('a battle card of a web page is none', () => {
    expect(partsOf([site('# Battle card: FreshPlan\n\n## Strengths\n\n- Cheap')], ['FreshPlan'])).toEqual([]);
  });
});
