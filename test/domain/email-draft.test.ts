import { draftEmail, longestBody, longestSubject } from '../../src/domain/email-draft';
import { noFields, type LeadFields } from '../../src/domain/lead-fields';
import type { Finding } from '../../src/domain/research';

const known: LeadFields = {
  ...noFields,
  topic: 'Menu planning',
  firstName: 'Mia',
  lastName: 'Brandt',
  jobTitle: 'Director of Purchasing',
  companyName: 'Café Nord',
};
const sender = { name: 'Noor Haddad' };
const finding = (quote: string): Finding => ({
  text: 'Says so',
  source: 'crm',
  record: 'contact C-1',
  date: null,
  quote,
});
const draft = (change: Partial<LeadFields> = {}, findings: readonly Finding[] = []) =>
  draftEmail({ fields: { ...known, ...change }, findings, sender, opening: null });

test('names the topic, greets by first name, says why we write, asks, and is signed', () => {
  const { subject, body, savedBy } = draft();
  expect(subject).toBe('Your enquiry: Menu planning');
  expect(body.split('\n')[0]).toBe('Hello Mia,');
  expect(body).toContain(
    'You wrote to us about “Menu planning”. As Director of Purchasing at Café Nord you will want to know',
  );
  expect(body).toMatch(/Could we talk for twenty minutes this week\?/);
  expect(body.endsWith('Kind regards\nNoor Haddad')).toBe(true);
  expect(savedBy).toBeNull();
});

test.each<[string, Partial<LeadFields>, string, string]>([
  ['a topic', { topic: ' ' }, 'Your enquiry', 'You wrote to us'],
  ['a first name', { firstName: '' }, 'Your enquiry: Menu planning', 'Hello,\n'],
  [
    'a company',
    { companyName: '' },
    'Your enquiry: Menu planning',
    'You wrote to us about “Menu planning”.\n',
  ],
  [
    'a job title',
    { jobTitle: '' },
    'Your enquiry: Menu planning',
    'You wrote to us about “Menu planning”.\n',
  ],
])('without %s it still reads', (_, change, subject, words) => {
  const made = draft(change);
  expect(made.subject).toBe(subject);
  expect(made.body).toContain(words);
  expect(made.body).not.toMatch(/undefined|null|“”| at ?[.,]|As {2}/);
});

test('a claim about the person has its receipt; findings that it does not use are no receipts', () => {
  const role = finding('Director of Purchasing');
  expect(draft({}, [finding('400 employees'), role]).receipts).toEqual([role]);
  expect(draft({}, [finding('400 employees')]).receipts).toEqual([]);
});

test('what a form brought in cannot break a line, nor make the e-mail endless', () => {
  const hostile = `Planning\r\nBcc: eve@evil.example\u2028${'x'.repeat(20_000)}`;
  const made = draft({ topic: hostile, firstName: hostile, companyName: hostile, jobTitle: hostile });
  expect(made.subject).not.toMatch(/[\r\n\u2028]/);
  expect(made.subject.length).toBeLessThanOrEqual(longestSubject);
  expect(made.body.length).toBeLessThan(longestBody);
  expect(made.body.split(/[\r\n\u2028]/)).toHaveLength(draft().body.split('\n').length);
});
