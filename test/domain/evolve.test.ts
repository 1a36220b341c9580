import type { Decision } from '../../src/domain/decision';
import type { LeadMail } from '../../src/domain/lead-mail';
import { evolve } from '../../src/domain/evolve';
import { transitions } from '../../src/domain/transitions';
import type { Handover } from '../../src/domain/handover';
import { icpFit } from '../../src/domain/icp-fit';
import { noEngagement } from '../../src/domain/engagement';
import { stepNames, type Lead, type Phase, type StepName } from '../../src/domain/lead';
import type { LeadEvent, LeadEventType, StepStatus } from '../../src/domain/lead-event';
import { noFields } from '../../src/domain/lead-fields';
import type { QualificationRequest } from '../../src/domain/qualification';
import { rate, ratingRulesSchema } from '../../src/domain/rating';
import { signalRulesSchema, signalStrength } from '../../src/domain/signal-strength';

const at = '2026-11-22T09:00:00.000Z';
const now = Date.parse(at);
const finding = { text: 'Is a bank', source: 'crm', record: 'account 1', date: null, quote: 'bank' } as const;
const criteria = [{ name: 'industry', verdict: 'met', finding }] as const;
const fit = icpFit(criteria, { highAbove: 70, mediumFrom: 50 });
const decision: Decision = {
  row: '2',
  outcome: 'hand-over',
  reason: 'fit-high',
  target: 'seller-by-rule',
  notified: [],
  at,
};
const fault = { step: 'assess', code: 'timeout', sentence: 'The CRM did not answer.' } as const;

const handover: Handover = {
  id: 'L1.h1',
  to: 'sam@acme.example',
  target: 'seller',
  interest: 'undetected',
  rating: 'warm',
  reason: 'fit-high',
  suggestedAction: 'Write.',
  openQuestions: [],
  bantGaps: [],
  note: null,
  at,
};
const mail: LeadMail = {
  messageId: '<1@baton>',
  to: 'a@b.example',
  subject: 'Hello',
  body: 'Could we talk?',
  by: 'sam@acme.example',
  at,
  outcome: 'sending',
};

const wish: QualificationRequest = {
  key: 'L1.q',
  create: ['contact', 'opportunity'],
  opportunityName: 'Sensors',
  accountId: 'A-1',
  contactId: null,
  by: 'sam@acme.example',
  at,
};

function stepRan(step: StepName, status: StepStatus, withFault: boolean): LeadEvent {
  const run = {
    step,
    status,
    trigger: 'lead-received',
    attempt: 1,
    startedAt: at,
    endedAt: at,
    inputs: [],
    outputs: [],
  };
  return { type: 'StepRan', run: { ...run, fault: withFault ? { ...fault, step } : null } };
}

const events: { readonly [T in LeadEventType]: Extract<LeadEvent, { type: T }> } = {
  LeadReceived: {
    type: 'LeadReceived',
    id: 'L1',
    origin: { source: 'csv', sourceId: '1' },
    fields: { ...noFields, owner: 'ann@acme.example', companyName: 'Acme' },
  },
  LeadUpdated: {
    type: 'LeadUpdated',
    changed: ['owner'],
    fields: { ...noFields, owner: 'other@acme.example' },
  },
  RunRequested: { type: 'RunRequested', trigger: 'lead-received', steps: stepNames },
  StepRan: stepRan('select', 'completed', false) as Extract<LeadEvent, { type: 'StepRan' }>,
  LeadNotSelected: { type: 'LeadNotSelected', reason: 'status' },
  LeadSelected: {
    type: 'LeadSelected',
    playbook: { id: 'p', version: 'v1' },
    originalSeller: 'ann@acme.example',
    owner: 'agent',
  },
  EmailValidated: {
    type: 'EmailValidated',
    email: { address: 'a@b.example', validity: 'valid', type: 'work', role: false, reason: null },
  },
  RecordsConnected: {
    type: 'RecordsConnected',
    connection: { accountId: '1', contactId: null, by: 'domain', candidates: [] },
  },
  SiteConnected: { type: 'SiteConnected', site: { host: 'www.acme.example' } },
  CompanyResearched: {
    type: 'CompanyResearched',
    research: { record: 'r', at, company: { name: 'Acme', site: null }, status: 'unknown', model: 'builtin' },
  },
  LeadAssessed: {
    type: 'LeadAssessed',
    fit,
    rating: rate(
      { fit: 'high', interest: 'undetected', interestQuote: null, createdOn: at, activities: [], now },
      ratingRulesSchema.parse({}),
    ),
    signalStrength: signalStrength(
      { criteria, findings: [finding], identityConfirmed: true, email: 'valid', now },
      signalRulesSchema.parse({}),
    ),
    model: 'builtin',
    at,
  },
  HandedOver: {
    type: 'HandedOver',
    decision,
    handover,
    owner: 'sam@acme.example',
  },
  HandedBack: { type: 'HandedBack', decision: { ...decision, row: '14' }, owner: 'ann@acme.example', fault },
  Disqualified: { type: 'Disqualified', decision: { ...decision, row: '3' } },
  Reassigned: {
    type: 'Reassigned',
    decision: { ...decision, row: 'reassign', reason: 'reassigned' },
    handover: { ...handover, id: 'L1.h2', to: 'eve@acme.example', reason: 'reassigned' },
    owner: 'eve@acme.example',
  },
  Restored: { type: 'Restored', owner: 'agent' },
  DisqualifiedByPerson: {
    type: 'DisqualifiedByPerson',
    decision: { ...decision, row: 'person', outcome: 'disqualify', reason: 'not-a-fit', target: 'agent' },
    words: 'A competitor',
    owner: 'agent',
  },
  EmailMarked: {
    type: 'EmailMarked',
    mark: { address: 'a@b.example', validity: 'valid', type: null },
  },
  EmailDrafted: {
    type: 'EmailDrafted',
    draft: { subject: 'Hello', body: 'Could we talk?', receipts: [], savedBy: 'sam@acme.example' },
  },
  DraftDiscarded: { type: 'DraftDiscarded' },
  MailRequested: { type: 'MailRequested', mail },
  MailSettled: { type: 'MailSettled', messageId: mail.messageId, outcome: 'sent', notified: [] },
  RunScheduled: { type: 'RunScheduled', at, trigger: 'silence', steps: ['decide'] },
  ReplyReceived: {
    type: 'ReplyReceived',
    reply: {
      id: '<r1@lead.example>',
      at,
      kind: 'person',
      from: null,
      subject: 'Re: Hello',
      excerpt: 'Tell me more.',
      answers: mail.messageId,
      backOn: null,
    },
    notified: [],
  },
  RepliesRead: {
    type: 'RepliesRead',
    reading: {
      of: '<r1@lead.example>',
      interest: null,
      bant: { parts: [], level: 'off', next: null },
      questions: [],
      instructs: null,
      model: 'builtin',
    },
  },
  OptedOut: { type: 'OptedOut', optOut: { at, quote: 'unsubscribe', wants: 'no-mail' } },
  MailProposed: {
    type: 'MailProposed',
    proposal: {
      purpose: 'outreach',
      draft: { subject: 'Hello', body: 'Could we talk?', receipts: [] },
      hash: 'h',
      approver: 'sam@acme.example',
      at,
      until: at,
      rejectedBy: null,
    },
    notified: ['sam@acme.example'],
  },
  MailRejected: { type: 'MailRejected', by: 'eve@acme.example' },
  SamePersonFound: { type: 'SamePersonFound', leadId: 'L0' },
  QualifyProposed: {
    type: 'QualifyProposed',
    proposal: { outcome: 'qualified', create: null, reason: '', by: wish.by, handovers: 1, at: wish.at },
    notified: [wish.by],
  },
  QualifyRequested: { type: 'QualifyRequested', request: wish },
  Qualified: {
    type: 'Qualified',
    qualification: {
      state: 'done',
      request: wish,
      records: {
        account: { id: 'A-1', isNew: false },
        contact: { id: 'C-7', isNew: true },
        opportunity: { id: 'O-7', isNew: true },
      },
      at,
    },
  },
  QualifyFailed: { type: 'QualifyFailed', sentence: 'The CRM refused. It is closed.' },
  DecisionKept: { type: 'DecisionKept', reason: 'the same decision again' },
  ErasureRequested: { type: 'ErasureRequested', why: 'asked', askedBy: 'sue@acme.example' },
  Erased: {
    type: 'Erased',
    id: 'L1',
    source: 'csv',
    owner: null,
    at: '2026-11-22T10:00:00.000Z',
    why: 'asked',
    askedBy: 'sue@acme.example',
  },
};

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
frozen(events);

/** The lead after these events, each of which must be legal. */
function after(...list: readonly LeadEvent[]): Lead {
  const folded = list.reduce<Lead | undefined>((lead, event) => {
    const evolved = evolve(lead, event);
    if ('refused' in evolved) throw new Error(evolved.refused);
    return frozen(evolved.lead);
  }, undefined);
  if (!folded) throw new Error('no events');
  return folded;
}

const { LeadReceived, LeadNotSelected, LeadSelected, HandedOver, HandedBack, Disqualified } = events;
const { QualifyRequested, Qualified, QualifyFailed, ErasureRequested, Erased } = events;
/** A lead that is handed over while the CRM is asked to qualify it is a column of its own. */
const leads: Readonly<Record<Phase | 'none' | 'being qualified', Lead | undefined>> = {
  none: undefined,
  received: after(LeadReceived),
  'not-selected': after(LeadReceived, LeadNotSelected),
  'in-progress': after(LeadReceived, LeadSelected),
  'handed-back': after(LeadReceived, LeadSelected, HandedBack),
  'handed-over': after(LeadReceived, LeadSelected, HandedOver),
  disqualified: after(LeadReceived, LeadSelected, Disqualified),
  'being qualified': after(LeadReceived, LeadSelected, HandedOver, QualifyRequested),
  qualified: after(LeadReceived, LeadSelected, HandedOver, QualifyRequested, Qualified),
  erasing: after(LeadReceived, LeadSelected, ErasureRequested),
  erased: after(LeadReceived, LeadSelected, ErasureRequested, Erased),
};

/** Phase by phase what each event does: `x` refused, `=` the phase stays, else the first letter of the phase it leads to. */
const columns = [
  'none',
  'received',
  'not-selected',
  'in-progress',
  'handed-back',
  'handed-over',
  'disqualified',
  'being qualified',
  'qualified',
  'erasing',
  'erased',
] as const;
const moves: Readonly<Record<LeadEventType, string>> = {
  LeadReceived: '    r x x x x x x x x x x',
  LeadUpdated: '     x = = = = = = = = x x',
  RunRequested: '    x = = = = = = = = x x',
  StepRan: '         x = = = = = = = = x x',
  LeadNotSelected: ' x n n x n x x x x x x',
  LeadSelected: '    x i i x i x x x x x x',
  EmailValidated: '  x x x = = = = = = x x',
  RecordsConnected: 'x x x = = = = x x x x',
  SiteConnected: '   x x x = = = = x x x x',
  CompanyResearched: 'x x x = = = = = = x x',
  LeadAssessed: '    x x x = = = = = = x x',
  HandedOver: '      x x x o x x o x x x x',
  HandedBack: '      x b b b x x b x x x x',
  Disqualified: '    x x x d x x d x x x x',
  Reassigned: '      x x x o o o o x x x x',
  Restored: '        x x x x i i i x x x x',
  DisqualifiedByPerson: 'x x x d d d x x x x x',
  EmailMarked: '     x x x = = = = x x x x',
  EmailDrafted: '    x x x = = = = x x x x',
  DraftDiscarded: '  x x x = = = = = x x x',
  MailRequested: '   x x x = = = = x x x x',
  MailSettled: '     x x x = = = = = = x x',
  RunScheduled: '    x x x = = = = = = x x',
  ReplyReceived: '   x = = = = = = = = x x',
  RepliesRead: '     x x x = = = = = = x x',
  OptedOut: '        x = = = = = = = = x x',
  MailProposed: '    x x x = x x x x x x x',
  MailRejected: '    x x x = x x x x x x x',
  SamePersonFound: ' x x x = x x x x x x x',
  QualifyProposed: 'x x x = = = x x x x x',
  QualifyRequested: 'x x x x x = x x x x x',
  Qualified: '       x x x x x x x q x x x',
  QualifyFailed: '   x x x x x x x = x x x',
  DecisionKept: '    x x x x = = = = = x x',
  ErasureRequested: 'x E E E E E E x E x x',
  Erased: '           G x x x x x x x x G x',
};
const byLetter: Readonly<Record<string, Phase>> = {
  r: 'received',
  n: 'not-selected',
  i: 'in-progress',
  b: 'handed-back',
  o: 'handed-over',
  d: 'disqualified',
  q: 'qualified',
  E: 'erasing',
  G: 'erased',
};
const pairs = (Object.keys(moves) as LeadEventType[]).flatMap((type) =>
  moves[type]
    .trim()
    .split(' ')
    .map((letter, at) => ({ type, phase: columns[at] ?? 'none', letter })),
);
const legal = pairs.filter((one) => one.letter !== 'x');
const illegal = pairs.filter((one) => one.letter === 'x');

describe('every event in every phase', () => {
  test('is in the table of this test', () => {
    expect(pairs).toHaveLength(36 * 11);
    expect(Object.keys(moves).sort()).toEqual(Object.keys(transitions).sort());
  });

  test.each(legal)('$type is legal while the lead is $phase ($letter)', ({ type, phase, letter }) => {
    const evolved = evolve(leads[phase], events[type]);
    expect(evolved).toMatchObject({
      lead: { phase: letter === '=' ? leads[phase]?.phase : byLetter[letter] },
    });
  });

  test.each(illegal)('$type is refused while the lead is $phase, with a sentence', ({ type, phase }) => {
    const before = JSON.stringify(leads[phase]);
    const evolved = evolve(leads[phase], events[type]);
    expect(evolved).toEqual({ refused: expect.stringMatching(new RegExp(`^${type} .*\\b${phase}`)) });
    expect(JSON.stringify(leads[phase])).toBe(before);
  });

  test('only eight of them change the owner, and each to the owner it names', () => {
    const owners = new Set<LeadEventType>();
    for (const { type, phase } of legal) {
      const evolved = evolve(leads[phase], events[type]);
      if ('refused' in evolved) throw new Error(evolved.refused);
      const event = events[type];
      const named = 'owner' in event ? event.owner : type === 'LeadReceived' ? 'ann@acme.example' : undefined;
      expect(evolved.lead.owner).toBe(named === undefined ? leads[phase]?.owner : named);
      if (evolved.lead.owner !== (leads[phase]?.owner ?? null)) owners.add(type);
    }
    expect([...owners].sort()).toEqual([
      'DisqualifiedByPerson',
      'Erased',
      'HandedBack',
      'HandedOver',
      'LeadReceived',
      'LeadSelected',
      'Reassigned',
      'Restored',
    ]);
  });
});

describe('a folded list of events', () => {
  const { RunRequested, EmailValidated, RecordsConnected, SiteConnected } = events;
  const { CompanyResearched, LeadAssessed, DecisionKept } = events;

  test('a lead that is handed over carries all that the events said', () => {
    const ran = stepNames.map((step) => stepRan(step, 'completed', false));
    const lead = after(
      LeadReceived,
      RunRequested,
      LeadSelected,
      EmailValidated,
      RecordsConnected,
      SiteConnected,
      CompanyResearched,
      LeadAssessed,
      HandedOver,
      ...ran,
    );
    expect(lead).toEqual({
      id: 'L1',
      origin: LeadReceived.origin,
      fields: LeadReceived.fields,
      phase: 'handed-over',
      owner: 'sam@acme.example',
      originalSeller: 'ann@acme.example',
      notSelectedFor: null,
      playbook: { id: 'p', version: 'v1' },
      todo: [],
      trigger: 'lead-received',
      scheduled: null,
      fault: null,
      email: EmailValidated.email,
      emailMark: null,
      connection: RecordsConnected.connection,
      companySite: SiteConnected.site,
      research: CompanyResearched.research,
      assessedAt: at,
      fit,
      rating: LeadAssessed.rating,
      signalStrength: LeadAssessed.signalStrength,
      decision,
      handover: HandedOver.handover,
      draft: null,
      mails: [],
      replies: [],
      engagement: noEngagement,
      qualification: null,
      qualifyProposal: null,
      handovers: 1,
    });
  });

  test('a lead without an owner has none', () => {
    expect(after({ ...LeadReceived, fields: noFields })).toMatchObject({ owner: null, phase: 'received' });
  });

  test('a lead that is not selected keeps the reason until it is selected, and has nothing to do', () => {
    expect(after(LeadReceived, RunRequested, LeadNotSelected)).toMatchObject({
      notSelectedFor: 'status',
      todo: [],
    });
    expect(after(LeadReceived, LeadNotSelected, LeadSelected)).toMatchObject({
      notSelectedFor: null,
      owner: 'agent',
    });
  });

  test('a handed-back lead is taken up again and can be handed over; so can a disqualified one', () => {
    const again = after(LeadReceived, LeadSelected, HandedBack, LeadSelected, HandedOver);
    expect(again).toMatchObject({ phase: 'handed-over', handovers: 1, originalSeller: 'ann@acme.example' });
    const reassigned = after(LeadReceived, LeadSelected, Disqualified, HandedOver);
    expect(reassigned).toMatchObject({ phase: 'handed-over', owner: 'sam@acme.example' });
  });

  test('each handover is counted, on top of those before', () => {
    const before = frozen({ ...after(LeadReceived, LeadSelected, Disqualified), handovers: 3 });
    expect(evolve(before, HandedOver)).toMatchObject({ lead: { handovers: 4 } });
  });

  test('a disqualified lead stays with the agent (spec section 12)', () => {
    expect(after(LeadReceived, LeadSelected, Disqualified)).toMatchObject({
      owner: 'agent',
      phase: 'disqualified',
    });
  });

  test('a run on a handed-over lead refreshes it and leaves owner and decision alone', () => {
    const before = after(LeadReceived, LeadSelected, HandedOver);
    const refreshed = after(LeadReceived, LeadSelected, HandedOver, LeadAssessed, DecisionKept);
    expect(refreshed).toEqual({
      ...before,
      ...{ fit, assessedAt: at },
      rating: refreshed.rating,
      signalStrength: refreshed.signalStrength,
    });
    expect(refreshed.rating).toEqual(LeadAssessed.rating);
  });

  test('a reassigned lead is its new owner’s, with a handover of its own on top of the one before', () => {
    const { Reassigned } = events;
    expect(after(LeadReceived, LeadSelected, HandedOver, Reassigned)).toMatchObject({
      phase: 'handed-over',
      owner: 'eve@acme.example',
      handover: Reassigned.handover,
      decision: Reassigned.decision,
      handovers: 2,
    });
  });

  test('a restored lead is the agent’s and undecided, and can be handed over again', () => {
    const { Restored } = events;
    const restored = after(LeadReceived, LeadSelected, HandedOver, Restored);
    expect(restored).toMatchObject({ phase: 'in-progress', owner: 'agent', decision: null, handovers: 1 });
    expect(evolve(restored, HandedOver)).toMatchObject({ lead: { phase: 'handed-over', handovers: 2 } });
  });

  test('a lead that a person disqualified is the agent’s and keeps the person’s decision', () => {
    const { DisqualifiedByPerson } = events;
    expect(after(LeadReceived, LeadSelected, HandedOver, DisqualifiedByPerson)).toMatchObject({
      phase: 'disqualified',
      owner: 'agent',
      decision: DisqualifiedByPerson.decision,
    });
  });

  test('a mark, a draft and what becomes of a mail are kept; a draft is gone once it is sent or discarded', () => {
    const { EmailMarked, EmailDrafted, DraftDiscarded, MailRequested, MailSettled } = events;
    const drafted = after(LeadReceived, LeadSelected, HandedOver, EmailMarked, EmailDrafted);
    expect(drafted).toMatchObject({ emailMark: EmailMarked.mark, draft: EmailDrafted.draft, mails: [] });
    expect(evolve(drafted, DraftDiscarded)).toMatchObject({ lead: { draft: null, mails: [] } });
    const other = { ...MailRequested, mail: { ...mail, messageId: '<2@baton>' } };
    const sent = after(
      LeadReceived,
      LeadSelected,
      HandedOver,
      EmailDrafted,
      MailRequested,
      other,
      MailSettled,
    );
    expect(sent).toMatchObject({ draft: null, mails: [{ ...mail, outcome: 'sent' }, other.mail] });
  });

  test('each fold of the same events gives the same lead', () => {
    const list = [LeadReceived, RunRequested, LeadSelected, LeadAssessed, Disqualified, RunRequested];
    expect(after(...list)).toEqual(after(...list));
  });
});

describe('what is still to be done', () => {
  const { RunRequested } = events;
  const started = [LeadReceived, RunRequested, LeadSelected] as const;

  test.each(['completed', 'invalid e-mail', 'failed', 'skipped'] as const)(
    'a step that is %s is done',
    (status) => {
      expect(after(...started, stepRan('connect', status, false)).todo).toEqual([
        'select',
        'validate-email',
        'research',
        'read-replies',
        'assess',
        'decide',
      ]);
    },
  );

  test('a step that waits for a retry stays, with its fault', () => {
    const lead = after(...started, stepRan('assess', 'pending retry', true));
    expect(lead).toMatchObject({ todo: stepNames, fault: { ...fault, step: 'assess' } });
  });

  test('a step that succeeds after a retry leaves no fault behind', () => {
    const lead = after(
      ...started,
      stepRan('assess', 'pending retry', true),
      stepRan('assess', 'completed', false),
    );
    expect(lead.fault).toBeNull();
  });

  test('a fault outlives the steps that are skipped because of it, and ends with the next run', () => {
    const failed = [HandedBack, stepRan('assess', 'failed', true), stepRan('decide', 'skipped', false)];
    expect(after(...started, ...failed)).toMatchObject({ phase: 'handed-back', fault });
    expect(after(...started, ...failed, RunRequested).fault).toBeNull();
  });

  test('a run that is asked for brings its steps and its trigger', () => {
    const lead = after(LeadReceived, LeadSelected, {
      ...RunRequested,
      trigger: 'email-changed',
      steps: ['validate-email'],
    });
    expect(lead).toMatchObject({ todo: ['validate-email'], trigger: 'email-changed' });
  });

  test('a run that is asked for in the middle of another drops none of its steps', () => {
    const open = started.concat(
      ['select', 'validate-email'].map((step) => stepRan(step as StepName, 'completed', false)) as never,
    );
    expect(after(...open).todo).toEqual(['connect', 'research', 'read-replies', 'assess', 'decide']);
    const changed: LeadEvent = { type: 'RunRequested', trigger: 'email-changed', steps: ['validate-email'] };
    expect(after(...open, changed).todo).toEqual([
      'validate-email',
      'connect',
      'research',
      'read-replies',
      'assess',
      'decide',
    ]);
  });

  test('an address that became valid runs everything but the check that said so', () => {
    const lead = after(
      ...started,
      events.EmailValidated,
      RunRequested,
      stepRan('validate-email', 'completed', false),
    );
    expect(lead.todo).toEqual(['select', 'connect', 'research', 'read-replies', 'assess', 'decide']);
  });

  test('a qualified lead has become its records, once; a failed qualification may be tried again', () => {
    const handedOver = [LeadReceived, LeadSelected, events.RecordsConnected, HandedOver] as const;
    const lead = after(...handedOver, events.EmailDrafted, QualifyRequested, Qualified);
    expect(lead).toMatchObject({
      phase: 'qualified',
      owner: 'sam@acme.example',
      qualification: Qualified.qualification,
      connection: { accountId: 'A-1', contactId: 'C-7', candidates: [] },
      draft: null,
    });
    const failed = after(...handedOver, QualifyRequested, QualifyFailed);
    expect(failed).toMatchObject({
      phase: 'handed-over',
      qualification: { state: 'failed', request: wish, sentence: QualifyFailed.sentence },
    });
    expect(after(...handedOver, QualifyRequested, QualifyFailed, QualifyRequested, Qualified)).toEqual(
      after(...handedOver, QualifyRequested, Qualified),
    );
    for (const one of [events.Reassigned, events.Restored, events.DisqualifiedByPerson])
      expect(after(...handedOver, QualifyRequested, QualifyFailed, one).qualification).toBeNull();
  });

  test('a lead that is qualified without any record keeps its connection', () => {
    const none = { account: null, contact: null, opportunity: null };
    const done = { ...Qualified, qualification: { ...Qualified.qualification, records: none } };
    const lead = after(
      LeadReceived,
      LeadSelected,
      events.RecordsConnected,
      HandedOver,
      QualifyRequested,
      done,
    );
    expect(lead.connection).toEqual(events.RecordsConnected.connection);
  });
});
