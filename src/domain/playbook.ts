import { z } from 'zod';
import { assignmentRuleSchema } from './assignment';
import { bantRulesSchema, engagementRulesSchema } from './engagement-rules';
import { criterionSchema, fitLevelsSchema } from './icp-fit';
import { researchRulesSchema } from './knowledge';
import { emailSchema, personSchema, type Person } from './person';
import { notificationsSchema } from './notification';
import { interestPhraseSchema } from './purchase-interest';
import { ratingRulesSchema } from './rating';
import { selectionSchema } from './selection';
import { signalRulesSchema } from './signal-strength';

/** Research only: the agent writes to nobody by itself. Research and engage: it writes, and reads replies (spec section 2). */
export type Mode = 'research-only' | 'research-and-engage';

const fields = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens, at most 40')
    .describe('Never changes; leads are pinned to it'),
  name: z.string().trim().min(1),
  mode: z.enum(['research-only', 'research-and-engage']),
  priority: z
    .number()
    .int()
    .min(1)
    .default(1)
    .describe('A lead belongs to the first playbook that selects it; 1 is tried first'),
  agent: z
    .strictObject({ name: z.string().trim().min(1).default('Baton'), email: emailSchema.optional() })
    .prefault({}),
  people: z.array(personSchema).min(1),
  supervisor: emailSchema.describe('Is told of disqualified leads and owns what nobody else can'),
  assignment: assignmentRuleSchema,
  selection: selectionSchema.prefault({}),
  email: z
    .strictObject({
      domainCheck: z
        .boolean()
        .default(true)
        .describe('Ask the domain name system whether the domain takes mail'),
    })
    .prefault({}),
  icp: z.strictObject({
    criteria: z.array(criterionSchema).min(1, 'a playbook without any criterion cannot be started').max(25),
    levels: fitLevelsSchema.prefault({}),
  }),
  offer: z
    .string()
    .trim()
    .max(2_000)
    .default('')
    .describe('What we sell and for whom, in a few sentences; news and priorities are related to it'),
  research: researchRulesSchema.prefault({}),
  interest: z.strictObject({ phrases: z.array(interestPhraseSchema).default([]) }).prefault({}),
  engagement: engagementRulesSchema.prefault({}),
  bant: bantRulesSchema.prefault({}),
  rating: ratingRulesSchema.prefault({}),
  notifications: notificationsSchema.prefault({}),
  closesDisqualified: z
    .boolean()
    .default(false)
    .describe('A lead that is disqualified here is closed in the CRM too'),
  retention: z
    .strictObject({
      eraseDisqualifiedAfterDays: z
        .number()
        .int()
        .min(1)
        .max(3_650)
        .nullable()
        .default(null)
        .describe('Days after which a disqualified lead is erased for good; never when not given'),
    })
    .prefault({}),
  roleBasedViews: z.boolean().default(false).describe('Sellers see only their own leads, readers none'),
  colleaguesRead: z
    .boolean()
    .default(true)
    .describe('Colleagues who are not among the people may look at leads; guests never'),
  signalStrength: signalRulesSchema.prefault({}),
});

/** The organisation's settings for one kind of lead (spec section 1); every rule's number comes from here. */
export const playbookSchema = fields
  // Also when other mistakes were found: all of them are reported together.
  .superRefine(
    (playbook, context) =>
      crossCheck(playbook, (path, message) => context.addIssue({ code: 'custom', path, message })),
    {
      when: () => true,
    },
  );
export type Playbook = z.infer<typeof playbookSchema>;

/** What no field can say alone. Parts that have mistakes of their own may be missing here. */
function crossCheck(
  playbook: DeepPartial<z.output<typeof fields>>,
  complain: (path: (string | number)[], message: string) => void,
): void {
  if (typeof playbook !== 'object' || playbook === null) return;
  const people = list(playbook.people);
  const roles = new Map(people.map((one) => [one?.email, one?.roles ?? []]));
  const hasRole = (email: string, role: Person['roles'][number]) => (roles.get(email) ?? []).includes(role);
  if (roles.size < people.length) complain(['people'], 'two people have the same e-mail address');
  const { supervisor } = playbook;
  if (typeof supervisor === 'string' && people.length > 0 && !hasRole(supervisor, 'supervisor')) {
    complain(['supervisor'], `${supervisor} is not listed under people with the role supervisor`);
  }
  list(playbook.assignment?.sellers).forEach((seller, position) => {
    if (typeof seller === 'string' && people.length > 0 && !hasRole(seller, 'seller')) {
      complain(
        ['assignment', 'sellers', position],
        `${seller} is not listed under people with the role seller`,
      );
    }
  });
  const criteria = list(playbook.icp?.criteria);
  const names = criteria.map((one) => String(one?.name ?? '').toLowerCase());
  names.forEach((name, position) => {
    if (name && names.indexOf(name) < position) {
      complain(['icp', 'criteria', position, 'name'], `another criterion is already called "${name}"`);
    }
  });
  if (criteria.filter((one) => one?.kind?.startsWith('custom')).length > 20)
    complain(['icp', 'criteria'], 'at most 20 custom criteria');
  if (below(playbook.icp?.levels?.highAbove, playbook.icp?.levels?.mediumFrom)) {
    complain(['icp', 'levels'], 'highAbove must not be below mediumFrom');
  }
  if (below(playbook.rating?.hotFrom, playbook.rating?.warmFrom))
    complain(['rating'], 'hotFrom must not be below warmFrom');
}

type DeepPartial<T> = T extends object ? { readonly [K in keyof T]?: DeepPartial<T[K]> } : T;

function list<T>(value: readonly T[] | { readonly [K: number]: T } | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

function below(upper: number | undefined, lower: number | undefined): boolean {
  return typeof upper === 'number' && typeof lower === 'number' && upper < lower;
}

/** The person with that address, whatever its case; undefined when the playbook does not know them. */
export function personOf(playbook: Playbook, address: string | null): Person | undefined {
  const wanted = address?.trim().toLowerCase();
  return playbook.people.find((one) => one.email === wanted);
}
