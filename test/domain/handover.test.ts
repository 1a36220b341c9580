import { bantNames, bantOf } from '../../src/domain/bant';
import {
  addresses,
  handBackOwner,
  leftOpen,
  nextHandoverId,
  suggestedAction,
} from '../../src/domain/handover';
import { noFields } from '../../src/domain/lead-fields';
import { playbookSchema } from '../../src/domain/playbook';

const playbook = playbookSchema.parse({
  id: 'p',
  name: 'P',
  mode: 'research-only',
  people: [
    { name: 'Ann', email: 'ann@acme.example', roles: ['seller'] },
    { name: 'Sue', email: 'sue@acme.example', roles: ['supervisor', 'seller'] },
  ],
  supervisor: 'sue@acme.example',
  assignment: { sellers: ['ann@acme.example'] },
  icp: { criteria: [{ name: 'industry', kind: 'industries', anyOf: ['Retail'] }] },
});
const ann = 'ann@acme.example';
const sue = 'sue@acme.example';
const stranger = 'zoe@elsewhere.example';

test('the id of the next handover names the lead and counts the handovers', () => {
  expect([0, 1, 9].map((handovers) => nextHandoverId({ id: 'L1', handovers }))).toEqual([
    'L1.h1',
    'L1.h2',
    'L1.h10',
  ]);
});

describe('the suggested action', () => {
  const lead = { ...noFields, firstName: 'Ann', lastName: 'Lee', topic: 'Demo', phone: '+49 30 1' };
  test.each([
    ['hot', lead, 'Call Ann Lee about “Demo” today.'],
    ['hot', { ...lead, phone: '' }, 'Write to Ann Lee about “Demo” today.'],
    ['warm', lead, 'Write to Ann Lee about “Demo” within two working days.'],
    ['warm', { ...lead, topic: '' }, 'Write to Ann Lee within two working days.'],
    ['cold', lead, 'Read the research, then write to Ann Lee about “Demo” when it suits you.'],
  ] as const)('for a %s lead', (rating, fields, sentence) =>
    expect(suggestedAction(fields, rating)).toBe(sentence),
  );
});

test('the suggested action says what to answer and what to ask', () => {
  const lead = { ...noFields, firstName: 'Ann', lastName: 'Lee' };
  const open = (questions: number, ask: string) => suggestedAction(lead, 'warm', { questions, ask });
  expect(open(2, '')).toBe('Write to Ann Lee within two working days, and answer the open questions.');
  expect(open(0, 'Who decides?')).toBe('Write to Ann Lee within two working days, and ask: “Who decides?”');
  expect(open(1, 'Who decides?')).toBe(
    'Write to Ann Lee within two working days, and answer the open questions and ask: “Who decides?”',
  );
});

test('a handover leaves open the questions without an answer and the parts of BANT that are not met', () => {
  const finding = (quote: string) =>
    ({ text: quote, source: 'reply', record: '<1@x>', date: null, quote }) as const;
  const bant = bantOf(bantNames, [
    { name: 'need', verdict: 'met', finding: finding('by hand') },
    { name: 'budget', verdict: 'not met', finding: finding('no money') },
  ]);
  const questions = [
    { quote: 'What does it cost?', answer: finding('2,900 EUR') },
    { quote: 'Do you deliver?', answer: null },
  ];
  const reading = { of: '<1@x>', interest: null, bant, questions, instructs: null, model: 'm' };
  expect(leftOpen(reading)).toEqual({
    openQuestions: ['Do you deliver?'],
    bantGaps: ['timeline', 'budget', 'authority'],
  });
  expect(leftOpen(null)).toEqual({ openQuestions: [], bantGaps: [] });
});

describe('who owns a lead that is handed back (spec section 5)', () => {
  test.each([
    ['the original seller', { owner: 'agent', originalSeller: ann }, ann],
    ['the original seller, although somebody else owns it now', { owner: sue, originalSeller: ann }, ann],
    ['one the playbook does not know', { owner: 'agent', originalSeller: stranger }, stranger],
    [
      'the owner on arrival, of a lead that was never taken',
      { owner: stranger, originalSeller: null },
      stranger,
    ],
    ['the supervisor, when there was nobody', { owner: 'agent', originalSeller: null }, sue],
    ['the supervisor, of a lead without an owner', { owner: null, originalSeller: null }, sue],
  ])('%s', (_, lead, owner) => expect(handBackOwner(lead, playbook)).toBe(owner));
});

describe('who is told', () => {
  const taken = (originalSeller: string | null) => ({ owner: 'agent', originalSeller });

  test.each([
    ['the new owner of a handover', ['seller'], taken(null), ann, [ann]],
    ['the supervisor, when no seller is there', ['seller'], taken(null), null, [sue]],
    ['the supervisor of a disqualified lead', ['supervisor'], taken(ann), null, [sue]],
    ['the original seller', ['original-seller'], taken(ann), null, [ann]],
    ['the supervisor, when there is no original seller', ['original-seller'], taken(null), null, [sue]],
    [
      'the supervisor too, when the playbook does not know the seller',
      ['original-seller'],
      taken(stranger),
      null,
      [stranger, sue],
    ],
    ['both, when processing failed', ['original-seller', 'supervisor'], taken(ann), null, [ann, sue]],
    ['each once', ['original-seller', 'supervisor'], taken(sue), null, [sue]],
    [
      'each once, a stranger first',
      ['original-seller', 'supervisor'],
      taken(stranger),
      null,
      [stranger, sue],
    ],
    [
      'each once, whatever the case of the address',
      ['original-seller', 'supervisor'],
      taken('Sue@ACME.example'),
      null,
      [sue],
    ],
    ['nobody', [], taken(ann), null, []],
  ] as const)('%s', (_, notify, lead, seller, told) => {
    expect(addresses(notify, lead, playbook, seller)).toEqual(told);
  });
});
