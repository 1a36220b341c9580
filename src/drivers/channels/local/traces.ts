import { erasedSentence } from '../../../domain/erasure';
import type { ErasedTraces } from '../../../ports/channel';
import type { Records } from '../../../ports/records';
import type { Entry } from './entry';

/**
 * Puts one sentence in place of every entry of a conversation that is about a lead or names its person, and of the question
 * before such an answer; true when there was one. Cards that were posted are changed by their own effects.
 */
export async function eraseTraces(
  conversation: string,
  { leadId, names }: ErasedTraces,
  records: Records,
): Promise<boolean> {
  const wanted = [leadId, ...names.filter((one) => one.length > 2)].map((one) => one.toLowerCase());
  const isTrace = (entry: Entry) => {
    const text = JSON.stringify(entry).toLowerCase();
    return wanted.some((one) => text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1)));
  };
  let any = false;
  let after: string | undefined;
  do {
    const page = await records.list<Entry>(conversation, {
      limit: 100,
      ...(after !== undefined && { after }),
    });
    for (const document of page.documents) {
      if (document.body.kind === 'message' || !isTrace(document.body)) continue;
      any = true;
      await records.replace({ ...document, body: erased(document.body) }, document.etag);
      const asked = questionOf(document.id);
      const question = asked && (await records.get<Entry>({ partition: conversation, id: asked }));
      if (question && question.body.kind === 'said' && question.body.text !== erasedSentence)
        await records.replace({ ...question, body: erased(question.body) }, question.etag);
    }
    after = page.next;
  } while (after !== undefined);
  return any;
}

function erased({ id, at, changedAt, ...entry }: Entry): Entry {
  const stamp = { id, at, changedAt };
  if (entry.kind === 'said') return { ...stamp, kind: 'said', text: erasedSentence };
  return { ...stamp, kind: 'reply', reply: { kind: 'done', sentence: erasedSentence, leadId: null } };
}

/** The id of what was written, by that of its answer. */
function questionOf(id: string): string | undefined {
  return /^turn\..+\.2-reply$/u.test(id) ? id.replace(/\.2-reply$/u, '.1-said') : undefined;
}
