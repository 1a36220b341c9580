import type { CompanyIdentity } from './company-identity';
import type { Competitor } from './competitors';
import type { KnowledgeSource, Purpose } from './knowledge';
import type { SourceProblem } from './reading-problem';
import type {
  Contradiction,
  FinancialHealth,
  Finding,
  KeyFigure,
  NewsItem,
  OverviewFinding,
  SourceText,
} from './research';

/** What came of reading one source for a lead. */
export interface SourceReport {
  readonly name: string;
  readonly kind: KnowledgeSource['kind'] | 'criterion-page';
  /** What it may be used for; a page read for a criterion serves nothing else. */
  readonly purposes: readonly Purpose[];
  readonly documents: readonly {
    readonly record: string;
    readonly title: string;
    readonly date: string | null;
  }[];
  readonly problems: readonly SourceProblem[];
}

/** Everything that was found out about a lead's company, kept beside the lead as it was found (spec section 7). */
export interface CompanyResearch {
  readonly version: 1;
  /** When it was read, ISO 8601. */
  readonly at: string;
  /** Name and version of the model that read it. */
  readonly model: string;
  readonly company: CompanyIdentity;
  /** Several claims on one topic are several sources, the most trusted first. */
  readonly overview: readonly OverviewFinding[];
  readonly health: FinancialHealth | null;
  readonly figures: readonly KeyFigure[];
  /** At most three, newest first. */
  readonly news: readonly NewsItem[];
  /** At most three, best first. */
  readonly competitors: readonly Competitor[];
  /** What the CRM remembers: past deals and acts of the lead. Internal: never in an e-mail. */
  readonly history: readonly Finding[];
  readonly contradictions: readonly Contradiction[];
  readonly sources: readonly SourceReport[];
  /** How many claims were dropped because their quote does not stand in the text. */
  readonly dropped: number;
  /** The passages that the claims quote, and pages read for a criterion: what criteria may rest on. */
  readonly texts: readonly SourceText[];
}
