import type { Account, Contact } from '../domain/account';
import type { KnowledgeSource } from '../domain/knowledge';
import type { Lead } from '../domain/lead';
import type { LookedUpCompany } from '../domain/looked-up-company';
import { openTopics } from '../domain/open-topics';
import { holdsPersonal } from '../domain/personal-words';
import { knownWords, searchQueries, type Searchable } from '../domain/search-query';
import type { ResearchSource } from '../ports/research-source';
import { readingOf, type Reading } from './reading';

type SearchSource = Extract<KnowledgeSource, { kind: 'web-search' }>;

/** For whom the public web is looked through, and what is known by then. */
export interface Searching {
  readonly lead: Lead;
  readonly account: Account | undefined;
  readonly contact: Contact | undefined;
  readonly company: LookedUpCompany;
  /** What the configured sources gave. */
  readonly found: Parameters<typeof openTopics>[0];
}

/**
 * Looks on the public web for what the configured sources left open, and for nothing else (spec section 7). No query, and
 * no address that is opened, holds anything of a person; where none can be asked so, that is a named problem.
 */
export async function searchWeb(
  sources: readonly KnowledgeSource[],
  searching: Searching,
  port: ResearchSource,
): Promise<readonly Reading[]> {
  const asked = sources.filter((one) => one.kind === 'web-search');
  return Promise.all(asked.map((source) => searchWith(source, searching, port)));
}

async function searchWith(
  source: SearchSource,
  { lead, account, contact, company, found }: Searching,
  port: ResearchSource,
): Promise<Reading> {
  const holds = holdsPersonal({ fields: lead.fields, contact });
  const searchable: Searchable = {
    company,
    isConnected: account !== undefined,
    industry: source.fields.includes('industry') ? (account?.industry ?? null) : null,
    location: source.fields.includes('location') ? (account?.location ?? null) : null,
    // What the lead alone wrote as a name may be anything.
    competitors: found.competitors
      .filter((one) => one.overview.length === 0 && one.namedBy.some((by) => by !== 'lead'))
      .map((one) => one.name),
  };
  const open = openTopics(found, source.purposes);
  const { queries, refused } = searchQueries(searchable, open, holds, source.queries);
  if (queries.length === 0) return { source, documents: [], problems: refused > 0 ? [personal(source)] : [] };
  const known = knownWords(searchable);
  const mayRead = (address: string) => !holds(address, known);
  const [settled] = await Promise.allSettled([port.read(source, company, { queries, mayRead })]);
  const reading = readingOf(source.name, settled);
  return { source, ...reading, problems: [...reading.problems, ...(refused > 0 ? [personal(source)] : [])] };
}

function personal({ name }: SearchSource) {
  const sentence = 'It was not asked, because the query would hold words that belong to a person.';
  return { record: name, problem: 'not-searched', sentence } as const;
}
