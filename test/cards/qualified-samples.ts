import type { LeadEvent } from '../../src/domain/lead-event';
import type { QualificationRequest } from '../../src/domain/qualification';
import { told, type Story } from './subjects';

const noor = 'noor@lumen.example';
const wish: QualificationRequest = {
  key: 'lead-EX-40.q',
  create: ['contact', 'opportunity'],
  opportunityName: 'Demo of the planning board',
  accountId: 'AC-01',
  contactId: null,
  by: noor,
  at: '2026-11-22T10:00:00Z',
};
const requested: LeadEvent = { type: 'QualifyRequested', request: wish };
const failed: LeadEvent = {
  type: 'QualifyFailed',
  sentence: 'The CRM refused. There is no account with the id “AC-01”. Nothing was created.',
};
const qualified: LeadEvent = {
  type: 'Qualified',
  qualification: {
    state: 'done',
    request: wish,
    records: {
      account: { id: 'AC-01', isNew: false },
      contact: { id: 'lead-EX-40.q.contact', isNew: true },
      opportunity: { id: 'lead-EX-40.q.opportunity', isNew: true },
    },
    at: '2026-11-22T10:00:02Z',
  },
};

/** A handed-over lead of this story while the CRM is asked, after it refused, and once it is qualified. */
export function qualifiedOf(story: Story) {
  const by = (...events: readonly LeadEvent[]) =>
    told({
      ...story,
      sourceId: 'EX-40',
      by: events.map((event) => ({ by: event.type === 'QualifyRequested' ? noor : 'agent', event })),
    });
  return {
    requested: by(requested),
    failed: by(requested, failed),
    done: by(requested, qualified),
  };
}
