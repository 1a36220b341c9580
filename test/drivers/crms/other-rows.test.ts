import { activityFromRow } from '../../../src/drivers/crms/activity-rows';
import { contactFromRow } from '../../../src/drivers/crms/contact-rows';
import { opportunityFromRow } from '../../../src/drivers/crms/opportunity-rows';

type Row = Record<string, string>;

describe('contacts', () => {
  const contact = {
    id: 'C-1',
    name: 'Ann Lee',
    email: 'ann@acme.example',
    accountId: 'A-1',
    jobTitle: 'CIO',
  };

  test.each<[string, Row]>([
    [
      'plain',
      { contact_id: 'C-1', name: 'Ann Lee', email: 'ann@acme.example', account_id: 'A-1', job_title: 'CIO' },
    ],
    [
      'Dynamics 365',
      {
        contactid: 'C-1',
        fullname: 'Ann Lee',
        emailaddress1: 'ann@acme.example',
        parentcustomerid: 'A-1',
        jobtitle: 'CIO',
      },
    ],
    [
      'Salesforce',
      {
        Id: 'C-1',
        FirstName: 'Ann',
        LastName: 'Lee',
        Email: 'ann@acme.example',
        AccountId: 'A-1',
        Title: 'CIO',
      },
    ],
    [
      'HubSpot',
      {
        'Record ID': 'C-1',
        'First Name': 'Ann',
        'Last Name': 'Lee',
        Email: 'ann@acme.example',
        'Primary Associated Company ID': 'A-1',
        'Job Title': 'CIO',
      },
    ],
  ])('columns of %s', (_, row) => {
    expect(contactFromRow(row)).toEqual({ record: contact });
  });

  test('a last name is a name; empty fields are null', () => {
    const record = { id: 'C-1', name: 'Lee', email: null, accountId: null, jobTitle: null };
    expect(contactFromRow({ id: 'C-1', 'last name': 'Lee', email: ' ' })).toEqual({ record });
  });

  test.each<[Row, string]>([
    [{ name: 'Ann' }, 'the contact has no id'],
    [{ id: 'C-1', email: 'ann@acme.example' }, 'the contact has no name'],
  ])('%j is refused', (row, refused) => {
    expect(contactFromRow(row)).toEqual({ refused });
  });
});

describe('opportunities', () => {
  const won = {
    id: 'O-1',
    accountId: 'A-1',
    name: 'Sensors',
    state: 'won',
    closedOn: '2026-02-28',
    value: { amount: 40_000, currency: 'EUR' },
    competitor: null,
  };

  test.each<[string, Row]>([
    [
      'plain',
      {
        opportunity_id: 'O-1',
        account_id: 'A-1',
        name: 'Sensors',
        state: 'won',
        closed_on: '2026-02-28',
        value_eur: '40000',
      },
    ],
    [
      'Dynamics 365',
      {
        opportunityid: 'O-1',
        parentaccountid: 'A-1',
        Topic: 'Sensors',
        statecode: 'Won',
        actualclosedate: '2026-02-28',
        'Actual Revenue': '40,000.00',
        Currency: 'Euro',
      },
    ],
    [
      'Salesforce',
      {
        Id: 'O-1',
        AccountId: 'A-1',
        Name: 'Sensors',
        StageName: 'Closed Won',
        CloseDate: '2026-02-28',
        Amount: '40000',
        CurrencyIsoCode: 'EUR',
      },
    ],
    [
      'HubSpot',
      {
        'Record ID': 'O-1',
        'Associated Company ID': 'A-1',
        'Deal Name': 'Sensors',
        'Deal Stage': 'closedwon',
        'Close Date': '2026-02-28 23:30',
        Amount: '40000',
        'Deal Currency': 'EUR',
      },
    ],
  ])('columns of %s', (_, row) => {
    expect(opportunityFromRow(row)).toEqual({ record: won });
  });

  const base = { id: 'O-1', account_id: 'A-1', name: 'Sensors' };

  test.each<[string, string]>([
    ['Open', 'open'],
    ['Prospecting', 'open'],
    ['Negotiation/Review', 'open'],
    ['WON', 'won'],
    ['Closed Won', 'won'],
    ['Closed-Lost', 'lost'],
    ['Canceled', 'lost'],
    ['Out-Sold', 'lost'],
    ['Wonderful lead', 'open'],
  ])('stage %s is %s', (stage, state) => {
    const outcome = opportunityFromRow({ ...base, stage, close_date: '2026-12-01' });
    expect(outcome).toMatchObject({ record: { state, closedOn: state === 'open' ? null : '2026-12-01' } });
  });

  test.each<[Row, string]>([
    [{ account_id: 'A-1', name: 'x', state: 'open' }, 'the opportunity has no id'],
    [{ id: 'O-1', name: 'x', state: 'open' }, 'the account has no id'],
    [{ id: 'O-1', account_id: 'A-1', state: 'open' }, 'the opportunity has no name'],
    [base, 'the opportunity has no state'],
    [{ ...base, state: 'Closed' }, 'the state "Closed" does not say whether the opportunity was won or lost'],
  ])('%j is refused', (row, refused) => {
    expect(opportunityFromRow(row)).toEqual({ refused });
  });

  test('a day that cannot be told is none', () => {
    for (const written of ['03/04/2026', '2026-02-30', '2026-13-01', 'May', '']) {
      expect(opportunityFromRow({ ...base, state: 'lost', 'close date': written })).toMatchObject({
        record: { closedOn: null },
      });
    }
  });
});

describe('activities', () => {
  const base = { activity_id: 'T-1', lead_id: 'L-1', date: '2026-11-02T10:00:00Z', subject: 'Prices' };

  test.each<[Row, string, boolean]>([
    [{ kind: 'reply' }, 'reply', true],
    [{ 'Activity Type': 'Phone Call', Direction: 'Incoming' }, 'call', true],
    [{ activitytypecode: 'phonecall', directioncode: 'true' }, 'call', false],
    [{ activitytypecode: 'phonecall', directioncode: 'false' }, 'call', true],
    [{ type: 'Call' }, 'call', false],
    [{ type: 'Appointment' }, 'meeting', true],
    [{ type: 'Email', direction: 'inbound' }, 'reply', true],
    [{ type: 'E-Mail', direction: 'outbound' }, 'e-mail', false],
    [{ type: 'email' }, 'e-mail', false],
    [{ type: 'Download', by_lead: 'no' }, 'download', false],
    [{ type: 'email click' }, 'click', true],
    [{ type: 'Note' }, 'note', false],
  ])('%j', (row, kind, byLead) => {
    const record = {
      id: 'T-1',
      leadId: 'L-1',
      kind,
      byLead,
      at: '2026-11-02T10:00:00.000Z',
      subject: 'Prices',
    };
    expect(activityFromRow({ ...base, ...row })).toEqual({ record });
  });

  test.each<[string, string]>([
    ['2026-11-02', '2026-11-02T00:00:00.000Z'],
    ['2026-11-02 10:30', '2026-11-02T10:30:00.000Z'],
    ['2026-11-02T10:30:15.5+02:00', '2026-11-02T08:30:15.500Z'],
    ['2026-11-02 10:30:00 -0500', '2026-11-02T15:30:00.000Z'],
  ])('date %s', (date, at) => {
    expect(activityFromRow({ ...base, kind: 'reply', date })).toMatchObject({ record: { at } });
  });

  test.each<[Row, string]>([
    [{ ...base, activity_id: '', kind: 'call' }, 'the activity has no id'],
    [{ ...base, lead_id: '', kind: 'call' }, 'the lead has no id'],
    [base, 'the activity has no type'],
    [{ ...base, kind: 'dream' }, '"dream" is no type of activity'],
    [{ ...base, kind: 'call', date: '' }, 'the activity has no date'],
    [{ ...base, kind: 'call', date: '11/02/2026' }, '"11/02/2026" is no date such as 2026-11-30'],
    [{ ...base, kind: 'call', date: '2026-02-30' }, '"2026-02-30" is no date such as 2026-11-30'],
  ])('%j is refused', (row, refused) => {
    expect(activityFromRow(row)).toEqual({ refused });
  });
});
