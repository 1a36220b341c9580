import { passageOf } from '../../src/cards/passage';
import { findingsOf, keyOf, receiptKey } from '../../src/cards/receipt-keys';
import { receiptView } from '../../src/cards/views/receipt';
import { whyView } from '../../src/cards/views/why';
import { handoverView } from '../../src/cards/views/handover';
import { quoteRange } from '../../src/domain/research';
import { greta } from './samples';
import { readerOf } from './subjects';

const reader = readerOf('noor@lumen.example', greta.subject.lead);
const shown = (key: string) => receiptView(findingsOf(greta.subject, key), greta.subject, reader);

test.each([
  ['overview.8', 1],
  ['overview', 15],
  ['criteria.1', 1],
  ['points-1', 13],
  ['contradiction-1.3', 1],
  ['naming-2', 0],
  ['overview.16', 0],
  ['points-4', 0],
  ['constructor', 0],
  ['', 0],
])('%j opens %d findings', (key, count) => {
  expect(findingsOf(greta.subject, key)).toHaveLength(count);
});

test.each([
  'overview.0',
  'overview.',
  'Overview',
  'points-10',
  '../x',
  'overview.1.1',
  'x'.repeat(30),
  '__proto__',
])('%j is no key', (key) => {
  expect(receiptKey.test(key)).toBe(false);
});

test('every finding has the key that opens it', () => {
  for (const key of ['overview.8', 'figures.2', 'news.3', 'naming-3.1', 'profile-1.2', 'criteria.5']) {
    const [finding] = findingsOf(greta.subject, key);
    expect(finding && keyOf(finding, greta.subject)).toBe(key);
  }
});

test('the card of a receipt shows the document and the quote in its passage', () => {
  const { line, documents } = shown('health.1');
  expect(line).toBe('Bergkorn Mühlen GmbH, Jahresabschluss 2025');
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({
    title: '',
    place: 'file, register/bergkorn-jahresabschluss-2025.pdf',
    dated: 'dated 30 Jun 2026 · read 22 Nov 2026, 11:00',
  });
  const bold = documents[0]?.runs.filter((one) => one.weight === 'Bolder').map((one) => one.text);
  expect(bold).toEqual(['Der Umsatz stieg um 8 % auf 431 Mio. Euro']);
});

test('several receipts of one document are one passage, those of others stand apart', () => {
  expect(shown('points-1').documents).toHaveLength(1);
  expect(shown('points-1').documents[0]?.runs.filter((one) => one.weight === 'Bolder')).toHaveLength(13);
  expect(shown('contradiction-1')).toMatchObject({ line: '3 receipts, 3 sources' });
});

test('without the text the quote stands alone', () => {
  const subject = { ...greta.subject, research: null };
  const { documents } = receiptView(findingsOf(subject, 'criteria.2'), subject, reader);
  expect(documents[0]?.runs).toEqual([{ text: '“1850”', weight: 'Bolder' }]);
});

test('a passage begins and ends between words and says where it is cut', () => {
  const text = `${'before '.repeat(50)}the quote${' after'.repeat(50)}`;
  const words = passageOf(['the  quote'], text, 20).map((one) => one.text);
  expect(words.join('')).toBe('…before before the quote after after after…');
  expect(passageOf(['not there'], text, 20)).toEqual([]);
});

test('a quote is found whatever its white space, at its place in the text', () => {
  const text = 'x  Der\n Umsatz\tstieg . ';
  const range = quoteRange(' Der Umsatz stieg', text);
  expect(range && text.slice(range.start, range.end)).toBe('Der\n Umsatz\tstieg');
  expect(quoteRange('  ', text)).toBeNull();
  expect(quoteRange('stieg Der', text)).toBeNull();
});

test('criteria that rest on the web are links on every card', () => {
  const { lead } = greta.subject;
  const finding = {
    text: 'x',
    source: 'website',
    record: 'https://www.bergkorn.example/a',
    date: null,
    quote: 'Mühle',
  } as const;
  const fit = lead.fit && { ...lead.fit, criteria: lead.fit.criteria.map((one) => ({ ...one, finding })) };
  const subject = { ...greta.subject, lead: { ...lead, fit } };
  const url = 'https://www.bergkorn.example/a#:~:text=M%C3%BChle';
  expect(handoverView(subject, reader).reasons[1]).toMatchObject({ url, open: '' });
  expect(whyView(subject, reader, []).criteria.map((one) => one.url)).toEqual(Array(5).fill(url));
});

test('the handover says what sources disagree about', () => {
  expect(handoverView(greta.subject, reader).disagree).toBe(
    'Sources disagree about employees: CRM 1,850 employees, file 1,912 employees, web 900 employees.',
  );
});

test('who may not read the research is offered no receipt to open', () => {
  const stranger = readerOf('nobody@elsewhere.example', greta.subject.lead);
  expect(handoverView(greta.subject, stranger).reasons.map((one) => one.open)).toEqual(['', '', '']);
});
