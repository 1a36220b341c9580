import type { Activity } from '../domain/account';
import type { CompanyResearch } from '../domain/company-research';
import type { LeadFields } from '../domain/lead-fields';
import { nameless } from '../domain/nameless';
import type { SourceText } from '../domain/research';
import { competitorField } from './kept-passages';

/** Most acts, the newest, and most passages; with the replies they fit one question to a model. */
const mostActs = 8;
const mostPassages = 12;
const longestAct = 1_000;

/**
 * What else than replies may say of need, timeline, budget and authority (spec section 10): calls, meetings and notes of the
 * CRM, then what was read about the company, the newest of each last. Our own mails are left out: what we wrote proves
 * nothing of the lead. Never the person's name.
 */
export function bantEvidence(
  { fields }: { readonly fields: LeadFields },
  activities: readonly Activity[],
  research: Pick<CompanyResearch, 'texts'> | null,
  now: number,
): readonly SourceText[] {
  const acts = activities
    .filter((one) => Date.parse(one.at) <= now && one.kind !== 'e-mail' && one.kind !== 'click')
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .map((one) => ({ ...one, words: [one.subject, one.text ?? ''].filter(Boolean).join('\n') }))
    .filter((one) => one.words !== '')
    .slice(-mostActs);
  const passages = (research?.texts ?? []).filter(
    (one) => one.field !== competitorField && one.source !== 'crm' && one.source !== 'reply',
  );
  return [
    ...passages.slice(0, mostPassages),
    ...acts.map(({ id, kind, at, words }): SourceText => ({
      source: 'crm',
      record: `activity ${id}`,
      field: kind,
      text: nameless(words, fields).slice(0, longestAct),
      date: at,
    })),
  ];
}
