import { signalPoints, signalWords } from '../cards/words';
import type { Why } from '../assistant/operations/why';
import type { Lead } from '../domain/lead';
import { statusWords, titleOf } from './lead-page';
import { table } from './table';

/** Why a lead is rated and decided as it is: the sum, each criterion with its receipt, and what would change it. */
export function whyPage({ lead, levers }: Why): string {
  const blocks = [titleOf(lead), statusWords(lead)];
  if (lead.rating) blocks.push(ratingBlock(lead.rating));
  if (lead.fit) blocks.push(fitBlock(lead.fit));
  if (lead.signalStrength) blocks.push(signalBlock(lead.signalStrength));
  if (levers.length > 0) {
    const rows = levers.map((one) => [
      `if ${one.criterion} were met (now ${one.now})`,
      `fit ${one.fit}, ${one.score}`,
      one.rating,
    ]);
    blocks.push(`What would change it\n${table(rows)}`);
  }
  if (lead.decision) blocks.push(`Decided by row ${lead.decision.row} of the decision table.`);
  return blocks.join('\n\n');
}

function ratingBlock({
  level,
  score,
  parts,
  weights,
  cappedBy,
  interestQuote,
}: NonNullable<Lead['rating']>): string {
  const rows = (['fit', 'intent', 'recency', 'engagement'] as const).map((part) => [
    part,
    `${weights[part]} × ${parts[part]}`,
    `= ${Math.round(weights[part] * parts[part] * 1000) / 1000}`,
    part === 'intent' && interestQuote ? `“${interestQuote}”` : '',
  ]);
  const cap =
    cappedBy === 'low-fit' ? ' (a low fit caps it)' : cappedBy ? ' (negative interest caps it)' : '';
  return `Rating: ${level}${cap}\n${table([...rows, ['sum', '', `= ${score}`, '']])}`;
}

function fitBlock({ level, score, criteria, insufficientData }: NonNullable<Lead['fit']>): string {
  const rows = criteria.map(({ name, verdict, finding }) => [
    name,
    verdict,
    finding ? `“${finding.quote}”` : 'no record says so',
    finding ? `${finding.source === 'crm' ? 'CRM, ' : ''}${finding.record}` : '',
  ]);
  const note = insufficientData ? ' (low only because too much is unknown)' : '';
  return `ICP fit: ${level}, ${score} of 100${note}\n${table(rows)}`;
}

function signalBlock(strength: NonNullable<Lead['signalStrength']>): string {
  return `Signal strength: ${signalWords(strength.level)}\n${signalPoints(strength).join('\n')}`;
}
