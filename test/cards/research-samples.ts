import type { CompanyResearch } from '../../src/domain/company-research';
import type { Competitor } from '../../src/domain/competitors';
import type {
  Finding,
  FigureName,
  KeyFigure,
  OverviewFinding,
  OverviewTopic,
} from '../../src/domain/research';
import { researchTexts } from './research-texts';

const site = 'https://www.bergkorn.example';
const news = 'https://news.muehlenblatt.example';

/** Where the samples were read, with the text around what they quote. */
const documents = {
  crm: { source: 'crm', record: 'account AC-01', date: null, title: undefined },
  about: {
    source: 'website',
    record: `${site}/unternehmen`,
    date: null,
    title: 'Das Unternehmen – Bergkorn Mühlen',
  },
  products: {
    source: 'website',
    record: `${site}/produkte/backmischungen`,
    date: null,
    title: 'Backmischungen und Spezialmehle',
  },
  report: {
    source: 'file',
    record: 'register/bergkorn-jahresabschluss-2025.pdf',
    date: '2026-06-30',
    title: 'Bergkorn Mühlen GmbH, Jahresabschluss 2025',
  },
  directory: {
    source: 'website',
    record: 'https://verzeichnis.example/muehlen?ort=kassel',
    date: '2024-02-11',
    title: 'Mühlen in Hessen',
  },
  plant: {
    source: 'feed',
    record: `${news}/2026/11/bergkorn-neues-werk`,
    date: '2026-11-04',
    title: 'Bergkorn baut zweites Werk in Kassel',
  },
  erp: {
    source: 'feed',
    record: `${news}/2026/09/bergkorn-erp`,
    date: '2026-09-17',
    title: 'Bergkorn stellt auf neues ERP um',
  },
  award: {
    source: 'feed',
    record: `${news}/2026/06/bergkorn-bio`,
    date: '2026-06-02',
    title: 'Bergkorn wächst mit Bio-Mehlen',
  },
  gantt: {
    source: 'file',
    record: 'battle-cards/ganttline.md',
    date: '2026-08-20',
    title: 'Battle card: Ganttline',
  },
  sheets: {
    source: 'file',
    record: 'battle-cards/spreadsheets.md',
    date: '2026-08-20',
    title: 'Battle card: spreadsheets',
  },
  forma: {
    source: 'website',
    record: 'https://www.formaplan.example/customers',
    date: null,
    title: 'Formaplan customers',
  },
} as const;
type Place = keyof typeof documents;
const places = (Object.keys(documents) as Place[]).filter((one) => one !== 'crm');
const accountFields = [
  ['industry', 'Food production'],
  ['location', 'Kassel, Germany'],
  ['employees', '1850'],
] as const;

function finding(at: Place, text: string, quote = text): Finding {
  const { source, record, date } = documents[at];
  return { text, source, record, date, quote };
}

function about(
  topic: OverviewTopic,
  one: Finding,
  amount: number | null = null,
  relation: string | null = null,
): OverviewFinding {
  return { ...one, topic, amount, relation };
}

function figure(
  name: FigureName,
  amount: number,
  currency: string | null,
  period: string,
  one: Finding,
): KeyFigure {
  return { ...one, figure: name, amount, currency, period };
}

const points = (at: Place, all: readonly string[]) => all.map((one) => finding(at, one));

const ganttline: Competitor = {
  name: 'Ganttline',
  namedBy: ['lead', 'opportunity'],
  naming: finding(
    'erp',
    'Bergkorn plans production with Ganttline today',
    'die Produktion wird bisher mit Ganttline geplant',
  ),
  overview: [
    finding('gantt', 'Planning software from Ghent, 240 employees', 'Ghent, 240 people'),
    finding('gantt', 'About 12 % of the market in Germany', '12 % share in DE'),
  ],
  strengths: points('gantt', [
    'Board that planners know from spreadsheets',
    'Cheap for fewer than ten planners',
    'German support',
  ]),
  weaknesses: points('gantt', [
    'No capacity check across plants',
    'Changes reach the line overnight only',
    'No interface to weighing systems',
  ]),
  opportunities: points('gantt', [
    'New owner invests in food plants',
    'Partner programme of three ERP makers',
  ]),
  threats: points('gantt', ['Price rise of 18 % announced for 2027', 'Two chief developers have left']),
  talkingPoints: points('gantt', [
    'Ask how a second plant is planned today',
    'Show the change of a recipe in five minutes',
    'Name the migration at a mill of the same size',
  ]),
};

const spreadsheets: Competitor = {
  name: 'Spreadsheets',
  namedBy: ['playbook', 'opportunity'],
  naming: null,
  overview: [
    finding('sheets', 'What six of ten mills plan with', 'six in ten mills still plan in spreadsheets'),
  ],
  strengths: points('sheets', ['Free and on every desk', 'Nobody has to learn it']),
  weaknesses: points('sheets', [
    'One planner knows the file',
    'No check of allergens in sequence',
    'Versions by mail',
  ]),
  opportunities: points('sheets', ['Add-ins for forecasts']),
  threats: points('sheets', ['Auditors ask for a trail of changes']),
  talkingPoints: points('sheets', [
    'Ask who plans when the planner is ill',
    'Ask how allergens are kept apart',
  ]),
};

const formaplan: Competitor = {
  name: 'Formaplan',
  namedBy: ['web'],
  naming: finding(
    'forma',
    'Formaplan names mills in Hesse among its customers',
    'mills in Hesse trust Formaplan',
  ),
  overview: [finding('forma', 'Suite for process makers, 1,100 employees', 'our 1,100 colleagues')],
  strengths: points('forma', [
    'Full suite with recipes and quality',
    'References in food',
    'Own consultants',
  ]),
  weaknesses: points('forma', ['Projects of nine months and more', 'Needs its own database']),
  opportunities: points('forma', ['Cloud edition since spring']),
  threats: points('forma', ['Customers object to the move to the cloud']),
  talkingPoints: [],
};

const overview: readonly OverviewFinding[] = [
  about('industry', finding('crm', 'Food production')),
  about(
    'industry',
    finding('about', 'Mill and maker of baking mixes', 'Mühle und Hersteller von Backmischungen'),
  ),
  about('industry', finding('directory', 'Mill', 'Bergkorn (Mühle)')),
  about('location', finding('crm', 'Kassel, Germany')),
  about(
    'location',
    finding('about', 'Kassel, with a plant in Göttingen', 'Sitz in Kassel, Werk in Göttingen'),
  ),
  about('location', finding('report', 'Kassel', 'Sitz: Kassel')),
  about('size', finding('crm', '1,850 employees', '1850'), 1850),
  about(
    'size',
    finding('report', '1,912 employees', 'beschäftigte im Jahresdurchschnitt 1.912 Mitarbeitende'),
    1912,
  ),
  about(
    'products',
    finding(
      'products',
      'Flours, baking mixes and malt for bakeries',
      'Mehle, Backmischungen und Malz für das Bäckerhandwerk',
    ),
    null,
    'Recipes with many variants: sequence planning pays.',
  ),
  about('products', finding('products', 'Organic line “Feldgold”', 'unsere Bio-Linie Feldgold')),
  about(
    'products',
    finding('report', 'Contract milling for retail brands', 'Lohnvermahlung für Handelsmarken'),
  ),
  about(
    'business-model',
    finding(
      'products',
      'B2B: bakeries, industry and retail brands',
      'Wir beliefern Bäckereien, Industrie und Handel',
    ),
  ),
  about(
    'priorities',
    finding('plant', 'Second plant in Kassel by 2028', 'Das neue Werk soll 2028 in Betrieb gehen'),
    null,
    'Two plants need one plan: lead with multi-site planning.',
  ),
  about(
    'priorities',
    finding('erp', 'New ERP in 2026', 'Umstellung auf ein neues ERP bis Jahresende'),
    null,
    'We connect to it; offer the interface workshop.',
  ),
  about(
    'priorities',
    finding('about', 'Less waste in production', 'Bis 2030 wollen wir den Ausschuss halbieren'),
    null,
    'Fewer changeovers mean less waste.',
  ),
];

/** A full research of Bergkorn Mühlen, as rich as it gets in life. */
export const bergkornResearch: CompanyResearch = {
  version: 1,
  at: '2026-11-22T10:00:00Z',
  model: 'built-in analyst 2',
  company: { name: 'Bergkorn Mühlen', site: 'www.bergkorn.example', status: 'confirmed', candidates: [] },
  overview,
  health: {
    ...finding(
      'report',
      'Growing: revenue and result rose in 2025',
      'Der Umsatz stieg um 8 % auf 431 Mio. Euro',
    ),
    level: 'growing',
    approach: 'There is money for a project: speak of the second plant rather than of savings.',
  },
  figures: [
    figure(
      'revenue',
      431_000_000,
      'EUR',
      '2025',
      finding('report', 'Revenue of 431 million EUR', 'auf 431 Mio. Euro'),
    ),
    figure(
      'operating profit',
      27_500_000,
      'EUR',
      '2025',
      finding('report', 'EBIT of 27.5 million EUR', 'EBIT von 27,5 Mio. Euro'),
    ),
    figure(
      'net income',
      18_200_000,
      'EUR',
      '2025',
      finding('report', 'Net income of 18.2 million EUR', 'Jahresüberschuss: 18,2 Mio. Euro'),
    ),
    figure(
      'investment',
      60_000_000,
      'EUR',
      '2026 to 2028',
      finding('plant', 'Invests 60 million EUR', 'investiert 60 Millionen Euro'),
    ),
    figure(
      'equity ratio',
      41,
      null,
      '2025',
      finding('report', 'Equity ratio of 41 %', 'Eigenkapitalquote 41 %'),
    ),
    figure(
      'orders',
      96_000_000,
      'EUR',
      'Q3 2026',
      finding('award', 'Orders of 96 million EUR', 'Aufträge über 96 Mio. Euro'),
    ),
  ],
  news: [
    {
      ...finding(
        'plant',
        'It builds a second plant in Kassel for 60 million euros.',
        'Bergkorn investiert 60 Millionen Euro in ein zweites Werk',
      ),
      title: 'Bergkorn baut zweites Werk in Kassel',
      relation: 'A second plant is the moment to plan both together.',
    },
    {
      ...finding(
        'erp',
        'It moves to a new ERP until the end of the year.',
        'Umstellung auf ein neues ERP bis Jahresende',
      ),
      title: 'Bergkorn stellt auf neues ERP um',
      relation: 'Planning is being looked at anyway.',
    },
    {
      ...finding('award', 'Organic flours grew by a fifth.', 'Bio-Mehle legten um ein Fünftel zu'),
      title: 'Bergkorn wächst mit Bio-Mehlen',
      relation: null,
    },
  ],
  competitors: [ganttline, spreadsheets, formaplan],
  history: [
    {
      text: 'Deal lost: Planning for two mills, 48,000 EUR, against GanttLine',
      source: 'crm',
      record: 'opportunity OP-7',
      date: '2024-06-14',
      quote: 'Planning for two mills',
    },
  ],
  contradictions: [
    {
      about: 'employees',
      claims: [
        finding('crm', '1,850 employees', '1850'),
        finding('report', '1,912 employees', 'beschäftigte im Jahresdurchschnitt 1.912 Mitarbeitende'),
        finding('directory', '900 employees', 'ca. 900 Beschäftigte'),
      ],
    },
  ],
  sources: [
    {
      name: 'CRM history',
      kind: 'crm-history',
      purposes: ['company'],
      documents: read(['lead EX-01', 'account AC-01', 'opportunity OP-7']),
      problems: [],
    },
    {
      name: 'company website',
      kind: 'company-website',
      purposes: ['company'],
      documents: read(
        ['/', '/unternehmen', '/produkte', '/produkte/backmischungen', '/karriere', '/impressum'].map(
          (one) => site + one,
        ),
      ),
      problems: [{ record: `${site}/portal`, problem: 'login-wall', sentence: 'asks for a login' }],
    },
    {
      name: 'Mühlenblatt',
      kind: 'feed',
      purposes: ['company'],
      documents: read([documents.plant.record, documents.erp.record, documents.award.record]),
      problems: [],
    },
    {
      name: 'trade register',
      kind: 'files',
      purposes: ['company'],
      documents: read([documents.report.record]),
      problems: [],
    },
    {
      name: 'battle cards',
      kind: 'files',
      purposes: ['competitors'],
      documents: read([documents.gantt.record, documents.sheets.record]),
      problems: [],
    },
    {
      name: 'price news',
      kind: 'feed',
      purposes: ['company'],
      documents: [],
      problems: [
        { record: 'https://preise.example/rss', problem: 'timeout', sentence: 'did not answer in time' },
      ],
    },
  ],
  dropped: 2,
  texts: [
    ...places.map((place) => ({
      ...documents[place],
      field: 'text',
      text: researchTexts[place as Exclude<Place, 'crm'>],
    })),
    ...accountFields.map(([field, text]) => ({ ...documents.crm, field, text })),
  ],
};

function read(records: readonly string[]) {
  return records.map((record) => ({ record, title: '', date: null }));
}

/** Nothing but a question: the site that was read speaks of another company. */
export const doubtfulResearch: CompanyResearch = {
  version: 1,
  at: '2026-11-22T10:00:00Z',
  model: 'built-in analyst 2',
  company: {
    name: 'Redwood Foods',
    site: 'redwoodfoods.example',
    status: 'doubtful',
    candidates: [
      { name: 'Redwood Foods Inc.', site: 'www.redwoodfoods.example', accountId: 'AC-11' },
      { name: 'Redwood Foods GmbH', site: 'redwood-foods.example', accountId: null },
    ],
  },
  overview: [],
  health: null,
  figures: [],
  news: [],
  competitors: [],
  history: [],
  contradictions: [],
  sources: [
    {
      name: 'company website',
      kind: 'company-website',
      purposes: ['company'],
      documents: read(['https://redwoodfoods.example/']),
      problems: [],
    },
    {
      name: 'trade news',
      kind: 'feed',
      purposes: ['company'],
      documents: [],
      problems: [
        { record: 'https://news.example/rss', problem: 'timeout', sentence: 'did not answer in time' },
      ],
    },
  ],
  dropped: 0,
  texts: [],
};

/** A site was read and nothing stood in it. */
export const emptyResearch: CompanyResearch = {
  ...doubtfulResearch,
  company: {
    name: 'Lone Star Feeds',
    site: 'www.lonestarfeeds.example',
    status: 'confirmed',
    candidates: [],
  },
};
