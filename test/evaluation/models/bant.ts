import { z } from 'zod';
import { bantNames } from '../../../src/domain/bant';
import type { Model } from '../../../src/ports/model';
import { itemOf, type CaseOutcome } from './item';
import { casesIn, textOf, verifiedAmong, type Part } from './part';

const verdict = z.enum(['met', 'not met', 'unknown']);
const form = z.strictObject({
  /** What the lead wrote, oldest first. */
  said: z.array(z.string().min(1)).min(1),
  ...{ need: verdict, timeline: verdict, budget: verdict, authority: verdict },
});

/** As `examples/playbook-engage.yaml` describes them. */
const descriptions = {
  need: 'Plans production by hand or in spreadsheets, or with software that it wants to replace',
  timeline: 'Wants to begin, or to decide, within twelve months',
  budget: 'Has a budget for planning software, or a date on which one is decided',
  authority: 'Decides on it, or names who does',
};

/** Need, timeline, budget and authority in what leads wrote (spec section 10). */
export function bantPart(): Part {
  return {
    name: 'bant',
    about: 'need, timeline, budget and authority in what leads wrote',
    cases: casesIn('bant.yaml', form).map((one) => (model) => judge(one, model)),
  };
}

async function judge(one: z.output<typeof form>, model: Model): Promise<CaseOutcome> {
  const texts = one.said.map((text, at) => textOf('reply', text, at));
  const bant = bantNames.map((name) => ({ name, description: descriptions[name] }));
  const answer = await model.readReply({ texts, bant });
  const stands = verifiedAmong(answer.bant, texts);
  const said = (name: string) => stands.find((claim) => claim.name === name)?.verdict ?? 'unknown';
  return {
    items: bantNames.map((name) => itemOf(`${name} ${one[name]}`, said(name), one[name], 'unknown')),
    claims: answer.bant.length,
    verified: stands.length,
  };
}
