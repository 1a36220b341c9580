import { z } from 'zod';
import type { Finding } from './research';

const personal =
  /\b(age|gender|sex|religion|religious|ethnic\w*|race|nationality|pregnan\w*|disabilit\w*|sexual|health status|political opinion|trade union)\b/i;

/** Refuses what a criterion must never rest on (spec section 8). */
function impersonal(text: z.ZodString) {
  return text.refine((words) => !personal.test(words), {
    error: 'no criterion may rest on age, sex, origin, religion, health or the like',
  });
}

const base = { name: impersonal(z.string().trim().min(1).max(80)) };
const words = z.array(z.string().trim().min(1)).min(1);
const match = z
  .enum(['exact', 'meaning'])
  .default('meaning')
  .describe('"exact": the same words; "meaning": synonyms and narrower terms count too');

/** What an address may be filled with: the company, never a person (spec section 7, privacy). */
const pageTokens = /^(?:[^{}]|\{\{(?:Lead\.Company Name|Account\.[^{}]{1,60})\}\})*$/u;

const range = {
  atLeast: z
    .union([z.number(), z.string()])
    .optional()
    .describe('A number, or words such as "10 billion USD"'),
  atMost: z.union([z.number(), z.string()]).optional(),
};

/** One criterion of the ideal customer profile as the playbook writes it (spec section 8). */
export const criterionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('industries'), anyOf: words, match }),
  z.strictObject({ ...base, kind: z.literal('employee-count'), ...range }),
  z.strictObject({ ...base, kind: z.literal('roles'), anyOf: words, match }),
  z.strictObject({
    ...base,
    kind: z.literal('location'),
    allowed: z.string().trim().min(1).describe('Places, such as "United States, except Texas and Florida"'),
  }),
  z.strictObject({ ...base, kind: z.literal('annual-revenue'), ...range }),
  z.strictObject({
    ...base,
    kind: z.literal('custom'),
    description: impersonal(z.string().trim().min(1)),
    field: impersonal(
      z
        .string()
        .regex(/^(lead|account|contact)\.\S/, 'a field of a record, such as "lead.budget" or "account.ERP"')
        .regex(
          /^(?!(lead\.(firstName|lastName|email|phone|owner)|contact\.(?!jobTitle$).*)$)/,
          "fit is judged without the person's name, address or phone number",
        ),
    ).describe('Such as "lead.budget", "account.ERP" or "contact.jobTitle"'),
    anyOf: words.optional(),
    ...range,
    instructions: impersonal(z.string()).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('custom-url'),
    description: impersonal(z.string().trim().min(1)),
    url: z
      .string()
      .regex(/^https?:\/\/(?:[^\s@{}]|\{\{[^{}]*\}\})+$/iu, 'a public address without a user name')
      .regex(pageTokens, `of {{…}} only {{Lead.Company Name}}, {{Account.Domain}} and {{Account.<column>}}`)
      .describe('A public page, such as "https://register.example/firms/{{Account.Domain}}"'),
    anyOf: words.optional(),
    ...range,
    instructions: impersonal(z.string()).optional(),
  }),
]);

export type Criterion = z.infer<typeof criterionSchema>;

/** What a text must be about to speak of a custom criterion: the field of a record, or the page read for it. */
export function customSubject(criterion: Extract<Criterion, { kind: 'custom' | 'custom-url' }>): string {
  return criterion.kind === 'custom' ? criterion.field : `page for ${criterion.name}`;
}
export type Verdict = 'met' | 'not met' | 'unknown';

/** What the evidence says of one criterion, with the finding that says so; null exactly when the verdict is unknown. */
export interface CriterionVerdict {
  readonly name: string;
  readonly verdict: Verdict;
  readonly finding: Finding | null;
}

export type FitLevel = 'high' | 'medium' | 'low';

export interface IcpFit {
  /** 0 to 100, two decimals. */
  readonly score: number;
  readonly level: FitLevel;
  /** True when the fit is low only because too much is unknown: met and unknown together would reach medium. */
  readonly insufficientData: boolean;
  readonly criteria: readonly CriterionVerdict[];
}

/** Score levels: above `highAbove` is high, from `mediumFrom` (inclusive) medium, else low. */
export const fitLevelsSchema = z.strictObject({
  highAbove: z.number().min(0).max(100).default(70),
  mediumFrom: z.number().min(0).max(100).default(50),
});
export type FitLevels = z.infer<typeof fitLevelsSchema>;

/**
 * ICP fit of at least one criterion (spec section 8): 100 × met ÷ configured, unknown counting as not met. A verdict
 * that brings no finding is taken as unknown, because a claim without a receipt decides nothing.
 */
export function icpFit(verdicts: readonly CriterionVerdict[], levels: FitLevels): IcpFit {
  if (verdicts.length === 0) throw new RangeError('ICP fit needs at least one criterion');
  const criteria = verdicts.map((one): CriterionVerdict =>
    one.finding ? one : { ...one, verdict: 'unknown' },
  );
  const count = (verdict: Verdict) => criteria.filter((one) => one.verdict === verdict).length;
  const percent = (met: number) => Math.round((10_000 * met) / criteria.length) / 100;
  const score = percent(count('met'));
  const level = score > levels.highAbove ? 'high' : score >= levels.mediumFrom ? 'medium' : 'low';
  const insufficientData = level === 'low' && percent(count('met') + count('unknown')) >= levels.mediumFrom;
  return { score, level, insufficientData, criteria };
}
