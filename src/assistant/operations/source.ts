import { z } from 'zod';
import type { SourceProblem } from '../../domain/reading-problem';
import { quoteStandsIn, type SourceText } from '../../domain/research';
import type { Model, ResearchCompanyAnswer, ResearchCompanyInput } from '../../ports/model';
import type { ReadDocument, SourceReading } from '../../ports/research-source';
import { generalOperation, type Workshop } from '../operation';

/** One thing that was found, with the words that say so. */
export interface TrialFinding {
  /** What it is about, such as `industry` or `revenue`. */
  readonly about: string;
  readonly text: string;
  readonly quote: string;
  readonly record: string;
}

/** What would be read of an address or file, and found in it. */
export interface SourceTrial {
  readonly documents: readonly ReadDocument[];
  readonly problems: readonly SourceProblem[];
  /** The company that was looked for in it. */
  readonly company: string;
  readonly model: string;
  readonly findings: readonly TrialFinding[];
  /** How many findings were dropped because their quote does not stand in the text. */
  readonly dropped: number;
}

const sourceInput = z.strictObject({
  /** An address, or a path: absolute with `machine`, else below the knowledge folder. */
  place: z.string().trim().min(1, 'Name an address or a file.'),
  reach: z.enum(['knowledge', 'machine']),
  /** Most pages of a web site; 1 reads the address alone. */
  pages: z.number().int().min(1).max(50),
  /** Whom to look for; without it, whom the pages speak of by their own account. */
  company: z.string().trim().min(1).max(200).optional(),
});
export type SourceInput = z.infer<typeof sourceInput>;

/** Reads one address or file as a source would be read, and shows everything; changes nothing (spec section 7). */
export const source = generalOperation<SourceInput, SourceTrial>({
  name: 'source',
  purpose: 'show what would be read of a web address or file, and what is found in it',
  writes: false,
  confirms: null,
  input: sourceInput,
  async run(input, workshop, { playbook }) {
    const { documents, problems } = await readingOf(input, workshop);
    const company = input.company ?? companyOf(documents, input.place);
    const { model, clock } = workshop;
    const found =
      documents.length === 0
        ? { findings: [], dropped: 0 }
        : await findingsIn(documents, model, {
            company: { name: company },
            offer: playbook.offer,
            now: new Date(clock.now()).toISOString(),
          });
    return { documents, problems, company, model: model.name, ...found };
  },
  reply: ({ documents, problems }) => ({
    kind: 'done',
    sentence: `${documents.length} documents can be read, ${problems.length} cannot.`,
    leadId: null,
  }),
});

function readingOf({ place, reach, pages }: SourceInput, { sources }: Workshop): Promise<SourceReading> {
  if (!/^https?:\/\//iu.test(place) || pages === 1) return sources.page(place, reach);
  // A source for answers is about nobody in particular, so that nothing is left out.
  const site = { kind: 'website', name: 'trial', url: place, pages, purposes: ['answers'] } as const;
  return sources.read({ ...site, purposes: [...site.purposes] }, { name: '', site: null });
}

function companyOf(documents: readonly ReadDocument[], place: string): string {
  const named = documents.flatMap((one) => one.organisations)[0];
  return named ?? URL.parse(place)?.hostname.replace(/^www\./u, '') ?? documents[0]?.title ?? place;
}

async function findingsIn(
  documents: readonly ReadDocument[],
  model: Model,
  asked: Omit<ResearchCompanyInput, 'texts'>,
): Promise<Pick<SourceTrial, 'findings' | 'dropped'>> {
  const texts: readonly SourceText[] = documents.map((one) => ({
    source: one.source,
    record: one.record,
    field: 'text',
    text: one.text,
    date: one.date,
    title: one.title,
  }));
  const claims = claimsOf(await model.researchCompany({ ...asked, texts }));
  const findings = claims.flatMap(({ about, text, quote, textIndex }) => {
    const from = texts[textIndex];
    return from && quoteStandsIn(quote, from.text) ? [{ about, text, quote, record: from.record }] : [];
  });
  return { findings, dropped: claims.length - findings.length };
}

function claimsOf({ overview, health, figures, news }: ResearchCompanyAnswer) {
  return [
    ...overview.map((one) => ({ ...one, about: one.topic })),
    ...(health ? [{ ...health, about: `health, ${health.level}` }] : []),
    ...figures.map((one) => ({ ...one, about: one.figure })),
    ...news.map((one) => ({ ...one, about: 'news' })),
  ];
}
