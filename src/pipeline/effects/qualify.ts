import { Fault } from '../../domain/fault';
import type { LeadEvent } from '../../domain/lead-event';
import type { LeadDocument } from '../lead-document';
import type { StageNeeds } from '../stages/stage';

/**
 * What the CRM made of a lead that a person qualified. While nobody knows what came of it the call fails, to be made again
 * under the same key, which makes nothing twice (spec section 14).
 */
export async function settleQualification(
  { lead }: LeadDocument,
  { crm, clock }: Pick<StageNeeds, 'crm' | 'clock'>,
): Promise<LeadEvent> {
  const { qualification } = lead;
  if (qualification?.state !== 'requested')
    throw new Fault('unexpected', { sentence: 'Nobody asked to have this lead qualified.', todo: '' });
  const { request } = qualification;
  const { key, create, accountId, contactId, opportunityName, by } = request;
  const answer = await crm.qualify({
    key,
    leadSourceId: lead.origin.sourceId,
    fields: lead.fields,
    createAccount: create.includes('account'),
    createContact: create.includes('contact'),
    createOpportunity: create.includes('opportunity'),
    accountId,
    contactId,
    opportunityName,
    owner: lead.owner ?? by,
  });
  switch (answer.outcome) {
    case 'qualified': {
      const at = new Date(clock.now()).toISOString();
      return { type: 'Qualified', qualification: { state: 'done', request, records: answer.records, at } };
    }
    case 'refused':
      return { type: 'QualifyFailed', sentence: `The CRM refused. ${answer.reason} Nothing was created.` };
    case 'unknown':
      throw new Fault('timeout', {
        sentence: 'The CRM did not say what came of it.',
        todo: 'It is asked again by itself.',
      });
  }
}

/** What is said when the CRM gave no answer for so long that nobody waits any more. */
export function unansweredQualification(): LeadEvent {
  return {
    type: 'QualifyFailed',
    sentence:
      'The CRM has not answered for days, so nobody knows whether anything was created. Trying again creates nothing twice.',
  };
}
