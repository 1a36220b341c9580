import { parseCommand } from '../../src/assistant/command';
import type { CommandContext, Parsed } from '../../src/assistant/command-context';
import { commandNames, commandTable } from '../../src/assistant/command-table';
import { operationNames } from '../../src/domain/permissions';
import { timed } from '../fixtures/timed';

const context: CommandContext = {
  about: undefined,
  now: Date.parse('2026-11-22T09:00:00Z'),
  timeZone: 'Europe/Berlin',
  address: 'sue@seller.example',
  botNames: ['Baton'],
  people: [
    { name: 'Noor Haddad', address: 'noor@seller.example' },
    { name: 'Ada North', address: 'ada@seller.example' },
    { name: 'Ada South', address: 'ada.south@seller.example' },
    { name: 'Sue Lead', address: 'sue@seller.example' },
  ],
};
const inThread: CommandContext = { ...context, about: 'lead-7' };
const short = (parsed: Parsed) =>
  'operation' in parsed ? [parsed.operation, parsed.input] : 'problem' in parsed ? 'problem' : 'question';

const commands: readonly (readonly [string, string, object])[] = [
  ['leads', 'leads', { words: '' }],
  ['leads mine', 'leads', { words: 'mine' }],
  ['/leads hot Contoso', 'leads', { words: 'hot Contoso' }],
  ['leads in Germany', 'leads', { words: 'Germany' }],
  ['leads handed over', 'leads', { words: 'handed-over' }],
  ['leads in progress', 'leads', { words: 'processing' }],
  ['leads my hot', 'leads', { words: 'mine hot' }],
  ['LEAD   Contoso', 'lead', { lead: 'Contoso' }],
  ['/lead Contoso Ltd', 'lead', { lead: 'Contoso Ltd' }],
  ['<at>Baton</at> lead Contoso', 'lead', { lead: 'Contoso' }],
  ['<@U02AB|baton> why Contoso', 'why', { lead: 'Contoso' }],
  ['@Baton, why Contoso?', 'why', { lead: 'Contoso' }],
  ['Baton: why Contoso', 'why', { lead: 'Contoso' }],
  ['/baton why Contoso', 'why', { lead: 'Contoso' }],
  ['why: Contoso', 'why', { lead: 'Contoso' }],
  ['why "Is It Ltd"', 'why', { lead: 'Is It Ltd' }],
  ['lead “Café Nord”', 'lead', { lead: 'Café Nord' }],
  ["lead 'Café Nord'", 'lead', { lead: 'Café Nord' }],
  ["lead O'Brien & Sons", 'lead', { lead: "O'Brien & Sons" }],
  ['research the lead Contoso', 'research', { lead: 'Contoso' }],
  ['history of Contoso', 'history', { lead: 'Contoso' }],
  ['draft an email to Contoso', 'draft', { lead: 'Contoso' }],
  ['draft Contoso', 'draft', { lead: 'Contoso' }],
  ['lead شركة النور', 'lead', { lead: 'شركة النور' }],
  ['lead 北京字节跳动', 'lead', { lead: '北京字节跳动' }],
  ['disqualify Contoso: no budget', 'disqualify', { lead: 'Contoso', reason: 'no budget' }],
  ['disqualify Contoso because they left', 'disqualify', { lead: 'Contoso', reason: 'they left' }],
  ['disqualify "Café Nord" no budget', 'disqualify', { lead: 'Café Nord', reason: 'no budget' }],
  ['disqualify Contoso no budget', 'disqualify', { lead: 'Contoso no budget', reason: '' }],
  ['reassign Contoso', 'reassign', { lead: 'Contoso', to: '' }],
  ['reassign Contoso by rule', 'reassign', { lead: 'Contoso', to: '' }],
  ['reassign Contoso to Noor', 'reassign', { lead: 'Contoso', to: 'noor@seller.example' }],
  [
    'reassign Back to Basics to noor haddad',
    'reassign',
    { lead: 'Back to Basics', to: 'noor@seller.example' },
  ],
  ['reassign "Back to Basics"', 'reassign', { lead: 'Back to Basics', to: '' }],
  ['reassign Contoso to Ada South', 'reassign', { lead: 'Contoso', to: 'ada.south@seller.example' }],
  ['reassign Contoso to ada@seller.example', 'reassign', { lead: 'Contoso', to: 'ada@seller.example' }],
  ['reassign Contoso to me', 'reassign', { lead: 'Contoso', to: 'sue@seller.example' }],
  ['restore Contoso', 'restore', { lead: 'Contoso' }],
  ['connect Contoso account A-17', 'connect', { lead: 'Contoso', kind: 'account', record: 'A-17' }],
  [
    'connect Contoso to the account Contoso Ltd',
    'connect',
    { lead: 'Contoso', kind: 'account', record: 'Contoso Ltd' },
  ],
  [
    'connect Key Account Ltd contact C-1',
    'connect',
    { lead: 'Key Account Ltd', kind: 'contact', record: 'C-1' },
  ],
  ['disconnect Contoso account', 'disconnect', { lead: 'Contoso', kind: 'account' }],
  ['disconnect the contact from Contoso', 'disconnect', { lead: 'Contoso', kind: 'contact' }],
  ['email Contoso valid', 'email', { lead: 'Contoso', as: 'valid' }],
  ['email Contoso is not valid', 'email', { lead: 'Contoso', as: 'invalid' }],
  ['email ana@old.example invalid', 'email', { lead: 'ana@old.example', as: 'invalid' }],
  [
    'email Contoso <mailto:ana@contoso.com|ana@contoso.com>',
    'email',
    { lead: 'Contoso', address: 'ana@contoso.com' },
  ],
  [
    'whatif Contoso employees=6000 budget=met',
    'whatif',
    { lead: 'Contoso', supposed: { employees: '6000', budget: 'met' } },
  ],
  ['what if Contoso employees=6,000', 'whatif', { lead: 'Contoso', supposed: { employees: '6,000' } }],
  [
    'what-if Contoso location=New York and industry=food retail',
    'whatif',
    { lead: 'Contoso', supposed: { location: 'New York', industry: 'food retail' } },
  ],
  [
    'whatif Contoso "annual revenue"="5 million"',
    'whatif',
    { lead: 'Contoso', supposed: { 'annual revenue': '5 million' } },
  ],
  ['agent', 'agent', {}],
  ['agent settings', 'agent', {}],
  ['Agent STOP', 'agent-control', { do: 'stop' }],
  [
    'add Ana Silva, Contoso, ana@contoso.com, Office chairs',
    'add',
    { name: 'Ana Silva', company: 'Contoso', email: 'ana@contoso.com', topic: 'Office chairs' },
  ],
  ['add ana@contoso.com', 'add', { name: '', company: '', email: 'ana@contoso.com', topic: '' }],
  [
    'add Ana Silva, Contoso, Inc., ana@contoso.com',
    'add',
    { name: 'Ana Silva', company: 'Contoso, Inc.', email: 'ana@contoso.com', topic: '' },
  ],
  ['add', 'add', { name: '', company: '', email: '', topic: '' }],
  ['import leads.csv', 'import', { file: 'leads.csv' }],
  ['preview', 'preview', {}],
  ['away until 2026-12-01', 'away', { until: '2026-12-01' }],
  ['away until Friday', 'away', { until: '2026-11-27' }],
  ['back', 'back', {}],
  ['Back!', 'back', {}],
  ['help', 'help', { command: '' }],
  ['help me', 'help', { command: '' }],
  ['help /why', 'help', { command: 'why' }],
];

test.each(commands)('%s', (text, operation, input) => {
  expect(short(parseCommand(text, context))).toEqual([operation, input]);
});

test.each(commands.filter(([text]) => /^[a-z]/i.test(text) && !/^baton/i.test(text)))(
  'with a slash, in capitals, with spaces or a mention it is the same: %s',
  (text, operation, input) => {
    const [first = '', ...rest] = text.split(' ');
    for (const written of [
      `/${text}`,
      `  ${text}  `,
      [first.toUpperCase(), ...rest].join('   '),
      `<@U1> ${text}`,
    ])
      expect(short(parseCommand(written, context))).toEqual([operation, input]);
  },
);

test.each([
  ['lead', 'lead', {}],
  ['why it', 'why', {}],
  ['why this lead', 'why', {}],
  ['research', 'research', {}],
  ['reassign to Noor', 'reassign', { to: 'noor@seller.example' }],
  ['reassign it to Noor', 'reassign', { to: 'noor@seller.example' }],
  ['disqualify this no budget', 'disqualify', { reason: 'no budget' }],
  ['disqualify because no budget', 'disqualify', { reason: 'no budget' }],
  ['disqualify', 'disqualify', { reason: '' }],
  ['connect account A-17', 'connect', { kind: 'account', record: 'A-17' }],
  ['connect it to account A-17', 'connect', { kind: 'account', record: 'A-17' }],
  ['disconnect account', 'disconnect', { kind: 'account' }],
  ['email invalid', 'email', { as: 'invalid' }],
  ['email ana@contoso.com', 'email', { address: 'ana@contoso.com' }],
  ['whatif employees=6000', 'whatif', { supposed: { employees: '6000' } }],
  ['draft', 'draft', {}],
  ['draft an email', 'draft', {}],
])('in a lead’s thread, %s is about that lead', (text, operation, more) => {
  expect(short(parseCommand(text, inThread))).toEqual([operation, { lead: 'lead-7', ...more }]);
  expect(short(parseCommand(text, context))).toBe('problem');
});

test('a lead that is named wins over the thread', () => {
  expect(short(parseCommand('why Contoso', inThread))).toEqual(['why', { lead: 'Contoso' }]);
});

test('where the reason begins is left to the search when nothing tells', () => {
  expect(parseCommand('disqualify Contoso no budget', context)).toMatchObject({ open: 'reason' });
  expect(parseCommand('disqualify Contoso: no budget', context)).not.toHaveProperty('open');
});

test.each([
  ['laed Contoso', ['lead Contoso']],
  ['reserach Contoso', ['research Contoso']],
  ['disqualfy Contoso: no budget', ['disqualify Contoso: no budget']],
  ['/hlep', ['help']],
  ['/frobnicate', ['help']],
  ['reassing Contoso to Noor', ['reassign Contoso to Noor']],
  ['reassign Contoso to Ada', ['reassign Contoso to Ada North', 'reassign Contoso to Ada South']],
  ['reassign Contoso to Nor', ['reassign Contoso to Noor Haddad']],
  ['reassign Contoso to Peter', []],
  ['agent reboot', ['agent', 'agent start', 'agent stop', 'agent pause', 'agent simulate']],
  ['email Contoso', ['email Contoso valid', 'email Contoso invalid', 'draft Contoso']],
  ['away until yesterday', ['away until tomorrow']],
])('%s is a problem; offered is %j', (text, didYouMean) => {
  const parsed = parseCommand(text, context);
  expect(parsed).toMatchObject({ didYouMean });
  expect('problem' in parsed && parsed.problem).toMatch(/[.?]$/);
});

test('what is offered instead can be sent as it is', () => {
  for (const text of [
    'laed Contoso',
    'reassign Contoso to Ada',
    'agent reboot',
    'email Contoso',
    'lead',
    'away',
    'connect Contoso',
  ]) {
    const parsed = parseCommand(text, context);
    const offers = 'problem' in parsed ? parsed.didYouMean : [];
    expect(offers.length).toBeGreaterThan(0);
    for (const offer of offers) expect(short(parseCommand(offer, context))).toHaveLength(2);
  }
});

test.each([
  'why is Contoso only warm?',
  'Why isn’t Contoso hot?',
  'why Contoso is only warm',
  'who has Contoso?',
  'what if they had 6,000 employees?',
  'whatif they had 6,000 employees',
  'hello',
  'thanks a lot',
  'how many leads are being processed?',
  'which leads are hot?',
  'my open leads',
  'leads that are hot?',
  'research is done?',
  'email address of Contoso?',
  'back to Contoso please',
  'agent, are you running?',
  'help, who has the lead of Contoso?',
  'Contoso',
  'draft is ready?',
  '',
  '🙂',
])('%s is a question', (text) => {
  expect(parseCommand(text, context)).toHaveProperty('question');
});

test('text of any kind and length is read without harm and at once', async () => {
  const nasty = [
    '"',
    '“',
    '/',
    '@',
    '<@',
    '<at>',
    'reassign to to to to',
    'whatif = = =',
    'whatif a=',
    'email @',
    'connect account account',
    'disqualify ::::',
    'add ,,,,',
    'away until \u0000',
  ];
  const long = [
    ...commandNames.map((name) => `${name} ${'x '.repeat(20_000)}`),
    'lead ' + '"'.repeat(9_999),
    'whatif ' + 'a=b '.repeat(5_000),
  ];
  for (const text of [...nasty, ...long]) {
    const { answer, seconds } = await timed(() => parseCommand(text, inThread));
    expect(typeof answer).toBe('object');
    expect(seconds).toBeLessThan(1);
  }
});

test('the table has every operation people may write, and no other', () => {
  // The last two are what other assistants ask for.
  const unwritten = ['run', 'source', 'export', 'outreach', 'propose-qualify'];
  const written = operationNames.filter((name) => !unwritten.includes(name));
  expect(commandTable.map((one) => one.operation).sort()).toEqual([...written].sort());
});

test('the commands are those of the specification that exist', () => {
  // Chat specification, section 2, less `stats` and `agent simulate`; `approve` is ours.
  const specified = `leads lead why research draft approve qualify disqualify reassign restore erase connect disconnect email whatif history agent
    add import preview icp away back help`;
  expect([...commandNames].sort()).toEqual(specified.split(/\s+/).sort());
});

test('every example in the table is read as the operation it stands for', () => {
  for (const { example, operation, form, name } of commandTable) {
    expect(short(parseCommand(example, context))[0]).toBe(operation);
    expect(form.startsWith(name)).toBe(true);
  }
});

test.each([
  ['/lead research Contoso', '/research Contoso'],
  ['/lead draft Contoso', '/draft Contoso'],
  ['/lead HELP why', '/help why'],
  ['/lead leads hot', '/leads hot'],
  ['/lead add Ana Silva, Contoso', '/add Ana Silva, Contoso'],
])('%s is the same as %s', (behind, bare) => {
  expect(parseCommand(behind, context)).toEqual(parseCommand(bare, context));
});

test.each(['/lead Contoso', '/lead "Research Partners"', 'lead research Contoso'])(
  '%s shows a lead',
  (text) => {
    expect(parseCommand(text, context)).toMatchObject({ operation: 'lead' });
  },
);
