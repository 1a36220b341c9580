import { erasedPerson } from '../../domain/erasure';
import { z } from 'zod';
import { addView } from '../../cards/views/add';
import { parseAddress } from '../../domain/email-address';
import { chatSource } from '../../domain/lead-record';
import type { Receipt } from '../../pipeline/intake';
import { generalOperation } from '../operation';

/** Longest topic; a longer one, such as a whole chat message, is cut in the form and refused elsewhere. */
const longestTopic = 500;
const input = z
  .strictObject({
    name: z.string().trim().max(200).default(''),
    company: z.string().trim().max(200).default(''),
    email: z.string().trim().max(320).default(''),
    topic: z.string().trim().default(''),
    confirmed: z.literal('yes').optional(),
  })
  .refine(({ topic, confirmed }) => !confirmed || topic.length <= longestTopic, {
    path: ['topic'],
    error: `keep the topic under ${longestTopic} characters`,
  })
  .refine((asked) => !asked.confirmed || isSomebody(asked), {
    error:
      'say at least a name, a company or an e-mail address: add Ana Ruiz, Contoso, ana@contoso.example, Demo',
  })
  .refine(({ email }) => email === '' || parseAddress(email) !== undefined, {
    path: ['email'],
    error: 'that is not an e-mail address',
  });
type Input = z.infer<typeof input>;

/** True when it can be told who the lead is. */
function isSomebody({
  name,
  company,
  email,
}: Readonly<Record<'name' | 'company' | 'email', string>>): boolean {
  return name !== '' || company !== '' || email !== '';
}

/** Takes in one lead by words, or asks for them in a small form. The one who adds it is its owner until the agent takes it. */
export const add = generalOperation<Input, Receipt | { readonly ask: Input }>({
  name: 'add',
  purpose: 'add one lead: name, company, e-mail, topic',
  writes: true,
  confirms: 'dialog',
  input: input as unknown as z.ZodType<Input>,
  async run(asked, { intake }, { asker, turn }) {
    if (!asked.confirmed && !isSomebody(asked)) return { ask: asked };
    const { name, company, email, topic } = asked;
    const words = name.split(/\s+/);
    const lastName = words.length > 1 ? (words.pop() ?? '') : '';
    const fields = {
      firstName: words.join(' '),
      lastName,
      companyName: company,
      email,
      topic: topic.slice(0, longestTopic),
      status: 'Open',
      source: 'Chat',
      owner: asker.address,
    };
    return intake.receive({ source: chatSource, sourceId: turn, fields }, asker.address);
  },
  reply(added, { deck }) {
    if ('ask' in added) return { kind: 'dialog', card: deck.card('add', addView(added.ask)), leadId: null };
    const { leadId, verdict } = added;
    if (verdict === 'erased') return { kind: 'refused', sentence: `Not taken in: ${erasedPerson}.` };
    const isNew = verdict === 'accepted';
    const sentence = isNew ? 'Taken in; the agent is looking at it.' : 'I have this lead already.';
    return { kind: 'done', sentence, leadId };
  },
});
