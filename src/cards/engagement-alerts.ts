import { instructionIn } from '../domain/instructs';
import { literal } from './literal';
import type { LeadSubject, Reader } from './subject';
import { dateWords } from './words';

/** A sentence that must not be overlooked, and the words it rests on. */
export interface AlertView {
  readonly alert: string;
  /** In quotation marks; empty when there are none. */
  readonly quoted: string;
}

/** What stands in the way of writing to a lead, and what it tried with the agent (spec sections 12 and 13). */
export function alertsOf(
  { lead, samePerson, research }: LeadSubject,
  { timeZone }: Reader,
  most: number,
): readonly AlertView[] {
  const { optOut, bounce, reading, sameAs, awayUntil } = lead.engagement;
  const alerts: AlertView[] = [];
  if (optOut)
    alerts.push({
      alert: `${wishes[optOut.wants]}, ${dateWords(optOut.at, timeZone)}. Nothing can be sent to it. `,
      quoted: optOut.quote === null ? 'It used the unsubscribe link.' : quoted(optOut.quote, most),
    });
  if (bounce)
    alerts.push({
      alert: `${bounces[bounce.kind]} since ${dateWords(bounce.since, timeZone)}. `,
      quoted: '',
    });
  if (awayUntil) alerts.push({ alert: `It is away, back on ${dateWords(awayUntil)}. `, quoted: '' });
  if (sameAs)
    alerts.push({
      alert: 'The same person as another lead, which was written to first; this one follows it: ',
      quoted: literal(samePerson ?? sameAs, 200),
    });
  const { topic, description } = lead.fields;
  const orders = [reading?.instructs, instructionIn(`${topic}\n${description}`), pageThatInstructs(research)];
  for (const one of orders.filter((words) => typeof words === 'string'))
    alerts.push({
      alert: 'This message tried to instruct the agent. It changed nothing: ',
      quoted: quoted(one, most),
    });
  return alerts;
}

/** The words of the first page or file that tried; null when none did. */
function pageThatInstructs(research: LeadSubject['research']): string | null {
  const problems = (research?.sources ?? []).flatMap((one) => one.problems);
  return problems.find((one) => one.quote !== undefined)?.quote ?? null;
}

const wishes = {
  'no-mail': 'It wants no more mail',
  erasure: 'It wants its data erased',
  'source-of-address': 'It asks where its address came from',
} as const;

const bounces = {
  hard: 'Mail to its address has come back for good',
  soft: 'Mail to its address has come back for now',
} as const;

function quoted(words: string, most: number): string {
  return `“${literal(words, most)}”`;
}
