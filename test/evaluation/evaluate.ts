import { quoteStandsIn, type Finding, type SourceText } from '../../src/domain/research';
import { openBuiltinAnalyst } from '../../src/drivers/models/builtin/analyst';
import { openDocumentReader } from '../../src/drivers/sources/documents/open-reader';
import { companyFindings } from '../../src/pipeline/company-findings';
import type { SetName } from './bars';
import { casesOf, type Case } from './cases';
import { readCase, type DocumentRead } from './read-case';
import { scoreCase, type CaseScore, type Shown } from './score-case';

/** How one case came out. */
export interface CaseResult {
  readonly case: Case;
  readonly documents: readonly DocumentRead[];
  readonly score: CaseScore;
  /** Claims that are shown, and those of them whose quote stands in the text they name. */
  readonly shown: number;
  readonly verified: number;
  /** Claims the analyst made whose quote does not stand in its text; the product drops them. */
  readonly dropped: number;
  /** Time of the analysis alone. */
  readonly milliseconds: number;
}

/** As a playbook has it when it does not say otherwise. */
const newsDays = 365;

/** Reads every case of a set below the folder with the product's own readers, asks the built-in analyst and scores what is shown. */
export async function evaluate(set: SetName, folder: string): Promise<readonly CaseResult[]> {
  const reader = openDocumentReader({ threads: 1 });
  const analyst = openBuiltinAnalyst();
  try {
    await warmUp(reader, analyst);
    const results: CaseResult[] = [];
    for (const one of casesOf(set, folder)) results.push(await evaluateCase(one, reader, analyst));
    return results;
  } finally {
    await Promise.all([reader.close(), analyst.close()]);
  }
}

async function evaluateCase(
  one: Case,
  reader: ReturnType<typeof openDocumentReader>,
  analyst: ReturnType<typeof openBuiltinAnalyst>,
): Promise<CaseResult> {
  const { company, offer, now } = one.gold;
  const { texts, documents } = await readCase(one, reader);
  const begun = performance.now();
  const answer = await analyst.port.researchCompany({ company: { name: company }, offer, texts, now });
  const milliseconds = performance.now() - begun;
  const shown = companyFindings(answer, texts, undefined, {
    newsDays,
    now: Date.parse(now),
    offer,
    wordsByRule: true,
  });
  const findings = findingsOf(shown);
  return {
    case: one,
    documents,
    score: scoreCase(one.gold, shown, documents),
    shown: findings.length,
    verified: findings.filter((finding) => isVerified(finding, texts)).length,
    dropped: shown.dropped,
    milliseconds,
  };
}

function findingsOf({ overview, figures, health, news }: Shown): readonly Finding[] {
  return [...overview, ...figures, ...news, ...(health ? [health] : [])];
}

function isVerified({ record, quote }: Finding, texts: readonly SourceText[]): boolean {
  return texts.some((one) => one.record === record && quoteStandsIn(quote, one.text));
}

/** The first document of a thread, and of an analyst with its tables, pays for their start, which is nobody's measure. */
async function warmUp(
  reader: ReturnType<typeof openDocumentReader>,
  analyst: ReturnType<typeof openBuiltinAnalyst>,
): Promise<void> {
  const record = 'https://warm.example/';
  const text = 'Warm Ltd makes ovens in Leeds and employs 20 people.';
  const bytes = new TextEncoder().encode(`<!doctype html><title>Warm</title><p>${text}</p>`);
  await reader.parse({ record, contentType: 'text/html', bytes });
  const texts = [{ source: 'website', record, field: 'text', text, date: null } as const];
  await analyst.port.researchCompany({
    company: { name: 'Warm Ltd' },
    offer: '',
    texts,
    now: '2026-11-26T12:00:00Z',
  });
}
