import { z } from 'zod';
import { criterionSchema } from '../../../src/domain/icp-fit';
import type { Model } from '../../../src/ports/model';
import { itemOf, type CaseOutcome } from './item';
import { casesIn, textOf, verifiedAmong, type Part } from './part';

const form = z.strictObject({
  /** What a page of the company says. */
  page: z.string().min(1),
  criteria: z
    .array(z.strictObject({ is: z.enum(['met', 'not met', 'unknown']), criterion: criterionSchema }))
    .min(1),
});

/** Criteria of the ideal customer profile judged on pages of companies (spec section 8). */
export function icpPart(): Part {
  return {
    name: 'icp',
    about: 'criteria of the ideal customer profile on pages of companies',
    cases: casesIn('icp.yaml', form).map((one) => (model) => judge(one, model)),
  };
}

async function judge({ page, criteria }: z.output<typeof form>, model: Model): Promise<CaseOutcome> {
  const texts = [textOf('website', page, 0)];
  const { claims } = await model.judgeCriteria({ criteria: criteria.map((one) => one.criterion), texts });
  const made = claims.filter((one) => one.verdict !== 'unknown');
  const stands = verifiedAmong(made, texts);
  const said = (name: string) => stands.find((claim) => claim.name === name)?.verdict ?? 'unknown';
  return {
    items: criteria.map(({ is, criterion }) =>
      itemOf(`${criterion.kind} ${is}`, said(criterion.name), is, 'unknown'),
    ),
    claims: made.length,
    verified: stands.length,
  };
}
