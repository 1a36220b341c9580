import type { Activity } from 'botbuilder';
import { ana, ben, openedOutgoing, type OpenedOutgoing } from './opened-outgoing';

let opened: OpenedOutgoing;
beforeEach(async () => {
  opened = await openedOutgoing({ deadlineMs: 5_000 });
});
afterEach(() => opened.close());

const label = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  additionalType: ['AIGeneratedContent'],
  citation: [
    {
      '@type': 'Claim',
      position: 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: 'Annual report',
        url: 'https://contoso.example/report',
        abstract: 'Revenue grew',
        image: { '@type': 'ImageObject', name: 'PDF' },
      },
    },
  ],
  usageInfo: { '@type': 'CreativeWork', name: 'Confidential', description: 'For the team' },
};
const mention = { type: 'mention', text: '<at>Ana</at>', mentioned: { id: '29:1', name: 'Ana' } };
const sent = (n = 0) => opened.teams.connector.calls('send')[n];

test('AI label, citations, sensitivity and mentions survive sending and updating', async () => {
  const activity = { text: 'Revenue grew [1]', entities: [label, mention] } as Partial<Activity>;
  const outcome = await opened.connector.send(opened.placeOf(ana), activity);
  expect(sent()?.body.entities).toEqual([label, mention]);
  if (outcome.outcome !== 'done') throw new Error(outcome.outcome);
  await opened.connector.update(opened.placeOf(ana), outcome.id, activity);
  expect(opened.teams.connector.calls('update')[0]?.body.entities).toEqual([label, mention]);
});

test('a stream goes over the wire as written and ends as one message', async () => {
  const place = opened.placeOf(ana);
  const first = { type: 'streaminfo', streamType: 'informative', streamSequence: 1 };
  const begun = await opened.connector.send(place, { type: 'typing', text: 'Reading', entities: [first] });
  if (begun.outcome !== 'done') throw new Error(begun.outcome);
  const streamId = begun.id;
  const end = { type: 'streaminfo', streamType: 'final', streamId };
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const last = { type: 'message', text: 'Yes', entities: [end, label] } as Partial<Activity>;
  expect(await opened.connector.send(place, last)).toMatchObject({ outcome: 'done' });
  expect(sent(0)?.body.entities).toEqual([first]);
  expect(sent(1)?.body.entities).toEqual([end, label]);
  expect(opened.standing(ana).map((one) => one.activity.text)).toEqual(['Yes']);
});

test('who sends, where, and what a card holds arrive whole', async () => {
  const content = { type: 'AdaptiveCard', version: '1.5', body: [], msteams: { width: 'Full' } };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  const channelData = { feedbackLoop: { type: 'default' }, notification: { alert: true } };
  const place = opened.placeOf(ana);
  await opened.connector.send(place, { summary: 'A lead', attachments, channelData });
  expect(sent()?.body).toMatchObject({
    type: 'message',
    summary: 'A lead',
    attachments,
    channelData,
    from: { id: place.botId },
    conversation: { id: place.conversationId, tenantId: place.tenantId, conversationType: 'personal' },
  });
});

test('a message for one person alone is asked for as such, replaced and removed', async () => {
  const { state, visible } = opened.teams.connector;
  const group = state.addConversation('groupChat', [ana, ben]);
  const place = { ...opened.placeOf(ana), conversationId: group.id, scope: 'groupChat' } as const;
  const reader = state.person(ana);
  const outcome = await opened.connector.send(place, { text: 'only you' }, { targetedTo: reader.id });
  if (outcome.outcome !== 'done') throw new Error(JSON.stringify(outcome));
  expect(sent()?.path).toMatch(/\?isTargetedActivity=true$/);
  expect(visible(group, reader).map((one) => one.activity.text)).toEqual(['only you']);
  expect(visible(group, state.person(ben))).toEqual([]);
  const isTargeted = true;
  expect(await opened.connector.update(place, outcome.id, { text: 'changed' }, { isTargeted })).toEqual(
    outcome,
  );
  expect(visible(group, reader).map((one) => one.activity.text)).toEqual(['changed']);
  expect(await opened.connector.remove(place, outcome.id, { isTargeted })).toEqual(outcome);
  expect(visible(group, reader)).toEqual([]);
  await opened.connector.send(place, { text: 'for all' });
  expect(sent(1)?.path).not.toMatch(/Targeted/);
});

test('an answer in a channel stands in the thread it answers', async () => {
  const { state, visible } = opened.teams.connector;
  const channel = state.addConversation('channel', [ana, ben]);
  const place = { ...opened.placeOf(ana), conversationId: channel.id, scope: 'team' } as const;
  const root = await opened.connector.send(place, { text: 'root' });
  if (root.outcome !== 'done') throw new Error(JSON.stringify(root));
  await opened.connector.send(place, { text: 'by reply' }, { replyTo: root.id });
  const conversationId = `${channel.id};messageid=${root.id}`;
  await opened.connector.send({ ...place, conversationId }, { text: 'by address' });
  expect(visible(channel).map((one) => [one.activity.text, one.threadId])).toEqual([
    ['root', null],
    ['by reply', root.id],
    ['by address', root.id],
  ]);
});

test('the roster tells of addresses and guests; it is asked once an hour', async () => {
  const { state, calls, fail } = opened.teams.connector;
  const { id } = state.person(ana);
  const place = opened.placeOf(ana);
  fail('members', 'lost before');
  expect(await opened.connector.member(place, id)).toBe('unclear');
  expect(await opened.connector.member(place, id)).toEqual({
    userId: id,
    address: ana,
    name: 'ana',
    isGuest: false,
  });
  await opened.connector.member(place, id);
  expect(calls('members')).toHaveLength(2);
  expect(await opened.connector.member(place, state.person(ben).id)).toBe('nobody');
  state.personal(state.person(ben)).isDead = true;
  expect(await opened.connector.member(opened.placeOf(ben), state.person(ben).id)).toBe('unclear');
});
