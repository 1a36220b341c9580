import { z } from 'zod';
import { bantNames, type BantName } from './bant';
import { mailLanguages } from './mail-phrases';

const longText = z.string().trim().max(4_000).default('');
const line = z.string().trim().max(200).default('');

/** Whether the agent may write by itself, only after a person said yes, or not at all (spec section 13). */
export const permissionSchema = z.enum(['auto', 'ask', 'none']);
export type MailPermission = z.infer<typeof permissionSchema>;

/** How the agent writes to leads and what it waits for; used in research-and-engage only (spec section 13). */
export const engagementRulesSchema = z.strictObject({
  approval: z
    .enum(['ask', 'auto'])
    .default('ask')
    .describe('ask: a person approves each e-mail; auto: the agent sends where permission allows'),
  permission: z
    .strictObject({
      countries: z
        .record(z.string().trim().min(2), permissionSchema)
        .default({})
        .describe('By the country of the lead, as its records write it'),
      unknownCountry: z.enum(['ask', 'none']).default('ask'),
      personalAddress: z.enum(['ask', 'none']).default('ask'),
      boughtLists: z.array(z.string().trim().min(1)).default([]).describe('Lead sources that were bought'),
      boughtList: z.enum(['ask', 'none']).default('none'),
    })
    .prefault({}),
  sender: z
    .strictObject({
      name: line.describe('The real name under which the mails are signed'),
      postalAddress: line,
      whyWeWrite: longText.describe('Why we write and where the address came from'),
      privacyUrl: z.union([z.literal(''), z.url({ protocol: /^https$/u })]).default(''),
      disclosure: line.describe('Says that software wrote the mail'),
      signature: longText,
      disclaimer: longText,
      terms: longText,
    })
    .prefault({}),
  plusAddress: z
    .boolean()
    .default(true)
    .describe('Answers go to agent+lead@…; turn it off where the mail server knows no such addresses'),
  outreach: z
    .strictObject({
      value: longText.describe('What we can do for the lead, in a sentence or two'),
      proof: longText.describe('Who else uses it, as it may be told to anybody; may be empty'),
      callToAction: z
        .string()
        .trim()
        .min(1)
        .max(400)
        .default('Could we talk for twenty minutes this week? Two times that suit you are enough.'),
      firstTouchDays: z.number().int().min(1).max(3_650).default(90),
    })
    .prefault({}),
  writing: z
    .strictObject({
      by: z
        .enum(['template', 'model'])
        .default('template')
        .describe('model: a language model words the mails, and the template stands in where it cannot'),
      language: z.enum(mailLanguages).default('en').describe('Of every mail of the agent'),
      tone: line.describe('How they should sound, such as "friendly and brief, no jargon"'),
      links: z
        .array(z.url({ protocol: /^https$/u }))
        .max(10)
        .default([])
        .describe('The only addresses that words of a model may name'),
    })
    .prefault({}),
  followUp: z
    .strictObject({
      afterDays: z.array(z.number().int().min(1).max(365)).max(3).default([3, 7, 14]),
      endAfterDays: z.number().int().min(1).max(365).default(14),
    })
    .prefault({}),
  hours: z
    .strictObject({
      from: z.number().int().min(0).max(23).default(9),
      to: z.number().int().min(1).max(24).default(17),
      timeZone: z.string().default('UTC').describe("The organisation's, where the lead's is not known"),
    })
    .refine(({ from, to }) => from < to, 'from must be before to')
    .prefault({}),
  dailyCap: z.number().int().min(1).max(500).default(50).describe('Most e-mails of the agent a day'),
  bantGaps: z
    .enum(['hand-over', 'ask', 'disqualify'])
    .default('hand-over')
    .describe('A positive lead with too little BANT: hand over, ask at most twice, or disqualify'),
});
export type EngagementRules = z.infer<typeof engagementRulesSchema>;

const part = z
  .strictObject({
    description: longText.describe('What must be true of a lead for this part to be met'),
    question: z.string().trim().max(400).default('').describe('How the agent asks for it'),
  })
  .prefault({});

/** What need, timeline, budget and authority mean for us (spec section 10). */
export const bantRulesSchema = z.strictObject(
  Object.fromEntries(bantNames.map((name) => [name, part])) as Record<BantName, typeof part>,
);
export type BantRules = z.infer<typeof bantRulesSchema>;
