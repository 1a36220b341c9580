import { z } from 'zod';
import { erasedPerson } from '../../domain/erasure';
import type { Receipt } from '../../pipeline/intake';
import { mapColumns, type ColumnMap } from '../../pipeline/lead-columns';
import { leadOfRow } from '../../pipeline/lead-row';
import type { RejectsFile, RowFile } from '../../ports/lead-file';
import { generalOperation } from '../operation';

export type RowReport =
  | ({ readonly line: number; readonly sourceId: string } & Receipt & {
        readonly verdict: Exclude<Receipt['verdict'], 'erased'>;
      })
  | { readonly line: number; readonly verdict: 'rejected'; readonly reason: string };

export interface ImportSummary {
  readonly accepted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Where the rejected rows are; null when there are none. */
  readonly rejectsPath: string | null;
  readonly format: string;
  /** Columns without a field of their own, kept as custom fields. */
  readonly unknownColumns: readonly string[];
  /** Ids of the leads in the file, in its order, each once. */
  readonly leadIds: readonly string[];
}

export interface ImportInput {
  readonly file: RowFile;
  readonly rejects: RejectsFile;
  /** Called once a row's fate is durable. */
  readonly report?: ((row: RowReport) => void) | undefined;
}

/** Takes in every good row of a file, in its order; a bad row is reported with its line and reason and kept aside. */
export const importLeads = generalOperation<ImportInput, ImportSummary>({
  name: 'import',
  purpose: 'take in the leads of a CSV file',
  writes: true,
  confirms: null,
  input: z.custom<ImportInput>((value) => typeof value === 'object' && value !== null && 'file' in value),
  async run({ file, rejects, report }, { intake }, { asker }) {
    let map: ColumnMap | undefined;
    const counts = { accepted: 0, updated: 0, unchanged: 0, rejected: 0 };
    const leadIds = new Set<string>();
    let kept = 0;
    const reject = async (line: number, reason: string, row: Readonly<Record<string, string>> | string) => {
      counts.rejected += 1;
      kept += 1;
      await rejects.add(line, reason, row);
      report?.({ line, verdict: 'rejected', reason });
    };
    for await (const row of file.rows()) {
      if ('bad' in row) {
        await reject(row.line, row.bad, row.text);
        continue;
      }
      map ??= mapColumns(Object.keys(row.columns));
      const incoming = leadOfRow(row.columns, map);
      if ('bad' in incoming) {
        await reject(row.line, incoming.bad, row.columns);
        continue;
      }
      const receipt = await intake.receive(incoming, asker.address);
      if (receipt.verdict === 'erased') {
        // Told of, and kept nowhere: the row is what must not be kept.
        counts.rejected += 1;
        report?.({ line: row.line, verdict: 'rejected', reason: erasedPerson });
        continue;
      }
      counts[receipt.verdict] += 1;
      leadIds.add(receipt.leadId);
      const { leadId, verdict } = receipt;
      report?.({ line: row.line, sourceId: incoming.sourceId ?? '', leadId, verdict });
    }
    await rejects.close();
    return {
      ...counts,
      rejectsPath: kept > 0 ? rejects.path : null,
      format: map?.format.source ?? 'file',
      unknownColumns: map?.unknown ?? [],
      leadIds: [...leadIds],
    };
  },
  reply: ({ accepted, updated, unchanged, rejected }) => ({
    kind: 'done',
    sentence: `${accepted} accepted, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected.`,
    leadId: null,
  }),
});
