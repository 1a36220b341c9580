import type { Phase } from './lead';
import type { LeadEventType } from './lead-event';

/** When an event may happen, and what it leads to. */
export interface Transition {
  /** Phases in which the event may happen; `none` is a lead that does not exist yet. */
  readonly from: readonly (Phase | 'none')[];
  /** The phase it leads to; absent when the phase stays. */
  readonly to?: Phase;
  /** Whether it may happen while the lead is being qualified; absent when that makes no difference. */
  readonly whileQualifying?: 'only' | 'never';
}

/** Phases in which people work with a lead that the agent took. */
const open: readonly Phase[] = ['in-progress', 'handed-back', 'handed-over', 'disqualified'];
const taken: readonly Phase[] = [...open, 'qualified'];
const known: readonly Phase[] = ['received', 'not-selected', ...taken];

/** The legal moves of a lead. What is not here is refused. */
export const transitions: Readonly<Record<LeadEventType, Transition>> = {
  LeadReceived: { from: ['none'], to: 'received' },
  LeadUpdated: { from: known },
  RunRequested: { from: known },
  StepRan: { from: known },
  LeadNotSelected: { from: ['received', 'not-selected', 'handed-back'], to: 'not-selected' },
  LeadSelected: { from: ['received', 'not-selected', 'handed-back'], to: 'in-progress' },
  EmailValidated: { from: taken },
  RecordsConnected: { from: open, whileQualifying: 'never' },
  SiteConnected: { from: open, whileQualifying: 'never' },
  CompanyResearched: { from: taken },
  LeadAssessed: { from: taken },
  HandedOver: { from: ['in-progress', 'disqualified'], to: 'handed-over' },
  HandedBack: { from: ['received', 'not-selected', 'in-progress', 'disqualified'], to: 'handed-back' },
  Disqualified: { from: ['in-progress', 'disqualified'], to: 'disqualified' },
  Reassigned: { from: open, to: 'handed-over', whileQualifying: 'never' },
  Restored: {
    from: ['handed-back', 'handed-over', 'disqualified'],
    to: 'in-progress',
    whileQualifying: 'never',
  },
  DisqualifiedByPerson: {
    from: ['in-progress', 'handed-back', 'handed-over'],
    to: 'disqualified',
    whileQualifying: 'never',
  },
  EmailMarked: { from: open, whileQualifying: 'never' },
  EmailDrafted: { from: open, whileQualifying: 'never' },
  DraftDiscarded: { from: open },
  RunScheduled: { from: taken },
  ReplyReceived: { from: known },
  RepliesRead: { from: taken },
  OptedOut: { from: known },
  MailProposed: { from: ['in-progress'] },
  MailRejected: { from: ['in-progress'] },
  SamePersonFound: { from: ['in-progress'] },
  MailRequested: { from: open, whileQualifying: 'never' },
  MailSettled: { from: taken },
  QualifyProposed: { from: ['in-progress', 'handed-back', 'handed-over'], whileQualifying: 'never' },
  QualifyRequested: { from: ['handed-over'], whileQualifying: 'never' },
  Qualified: { from: ['handed-over'], to: 'qualified', whileQualifying: 'only' },
  QualifyFailed: { from: ['handed-over'], whileQualifying: 'only' },
  ErasureRequested: { from: known, to: 'erasing', whileQualifying: 'never' },
  // Also in place of a log that is gone.
  Erased: { from: ['none', 'erasing'], to: 'erased' },
  DecisionKept: { from: ['handed-back', 'handed-over', 'disqualified', 'qualified'] },
};
