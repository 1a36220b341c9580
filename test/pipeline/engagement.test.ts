import { optOutIn } from '../../src/domain/opt-out';
import { bantRules, engagingPlaybook, openEngagedWorld, type EngagedWorld } from './engaged-world';
import { startOfWorld } from './world';

const ada = 'ada@seller.example';
const owen = 'owen@seller.example';
const sue = 'sue@seller.example';
let world: EngagedWorld;
afterEach(() => world.close());

const cardsTo = (address: string) =>
  world.posted.filter((one) => one.to === address).map((one) => one.card.name);

test('row 0: the first e-mail waits for Monday morning in Berlin, and says all that the law wants', async () => {
  world = await openEngagedWorld();
  const id = await world.lead0();
  expect(await world.mail()).toEqual([]);
  await world.goBy(1);
  const [mail] = await world.mail();
  expect(mail).toMatchObject({
    to: 'mia.brandt@nord.example',
    subject: 'Your enquiry: Menu planning',
    from: { name: 'Lena Hart', address: 'baton@seller.example' },
    replyTo: `baton+${id}@seller.example`,
    references: [],
  });
  expect((mail as unknown as { at: string }).at).toBe('2026-11-23T08:00:00.000Z');
  expect(mail?.body).toMatch(/^Hello Mia,\n\nYou wrote to us about “Menu planning”\./);
  for (const part of [
    'Software wrote this mail.',
    'Hafenstraße 1',
    'https://seller.example/privacy',
    'unsubscribe',
  ])
    expect(mail?.body).toContain(part);
  expect((await world.leadOf(id)).phase).toBe('in-progress');
  expect(world.posted).toEqual([]);
});

test('row 4: a lead that does not fit is disqualified before any e-mail', async () => {
  world = await openEngagedWorld();
  const id = await world.lead0({ jobTitle: 'Waiter', companyName: 'Nobody', email: 'x@unknown.example' });
  await world.goBy(2);
  expect(await world.mail()).toEqual([]);
  expect(await world.leadOf(id)).toMatchObject({ phase: 'disqualified', decision: { row: '4' } });
  expect(cardsTo(sue)).toEqual(['disqualified']);
});

test('row 13: three follow-ups in business hours after 3, 7 and 14 days, then no-reply after 14 more', async () => {
  world = await openEngagedWorld();
  const id = await world.lead0();
  await world.goBy(34);
  const sent = [...(await world.mail())].reverse() as unknown as { at: string; subject: string }[];
  expect(sent.map((one) => one.at.slice(0, 10))).toEqual([
    '2026-11-23',
    '2026-11-26',
    '2026-11-30',
    '2026-12-07',
  ]);
  expect(sent.slice(1).map((one) => one.subject)).toEqual(Array(3).fill('Re: Your enquiry: Menu planning'));
  expect(await world.leadOf(id)).toMatchObject({
    phase: 'disqualified',
    decision: { row: '13', reason: 'no-reply' },
  });
  expect(cardsTo(sue)).toEqual(['disqualified']);
});

test('row 9: a reply whose interest cannot be told goes to a seller, and nothing more is sent', async () => {
  world = await openEngagedWorld();
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'Thursday at ten.');
  expect(await world.leadOf(id)).toMatchObject({
    phase: 'handed-over',
    owner: ada,
    decision: { row: '9', reason: 'interest-undetected' },
  });
  await world.goBy(10);
  expect(await world.mail()).toHaveLength(1);
  expect(cardsTo(ada)).toEqual(['handover']);
});

test('an opt-out in words that no rule knows costs a look: no more mail by itself, and one press ends it for good', async () => {
  const unknown = 'Der Kelch möge künftig an meinem Posteingang vorübergehen.';
  expect(optOutIn(unknown)).toBeNull();
  world = await openEngagedWorld();
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, unknown);
  expect(await world.leadOf(id)).toMatchObject({
    phase: 'handed-over',
    owner: ada,
    decision: { row: '9', reason: 'interest-undetected' },
    engagement: { optOut: null },
  });
  // Longer than all follow-ups would take.
  await world.goBy(40);
  expect(await world.mail()).toHaveLength(1);
  const card = world.posted.find((one) => one.to === ada)?.card;
  const press = (card?.content.actions ?? []).find((one) => one['title'] === 'Wants no more mail');
  expect(press).toMatchObject({ type: 'Action.Execute', verb: 'disqualify' });
  expect(press).not.toHaveProperty('mode');
  const data = press?.['data'] as Record<string, string>;
  expect(await world.presses('owen@seller.example', 'disqualify', data)).toMatchObject({ kind: 'refused' });
  expect(await world.addressBook.isSuppressed('mia.brandt@nord.example')).toBe(false);
  await world.presses(ada, 'disqualify', data);
  expect(await world.leadOf(id)).toMatchObject({
    phase: 'disqualified',
    engagement: { optOut: { quote: null, wants: 'no-mail' } },
  });
  // In force for whoever else has the address.
  expect(await world.addressBook.isSuppressed('mia.brandt@nord.example')).toBe(true);
  await world.goBy(40);
  expect(await world.mail()).toHaveLength(1);
});

test('a reply to a handed-over lead is read by its seller; the agent stays silent', async () => {
  world = await openEngagedWorld();
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'Thursday at ten.');
  await world.answers(id, 'Or Friday, and we want to start in January.');
  const lead = await world.leadOf(id);
  expect(lead).toMatchObject({ phase: 'handed-over', owner: ada, handovers: 1 });
  expect(lead.rating?.interest).toBe('positive-high');
  expect(cardsTo(ada)).toEqual(['handover', 'reply']);
  expect(JSON.stringify(world.posted.at(-1)?.card)).toContain('Or Friday');
  await world.goBy(8);
  expect(await world.mail()).toHaveLength(1);
});

test('row 5: interest, and BANT that passes', async () => {
  world = await openEngagedWorld(engagingPlaybook({}, { bant: bantRules }));
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'That sounds interesting. I decide, and the money is there.');
  const lead = await world.leadOf(id);
  expect(lead.decision).toMatchObject({ row: '5', reason: 'interest-positive' });
  expect(lead.engagement.reading?.bant).toMatchObject({ level: 'medium', next: null });
  expect(lead.rating?.interestQuote).toBe('sounds interesting');
});

test('row 7: notes and calls of the CRM count for BANT, with their receipts; our own mails and words for interest do not', async () => {
  world = await openEngagedWorld(engagingPlaybook({}, { bant: bantRules }));
  const act = { leadId: 'L-1', byLead: false, at: '2026-11-21T10:00:00Z', subject: 'Call' };
  await world.crm.putActivity({ ...act, id: 'T-1', kind: 'call', text: 'Mia Brandt said: I decide.' });
  await world.crm.putActivity({
    ...act,
    id: 'T-2',
    kind: 'note',
    subject: 'To begin by spring. That sounds interesting.',
  });
  await world.crm.putActivity({ ...act, id: 'T-3', kind: 'e-mail', text: 'So the money is there.' });
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'Thursday at ten.');
  const lead = await world.leadOf(id);
  expect(lead.decision).toMatchObject({ row: '7', reason: 'bant-pass' });
  const { reading } = lead.engagement;
  expect(reading?.interest).toBeNull();
  expect(
    reading?.bant.parts.map(({ name, verdict, finding }) => [name, verdict, finding?.record, finding?.quote]),
  ).toEqual([
    ['need', 'unknown', undefined, undefined],
    ['timeline', 'met', 'activity T-2', 'by spring'],
    ['budget', 'unknown', undefined, undefined],
    ['authority', 'met', 'activity T-1', 'I decide'],
  ]);
});

test.each([
  ['hand-over', 'handed-over', 'interest-positive-bant-gaps'],
  ['disqualify', 'disqualified', 'bant-low'],
] as const)('row 6 with %s: interest, and BANT with gaps', async (bantGaps, phase, reason) => {
  world = await openEngagedWorld(engagingPlaybook({ bantGaps }, { bant: bantRules }));
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'That sounds interesting.');
  expect(await world.leadOf(id)).toMatchObject({ phase, decision: { row: '6', reason } });
});

test('row 6 with ask: the next question is put at most twice, and an answer ends it', async () => {
  world = await openEngagedWorld(engagingPlaybook({ bantGaps: 'ask' }, { bant: bantRules }));
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'That sounds interesting.');
  await world.goBy(1);
  const [asked] = await world.mail();
  expect(asked?.body).toContain(bantRules.need.question);
  await world.answers(id, 'That still sounds interesting: we plan by hand.');
  await world.goBy(1);
  expect((await world.mail())[0]?.body).toContain(bantRules.timeline.question);
  await world.answers(id, 'It sounds interesting, that is all.');
  await world.goBy(1);
  expect(await world.mail()).toHaveLength(3);
  const lead = await world.leadOf(id);
  expect(lead).toMatchObject({ decision: { row: '6' }, phase: 'handed-over' });
  expect(lead.handover?.bantGaps).toEqual(['timeline', 'budget', 'authority']);
  expect(lead.handover?.suggestedAction).toContain(`ask: “${bantRules.timeline.question}”`);
});

test('row 7: BANT passes while no interest is told', async () => {
  world = await openEngagedWorld(engagingPlaybook({}, { bant: bantRules }));
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'The answers: I decide, by spring.');
  expect(await world.leadOf(id)).toMatchObject({ decision: { row: '7', reason: 'bant-pass' } });
});

test('row 8: a refusal disqualifies, with the words', async () => {
  world = await openEngagedWorld();
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'Thanks, but we will not buy.');
  const lead = await world.leadOf(id);
  expect(lead).toMatchObject({ phase: 'disqualified', decision: { row: '8' }, rating: { level: 'cold' } });
  expect(lead.engagement.reading?.interest?.finding.quote).toBe('we will not buy');
});

test('row 10: a question that no answer covers is not answered; the lead goes to a seller', async () => {
  world = await openEngagedWorld();
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'Do you also deliver the food?');
  const lead = await world.leadOf(id);
  expect(lead).toMatchObject({ decision: { row: '10' }, phase: 'handed-over', owner: ada });
  expect(lead.handover).toMatchObject({
    openQuestions: ['Do you also deliver the food?'],
    suggestedAction: expect.stringContaining('answer the open questions'),
  });
  expect(cardsTo(ada)).toEqual(['blocked']);
  expect(JSON.stringify(world.posted.at(-1)?.card)).toContain('“Do you also deliver the food?”');
  await world.goBy(2);
  expect(await world.mail()).toHaveLength(1);
});

test('row 9a: a question that the answer knowledge covers is answered with its words, and a reply awaited', async () => {
  const faq = {
    source: 'file' as const,
    record: 'answers/faq.md',
    title: 'FAQ',
    text: 'What does it cost?\n\nA first kitchen begins at 2,900 EUR a month. Courses are included.',
    date: null,
    organisations: [],
    readAt: '2026-11-22T09:00:00.000Z',
  };
  const sources = {
    read: async () => ({ documents: [faq], problems: [] }),
    page: async () => ({ documents: [], problems: [] }),
    check: async () => ({ state: 'reads' as const, sentence: '' }),
  };
  const research = { sources: [{ kind: 'files', name: 'answers', path: 'answers', purposes: ['answers'] }] };
  world = await openEngagedWorld(engagingPlaybook({}, { research }), { sources });
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'What does it cost?');
  await world.goBy(1);
  const [answer] = await world.mail();
  expect(answer?.body).toContain('A first kitchen begins at 2,900 EUR a month.');
  expect(answer?.references).toHaveLength(2);
  expect(await world.leadOf(id)).toMatchObject({ phase: 'in-progress', scheduled: { trigger: 'silence' } });
});

test('row 11: an opt-out is in force before the next send, for every lead of that address', async () => {
  world = await openEngagedWorld();
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'Please unsubscribe me.');
  expect(await world.leadOf(id)).toMatchObject({ phase: 'disqualified', decision: { row: '11' } });
  const other = await world.lead0();
  await world.goBy(3);
  expect(await world.mail()).toHaveLength(1);
  expect(await world.leadOf(other)).toMatchObject({ phase: 'disqualified', decision: { row: '11' } });
  await world.presses(sue, 'reassign', { lead: id, confirmed: 'yes' });
  const reply = await world.presses(ada, 'draft', { lead: id, do: 'send' });
  expect(reply).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('no more mail') });
});

test('row 11 while the agent is paused, and before the first e-mail left', async () => {
  world = await openEngagedWorld();
  const id = await world.lead0();
  await world.agent.set('paused', sue, 't');
  await world.comes({ said: 'unsubscribe', to: [`baton+${id}@seller.example`] });
  await world.goBy(2);
  await world.agent.set('on', sue, 't2');
  await world.goBy(2);
  expect(await world.mail()).toEqual([]);
  const lead = await world.leadOf(id);
  expect(lead.mails.map((one) => one.outcome)).toEqual(['withdrawn']);
  expect(lead).toMatchObject({ phase: 'disqualified', decision: { row: '11' } });
});

test('an approver sees the text, and what is approved is what is sent', async () => {
  world = await openEngagedWorld(engagingPlaybook({ approval: 'ask' }));
  const id = await world.lead0();
  await world.goBy(1);
  expect(await world.mail()).toEqual([]);
  expect(cardsTo(owen)).toEqual(['approval']);
  const { proposal } = (await world.leadOf(id)).engagement;
  expect(proposal).toMatchObject({ approver: owen, purpose: 'outreach' });
  const hash = proposal?.hash;
  expect(await world.presses(ada, 'approve', { lead: id, do: 'send', hash })).toMatchObject({
    kind: 'refused',
  });
  expect(await world.presses(owen, 'approve', { lead: id, do: 'send', hash: 'other' })).toMatchObject({
    kind: 'refused',
  });
  expect(await world.presses(owen, 'approve', { lead: id, do: 'edit' })).toMatchObject({ kind: 'dialog' });
  const given = await world.presses(owen, 'approve', {
    lead: id,
    do: 'send',
    hash,
    subject: 'Menus',
    body: 'Hello.',
  });
  expect(given).toMatchObject({ kind: 'done' });
  await world.goBy(1);
  expect(await world.mail()).toEqual([expect.objectContaining({ subject: 'Menus', body: 'Hello.' })]);
  expect(await world.presses(sue, 'approve', { lead: id, do: 'send', hash })).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('Owen Old approved it'),
  });
});

test('a rejected e-mail goes to the supervisor; rejected again, the lead goes to a seller', async () => {
  world = await openEngagedWorld(engagingPlaybook({ approval: 'ask' }));
  const id = await world.lead0();
  const hash = (await world.leadOf(id)).engagement.proposal?.hash;
  await world.presses(owen, 'approve', { lead: id, do: 'reject', hash });
  await world.settle();
  expect(cardsTo(sue)).toEqual(['approval']);
  await world.presses(sue, 'approve', { lead: id, do: 'reject', hash });
  await world.settle();
  expect(await world.leadOf(id)).toMatchObject({ phase: 'handed-over', owner: ada });
  await world.goBy(20);
  expect(await world.mail()).toEqual([]);
});

test('unanswered for three working days, the supervisor is asked', async () => {
  world = await openEngagedWorld(engagingPlaybook({ approval: 'ask' }));
  const id = await world.lead0();
  await world.goBy(2);
  expect(cardsTo(sue)).toEqual([]);
  await world.goBy(3);
  expect(cardsTo(sue)).toEqual(['approval']);
  expect((await world.leadOf(id)).engagement.proposal?.approver).toBe(sue);
});

test('never two first e-mails to one address: the second lead follows the first', async () => {
  world = await openEngagedWorld();
  const first = await world.lead0();
  const second = await world.lead0({ topic: 'Something else' });
  await world.goBy(2);
  expect(await world.mail()).toHaveLength(1);
  expect((await world.leadOf(second)).engagement.sameAs).toBe(first);
  await world.answers(first, 'Thursday at ten.');
  await world.goBy(1);
  expect(await world.leadOf(second)).toMatchObject({ phase: 'handed-over', owner: ada });
  expect((await world.leadOf(first)).owner).toBe(ada);
});

test('a country without a rule is asked about, and one where nobody may write is researched only', async () => {
  const permission = { countries: { France: 'none' } };
  world = await openEngagedWorld(engagingPlaybook({ permission }));
  const unknown = await world.lead0({ country: '' });
  expect((await world.leadOf(unknown)).engagement.proposal).toMatchObject({ approver: owen });
  const french = await world.lead0({ country: 'France', email: 'm.b@nord.example' });
  expect(await world.leadOf(french)).toMatchObject({ phase: 'handed-over', decision: { row: '2' } });
});

test('a mail whose day went by while the agent was paused takes a place on another day', async () => {
  world = await openEngagedWorld(engagingPlaybook({ dailyCap: 2 }));
  for (let count = 0; count < 2; count += 1) await world.lead0({ email: `p${count}@nord.example` });
  await world.agent.set('paused', sue, 'p-1');
  await world.goBy(2);
  expect(await world.mail()).toHaveLength(0);
  await world.agent.set('on', sue, 'p-2');
  for (let count = 2; count < 4; count += 1) await world.lead0({ email: `p${count}@nord.example` });
  await world.goBy(2);
  const days = (await world.mail()).map((one) => (one as unknown as { at: string }).at.slice(0, 10)).sort();
  expect(days).toEqual(['2026-11-24', '2026-11-24', '2026-11-25', '2026-11-25']);
});

test('a mail is begun at once in hours of business, however long the store takes to answer', async () => {
  let now = startOfWorld;
  // Time goes by with each look at the clock; not for ever, so that what does not get there ends all the same.
  let looks = 0;
  const clock = {
    now: () => (looks-- > 0 ? (now += 1) : now),
    monotonic: () => now,
    sleep: (_: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve())),
  };
  world = await openEngagedWorld(engagingPlaybook(), { clock });
  await world.lead0();
  expect(await world.mail()).toHaveLength(0);
  now = Date.parse('2026-11-23T10:00:00Z');
  looks = 2_000;
  const replaced = jest.spyOn(world.store, 'replace');
  await world.settled();
  expect(await world.mail()).toHaveLength(1);
  expect(replaced.mock.calls.length).toBeLessThan(20);
});

test('no more leave on a day than the cap, and each in the hours of its own lead', async () => {
  world = await openEngagedWorld(engagingPlaybook({ dailyCap: 2 }));
  for (let count = 0; count < 5; count += 1) await world.lead0({ email: `p${count}@nord.example` });
  await world.goBy(4);
  const days = (await world.mail()).map((one) => (one as unknown as { at: string }).at.slice(0, 10)).sort();
  expect(days.slice(0, 5)).toEqual(['2026-11-23', '2026-11-23', '2026-11-24', '2026-11-24', '2026-11-25']);
});
