import { z } from 'zod';
import { whatifView, type Supposed } from '../../cards/views/whatif';
import { bantNames, type BantName } from '../../domain/bant';
import { customSubject, icpFit, type Criterion, type CriterionVerdict } from '../../domain/icp-fit';
import type { Lead } from '../../domain/lead';
import { levelOf, weightedSum } from '../../domain/rating';
import type { SourceText } from '../../domain/research';
import type { Refused } from '../../pipeline/lead-document';
import { loadResearch } from '../../pipeline/research-record';
import { judge } from '../../pipeline/stages/assess';
import { supposeBant } from '../../pipeline/suppose-bant';
import { cardReply, reopened, subjectFor } from '../lead-reply';
import { leadOperation } from '../operation';
import { leadInput } from './lead';

const input = leadInput.extend({
  /** Criterion name or field of a record → verdict or value. */
  supposed: z.record(z.string(), z.string().trim().min(1)),
});
type Input = z.infer<typeof input>;

/** What would be if something were otherwise; nothing is changed. */
export interface WhatIf extends Supposed {
  readonly lead: Lead;
  /** Why the decision table would come to its outcome. */
  readonly reason: string;
}

const verdicts = ['met', 'not met', 'unknown'] as const;

/** The rating and decision if something were so (chat specification, section 2). */
export const whatif = leadOperation<Input, WhatIf>({
  name: 'whatif',
  purpose: 'show the rating and decision if something were so; nothing is changed',
  writes: false,
  confirms: null,
  input,
  async run({ supposed }, { document: { lead } }, workshop): Promise<WhatIf | Refused> {
    const playbook = await workshop.playbooks.of(lead.playbook);
    const { fit, rating } = lead;
    if (!fit || !rating)
      return { refused: 'This lead has not been rated, so nothing can be supposed of it yet.' };
    const parts = bantNames.filter((one) => playbook.bant[one].description !== '');
    const asVerdicts = new Map<string, (typeof verdicts)[number]>();
    const asBant = new Map<BantName, (typeof verdicts)[number]>();
    const asTexts: SourceText[] = [];
    for (const [what, value] of Object.entries(supposed)) {
      const criterion = fit.criteria.find((one) => fold(one.name) === fold(what));
      const verdict = verdicts.find((one) => one === value.toLowerCase().replace('-', ' '));
      const field = fieldOf(what, playbook.icp.criteria);
      const part = parts.find((one) => one === fold(what));
      if (criterion && verdict) asVerdicts.set(criterion.name, verdict);
      else if (part && verdict) asBant.set(part, verdict);
      else if (field) asTexts.push({ source: 'crm', record: 'supposed', field, text: value, date: null });
      else
        return {
          refused: `I cannot suppose “${what}”. Try one of: ${[...fit.criteria.map((one) => one.name), ...parts.map((one) => `${one}=met`)].join(', ')}.`,
        };
    }
    const found = await loadResearch(lead, workshop.store);
    const judged = await judge(lead, playbook, found, workshop, asTexts);
    const criteria = judged.verdicts.map((one): CriterionVerdict => {
      const verdict = asVerdicts.get(one.name);
      const finding = {
        text: 'supposed',
        source: 'crm',
        record: 'supposed',
        date: null,
        quote: 'supposed',
      } as const;
      return verdict ? { name: one.name, verdict, finding: verdict === 'unknown' ? null : finding } : one;
    });
    const then = icpFit(criteria, playbook.icp.levels);
    const score = weightedSum({ ...rating.parts, fit: playbook.rating.fit[then.level] }, rating.weights);
    const level = then.level === 'low' ? 'cold' : levelOf(score, playbook.rating);
    const { bant, row } = supposeBant({ ...lead, fit: then }, playbook, asBant, workshop.clock.now());
    const { outcome, reason } = row;
    const changes = Object.entries(supposed).map(([what, said]) => {
      const part = parts.find((one) => asBant.has(one) && one === fold(what));
      if (part) {
        const was =
          lead.engagement.reading?.bant.parts.find((one) => one.name === part)?.verdict ?? 'unknown';
        return { criterion: part, said, was, becomes: asBant.get(part) ?? 'unknown' };
      }
      const name = nameOf(what, playbook.icp.criteria) ?? what;
      const verdictIn = (all: readonly CriterionVerdict[]) =>
        all.find((one) => one.name === name)?.verdict ?? 'unknown';
      return { criterion: name, said, was: verdictIn(fit.criteria), becomes: verdictIn(then.criteria) };
    });
    const wasBant = lead.engagement.reading?.bant;
    const both = asBant.size > 0 ? { bant: { now: wasBant?.level ?? null, then: bant.level } } : {};
    return { lead, changes, fit: then, rating: { level }, outcome, reason, ...both };
  },
  async reply(found, workshop, request) {
    const { subject, reader } = await subjectFor(await reopened(found.lead.id, workshop), workshop, request);
    return cardReply(workshop.deck.card('whatif', whatifView(subject, reader, found)), found.lead.id);
  },
});

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Fields by the kind of the criterion that reads them. */
const fieldsOf = {
  industries: 'industry',
  'employee-count': 'employees',
  roles: 'job title',
  location: 'location',
  'annual-revenue': 'annual revenue',
} as const;
const alsoCalled: Readonly<Record<string, keyof typeof fieldsOf>> = {
  industry: 'industries',
  employees: 'employee-count',
  headcount: 'employee-count',
  people: 'employee-count',
  role: 'roles',
  title: 'roles',
  country: 'location',
  revenue: 'annual-revenue',
  turnover: 'annual-revenue',
};

/** The criterion somebody means by its name or by what it reads. */
function nameOf(what: string, criteria: readonly Criterion[]): string | undefined {
  const wanted = fold(what);
  const named = criteria.find(
    (one) => fold(one.name) === wanted || ('field' in one && fold(one.field) === wanted),
  );
  return named?.name ?? criteria.find((one) => one.kind === alsoCalled[wanted])?.name;
}

function fieldOf(what: string, criteria: readonly Criterion[]): string | undefined {
  const asked = criteria.find((one) => one.name === nameOf(what, criteria));
  if (!asked) return undefined;
  if (asked.kind === 'custom' || asked.kind === 'custom-url') return customSubject(asked);
  return fieldsOf[asked.kind as keyof typeof fieldsOf];
}
