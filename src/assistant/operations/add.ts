import { z } from 'zod';
import { parseAddress } from '../../domain/email-address';
import type { Receipt } from '../../pipeline/intake';
import { generalOperation } from '../operation';

const input = z
  .strictObject({
    name: z.string().trim().max(200).default(''),
    company: z.string().trim().max(200).default(''),
    email: z.string().trim().max(320).default(''),
    topic: z.string().trim().max(500).default(''),
  })
  .refine(({ name, company, email }) => name !== '' || company !== '' || email !== '', {
    error:
      'say at least a name, a company or an e-mail address: add Ana Ruiz, Contoso, ana@contoso.example, Demo',
  })
  .refine(({ email }) => email === '' || parseAddress(email) !== undefined, {
    error: 'that is not an e-mail address',
  });
type Input = z.infer<typeof input>;

/** Takes in one lead by words. The one who adds it is its owner until the agent takes it. */
export const add = generalOperation<Input, Receipt>({
  name: 'add',
  purpose: 'add one lead: name, company, e-mail, topic',
  writes: true,
  confirms: null,
  input: input as unknown as z.ZodType<Input>,
  async run({ name, company, email, topic }, { intake }, { asker, turn }) {
    const words = name.split(/\s+/);
    const lastName = words.length > 1 ? (words.pop() ?? '') : '';
    const fields = {
      firstName: words.join(' '),
      lastName,
      companyName: company,
      email,
      topic,
      status: 'Open',
      source: 'Chat',
      owner: asker.address,
    };
    return intake.receive({ source: 'chat', sourceId: turn, fields }, asker.address);
  },
  reply: ({ leadId, verdict }) => ({
    kind: 'done',
    sentence: verdict === 'accepted' ? 'Taken in; the agent is looking at it.' : 'I have this lead already.',
    leadId,
  }),
});
