import { Template } from 'adaptivecards-templating';
import { Fault } from '../domain/fault';
import { cardNames, type AdaptiveCard, type Card, type CardName } from './card';
import { withFallbacks } from './fallback';
import { withFooter, type ReadsBy } from './footer';
import type { AddView } from './views/add';
import type { AgentView } from './views/agent';
import type { AnswerView } from './views/answer';
import type { ApprovalView } from './views/approval';
import type { BlockedView } from './views/blocked';
import type { ConnectView } from './views/connect';
import type { DisqualifiedView } from './views/disqualified';
import type { DraftEmailView } from './views/draft-email';
import type { EraseView } from './views/erase';
import type { ErasedView } from './views/erased';
import type { HandBackView } from './views/hand-back';
import type { HandoverLineView } from './views/handover-line';
import type { HandoverView } from './views/handover';
import type { HelpView } from './views/help';
import type { HistoryView } from './views/history';
import type { LeadView } from './views/lead';
import type { LeadsView } from './views/leads';
import type { QualifyView } from './views/qualify';
import type { ReassignView } from './views/reassign';
import type { ReceiptCardView } from './views/receipt';
import type { ReplyView } from './views/reply';
import type { ResearchView } from './views/research';
import type { SimulationView } from './views/simulation';
import type { UnknownOutcomeView } from './views/unknown-outcome';
import type { WhatifView } from './views/whatif';
import type { WhichOneView } from './views/which-one';
import type { WhyView } from './views/why';

/** What each card shows. */
export interface Views {
  readonly handover: HandoverView;
  readonly 'handover-line': HandoverLineView;
  readonly blocked: BlockedView;
  readonly 'hand-back': HandBackView;
  readonly disqualified: DisqualifiedView;
  readonly lead: LeadView;
  readonly leads: LeadsView;
  readonly 'which-one': WhichOneView;
  readonly why: WhyView;
  readonly whatif: WhatifView;
  readonly research: ResearchView;
  readonly receipt: ReceiptCardView;
  readonly 'draft-email': DraftEmailView;
  readonly reassign: ReassignView;
  readonly qualify: QualifyView;
  readonly connect: ConnectView;
  readonly add: AddView;
  readonly history: HistoryView;
  readonly agent: AgentView;
  readonly simulation: SimulationView;
  readonly help: HelpView;
  readonly answer: AnswerView;
  readonly 'unknown-outcome': UnknownOutcomeView;
  readonly approval: ApprovalView;
  readonly reply: ReplyView;
  readonly erase: EraseView;
  readonly erased: ErasedView;
}

/** Every card there is, ready to be filled. */
export interface Deck {
  card<Name extends CardName>(name: Name, view: Views[Name]): Card;
}

/**
 * A deck of the templates in `cards/`, each given as parsed JSON and compiled once; a missing or foreign template is refused.
 * Its cards say themselves what reads, so that none can forget it.
 */
export function createDeck(templates: Readonly<Record<CardName, unknown>>, readsBy: ReadsBy): Deck {
  const compiled = new Map(cardNames.map((name) => [name, compile(name, templates[name])]));
  return {
    card(name, view) {
      const content = compiled.get(name)?.expand({ $root: view }) as AdaptiveCard;
      const body = withFooter(content.body, name, view, readsBy);
      return { name, line: view.line, content: withFallbacks({ ...content, body }) };
    },
  };
}

function compile(name: CardName, template: unknown): Template {
  const { type, version, body } = (template ?? {}) as Partial<Record<keyof AdaptiveCard, unknown>>;
  if (type !== 'AdaptiveCard' || version !== '1.5' || !Array.isArray(body)) {
    throw new Fault('unexpected', {
      sentence: `cards/${name}.json is missing or not an Adaptive Card 1.5.`,
      todo: 'Install Baton again.',
    });
  }
  return new Template(template);
}
