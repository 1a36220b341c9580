import type { LookedUpCompany } from './looked-up-company';
import type { OpenTopic } from './open-topics';
import type { HoldsPersonal } from './personal-words';

declare const gated: unique symbol;

/** What may be asked of a search provider; nothing but `searchQueries` makes one. */
export interface SearchQuery {
  readonly text: string;
  readonly topic: OpenTopic;
  /** Whom a page that it finds must name. */
  readonly about: LookedUpCompany;
  readonly [gated]: true;
}

/** All that a query is made of (spec section 7, privacy): there is no field for anything of a person. */
export interface Searchable {
  readonly company: LookedUpCompany;
  /** True when the name is that of an account, and not only what the lead wrote. */
  readonly isConnected: boolean;
  /** Of the account, where the administrator named them; else null. */
  readonly industry: string | null;
  readonly location: string | null;
  /** Competitors of ours of which too little is known. */
  readonly competitors: readonly string[];
}

const longestName = 80;
const mostWordsOfName = 4;
const words: Readonly<Record<Exclude<OpenTopic, 'competitors'>, string>> = {
  company: 'company profile products headquarters employees',
  news: 'news',
  finances: 'annual report revenue',
};

/**
 * The queries for what is open, at most so many. The last gate: one in which a personal value of the lead stands, or
 * anything that looks like an address or a phone number, is not asked but counted as `refused`.
 */
export function searchQueries(
  searchable: Searchable,
  open: readonly OpenTopic[],
  holds: HoldsPersonal,
  most: number,
): { readonly queries: readonly SearchQuery[]; readonly refused: number } {
  const drafts = open.flatMap((topic) => draftsFor(topic, searchable)).slice(0, most);
  const known = knownWords(searchable);
  const passed = drafts.filter(({ text }) => !looksPersonal(text) && !holds(text, known));
  return {
    queries: passed as readonly unknown[] as readonly SearchQuery[],
    refused: drafts.length - passed.length,
  };
}

/** What may stand in a query or an address though the lead wrote it too. */
export function knownWords({
  company,
  isConnected,
  industry,
  location,
  competitors,
}: Searchable): readonly string[] {
  // As the name of a company somebody may write whole sentences.
  const isPlain = isConnected || company.name.trim().split(/\s+/u).length <= mostWordsOfName;
  return [
    isPlain ? company.name : '',
    company.site ?? '',
    industry ?? '',
    location ?? '',
    ...competitors,
  ].filter(Boolean);
}

function draftsFor(
  topic: OpenTopic,
  { company, industry, location, competitors }: Searchable,
): readonly Omit<SearchQuery, typeof gated>[] {
  if (topic === 'competitors')
    return competitors.filter(isName).map((name) => ({
      text: `"${plain(name)}" company market share strengths weaknesses`,
      topic,
      about: { name, site: null },
    }));
  if (!isName(company.name)) return [];
  const named = topic === 'company' ? [company.site ?? '', industry ?? '', location ?? ''] : [];
  const text = [`"${plain(company.name)}"`, ...named.map(plain), words[topic]].filter(Boolean).join(' ');
  return [{ text, topic, about: company }];
}

function isName(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(plain(name));
}

/** Nothing that a search provider reads as an order. */
function plain(name: string): string {
  return name
    .replace(/[\p{C}"“”„:*|<>()[\]{}\\]+/gu, ' ')
    .replace(/(?<=^|\s)[-+~]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .trim();
}

/** An address, or digits enough for a phone number. */
function looksPersonal(text: string): boolean {
  return text.includes('@') || /\d(?:[\s./-]*\d){6}/u.test(text);
}
