import { mapColumns } from '../../src/pipeline/lead-columns';
import { isoDate, leadOfRow } from '../../src/pipeline/lead-row';

const row = (columns: Record<string, string>) => leadOfRow(columns, mapColumns(Object.keys(columns)));

test('only the columns a file has become fields; values are trimmed', () => {
  expect(row({ lead_id: ' L-1 ', email: ' a@b.example ', 'Budget band': ' high ' })).toEqual({
    source: 'file',
    sourceId: 'L-1',
    fields: { email: 'a@b.example', custom: { 'Budget band': 'high' } },
  });
});

test('statuses of other systems are told in our words', () => {
  const salesforce = row({
    'Lead ID': '1',
    'Company / Account': 'A',
    'Lead Status': 'Open - Not Contacted',
    'Lead Owner': 'x',
  });
  expect(salesforce).toMatchObject({ source: 'salesforce', fields: { status: 'Open' } });
  const hubspot = row({
    'Record ID': '1',
    'Company Name': 'A',
    'Lead Status': 'UNQUALIFIED',
    'Contact owner': 'x',
  });
  expect(hubspot).toMatchObject({ source: 'hubspot', fields: { status: 'Disqualified' } });
});

test.each([
  [{ lead_id: 'L-1', topic: 'x' }, 'it has neither a name nor a company nor an e-mail address'],
  [{ lead_id: '', email: 'a@b.example' }, 'its id in the column "lead_id" is empty'],
  [
    { lead_id: 'L-1', email: 'a@b.example', created_on: '03/04/2026' },
    'the date "03/04/2026" cannot be read for certain; write it as 2026-11-22 or 2026-11-22T09:00:00Z',
  ],
  [
    { lead_id: 'L-1', email: 'a@b.example', description: 'x'.repeat(20_001) },
    'the value in "description" is longer than 20000 characters',
  ],
])('a bad row says why: %#', (columns, bad) => {
  expect(row(columns as Record<string, string>)).toEqual({ bad });
});

test.each([
  ['2026-11-10T03:12:00Z', '2026-11-10T03:12:00.000Z'],
  ['2026-11-10T03:12:00+01:00', '2026-11-10T02:12:00.000Z'],
  ['2026-11-10 03:12', '2026-11-10T03:12:00.000Z'],
  ['2026-11-10', '2026-11-10T00:00:00.000Z'],
  ['11/10/2026 3:12 AM', '2026-11-10T03:12:00.000Z'],
  ['11/10/2026, 12:05 AM', '2026-11-10T00:05:00.000Z'],
  ['11/10/2026 12:05 PM', '2026-11-10T12:05:00.000Z'],
  ['11/25/2026', '2026-11-25T00:00:00.000Z'],
  ['25/11/2026', '2026-11-25T00:00:00.000Z'],
  ['25/11/2026 14:30', '2026-11-25T14:30:00.000Z'],
  ['5/5/2026', '2026-05-05T00:00:00.000Z'],
])('the date %s is %s', (written, iso) => {
  expect(isoDate(written)).toBe(iso);
});

test.each([
  '03/04/2026',
  '2026-02-30',
  '2026-13-01',
  '31/31/2026',
  'yesterday',
  '1699999999',
  '2026',
  '2026-11-10T99:00:00Z',
  '',
])('the date %p cannot be read for certain', (written) => {
  expect(isoDate(written)).toBeUndefined();
});
