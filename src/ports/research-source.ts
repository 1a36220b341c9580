import type { OutsideSource } from '../domain/knowledge';
import type { LookedUpCompany } from '../domain/looked-up-company';
import type { SourceProblem } from '../domain/reading-problem';
import type { SourceKind } from '../domain/research';
import type { SearchQuery } from '../domain/search-query';

export interface ReadDocument {
  readonly source: SourceKind;
  /** Address after redirects, or path inside the knowledge folder with forward slashes. */
  readonly record: string;
  readonly title: string;
  /** Plain text in Markdown form: headings, lists and tables as lines; at most 100,000 characters. */
  readonly text: string;
  /** When it was published or last changed by its own account, ISO 8601; null when it does not say. */
  readonly date: string | null;
  /** Names by which the site calls its organisation (schema.org, og:site_name, imprint); empty for other sources. */
  readonly organisations: readonly string[];
  /** ISO 639-1 code of its language by its own account; null or absent when it does not say. */
  readonly language?: string | null;
  /** When it was fetched, ISO 8601. */
  readonly readAt: string;
}

export interface SourceReading {
  /** The most telling first. */
  readonly documents: readonly ReadDocument[];
  readonly problems: readonly SourceProblem[];
}

/** Whether a source can be read right now. */
export interface SourceHealth {
  /** `per-lead`: its place is another for each lead, so there is nothing to ask. */
  readonly state: 'reads' | 'problem' | 'per-lead';
  /** What there is to read, or what is wrong; one sentence for people. */
  readonly sentence: string;
}

/** What is looked for on the public web. */
export interface Search {
  readonly queries: readonly SearchQuery[];
  /** False of an address in which something of a person stands. */
  mayRead(address: string): boolean;
}

/** Reads the knowledge that a playbook names; what cannot be read is a named problem, never a rejection. */
export interface ResearchSource {
  /**
   * What the source says. Of a source about many companies (`website`, `feed`, `files`) that serves `company` or `outreach`
   * only the documents that name the company; of one that serves only `competitors` or `answers` all, at most 40 documents
   * and 400,000 characters. The public web (`web-search`) only says something to a search: pages that name whom it asks about.
   */
  read(source: OutsideSource, company: LookedUpCompany, search?: Search): Promise<SourceReading>;
  /**
   * One page of the public web, or one file or folder of the knowledge folder, as it stands; of a feed its articles. With
   * `machine` a path may lead anywhere: only for somebody who sits at the machine's own command line.
   */
  page(place: string, reach?: 'knowledge' | 'machine'): Promise<SourceReading>;
  /** Asks a source whether it can be read, without reading it all. */
  check(source: OutsideSource): Promise<SourceHealth>;
}
