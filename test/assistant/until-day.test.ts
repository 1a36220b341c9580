import { dayAt, untilDay } from '../../src/assistant/until-day';

/** A Sunday, late: in Berlin it is Monday already. */
const now = Date.parse('2026-11-22T23:30:00Z');

test.each([
  ['UTC', '2026-11-22'],
  ['Europe/Berlin', '2026-11-23'],
  ['America/Los_Angeles', '2026-11-22'],
  ['Pacific/Kiritimati', '2026-11-23'],
])('in %s it is %s', (zone, day) => expect(dayAt(now, zone)).toBe(day));

test.each([
  ['until 2026-12-01', '2026-12-01'],
  ['2026-12-1', '2026-12-01'],
  ['until tomorrow', '2026-11-24'],
  ['today', '2026-11-23'],
  ['Friday', '2026-11-27'],
  ['until fri', '2026-11-27'],
  ['until Monday', '2026-11-30'],
  ['next Monday', '2026-11-30'],
  ['next Friday', '2026-12-04'],
  ['this Friday', '2026-11-27'],
  ['until Sunday.', '2026-11-29'],
  ['for 3 days', '2026-11-26'],
  ['for two weeks', '2026-12-07'],
  ['in a week', '2026-11-30'],
  ['next week', '2026-11-30'],
  ['for three months', '2027-02-23'],
  ['1 December', '2026-12-01'],
  ['until the 1st of December', '2026-12-01'],
  ['1st December 2026', '2026-12-01'],
  ['Dec 1', '2026-12-01'],
  ['December 24th, 2026', '2026-12-24'],
  ['5 January', '2027-01-05'],
  ['until 1.12.2026', '2026-12-01'],
  ['24.12.', '2026-12-24'],
])('from Monday 23 November, %s is %s', (words, day) => {
  expect(untilDay(words, now, 'Europe/Berlin')).toEqual({ day });
});

test.each([
  '',
  'until',
  '01/12/2026',
  '2026-02-30',
  '31 November',
  'soon',
  '2026-11-22',
  '1 December 2025',
  'maybe 3',
])('"%s" is no day one can rely on', (words) => {
  const found = untilDay(words, now, 'Europe/Berlin');
  expect(found).toHaveProperty('problem');
});

test('the last day of a month stays in the month', () => {
  expect(untilDay('in 1 month', Date.parse('2026-01-31T12:00:00Z'), 'UTC')).toEqual({ day: '2026-02-28' });
});
