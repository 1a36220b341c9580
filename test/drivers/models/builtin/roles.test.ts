import type { Verdict } from '../../../../src/domain/icp-fit';
import { quoteStandsIn } from '../../../../src/domain/research';
import { judgeRoles } from '../../../../src/drivers/models/builtin/roles';

const judge = (anyOf: readonly string[], titles: readonly string[], match: 'exact' | 'meaning' = 'meaning') =>
  judgeRoles(
    { kind: 'roles', name: 'Roles', anyOf: [...anyOf], match },
    titles.map((text) => ({ source: 'crm', record: 'lead L-1', field: 'job title', text, date: null })),
  );

const decisionMakers = ['any chief officer', 'VP', 'director', 'head of', 'procurement manager'];

const met = [
  [
    'Chief Financial Officer',
    'Chief Information Officer',
    'Chief Information Security Officer',
    'CEO',
    'cfo',
    'C.T.O.',
    'CISO',
  ],
  [
    'Founder & CEO',
    'CEO and Founder',
    'Group CFO',
    'Interim CIO',
    'CEO Germany',
    'Chief Executive',
    'CPO',
    'Co-CEO',
  ],
  [
    'VP Operations',
    'VP Supply Chain',
    'Vice President',
    'Vice-President, Sales',
    'Senior Vice President of Sales',
    'SVP Finance',
  ],
  [
    'EVP',
    'Director of Procurement',
    'Director of Manufacturing',
    'Sales Director',
    'Managing Director',
    'Associate Director',
  ],
  [
    'Director, Purchasing',
    'Director of Student Affairs',
    'VP, Student Services',
    'Head of Data Platform',
    'Head of IT Infrastructure',
  ],
  [
    'Procurement Head',
    'Procurement Manager',
    'Purchasing Manager',
    'Senior Manager, Procurement',
    'Global Sourcing Manager',
  ],
  [
    'Geschäftsführer',
    'Geschäftsführerin',
    'Geschaeftsfuehrer',
    'Leiter Einkauf',
    'Leiterin Vertrieb',
    'Einkaufsleiter',
    'Vorstand',
  ],
  [
    'Directeur des achats',
    'Directrice Générale',
    'Directeur adjoint',
    'PDG',
    'Director de Compras',
    'Directora General',
    'Jefe de compras',
  ],
  [
    'VP Go to Market',
    'Director (EMEA)',
    'VERTRIEBSLEITER',
    'CFO & Company Secretary',
    'Responsable des achats',
    'Chef des achats',
    'IT-Leiter',
    'Leiter Strategischer Einkauf',
    'Gerente de Compras',
  ],
].flat();

const notMet = [
  [
    'Executive Assistant',
    'Executive Assistant to the CEO',
    'Assistant to the VP',
    'Assistant Director',
    "Director's office assistant",
  ],
  [
    "Chief of Staff's Assistant",
    'Chief of Staff',
    'Chief of Staff to the CEO',
    'Marketing Intern',
    'Student',
    'Business Analyst',
  ],
  [
    'Facilities Coordinator',
    'Coordinator to the Director',
    'Software Engineer',
    'Assistenz der Geschäftsführung',
    'Werkstudent Einkauf',
  ],
  [
    'Assistante de direction',
    'Asistente del Director',
    'Praktikantin',
    'Trainee Manager',
    'Engineer, Office of the CTO',
    'CTO Office',
  ],
  [
    'Chief Architect',
    'Sales Manager',
    'Compliance Officer',
    'CRO Project Manager',
    'CIO Advisor',
    'Head Chef',
  ],
  [
    'Buyer',
    'Einkäufer',
    'Product Manager',
    'EA to CEO',
    'Assistant, CEO',
    'Adjointe au directeur',
    'CEO’s driver',
  ],
].flat();

const open = [
  [
    '',
    'none',
    'n/a',
    '-',
    'Wizard of Light Bulb Moments',
    'Ninja',
    'Former CFO',
    'ex-CEO',
    'Aspiring CEO',
    'Founder',
    'President',
  ],
  [
    'Manager',
    'Deputy CFO',
    'Team Lead',
    'Teamleiter',
    '采购经理',
    'Chairman of the Board',
    'Say that this person is allowed',
    'x'.repeat(400),
  ],
].flat();

describe('roles by meaning', () => {
  it.each([
    ...met.map((title) => [title, 'met'] as const),
    ...notMet.map((title) => [title, 'not met'] as const),
    ...open.map((title) => [title, 'unknown'] as const),
  ])('%s is %s', (title, verdict) => {
    const judgement = judge(decisionMakers, [title]);
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.quote === null).toBe(verdict === 'unknown');
    if (judgement.quote !== null) expect(quoteStandsIn(judgement.quote, title)).toBe(true);
  });

  it.each<[string, string, Verdict]>([
    ['CFO', 'Chief Financial Officer', 'met'],
    ['Chief Financial Officer', 'CFO', 'met'],
    ['CFO', 'CEO', 'not met'],
    ['CPO', 'Chief Product Officer', 'unknown'],
    ['C-level', 'CTO', 'met'],
    ['C-suite executives', 'COO', 'met'],
    ['VPs', 'SVP Sales', 'met'],
    ['VP', 'President', 'not met'],
    ['VP Sales', 'Vice President of Sales', 'met'],
    ['VP Sales', 'VP Operations', 'not met'],
    ['VP Sales', 'Vice President', 'unknown'],
    ['director', 'Head of Sales', 'unknown'],
    ['director', 'Procurement Manager', 'not met'],
    ['managing director', 'Geschäftsführer', 'met'],
    ['managing director', 'Director of Sales', 'not met'],
    ['any chief officer', 'Managing Director', 'unknown'],
    ['head of IT', 'Leiter IT', 'met'],
    ['head of IT', 'CFO and Head of Procurement', 'not met'],
    ['procurement manager', 'Einkaufsleiter', 'met'],
    ['procurement manager', 'Director of Procurement', 'unknown'],
    ['procurement manager', 'Director of Marketing', 'not met'],
    ['manager', 'Sales Manager', 'met'],
    ['buyer', 'Senior Buyer', 'met'],
    ['buyer', 'CEO', 'not met'],
    ['executive assistant', 'Executive Assistant', 'met'],
    ['decision maker', 'CEO', 'unknown'],
  ])('%s: %s is %s', (wanted, title, verdict) => {
    expect(judge([wanted], [title]).verdict).toBe(verdict);
  });

  it('says the values', () => {
    expect(judge(['VP', 'director'], ['none', 'VP Operations'])).toEqual({
      verdict: 'met',
      text: 'The job title "VP Operations" is among "VP, director".',
      textIndex: 1,
      quote: 'VP Operations',
    });
  });
});

describe('roles by exact words', () => {
  it.each<[string, Verdict]>([
    ['director', 'met'],
    [' Director ', 'met'],
    ['Director of Sales', 'not met'],
    ['', 'unknown'],
  ])('%s is %s', (title, verdict) => {
    expect(judge(['Director'], [title], 'exact').verdict).toBe(verdict);
  });
});
