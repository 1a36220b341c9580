import { buttonOf, inputsFor } from '../../../fixtures/teams/card-buttons';
import {
  cardsOf,
  type KnownPerson,
  type StoredMessage,
  type Wire,
} from '../../../fixtures/teams/teams-state';
import { titlesOf, wordsOf } from './card-words';
import { openTeamsWorld, type TeamsWorld } from './teams-world';

let world: TeamsWorld;
const open = async (options?: Parameters<typeof openTeamsWorld>[0]) =>
  (world = await openTeamsWorld(options));
afterEach(async () => {
  // Whatever was shown on the way, Teams would have taken it.
  expect(world.teams.connector.state.complaints).toEqual([]);
  await world.close();
});

const poorLead = { jobTitle: 'Student', email: 'x@elsewhere.example', companyName: 'Elsewhere' };
const one = <T>(all: readonly T[]): T => {
  const [first] = all;
  if (all.length !== 1 || first === undefined) throw new Error(`${all.length} instead of one`);
  return first;
};
const read = (message: StoredMessage) => wordsOf(message.activity);
const sentence = (reached: { readonly body: Wire }) => String(reached.body['value']);
const taskOf = (reached: { readonly body: Wire }) =>
  reached.body['task'] as { readonly type: string; readonly value: unknown };
const buttons = (message: StoredMessage) => titlesOf(cardsOf(message.activity)[0] ?? {});

describe('the seller', () => {
  test('gets the handover once, asks why, edits the draft, is told what is wrong with it, and sends it', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    const card = one(world.cards(ada));
    expect(card.activity['summary']).toMatch(/^Mia Brandt, Café Nord/);
    expect(read(card)).toContain('Strongest reasons');

    const why = await world.at.press(ada, card, 'Why?');
    expect(why).toMatchObject({ status: 200, body: { statusCode: 200 } });
    await world.rest();
    expect(read(world.cards(ada)[1]!)).toContain('Mia Brandt, Café Nord');

    const window = await world.at.press(ada, card, 'Draft e-mail');
    expect(taskOf(window)).toMatchObject({ type: 'continue', value: { title: 'Draft e-mail' } });
    const wrong = await world.at.submit(ada, window, 'Send', { inputs: { subject: ' ' } });
    expect(wordsOf(wrong.body)).toContain('The e-mail needs a subject and a text.');
    const inputs = { subject: 'Menus for Café Nord', body: 'Dear Mia' };
    const sent = await world.at.submit(ada, wrong, 'Send', { inputs });
    expect(taskOf(sent)).toEqual({ type: 'message', value: 'Sending to mia.brandt@nord.example.' });
    await world.rest();
    expect(await world.mail()).toMatchObject([{ subject: 'Menus for Café Nord', body: 'Dear Mia' }]);
    expect(read(card)).toContain('Menus for Café Nord');
  });

  test('saves a draft and finds it saved; what was typed survives an error', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    const card = one(world.cards(ada));
    const window = await world.at.press(ada, card, 'Draft e-mail');
    const saved = await world.at.submit(ada, window, 'Save', { inputs: { subject: 'Later' } });
    expect(taskOf(saved).value).toBe('Draft saved.');
    const again = await world.at.press(ada, card, 'Draft e-mail');
    expect(wordsOf(again.body)).toContain('Later');
    const typed = { subject: '   ', body: 'My own words' };
    const wrong = await world.at.submit(ada, again, 'Send', { inputs: typed });
    expect(wordsOf(wrong.body)).toContain('My own words');
  });

  test('reads the research and the history below, and pages of a list in place', async () => {
    await open();
    const { ada } = world.who;
    for (let at = 0; at < 12; at += 1)
      await world.lead(`L-${at}`, { lastName: `Lead ${at}`, email: `l${at}@nord.example` });
    const [card] = world.cards(ada);
    await world.at.press(ada, card!, 'Full research');
    await world.rest();
    expect(world.cards(ada).some((message) => read(message).includes('How this was generated'))).toBe(true);
    await world.at.say(ada, 'leads');
    await world.rest();
    const list = world.cards(ada).at(-1)!;
    const before = world.chat(ada).length;
    await world.at.press(ada, list, 'Next page');
    await world.rest();
    expect(wordsOf(world.at.card(ada, list))).toContain('Lead');
    expect(titlesOf(world.at.card(ada, list))).toContain('Previous page');
    expect(world.chat(ada)).toHaveLength(before);
  });
});

describe('the supervisor', () => {
  test('reassigns a disqualified lead to a colleague: both cards change, and say who did it', async () => {
    await open();
    const { ben, sue } = world.who;
    await world.lead('L-1', poorLead);
    const notice = one(world.cards(sue));
    const window = await world.at.press(sue, notice, 'Reassign');
    const done = await world.at.submit(sue, window, 'Give to this seller', { inputs: { to: ben.email } });
    expect(taskOf(done)).toEqual({ type: 'message', value: 'Reassigned to Ben South.' });
    await world.rest();
    expect(read(one(world.cards(ben)))).toContain('Reassigned by Sue Lead');
    expect(one(world.cards(sue)).earlier.length).toBeGreaterThan(0);
    expect(read(one(world.cards(sue)))).toMatch(/reassigned to Ben South/i);
  });

  test('who names the seller finds them chosen in the form, in a list that every client shows', async () => {
    await open();
    const { ben, sue } = world.who;
    await world.lead('L-1');
    await world.at.say(sue, 'reassign L-1 to Ben');
    await world.rest();
    const form = world.cards(sue).at(-1)!;
    const body = cardsOf(form.activity)[0]!['body'] as readonly Wire[];
    expect(body.find((part) => part['id'] === 'to')).toMatchObject({ style: 'compact', value: ben.email });
    await world.at.press(sue, form, 'Give to this seller');
    await world.rest();
    expect(read(one(world.cards(ben)))).toContain('Reassigned by Sue Lead');
  });

  test('finds a seller in the directory; a stranger there, and somebody who is no seller, are told at the input', async () => {
    await open();
    const { ben, sue, vic } = world.who;
    await world.lead('L-1', poorLead);
    const notice = one(world.cards(sue));
    const first = await world.at.press(sue, notice, 'Reassign');
    const pick = (window: typeof first, to: string) =>
      world.at.submit(sue, window, 'Give to this seller', { inputs: { to }, of: notice });
    expect(wordsOf(first.body)).toContain('A lead can go to the sellers of the playbook.');
    const unknown = await pick(first, vic.aadObjectId);
    expect(wordsOf(unknown.body)).toContain('has not met this person in Teams yet');
    await world.at.say(vic, 'help');
    await world.rest();
    const noSeller = await pick(unknown, vic.aadObjectId);
    expect(wordsOf(noSeller.body)).toContain('There is no seller called');
    const done = await pick(noSeller, ben.aadObjectId);
    expect(taskOf(done).value).toBe('Reassigned to Ben South.');
  });

  test('two at the same instant: one owner, the other is told who was first', async () => {
    await open();
    const { ada, ben, sue, max } = world.who;
    const lead = await world.lead('L-1', poorLead);
    const first = await world.at.press(sue, one(world.cards(sue)), 'Reassign');
    await world.at.say(max, `lead ${lead}`);
    await world.rest();
    const second = await world.at.press(max, one(world.cards(max)), 'Reassign');
    const give = (who: KnownPerson, window: typeof first, to: KnownPerson) =>
      world.at.submit(who, window, 'Give to this seller', { inputs: { to: to.email } });
    const both = await Promise.all([give(sue, first, ben), give(max, second, ada)]);
    await world.rest();
    const refused = one(both.filter((reached) => taskOf(reached).type === 'continue'));
    expect(wordsOf(refused.body)).toMatch(
      /has it already\. Reassigned to (Ben South|Ada North) by (Sue|Max) Lead/,
    );
    expect(world.cards(ada).length + world.cards(ben).length).toBe(1);
  });
});

describe('what comes again', () => {
  test('a press four times, also to another process, takes effect once and gets the same answer', async () => {
    await open();
    const { ada } = world.who;
    const lead = await world.lead('L-1');
    const card = one(world.cards(ada));
    const beside = await world.beside();
    for (const title of ['Why?', 'Mark e-mail as personal']) {
      const activity = pressOf(ada, card, title);
      const first = await deliver(activity);
      expect(first.body).toMatchObject({ statusCode: 200 });
      for (const url of [beside.url, undefined, beside.url, undefined])
        expect((await deliver(activity, url)).body).toEqual(first.body);
    }
    await beside.channel.settled();
    await world.rest();
    expect(world.cards(ada)).toHaveLength(2);
    const marked = (await world.record.open(lead))?.document.events.filter(
      ({ event }) => event.type === 'EmailMarked',
    );
    expect(marked).toHaveLength(1);
  });

  test('a message four times is answered once', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    const activity = said(ada, 'why Café Nord');
    const beside = await world.beside();
    for (const url of [undefined, beside.url, undefined, beside.url])
      expect((await deliver(activity, url)).status).toBe(200);
    await beside.channel.settled();
    await world.rest();
    expect(world.cards(ada)).toHaveLength(2);
  });

  test('a window that is sent again gets the same answer, and one e-mail leaves', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    const window = await world.at.press(ada, one(world.cards(ada)), 'Draft e-mail');
    const { card } = taskOf(window).value as { readonly card: { readonly content: Wire } };
    const { action, ...rest } = buttonOf(card.content, 'Send');
    const data = { ...(action['data'] as Wire), ...inputsFor({ action, ...rest }, {}) };
    const submission = { ...invoke(ada, 'task/submit', { data }) };
    const first = await deliver(submission);
    expect(first.body).toMatchObject({ task: { type: 'message' } });
    for (let time = 0; time < 4; time += 1) expect((await deliver(submission)).body).toEqual(first.body);
    await world.rest();
    expect(await world.mail()).toHaveLength(1);
  });

  test.each([
    'precondition',
    'limited',
    'lost before',
    'bad gateway',
    'lost after',
    'bad gateway, accepted',
  ] as const)(
    'a handover whose post ends in "%s" stands once when its cards were looked at',
    async (fault) => {
      await open();
      const { ada } = world.who;
      world.teams.connector.fail('send', fault);
      await world.lead('L-1');
      for (let time = 0; time < 5; time += 1) {
        world.pass(120_000);
        await world.rest();
      }
      expect(world.cards(ada).length).toBeLessThanOrEqual(2);
      for (const card of world.cards(ada)) await world.at.refresh(ada, card);
      await world.rest();
      expect(world.cards(ada)).toHaveLength(1);
    },
  );

  test('an answer whose post is lost after it was made stands once when it was looked at', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    const card = one(world.cards(ada));
    world.teams.connector.fail('send', 'lost after');
    await world.at.press(ada, card, 'Why?');
    await world.rest();
    expect(world.cards(ada).length).toBeGreaterThanOrEqual(2);
    expect(world.cards(ada).length).toBeLessThanOrEqual(3);
  });

  test('what a process that died had taken is answered by another', async () => {
    let isStuck = true;
    const hanging = new Promise<never>(() => undefined);
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    const turn = world.assistant.turn.bind(world.assistant);
    Object.assign(world.assistant, {
      turn: (...args: Parameters<typeof turn>) => (isStuck ? hanging : turn(...args)),
    });
    expect((await world.at.say(ada, 'why Café Nord')).status).toBe(200);
    isStuck = false;
    world.pass(60_000);
    const beside = await world.beside();
    await beside.channel.start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await beside.channel.settled();
    expect(world.cards(ada)).toHaveLength(2);
  });
});

describe('where it is', () => {
  test('an install is welcomed once, with three things to try, however often it is told; again after it was taken away', async () => {
    await open({ installed: [] });
    const { ada } = world.who;
    await world.at.install(ada);
    await world.at.install(ada);
    await world.rest();
    const welcome = one(world.chat(ada));
    expect(read(welcome)).toContain('Welcome to Baton');
    expect(buttons(welcome)).toHaveLength(3);
    await world.at.press(ada, welcome, 'What I can do here');
    await world.rest();
    expect(read(one(world.cards(ada)))).toContain('What you can ask for');
    await world.at.uninstall(ada);
    await world.lead('L-1');
    await world.rest();
    expect(world.cards(ada)).toHaveLength(1);
    await world.at.install(ada);
    await world.rest();
    expect(world.chat(ada).filter((message) => read(message).includes('Welcome'))).toHaveLength(2);
  });

  test('a chat that is closed is noticed: nothing is posted there again until its person writes', async () => {
    await open();
    const { ada } = world.who;
    world.teams.connector.kill(world.teams.connector.state.personal(ada));
    await world.lead('L-1');
    await world.rest();
    const tried = world.teams.connector.calls('send').length;
    await world.lead('L-2', { email: 'r@nord.example', lastName: 'Roth' });
    await world.lead('L-3', { email: 's@nord.example', lastName: 'Sand' });
    await world.rest();
    const chat = world.teams.connector.state.personal(ada);
    const later = world.teams.connector.calls('send').slice(tried);
    expect(later.filter((call) => call.path.includes(encodeURIComponent(chat.id)))).toEqual([]);
    chat.isDead = false;
    await world.at.say(ada, 'help');
    await world.rest();
    await world.lead('L-4', { email: 't@nord.example', lastName: 'Tann' });
    await world.lead('L-5', { email: 'u@nord.example', lastName: 'Uhl' });
    await world.rest();
    expect(world.cards(ada).map(read).join('\n')).toMatch(/Tann|Uhl/);
  });
});

describe('where several read', () => {
  test('one message, each their own view: the supervisor sees Reassign, the seller does not; an act changes it for all', async () => {
    await open();
    const { ada, ben, sue, vic } = world.who;
    await world.lead('L-1');
    const team = world.teams.connector.state.addConversation(
      'channel',
      [ada, ben, sue, vic].map((each) => each.email),
    );
    await world.at.say(sue, 'lead Café Nord', team);
    await world.rest();
    const card = one(world.teams.connector.visible(team).filter((message) => message.from === null));
    expect(buttons(card)).not.toContain('Reassign');
    expect(buttons(card)).not.toContain('Draft e-mail');
    for (const each of [ada, ben, sue, vic]) await world.at.refresh(each, card);
    const seen = (person: KnownPerson) => titlesOf(world.at.card(person, card));
    expect(seen(sue)).toContain('Reassign');
    expect(seen(ada)).toEqual(expect.arrayContaining(['Draft e-mail']));
    expect(seen(ada)).not.toContain('Reassign');
    expect(seen(ben)).not.toContain('Draft e-mail');
    expect(seen(vic)).not.toContain('Draft e-mail');

    await world.at.press(ada, card, 'Mark e-mail as personal');
    await world.rest();
    expect(card.earlier.length).toBeGreaterThan(0);
    expect(card.views.size).toBe(0);
    expect(wordsOf(world.at.card(ben, card))).toContain('marked personal');
    const refused = await world.at.press(ben, world.cards(ben)[0] ?? card, 'Refresh').catch(() => undefined);
    expect(refused).toBeUndefined();
  });

  test('the channel of the team gets one line for each handover, which says whose the lead is now', async () => {
    await open({ team: '19:channel-5@thread.tacv2' });
    const { ada, ben, sue } = world.who;
    const { state, visible } = world.teams.connector;
    const team = state.addConversation('channel', [ada.email, ben.email, sue.email]);
    expect(team.id).toBe('19:channel-5@thread.tacv2');
    await world.at.install(sue, team);
    await world.rest();
    const lines = () =>
      visible(team).filter((each) => each.from === null && read(each).includes('Café Nord'));
    expect(lines()).toEqual([]);

    await world.lead('L-1');
    const line = one(lines());
    expect(read(line)).toMatch(/Mia Brandt, Café Nord.*handed over to Ada North/iu);
    expect(read(line)).not.toContain('mia.brandt@nord.example');
    expect(buttons(line)).toEqual(['Summary']);

    await world.lead('L-2', poorLead);
    await world.rest();
    expect(visible(team).filter((each) => each.from === null && read(each).includes('Elsewhere'))).toEqual(
      [],
    );

    const { channel } = await world.beside();
    await channel.settled();
    await world.at.say(sue, 'reassign Café Nord');
    await world.rest();
    await world.at.press(sue, world.cards(sue).at(-1)!, 'Let the rule choose');
    await world.rest();
    expect(read(one(lines()))).toContain('Ben South');
  });

  test('a line for a channel to which Baton was never added is given up, and the seller is told all the same', async () => {
    await open({ team: '19:elsewhere@thread.tacv2' });
    await world.lead('L-1');
    await world.rest();
    expect(read(one(world.cards(world.who.ada)))).toContain('Strongest reasons');
    const asked = world.teams.connector.calls('send').length;
    world.pass(3_600_000);
    await world.rest();
    expect(world.teams.connector.calls('send')).toHaveLength(asked);
  });

  test('a channel that is closed gets no line more, until somebody writes there', async () => {
    await open({ team: '19:channel-5@thread.tacv2' });
    const { sue } = world.who;
    const { state, calls } = world.teams.connector;
    const team = state.addConversation('channel', [sue.email]);
    await world.at.install(sue, team);
    await world.rest();
    const lines = () => calls('send').filter((call) => call.path.includes(encodeURIComponent(team.id)));
    const before = lines().length;
    team.isDead = true;
    await world.lead('L-1');
    await world.rest();
    expect(lines()).toHaveLength(before + 1);
    await world.lead('L-2', { email: 'r@nord.example', lastName: 'Roth' });
    await world.rest();
    expect(lines()).toHaveLength(before + 1);
    team.isDead = false;
    await world.at.say(sue, 'help', team);
    await world.rest();
    const asked = lines().length;
    await world.lead('L-3', { email: 's@nord.example', lastName: 'Sand' });
    await world.rest();
    expect(lines()).toHaveLength(asked + 1);
  });

  test('in a chat of two the card that shows itself is the same card, as it is now', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    const card = one(world.cards(ada));
    const before = wordsOf(world.at.card(ada, card));
    const refreshed = await world.at.refresh(ada, card);
    expect(refreshed?.body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
    });
    expect(wordsOf(world.at.card(ada, card))).toBe(before);
    expect(before).toContain('Strongest reasons');
  });

  test('a command after a slash is answered to its writer alone, above their request', async () => {
    await open();
    const { ada, ben } = world.who;
    await world.lead('L-1');
    const chat = world.teams.connector.state.addConversation('groupChat', [ada.email, ben.email]);
    await world.at.say(ada, 'why Café Nord', chat, { isTargeted: true });
    await world.rest();
    const of = (person: KnownPerson) =>
      world.teams.connector.visible(chat, person).filter((message) => message.from === null);
    expect(read(one(of(ada)))).toContain('Mia Brandt, Café Nord');
    expect(JSON.stringify(one(of(ada)).activity)).toContain('targetedMessageInfo');
    expect(of(ben)).toEqual([]);
  });

  test('a mention is answered for all in its thread; a refusal, a form and role-based views for the asker alone', async () => {
    await open();
    const { ada, ben, vic } = world.who;
    await world.lead('L-1');
    const team = world.teams.connector.state.addConversation(
      'channel',
      [ada, ben, vic].map((each) => each.email),
    );
    const of = (person?: KnownPerson) =>
      world.teams.connector.visible(team, person).filter((message) => message.from === null);
    await world.at.say(ada, 'why Café Nord', team);
    await world.rest();
    const all = one(of());
    expect(all.onlyFor).toBeNull();
    expect(all.threadId).not.toBeNull();
    expect(world.teams.connector.state.typing.length).toBeGreaterThan(0);
    await world.at.say(vic, 'draft Café Nord', team);
    await world.rest();
    expect(read(one(of().filter((message) => message.onlyFor === vic.id)))).toMatch(
      /Only sellers.* may do that/,
    );
    expect(of(ben)).toHaveLength(1);
    const question = world.teams.connector.visible(team).find((message) => message.from === ada.id)!;
    await world.at.say(ada, 'what is its next step?', team, { thread: question });
    await world.rest();
    expect(of(ben).map(read).join('\n')).toMatch(/Call or write|next/i);
  });
});

describe('words', () => {
  test('a question is answered as a text that grows: status, text, then the label, citations and thumbs', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    await world.at.say(ada, 'how many employees does Café Nord have?');
    await world.rest();
    const stream = one(world.teams.connector.streams(world.teams.connector.state.personal(ada)));
    expect(stream.end).toBe('done');
    expect(stream.shown.map((part) => part.type)).toEqual(
      expect.arrayContaining(['informative', 'streaming', 'final']),
    );
    stream.shown.slice(1).forEach((part, at) => expect(part.at - stream.shown[at]!.at).toBeGreaterThan(950));
    const answer = world.chat(ada).find((message) => message.id === stream.id)!;
    const wire = JSON.stringify(answer.activity);
    expect(wire).toContain('AIGeneratedContent');
    expect(wire).toContain('"@type":"Claim"');
    const rated = await world.at.rate(ada, answer, 'like', 'Short and right');
    expect(rated).toMatchObject({ status: 200, body: {} });
    const kept = await world.outside.store.list('teams-feedback', { limit: 10 });
    expect(kept.documents.map((document) => document.body)).toMatchObject([
      { reaction: 'like', words: 'Short and right', messageId: answer.id },
    ]);
    await world.at.say(ada, 'what is its next step?');
    await world.rest();
    expect(world.chat(ada).map(read).join('\n')).toMatch(/Mia Brandt/);
  });

  test('a stream that Teams slows down, or loses a part of, still comes to its end', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    world.teams.connector.fail('send', null, 'limited', 'lost before');
    await world.at.say(ada, 'how many employees does Café Nord have?');
    await world.rest();
    const [stream] = world.teams.connector.streams(world.teams.connector.state.personal(ada));
    expect(stream?.end).toBe('done');
    expect(world.chat(ada).filter((message) => read(message).includes('You asked'))).toHaveLength(1);
  });

  test('whoever presses Stop gets the answer as an ordinary message', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    await world.at.say(ada, 'who owns Café Nord?');
    const { streams, state, stop } = world.teams.connector;
    for (let time = 0; time < 100 && streams(state.personal(ada)).length === 0; time += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    stop(streams(state.personal(ada))[0]!);
    await world.rest();
    expect(world.cards(ada).map(read).join('\n')).toContain('It belongs to you');
  });

  test('what answers a card is about its lead', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    await world.lead('L-2', { companyName: 'Bistro Süd', lastName: 'Roth', email: 'r@nord.example' });
    await world.lead('L-3', { companyName: 'Café West', lastName: 'Sand', email: 's@nord.example' });
    const [card] = world.cards(ada);
    await world.at.say(ada, 'why', undefined, { thread: card! });
    await world.rest();
    expect(read(world.cards(ada).at(-1)!)).toContain('Café Nord');
  });

  test('a form that is asked for in words stands in the chat and works there', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    await world.at.say(ada, 'draft Café Nord');
    await world.rest();
    const form = world.cards(ada).at(-1)!;
    const sent = await world.at.press(ada, form, 'Send', { inputs: { subject: 'From the chat' } });
    expect(wordsOf(sent.body)).toContain('Sending to mia.brandt@nord.example.');
    expect(titlesOf(world.at.card(ada, form))).toEqual([]);
    await world.rest();
    expect((await world.mail()).map((mail) => mail.subject)).toEqual(['From the chat']);
  });

  test('an old client presses by a message and is answered by one', async () => {
    await open();
    const { ada } = world.who;
    await world.lead('L-1');
    await world.at.press(ada, one(world.cards(ada)), 'Why?', { isOldClient: true });
    await world.rest();
    expect(world.cards(ada)).toHaveLength(2);
  });
});

describe('the message extension', () => {
  const search = { id: 'search', parameter: 'words' };

  test('finds leads and gives their cards, as every reader may see them; nothing to strangers', async () => {
    await open();
    const { ada, gus } = world.who;
    await world.lead('L-1');
    const found = await world.at.query(ada, search, 'Café Nord');
    const results = (found.body['composeExtension'] as { attachments: readonly Wire[] }).attachments;
    expect(wordsOf((one(results)['preview'] as Wire)['content'])).toContain('Mia Brandt, Café Nord');
    const content = one(results)['content'] as Wire;
    expect(titlesOf(content)).not.toContain('Draft e-mail');
    expect(content['refresh']).toMatchObject({ action: { verb: 'refresh' } });
    expect(wordsOf((await world.at.query(ada, search)).body)).toContain('Mia Brandt');
    expect(wordsOf((await world.at.query(ada, search, 'Zzyzx')).body)).toContain('No lead fits');
    expect(wordsOf((await world.at.query(gus, search, 'Café Nord')).body)).not.toContain('Mia Brandt');
  });

  test('makes a lead of a message by a small form', async () => {
    await open();
    const { ada } = world.who;
    const form = await world.at.openCommand(ada, 'make-lead');
    expect(taskOf(form)).toMatchObject({ type: 'continue', value: { title: 'Add a lead' } });
    const inputs = { company: 'Contoso', email: 'ana@contoso.example' };
    const added = await world.at.submit(ada, form, 'Add the lead', { inputs, command: 'make-lead' });
    expect(taskOf(added).type).toBe('message');
    await world.rest();
    expect(wordsOf((await world.at.query(ada, search, 'contoso')).body)).toContain('Contoso');
  });
});

describe('who it is', () => {
  test('guests and people of other tenants get only help, colleagues may look', async () => {
    await open();
    const { gus, sam, vic } = world.who;
    await world.lead('L-1');
    for (const person of [gus, sam]) {
      await world.at.say(person, 'lead Café Nord');
      await world.rest();
      expect(world.chat(person).map(read).join('\n')).toContain('I do not know you yet');
      expect(world.chat(person).map(read).join('\n')).not.toContain('Mia Brandt');
    }
    await world.at.say(vic, 'lead Café Nord');
    await world.rest();
    expect(world.chat(vic).map(read).join('\n')).toContain('Mia Brandt, Café Nord');
  });

  test('when Teams does not say who it is, nothing happens and they are told so', async () => {
    await open({ installed: [] });
    const { ada, sue } = world.who;
    await world.at.install(sue);
    await world.rest();
    await world.lead('L-1', poorLead);
    const card = one(world.cards(sue));
    const team = world.teams.connector.state.addConversation('groupChat', [ada.email, sue.email]);
    world.teams.connector.fail('members', 'server error', 'server error');
    const value = { action: { type: 'Action.Execute', verb: 'restore', data: { lead: 'x' } } };
    const answered = await world.at.send(sue, { type: 'invoke', name: 'adaptiveCard/action', value }, team);
    expect(sentence(answered)).toContain('Teams did not say just now who you are');
    expect(card.earlier).toEqual([]);
  });
});

test.each<[string, string, object]>([
  ['another lead', 'draft', { lead: 'lead-of-somebody', do: 'send' }],
  ['a verb there is not', 'erase', {}],
  ['a verb of the machine', 'import', { file: '/etc/passwd' }],
  ['a right that is not theirs', 'agent-control', { do: 'stop' }],
  ['data of another shape', 'reassign', { lead: ['x'], to: {} }],
])('a forged button (%s) has no effect, and whoever pressed it is told', async (_, verb, data) => {
  await open();
  const { ada } = world.who;
  await world.lead('L-1');
  const card = one(world.cards(ada));
  const before = JSON.stringify(world.chat(ada).map((message) => message.activity));
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const answered = await world.at.send(ada, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value,
    replyToId: card.id,
  });
  expect(answered.status).toBe(200);
  expect(sentence(answered).length).toBeGreaterThan(10);
  await world.rest();
  expect(JSON.stringify(world.chat(ada).map((message) => message.activity))).toBe(before);
  expect(await world.mail()).toEqual([]);
});

/** A press of a button that stands in the card, as Teams sends it. */
function pressOf(person: KnownPerson, message: StoredMessage, title: string): Wire {
  const { type, verb, data } = buttonOf(world.at.card(person, message), title).action;
  const value = { action: { type, verb, data }, trigger: 'manual' };
  return { ...invoke(person, 'adaptiveCard/action', value), replyToId: message.id };
}

function invoke(person: KnownPerson, name: string, value: object): Wire {
  const { state } = world.teams.connector;
  return { ...world.at.base(person, state.personal(person)), type: 'invoke', name, value };
}

/** Delivers an activity again, as Teams does, with a new token. */
async function deliver(activity: Wire, url?: string) {
  const { teams } = world;
  if (url === undefined) return teams.people.post(activity);
  const token = teams.issuer.token({ serviceUrl: teams.connector.serviceUrl });
  const answer = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(activity),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Wire };
}

/** A text in somebody's own chat, as Teams sends it. */
function said(person: KnownPerson, text: string): Wire {
  const { state } = world.teams.connector;
  return { ...world.at.base(person, state.personal(person)), type: 'message', textFormat: 'plain', text };
}
