import type { Phase } from '../domain/lead';
import type { OperationName } from '../domain/permissions';
import type { Mode } from '../domain/playbook';
import { isClosed } from '../domain/qualify-offers';
import type { LeadSubject, Reader } from './subject';

/** Which buttons of a lead its reader may press now: state and permission together. */
export interface LeadButtons {
  readonly lead: boolean;
  readonly why: boolean;
  readonly research: boolean;
  readonly history: boolean;
  readonly draft: boolean;
  /** A disqualified lead: the first thing to do with it. */
  readonly reassign: boolean;
  /** Any other lead the agent took: possible, and out of the way. */
  readonly reassignOpen: boolean;
  readonly restore: boolean;
  readonly qualify: boolean;
  readonly disqualify: boolean;
  /** A person answered, and nothing of it was taken for a wish that mail end: whoever reads it may know better. */
  readonly optOut: boolean;
  readonly connect: boolean;
  readonly disconnectAccount: boolean;
  readonly disconnectContact: boolean;
  readonly markValid: boolean;
  readonly markInvalid: boolean;
  readonly markWork: boolean;
  readonly markPersonal: boolean;
}

const open: readonly Phase[] = ['in-progress', 'handed-back', 'handed-over'];
/** Phases in which people work with a lead; a qualified one is only looked at. */
const workable: readonly Phase[] = [...open, 'disqualified'];
const taken: readonly Phase[] = [...workable, 'qualified'];

/** The buttons that would do something, for this reader and this state of the lead. */
export function leadButtons({ lead, playbook }: LeadSubject, reader: Reader): LeadButtons {
  const { phase, owner, email, connection } = lead;
  const closed = isClosed(lead);
  const may = (operation: OperationName, phases: readonly Phase[] = workable) =>
    !closed && phases.includes(phase) && reader.may(operation);
  const usable = email?.validity === 'valid' || email?.validity === 'unverified';
  const mark = email !== null && email.validity !== 'missing' && may('email');
  return {
    lead: reader.may('lead'),
    why: lead.decision !== null && reader.may('why'),
    research: taken.includes(phase) && reader.may('research'),
    history: reader.may('history'),
    draft: usable && (phase === 'handed-over' || owner === reader.address) && may('draft'),
    reassign: may('reassign', ['disqualified']),
    reassignOpen: may('reassign', open),
    restore: may('restore', ['disqualified']),
    qualify: offersQualify(playbook.mode) && may('qualify', ['handed-over']),
    disqualify: may('disqualify', open),
    optOut:
      lead.engagement.optOut === null &&
      lead.replies.some((one) => one.kind === 'person') &&
      may('disqualify', workable),
    connect: may('connect'),
    disconnectAccount: Boolean(connection?.accountId) && may('disconnect'),
    disconnectContact: Boolean(connection?.contactId) && may('disconnect'),
    markValid: mark && email.validity !== 'valid',
    markInvalid: mark && email.validity !== 'invalid',
    markWork: mark && usable && email.type !== 'work',
    markPersonal: mark && usable && email.type !== 'personal',
  };
}

/** Whether cards offer Qualify: where the agent only researches, it is a command for who wants it (spec section 14). */
export function offersQualify(mode: Mode): boolean {
  return mode !== 'research-only';
}
