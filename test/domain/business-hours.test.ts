import { afterWorkingDays, localDay, nextBusinessTime } from '../../src/domain/business-hours';

const hours = (timeZone: string, from = 9, to = 17) => ({ from, to, timeZone });
const next = (at: string, timeZone = 'UTC') =>
  new Date(nextBusinessTime(Date.parse(at), hours(timeZone))).toISOString();

test.each([
  ['within the hours: at once', '2026-11-25T10:30:15.500Z', 'UTC', '2026-11-25T10:30:15.500Z'],
  ['before them: at nine', '2026-11-25T03:10:00Z', 'UTC', '2026-11-25T09:00:00.000Z'],
  ['the first minute counts', '2026-11-25T09:00:00Z', 'UTC', '2026-11-25T09:00:00.000Z'],
  ['five o’clock is over', '2026-11-25T17:00:00Z', 'UTC', '2026-11-26T09:00:00.000Z'],
  ['Friday evening: Monday', '2026-11-27T18:00:00Z', 'UTC', '2026-11-30T09:00:00.000Z'],
  ['Saturday and Sunday: Monday', '2026-11-28T10:00:00Z', 'UTC', '2026-11-30T09:00:00.000Z'],
  ['the lead’s own morning', '2026-11-25T06:00:00Z', 'America/Chicago', '2026-11-25T15:00:00.000Z'],
  ['half an hour off', '2026-11-25T01:00:00Z', 'Asia/Kolkata', '2026-11-25T03:30:00.000Z'],
  ['already tomorrow there', '2026-11-27T20:00:00Z', 'Pacific/Auckland', '2026-11-29T20:00:00.000Z'],
  ['over the change to summer time', '2026-03-27T17:30:00Z', 'Europe/Berlin', '2026-03-30T07:00:00.000Z'],
  ['over the change to winter time', '2026-10-23T16:30:00Z', 'Europe/Berlin', '2026-10-26T08:00:00.000Z'],
])('%s', (_, at, zone, expected) => {
  expect(next(at, zone)).toBe(expected);
});

test('every minute of a year comes to a time within the hours, at or after it, and the first such', () => {
  for (const zone of ['Europe/Berlin', 'America/Chicago', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']) {
    const open = (at: number) => nextBusinessTime(at, hours(zone)) === at;
    for (let at = Date.parse('2026-01-01T00:07:00Z'); at < Date.parse('2027-01-01Z'); at += 3_599_000 * 5) {
      const found = nextBusinessTime(at, hours(zone));
      expect(found).toBeGreaterThanOrEqual(at);
      expect(open(found)).toBe(true);
      if (found > at) expect(open(found - 60_000)).toBe(false);
    }
  }
});

test('working days leave out Saturday and Sunday', () => {
  const from = Date.parse('2026-11-26T10:00:00Z');
  expect(new Date(afterWorkingDays(from, 3, 'UTC')).toISOString()).toBe('2026-12-01T10:00:00.000Z');
  expect(localDay(Date.parse('2026-11-26T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-27');
});
