import { z } from 'zod';

/** The owner of a lead the agent has taken, in place of a person's address. */
export const agentOwner = 'agent';

/** An e-mail address, compared in lower case. */
export const emailSchema = z.email().transform((address) => address.toLowerCase());

const timeZone = z
  .string()
  .refine(isTimeZone, { error: 'not a time zone; use a name such as "Europe/Berlin"' })
  .default('UTC');

/** Asks by trying: the list that Intl gives has only one of the names that a zone may go by. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "20:00"');

/** A person of the sales organisation (spec of the chat, section 1). */
export const personSchema = z.strictObject({
  name: z.string().trim().min(1),
  email: emailSchema,
  roles: z.array(z.enum(['reader', 'seller', 'supervisor', 'administrator'])).min(1),
  timeZone,
  awayUntil: z.iso.date().optional().describe('Skipped by the assignment rule up to and including this day'),
  quietHours: z
    .strictObject({ from: clockTime, to: clockTime })
    .optional()
    .describe('No notification from then to then, in the own time zone'),
  active: z.boolean().default(true).describe('An inactive person gets no leads'),
});
export type Person = z.infer<typeof personSchema>;
export type Role = Person['roles'][number];
