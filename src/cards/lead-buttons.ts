import type { Phase } from '../domain/lead';
import type { OperationName } from '../domain/permissions';
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
  readonly disqualify: boolean;
  readonly connect: boolean;
  readonly disconnectAccount: boolean;
  readonly disconnectContact: boolean;
  readonly markValid: boolean;
  readonly markInvalid: boolean;
  readonly markWork: boolean;
  readonly markPersonal: boolean;
}

const taken: readonly Phase[] = ['in-progress', 'handed-back', 'handed-over', 'disqualified'];
const open: readonly Phase[] = ['in-progress', 'handed-back', 'handed-over'];

/** The buttons that would do something, for this reader and this state of the lead. */
export function leadButtons({ lead }: LeadSubject, reader: Reader): LeadButtons {
  const { phase, owner, email, connection } = lead;
  const may = (operation: OperationName, phases: readonly Phase[] = taken) =>
    phases.includes(phase) && reader.may(operation);
  const usable = email?.validity === 'valid' || email?.validity === 'unverified';
  const mark = email !== null && email.validity !== 'missing' && may('email');
  return {
    lead: reader.may('lead'),
    why: lead.decision !== null && reader.may('why'),
    research: may('research'),
    history: reader.may('history'),
    draft: usable && (phase === 'handed-over' || owner === reader.address) && may('draft'),
    reassign: may('reassign', ['disqualified']),
    reassignOpen: may('reassign', open),
    restore: may('restore', ['disqualified']),
    disqualify: may('disqualify', open),
    connect: may('connect'),
    disconnectAccount: Boolean(connection?.accountId) && may('disconnect'),
    disconnectContact: Boolean(connection?.contactId) && may('disconnect'),
    markValid: mark && email.validity !== 'valid',
    markInvalid: mark && email.validity !== 'invalid',
    markWork: mark && usable && email.type !== 'work',
    markPersonal: mark && usable && email.type !== 'personal',
  };
}
