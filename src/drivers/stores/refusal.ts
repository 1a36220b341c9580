import { Fault } from '../../domain/fault';
import type { NewDocument } from '../../ports/records';

/** A store would keep it as another character, and two keys would become one. */
const halfCharacter = /\p{Surrogate}/u;

/** The body of a document as JSON text; refuses a document that would come back as something else. */
export function refuseUnstorable(document: NewDocument): string {
  const { partition, id, sort, tally, worker, wakeAt } = document;
  for (const text of [partition, id, sort, tally, worker]) {
    if (text !== undefined && halfCharacter.test(text))
      throw refusal(`the key ${JSON.stringify(text)} is not text`);
  }
  if (wakeAt !== undefined && !Number.isFinite(wakeAt)) throw refusal(`the time ${wakeAt} is not a time`);
  const body = JSON.stringify(document.body) as string | undefined;
  if (body === undefined) throw refusal('its body is not JSON');
  return body;
}

/** The fault of a call that no store could carry out as asked. */
export function refusal(reason: string): Fault {
  return new Fault('unexpected', {
    sentence: `The document cannot be kept or found: ${reason}.`,
    todo: 'Please report this as a mistake in Baton.',
  });
}
