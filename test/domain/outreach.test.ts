import { noFields } from '../../src/domain/lead-fields';
import { composeMail, missingForOutreach, type OutreachInput } from '../../src/domain/outreach';
import { nameless } from '../../src/domain/nameless';
import { bantRules, engagingPlaybook } from '../pipeline/engaged-world';
import { playbookOf } from '../pipeline/world';

const fields = { ...noFields, firstName: 'Mia', topic: 'Menu planning', companyName: 'Café Nord' };
const base: OutreachInput = {
  purpose: 'outreach',
  fields,
  playbook: engagingPlaybook({}, { bant: bantRules }),
  opening: null,
  before: [],
  reading: null,
  unsubscribeUrl: 'https://baton.seller.example/unsubscribe?lead=x',
  written: null,
};

test('an empty playbook lacks everything that makes a mail lawful, each in words', () => {
  const missing = missingForOutreach(playbookOf({ mode: 'research-and-engage' }));
  expect(missing).toHaveLength(7);
  expect(missing.join(' ')).toMatch(/agent\.email.*postalAddress.*privacyUrl.*disclosure/);
  expect(missingForOutreach(base.playbook)).toEqual([]);
  const silent = { ...bantRules, need: { description: 'x', question: '' } };
  expect(missingForOutreach(engagingPlaybook({}, { bant: silent }))).toEqual([
    'how it asks for need (bant.need.question)',
  ]);
});

test('the opening rests on its receipt, and nothing else is claimed of the company', () => {
  const finding = { text: 'x', source: 'feed', record: 'r', date: '2026-11-20', quote: 'x' } as const;
  const mail = composeMail({ ...base, opening: { sentence: 'I read “New kitchen”.', finding } });
  expect(mail.body).toContain('I read “New kitchen”.');
  expect(mail.receipts).toEqual([finding]);
  expect(composeMail(base).receipts).toEqual([]);
});

test('links in a lead’s own words do not come back to it', () => {
  const topic = 'Look https://evil.example/x and www.evil.example now\r\nBcc: eve@evil.example';
  const mail = composeMail({ ...base, fields: { ...fields, topic, firstName: 'https://evil.example' } });
  expect(mail.body.match(/https?:\/\/\S+/gu)).toEqual([
    'https://seller.example/privacy',
    'https://baton.seller.example/unsubscribe?lead=x',
  ]);
  expect(mail.body).not.toMatch(/www\.evil/);
  expect(mail.subject).not.toMatch(/[\r\n]/);
});

test('a follow-up asks the next question; the last one says so', () => {
  const sent = (purpose: 'outreach' | 'follow-up') => ({
    messageId: '<1@x>',
    to: 'a@b.example',
    subject: 'Your enquiry: Menu planning',
    body: '',
    by: 'agent',
    at: '2026-11-23T09:00:00Z',
    outcome: 'sent' as const,
    purpose,
  });
  const second = composeMail({ ...base, purpose: 'follow-up', before: [sent('outreach')] });
  expect(second.subject).toBe('Re: Your enquiry: Menu planning');
  expect(second.body).not.toContain('my last mail');
  const last = composeMail({
    ...base,
    purpose: 'follow-up',
    before: [sent('outreach'), sent('follow-up'), sent('follow-up')],
  });
  expect(last.body).toContain('my last mail');
});

test('a text goes to a model without the lead’s name, address and phone number', () => {
  const lead = { firstName: 'Mia', lastName: 'Brandt', email: 'mia@nord.example', phone: '+49 40 1234' };
  const said = 'Hi, Mia Brandt here (mia@nord.example, +49 40 1234). Miami is nice, MIA says. Brandts too.';
  expect(nameless(said, lead)).toBe('Hi, … here (…, …). Miami is nice, … says. Brandts too.');
  expect(nameless('A b', { firstName: '', lastName: 'b', email: '', phone: '' })).toBe('A b');
});
