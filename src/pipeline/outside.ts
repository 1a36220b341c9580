import type { Deck } from '../cards/deck';
import type { Channel } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { Crm } from '../ports/crm';
import type { CrmLeads } from '../ports/crm-leads';
import type { EmailDomains } from '../ports/email-domains';
import type { Ids } from '../ports/ids';
import type { Leftovers } from '../ports/leftovers';
import type { LeadStore } from '../ports/lead-store';
import type { Links } from '../ports/links';
import type { Log } from '../ports/log';
import type { Mailbox } from '../ports/mailbox';
import type { Metrics } from '../ports/metrics';
import type { Model } from '../ports/model';
import type { ModelSpending } from '../ports/model-budget';
import type { ResearchSource } from '../ports/research-source';
import type { Resolver } from '../ports/resolver';
import type { Tracing } from '../ports/tracing';

/** The ports through which the pipeline reaches everything outside; nothing else goes in here. */
export interface Outside {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly store: LeadStore;
  readonly crm: Crm;
  /** Where leads come from and what is decided is written; undefined where the CRM holds none. */
  readonly crmLeads?: CrmLeads | undefined;
  readonly resolver: Resolver;
  readonly emailDomains: EmailDomains;
  readonly model: Model;
  /** What the language model costs; undefined where the built-in analyst serves. */
  readonly modelSpending?: ModelSpending | undefined;
  readonly sources: ResearchSource;
  /** Every place where people meet Baton, each under a name of its own. */
  readonly channels: readonly Channel[];
  readonly mailbox: Mailbox;
  readonly links: Links;
  /** Undefined where no files are kept beside the store. */
  readonly leftovers?: Leftovers | undefined;
  /** Undefined where nobody counts. */
  readonly metrics?: Metrics | undefined;
  /** Undefined where nobody watches. */
  readonly tracing?: Tracing | undefined;
  /** Fills the templates of cards; no port, but read from files at the start. */
  readonly deck: Deck;
}
