import { capitalised, phaseWords } from '../cards/words';
import type { ImportSummary } from '../assistant/operations/import';
import type { Preview } from '../assistant/operations/preview';
import type { LeadOutcome } from '../assistant/operations/run';
import { table } from './table';

/** What a run made of its leads, and what it took. */
export function runPage(outcomes: readonly LeadOutcome[], seconds: number, peakBytes: number): string {
  const counts = new Map<string, number>();
  for (const { outcome, reason } of outcomes) {
    const key = `${outcome}\n${reason ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts.entries()].sort().map(([key, count]) => {
    const [outcome = '', reason = ''] = key.split('\n');
    return [capitalised(phaseWords(outcome as LeadOutcome['outcome'])), reason, count];
  });
  const perOwner = new Map<string, number>();
  for (const one of outcomes) {
    if (one.outcome === 'handed-over')
      perOwner.set(one.owner ?? '', (perOwner.get(one.owner ?? '') ?? 0) + 1);
  }
  const blocks = [
    table([...rows, ['Leads', '', outcomes.length]], ['outcome', 'reason', 'leads']),
    ...(perOwner.size > 0 ? [table([...perOwner.entries()], ['handed over to', 'leads'])] : []),
    table([
      ['Wall time', `${seconds.toFixed(1)} s`],
      ['Peak memory', `${Math.round(peakBytes / 1e6)} MB`],
    ]),
  ];
  return outcomes.length === 0
    ? 'No lead was due. Import some with "baton import <file>".'
    : blocks.join('\n\n');
}

/** What became of an imported file. */
export function importPage(fileName: string, summary: ImportSummary): string {
  const { accepted, updated, unchanged, rejected, unknownColumns, rejectsPath } = summary;
  const lines = [
    `${fileName}: ${accepted} accepted, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected.`,
  ];
  if (rejectsPath) lines.push(`The rejected rows are in ${rejectsPath}, each with its line and reason.`);
  if (unknownColumns.length > 0) lines.push(`Kept as custom fields: ${unknownColumns.join(', ')}.`);
  return lines.join('\n');
}

/** What a playbook would take of the leads there are. */
export function previewPage({ leads, selected, named, notSelected, criteria }: Preview): string {
  if (leads === 0) return 'There are no leads yet. Import some with "baton import <file>".';
  const blocks = [`${selected} of ${leads} leads would be taken.`];
  const reasons = Object.entries(notSelected).sort();
  if (reasons.length > 0) blocks.push(table(reasons, ['not taken for', 'leads']));
  if (selected > 0) {
    blocks.push(
      table(
        criteria.map((one) => [one.name, `${one.known} of ${selected}`]),
        ['criterion', 'leads with the data'],
      ),
    );
    blocks.push(
      table(
        named.map((one) => [one.id, one.name, one.companyName]),
        ['lead', 'name', 'company'],
      ),
    );
    if (selected > named.length) blocks.push(`… and ${selected - named.length} more.`);
  }
  return blocks.join('\n\n');
}
