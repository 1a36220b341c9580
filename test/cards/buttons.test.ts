import { leadButtons, offersQualify } from '../../src/cards/lead-buttons';
import type { Phase } from '../../src/domain/lead';
import { anyStory, numbersFrom } from './generated';
import { dale, greta, nina, qualifiedGreta } from './samples';
import { readerOf, told } from './subjects';

const on = (one: typeof greta, address: string) => {
  const buttons = leadButtons(one.subject, readerOf(address, one.subject.lead));
  return Object.entries(buttons).flatMap(([name, shown]) => (shown ? [name] : []));
};
const looking = ['lead', 'why', 'research', 'history'];
const connected = ['connect', 'disconnectAccount'];

test('a seller works on a lead of their own', () => {
  expect(on(greta, 'noor@lumen.example')).toEqual([
    ...looking,
    'draft',
    'disqualify',
    ...connected,
    'markInvalid',
    'markPersonal',
  ]);
});

test('another seller and a reader only look', () => {
  expect(on(greta, 'tom@lumen.example')).toEqual(looking);
  expect(on(greta, 'rui@lumen.example')).toEqual(['lead', 'why', 'research']);
});

test('a supervisor reassigns and restores what is disqualified; nobody drafts for it', () => {
  expect(on(dale, 'iris@lumen.example')).toEqual([
    ...looking,
    'reassign',
    'restore',
    ...connected,
    'markInvalid',
    'markPersonal',
  ]);
});

test('a lead without a usable address cannot be written to', () => {
  expect(on(nina, 'tom@lumen.example')).toEqual([...looking, 'disqualify', 'connect', 'markValid']);
});

test('somebody unknown sees no button', () => {
  expect(on(greta, 'nobody@elsewhere.example')).toEqual([]);
});

test('while it is being qualified, and afterwards, it is only looked at; after a refusal it goes on', () => {
  expect(on(qualifiedGreta.requested, 'noor@lumen.example')).toEqual(looking);
  expect(on(qualifiedGreta.done, 'noor@lumen.example')).toEqual(looking);
  expect(on(qualifiedGreta.done, 'iris@lumen.example')).toEqual(looking);
  expect(on(qualifiedGreta.failed, 'noor@lumen.example')).toEqual(on(greta, 'noor@lumen.example'));
});

test('cards offer Qualify where the agent engages', () => {
  expect([offersQualify('research-only'), offersQualify('research-and-engage')]).toEqual([false, true]);
});

test('in any state the buttons agree with the phase', () => {
  const seen = new Set<Phase>();
  for (let seed = 0; seed < 500; seed += 1) {
    const { subject } = told(anyStory(seed));
    const { phase, owner, connection } = subject.lead;
    const address = numbersFrom(seed)() < 0.5 ? 'iris@lumen.example' : 'noor@lumen.example';
    const can = leadButtons(subject, readerOf(address, subject.lead));
    seen.add(phase);
    if (can.draft) expect(phase === 'handed-over' || owner === address).toBe(true);
    if (can.reassign || can.restore) expect(phase).toBe('disqualified');
    if (can.reassignOpen || can.disqualify)
      expect(['in-progress', 'handed-back', 'handed-over']).toContain(phase);
    if (can.disconnectAccount) expect(connection?.accountId).toBeTruthy();
    if (phase === 'received' || phase === 'not-selected') expect(can.research || can.connect).toBe(false);
  }
  expect(seen.size).toBe(6);
});
