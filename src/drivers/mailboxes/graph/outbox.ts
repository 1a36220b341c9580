import { z } from 'zod';
import type { OutgoingMail, SendOutcome } from '../../../ports/mailbox';
import { isMessageId } from '../refusal';
import { draftOf, ownProperty } from './draft';
import type { GraphPatience } from './patience';
import type { GraphAnswer, GraphRequests } from './graph-request';
import { notNow, wordsOf } from './graph-words';

export interface Outbox {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  /** Rejects when nobody can look. */
  wasSent(messageId: string): Promise<boolean>;
}

const found = z.object({
  value: z.array(z.object({ id: z.string().min(1).max(1_000), isDraft: z.boolean() })).max(100),
});
const made = z.object({ id: z.string().min(1).max(1_000), isDraft: z.literal(true) });
const looked = z.object({ isDraft: z.boolean() });

/** Sends by making a draft, which can be looked up, and sending that one: once, whatever is answered. */
export function openOutbox(requests: GraphRequests, mailbox: string, patience: GraphPatience): Outbox {
  const { ask } = requests;
  const itemOf = (id: string) => `messages/${encodeURIComponent(id)}`;

  /** Every mail in the mailbox under this id, in whatever folder. */
  async function underId(messageId: string) {
    const quoted = messageId.replaceAll("'", "''");
    const filters = [
      `internetMessageId eq '${quoted}'`,
      // Exchange may have given it another Message-ID.
      `singleValueExtendedProperties/Any(ep: ep/id eq '${ownProperty}' and ep/value eq '${quoted}')`,
    ];
    for (const filter of filters) {
      const query = `$filter=${encodeURIComponent(filter)}&$select=id,isDraft&$top=20`;
      const answer = await ask({ path: `messages?${query}`, timeMs: patience.lookUp });
      const list = parsed(answer, 200, found);
      if (!list) throw new Error('the mailbox cannot be asked');
      if (list.value.length > 0) return list.value;
    }
    return [];
  }

  async function removed(id: string): Promise<boolean> {
    const answer = await ask({ method: 'DELETE', path: itemOf(id), timeMs: patience.lookUp });
    return answer.outcome === 'answered' && [204, 404].includes(answer.status);
  }

  /** The id of a fresh draft, or why there is none. */
  async function draft(mail: OutgoingMail): Promise<{ readonly id: string } | SendOutcome> {
    const json = draftOf(mail, mailbox);
    const answer = await ask({ method: 'POST', path: 'messages', json, timeMs: patience.draft });
    const item = parsed(answer, 201, made);
    if (item) return item;
    const isRefused = answer.outcome === 'answered' && [400, 413, 422].includes(answer.status);
    return isRefused ? { outcome: 'refused', reason: wordsOf(answer) } : notNow(answer);
  }

  /** After an answer that leaves it open: whether the draft has become a mail. */
  async function becameOfIt(id: string): Promise<SendOutcome> {
    const answer = await ask({ path: `${itemOf(id)}?$select=isDraft`, timeMs: patience.lookUp });
    return parsed(answer, 200, looked)?.isDraft === false ? { outcome: 'sent' } : { outcome: 'unknown' };
  }

  return {
    async send(mail) {
      try {
        const earlier = await underId(mail.messageId);
        if (earlier.some((one) => !one.isDraft)) return { outcome: 'sent' };
        // Drafts of a try that certainly did not send; somebody may have changed them meanwhile.
        for (const { id } of earlier)
          if (!(await removed(id))) throw new Error('an earlier draft cannot be removed');
      } catch {
        return { outcome: 'later', reason: 'nobody can look whether it was sent before' };
      }
      const item = await draft(mail);
      if ('outcome' in item) return item;
      const answer = await ask({ method: 'POST', path: `${itemOf(item.id)}/send`, timeMs: patience.send });
      if (answer.outcome === 'not-asked') return notNow(answer);
      if (answer.outcome === 'unclear') return becameOfIt(item.id);
      if (answer.status === 202) return { outcome: 'sent' };
      if ([400, 413, 422].includes(answer.status)) {
        await removed(item.id);
        return { outcome: 'refused', reason: wordsOf(answer) };
      }
      if ([401, 403, 429].includes(answer.status)) return notNow(answer);
      return becameOfIt(item.id);
    },
    async wasSent(messageId) {
      return isMessageId(messageId) && (await underId(messageId)).some((one) => !one.isDraft);
    },
  };
}

/** What a whole answer with this status says; undefined when it says anything else. */
export function parsed<T>(answer: GraphAnswer, status: number, schema: z.ZodType<T>): T | undefined {
  if (answer.outcome !== 'answered' || answer.status !== status || !answer.isWhole) return undefined;
  try {
    return schema.safeParse(JSON.parse(answer.body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
