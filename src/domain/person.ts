import { z } from 'zod';

/** The owner of a lead the agent has taken, in place of a person's address. */
export const agentOwner = 'agent';

/** An e-mail address, compared in lower case. */
export const emailSchema = z.email().transform((address) => address.toLowerCase());

const timeZone = z
  .string()
  .refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC', {
    error: 'not a time zone; use a name such as "Europe/Berlin"',
  })
  .default('UTC');

/** A person of the sales organisation (spec of the chat, section 1). */
export const personSchema = z.strictObject({
  name: z.string().trim().min(1),
  email: emailSchema,
  roles: z.array(z.enum(['reader', 'seller', 'supervisor', 'administrator'])).min(1),
  timeZone,
  awayUntil: z.iso.date().optional().describe('Skipped by the assignment rule up to and including this day'),
  active: z.boolean().default(true).describe('An inactive person gets no leads'),
});
export type Person = z.infer<typeof personSchema>;
export type Role = Person['roles'][number];
