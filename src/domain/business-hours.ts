/** When mail may leave: whole hours, `to` excluded, Monday to Friday, in one time zone. */
export interface BusinessHours {
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
}

const minute = 60_000;
const day = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The first instant at or after this one within the hours, in milliseconds since 1970; the instant itself when it is within
 * (spec section 13). Right across daylight saving, because every step is asked of the zone's own clock.
 */
export function nextBusinessTime(at: number, hours: BusinessHours): number {
  let time = at;
  // A week has at most one gap of two days; ten steps see every weekend and change of clocks.
  for (let step = 0; step < 10; step += 1) {
    const { weekday, minutes } = localTime(time, hours.timeZone);
    const isWorkday = weekday >= 1 && weekday <= 5;
    if (isWorkday && minutes >= hours.from * 60 && minutes < hours.to * 60) return time;
    const isBefore = isWorkday && minutes < hours.from * 60;
    const opening = hours.from * 60 - minutes + (isBefore ? 0 : 24 * 60);
    const whole = Math.floor(time / minute) * minute;
    time = settled(whole + opening * minute, hours);
  }
  return time;
}

/** The instant after so many days in which work is done, Monday to Friday, at the same time of day. */
export function afterWorkingDays(at: number, days: number, timeZone: string): number {
  let time = at;
  for (let left = days; left > 0;) {
    time += day;
    const { weekday } = localTime(time, timeZone);
    if (weekday >= 1 && weekday <= 5) left -= 1;
  }
  return time;
}

/** The day in that zone, such as 2026-11-26. */
export function localDay(at: number, timeZone: string): string {
  const { year, month, day: date } = localTime(at, timeZone);
  return `${year}-${month}-${date}`;
}

/** Put right when the clocks were changed on the way: the opening hour is the zone's. */
function settled(time: number, { from, timeZone }: BusinessHours): number {
  const { minutes } = localTime(time, timeZone);
  const off = minutes - from * 60;
  return Math.abs(off) <= 180 ? time - off * minute : time;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function localTime(at: number, timeZone: string) {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(at).map((one) => [one.type, one.value]));
  return {
    weekday: weekdays.indexOf(parts.weekday ?? ''),
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
    year: parts.year ?? '',
    month: parts.month ?? '',
    day: parts.day ?? '',
  };
}
