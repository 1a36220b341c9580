import type { Lead } from './lead';
import { noFields } from './lead-fields';
import { noEngagement } from './engagement';

/** Why and by whom a lead is erased. */
export interface Erasure {
  /** `asked`: a person wanted it; `retention`: the playbook says how long disqualified leads are kept. */
  readonly why: 'asked' | 'retention';
  /** Address of the colleague who asked for it, or `agent`. */
  readonly askedBy: string;
}

/** True once its erasure was asked for: from then on nothing of it is shown, changed or sent. */
export function isErased({ phase }: Pick<Lead, 'phase'>): boolean {
  return phase === 'erasing' || phase === 'erased';
}

/** What whoever asks for an erasure is told. */
export const erasureSentence =
  'It is being erased: everything kept of it here is removed, for good. No mail goes to that address any more.';

/** Why a lead of somebody who was erased is not taken in. */
export const erasedPerson = 'this person was erased and is not to be taken in again';

/** What is said to whoever asks for a lead that was erased. */
export const erasedSentence = 'That lead was erased: nothing is kept of it any more.';

/** What a deal is called once the lead that it was made of is erased. */
export const namelessDeal = 'Deal of a lead that was erased';

/** What another lead that follows it calls it from then on. */
export const namelessLead = 'a lead that was erased';

/** A lead of which nothing is known yet, or nothing any more. */
export function emptyLead({ id, origin, fields }: Pick<Lead, 'id' | 'origin' | 'fields'>): Lead {
  return {
    id,
    origin,
    fields,
    phase: 'received',
    owner: fields.owner || null,
    originalSeller: null,
    notSelectedFor: null,
    playbook: null,
    todo: [],
    trigger: '',
    scheduled: null,
    fault: null,
    email: null,
    emailMark: null,
    connection: null,
    companySite: null,
    research: null,
    assessedAt: null,
    fit: null,
    rating: null,
    signalStrength: null,
    decision: null,
    handover: null,
    draft: null,
    mails: [],
    replies: [],
    engagement: noEngagement,
    qualification: null,
    qualifyProposal: null,
    handovers: 0,
  };
}

/** What stays of an erased lead: its id, the kind of source it came from, and since when. */
export function erasedLead(id: string, source: string, at: string): Lead {
  return emptyLead({ id, origin: { source, sourceId: '' }, fields: { ...noFields, createdOn: at } });
}
