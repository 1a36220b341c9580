/** The time of day in a zone, such as "09:05". */
export function timeWords(iso, timeZone) {
  return formatted(iso, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** The day in a zone, such as "Sunday, 22 November 2026". */
export function dayWords(iso, timeZone) {
  return formatted(iso, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** Day and time in a zone, such as "22 Nov 2026, 09:05". */
export function dateTimeWords(iso, timeZone) {
  return formatted(iso, timeZone, { dateStyle: 'medium', timeStyle: 'short' });
}

function formatted(iso, timeZone, style) {
  return new Intl.DateTimeFormat('en-GB', { ...style, timeZone }).format(new Date(iso));
}

/** "Ana Ruiz, Contoso" of "Ana Ruiz, Contoso: it fits well": whom a card is about. */
export function subjectOf(line) {
  const end = line.indexOf(': ');
  return end > 0 ? line.slice(0, end) : line;
}

/** Up to two letters for a face. */
export function initialsOf(name) {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

/** A list of words with a capital, such as "Seller and supervisor". */
export function rolesWords(roles) {
  const joined = roles.length > 1 ? `${roles.slice(0, -1).join(', ')} and ${roles.at(-1)}` : (roles[0] ?? '');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
