import type { Person } from '../../domain/person';
import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { personWords } from '../people';
import type { LeadSubject, Reader } from '../subject';
import { reasonSentence } from '../reason-words';

export interface ReassignView extends TitleView {
  readonly now: string;
  readonly was: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** The seller that was named when it was asked; empty when nobody was. */
  readonly chosen: string;
  /** How often it had been handed over when this was asked: a late answer is known by it. */
  readonly seen: string;
}

/** The card that asks to whom a lead goes: by the assignment rule or to a seller; `chosen` is the address already named. */
export function reassignView(subject: LeadSubject, reader: Reader, chosen = ''): ReassignView {
  const { lead, playbook } = subject;
  const sellers = playbook.people.filter((one) => one.roles.includes('seller') && one.active);
  return {
    ...titleView(subject, reader, 'to whom does it go?'),
    now: `It belongs to ${personWords(lead.owner, playbook, reader.address)} now.`,
    was:
      lead.phase === 'disqualified' && lead.decision
        ? `It was disqualified. ${literal(reasonSentence(lead.decision.reason))}`
        : '',
    choices: sellers.map((one) => ({ title: sellerTitle(one, reader.now), value: one.email })),
    chosen: sellers.some((one) => one.email === chosen) ? chosen : '',
    seen: String(lead.handovers),
  };
}

function sellerTitle({ name, awayUntil }: Person, now: number): string {
  const away = awayUntil && Date.parse(`${awayUntil}T23:59:59Z`) >= now;
  return `${literal(name, 80)}${away ? `, away until ${awayUntil}` : ''}`;
}
