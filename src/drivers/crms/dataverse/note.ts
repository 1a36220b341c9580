import { createHash } from 'node:crypto';

/** Subject of every note that Baton puts on a timeline; by it our own are known. */
export const noteSubject = 'Baton';

/** The id of the note under a key: the same on every attempt, so that a note is put once. */
export function noteId(key: string): string {
  const hex = createHash('sha256').update(`baton note ${key}`).digest('hex');
  // The form of a random id (RFC 9562, version 8: content of our own).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Plain text as a timeline shows it: it takes HTML, and the text may come from strangers. */
export function noteText(plain: string): string {
  const safe = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe.replaceAll('\n', '<br>');
}
