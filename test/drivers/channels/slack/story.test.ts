import { textOf, buttonsOf } from '../../../fixtures/slack/blocks';
import { ada, ben, gus, max, openSlackWorld, sam, sue, vic, type SlackWorld } from './slack-world';

let world: SlackWorld;
const open = async (options?: Parameters<typeof openSlackWorld>[0]) =>
  (world = await openSlackWorld(options));
afterEach(async () => {
  // Whatever was shown on the way, Slack would have taken it.
  expect(world.slack.state.complaints).toEqual([]);
  await world.close();
});

const poorLead = { jobTitle: 'Student', email: 'x@elsewhere.example', companyName: 'Elsewhere' };
const one = <T>(all: readonly T[]): T => {
  const [first] = all;
  if (all.length !== 1 || first === undefined) throw new Error(`${all.length} instead of one`);
  return first;
};
const read = (message: { readonly blocks: unknown } | undefined) => textOf(message?.blocks ?? []);
const threadOf = (user: string, ts: string) => world.dm(user).filter((message) => message.thread === ts);

describe('the seller', () => {
  test('gets the handover once, asks why, edits the draft, is told what is wrong with it, and sends it', async () => {
    await open();
    await world.lead('L-1');
    const card = one(world.cards(ada));
    expect(card.text).toMatch(/^Mia Brandt, Café Nord/);
    expect(read(card)).toContain('Strongest reasons');

    await world.at.press(ada, card, 'Why?');
    await world.rest();
    expect(read(one(threadOf(ada, card.ts)))).toMatch(/Mia Brandt, Café Nord/);

    await world.at.press(ada, card, 'Draft e-mail');
    await world.rest();
    expect(world.at.window(ada)).toMatchObject({ title: 'Draft e-mail', submit: 'Send' });
    world.at.fill(ada, { Subject: ' ' });
    await world.at.submit(ada);
    const [error = ''] = Object.values(world.at.window(ada)?.errors ?? {});
    expect(error).toBe('The e-mail needs a subject and a text.');

    world.at.fill(ada, { Subject: 'Menus for Café Nord' });
    await world.at.submit(ada);
    expect(world.at.window(ada)).toBeUndefined();
    await world.rest();
    expect((await world.mail()).map((mail) => mail.subject)).toEqual(['Menus for Café Nord']);
    expect(threadOf(ada, card.ts).map(read)).toContain('E-mail “Menus for Café Nord” by Ada North: sent.');
  });

  test('saves a draft without closing it, and finds it saved', async () => {
    await open();
    await world.lead('L-1');
    const card = one(world.cards(ada));
    await world.at.press(ada, card, 'Draft e-mail');
    await world.rest();
    world.at.fill(ada, { Subject: 'Later' });
    const window = world.at.window(ada);
    if (!window) throw new Error('closed');
    await world.at.press(ada, window, 'Save');
    await world.rest();
    expect(read(world.at.window(ada))).toContain('Draft saved.');
    await world.at.press(ada, card, 'Draft e-mail');
    await world.rest();
    expect(JSON.stringify(world.at.window(ada)?.blocks)).toContain('"initial_value":"Later"');
  });

  test('reads the full research in a window, page by page', async () => {
    await open();
    await world.lead('L-1');
    await world.at.press(ada, one(world.cards(ada)), 'Full research');
    await world.rest();
    expect(world.at.window(ada)).toMatchObject({ title: 'Full research' });
  });
});

test('a lead is qualified in a window: what is left ticked is made, the card and its thread say so, a late click is told who', async () => {
  await open();
  const lead = await world.lead('L-1');
  const notice = one(world.cards(ada));
  const ask = async (user: string) => {
    await world.at.command(user, '/lead', `qualify ${lead}`);
    await world.rest();
  };
  await ask(ada);
  await ask(sue);
  expect(world.at.window(ada)?.title).toBe('Qualify');
  world.at.fill(ada, { 'Create in the CRM': 'contact', 'Name of the opportunity': '' });
  await world.at.submit(ada);
  await world.rest();
  // The card changes twice within a second, and the pace of Slack may put the second change off.
  await world.rest();
  const after = one(world.cards(ada));
  expect(read(after)).toMatch(/Qualified by Ada North, .*: .*contact Mia Brandt \(new\)\./);
  expect(read(after)).not.toContain('opportunity');
  expect(buttonsOf(after.blocks).map((button) => button.text)).not.toContain('Draft e-mail');
  expect(threadOf(ada, notice.ts).map(read)).toEqual([
    expect.stringMatching(/^Qualified by Ada North: .*contact Mia Brandt \(new\)\.$/),
  ]);
  await world.at.submit(sue);
  expect(Object.values(world.at.window(sue)?.errors ?? {}).join()).toMatch(
    /^Qualified by Ada North \d+ s ago/,
  );
});

describe('the supervisor', () => {
  test('reassigns a disqualified lead to a picked colleague: both cards change, the thread says who did it', async () => {
    await open();
    await world.lead('L-1', poorLead);
    const notice = one(world.cards(sue));
    await world.at.press(sue, notice, 'Reassign');
    await world.rest();
    world.at.fill(sue, { 'Give it to': ben });
    await world.at.submit(sue);
    await world.rest();
    expect(read(one(world.cards(ben)))).toContain('Reassigned by Sue Lead');
    const after = one(world.cards(sue));
    expect(after.edits).toBeGreaterThan(0);
    expect(read(after)).toMatch(/reassigned to Ben South/i);
    expect(buttonsOf(after.blocks).map((button) => button.text)).not.toContain('Let the rule choose');
    expect(threadOf(sue, notice.ts).map(read)).toEqual(['Reassigned to Ben South, by Sue Lead.']);
  });

  test('is told at the picker that a guest, or somebody who is no seller, cannot have it', async () => {
    await open();
    await world.lead('L-1', poorLead);
    await world.at.press(sue, one(world.cards(sue)), 'Reassign');
    await world.rest();
    for (const [who, sentence] of [
      [gus, /no colleague behind this person/],
      [vic, /There is no seller called/],
    ] as const) {
      world.at.fill(sue, { 'Give it to': who });
      await world.at.submit(sue);
      expect(Object.values(world.at.window(sue)?.errors ?? {})[0]).toMatch(sentence);
    }
    expect(world.cards(ben)).toEqual([]);
  });

  test('two at the same instant: one owner, the other is told who was first', async () => {
    await open({ playbook: { supervisor: 'sue@seller.example' } });
    const lead = await world.lead('L-1', poorLead);
    const notice = one(world.cards(sue));
    await world.at.press(sue, notice, 'Reassign');
    await world.rest();
    await world.at.command(max, '/lead', `reassign ${lead}`);
    await world.rest();
    world.at.fill(sue, { 'Give it to': ben });
    world.at.fill(max, { 'Give it to': ada });
    await Promise.all([world.at.submit(sue), world.at.submit(max)]);
    await world.rest();
    const told = [sue, max].flatMap((user) => Object.values(world.at.window(user)?.errors ?? {}));
    expect(one(told)).toMatch(/has it already\. Reassigned to (Ben South|Ada North) by (Sue|Max) Lead/);
    expect(world.cards(ada).length + world.cards(ben).length).toBe(1);
  });
});

describe('what comes again', () => {
  test('a click four times, also to another process, takes effect once', async () => {
    await open();
    await world.lead('L-1');
    const card = one(world.cards(ada));
    await world.at.press(ada, card, 'Why?');
    const beside = await world.beside();
    for (const elsewhere of [undefined, beside.url, undefined, beside.url])
      expect((await world.at.again(elsewhere)).status).toBe(200);
    await world.rest();
    expect(threadOf(ada, card.ts)).toHaveLength(1);
  });

  test('a message four times is answered once', async () => {
    await open();
    await world.lead('L-1');
    await world.at.say(ada, 'why Café Nord');
    for (let time = 0; time < 4; time += 1) expect((await world.at.again()).status).toBe(200);
    await world.rest();
    expect(world.dm(ada).filter((message) => message.thread !== null)).toHaveLength(1);
  });

  test('a window that is sent again gets the same answer, and one e-mail leaves', async () => {
    await open();
    await world.lead('L-1');
    await world.at.press(ada, one(world.cards(ada)), 'Draft e-mail');
    await world.rest();
    const first = await world.at.submit(ada);
    for (let time = 0; time < 4; time += 1) expect((await world.at.again()).body).toBe(first.body);
    await world.rest();
    expect(await world.mail()).toHaveLength(1);
  });

  test.each(['lost before', 'lost after', 'server error', 'limited'] as const)(
    'a handover whose post is %s stands once in the end',
    async (fault) => {
      await open();
      world.slack.fail('chat.postMessage', fault);
      await world.lead('L-1');
      for (let time = 0; time < 5; time += 1) {
        world.pass(120_000);
        await world.rest();
      }
      expect(world.cards(ada)).toHaveLength(1);
    },
  );

  test('an answer whose post is lost after it was made stands once', async () => {
    await open();
    await world.lead('L-1');
    const card = one(world.cards(ada));
    world.slack.fail('chat.postMessage', 'lost after');
    await world.at.press(ada, card, 'Why?');
    await world.rest();
    expect(threadOf(ada, card.ts)).toHaveLength(1);
  });
});

describe('words', () => {
  test('commands answer whoever wrote them alone', async () => {
    await open();
    await world.lead('L-1');
    await world.at.command(ada, '/why', 'Café Nord', 'C1');
    await world.at.command(ada, '/leads', 'mine');
    await world.at.command(ada, '/lead', 'help');
    await world.rest();
    const [why = '', leads = '', help = ''] = world.whispers(ada);
    expect(why).toContain('Mia Brandt, Café Nord');
    expect(leads).toContain('Mia Brandt');
    expect(help).toContain('why');
    expect(world.slack.state.channels.get('C1')).toBeUndefined();
  });

  test('in a lead’s thread “it” is that lead', async () => {
    await open();
    await world.lead('L-1');
    await world.lead('L-2', { companyName: 'Bistro Süd', lastName: 'Roth', email: 'r@nord.example' });
    const [card] = world.cards(ben);
    if (!card) throw new Error('no card');
    await world.at.say(ben, 'why is it hot?', card.ts);
    await world.rest();
    expect(threadOf(ben, card.ts).map(read).join('\n')).toContain('Bistro Süd');
  });

  test('an answer to a question is streamed, and follow-ups are about the same lead', async () => {
    await open();
    await world.lead('L-1');
    await world.at.say(ada, 'who owns Café Nord?');
    await world.rest();
    const [answer] = world.dm(ada).filter((message) => message.thread !== null);
    expect(answer?.text).toContain('It belongs to you');
    expect(world.slack.calls('chat.stopStream')).toHaveLength(1);
    await world.at.say(ada, 'what is its next step?', answer?.thread ?? '');
    await world.rest();
    expect(world.dm(ada).filter((message) => message.thread === answer?.thread)).toHaveLength(2);
  });

  test('what somebody thinks of an answer is kept once, without who they are', async () => {
    await open();
    await world.lead('L-1');
    await world.at.say(ada, 'who owns Café Nord?');
    await world.rest();
    const [answer] = world.dm(ada).filter((message) => message.thread !== null);
    if (!answer) throw new Error('no answer');
    await world.at.press(ada, answer, 'Not helpful');
    await world.at.again();
    await world.rest();
    expect(world.whispers(ada)).toEqual(['Thank you. It is kept without your name.']);
    const { documents } = await world.outside.store.list('slack-feedback', { limit: 10 });
    expect(documents.map((one) => one.body)).toEqual([
      { version: 1, thread: answer.thread, reaction: 'dislike', at: expect.any(Number) },
    ]);
  });

  test('a mention is answered in its thread for all, unless sellers see only their own', async () => {
    await open();
    await world.lead('L-1');
    await world.at.mention(ada, 'C1', 'why Café Nord');
    await world.rest();
    expect(world.slack.state.channels.get('C1')).toHaveLength(1);
    await world.at.mention(ada, 'C1', 'why Café Nord', { is_ext_shared_channel: true });
    await world.rest();
    expect(world.slack.state.channels.get('C1')).toHaveLength(1);
    expect(world.whispers(ada)).toHaveLength(1);
  });

  test('a dialog that is asked for in words comes as a button that opens it', async () => {
    await open();
    await world.lead('L-1');
    await world.at.say(ada, 'draft Café Nord');
    await world.rest();
    const [answer] = world.dm(ada).filter((message) => message.thread !== null);
    if (!answer) throw new Error('no answer');
    await world.at.press(ada, answer, 'Open');
    await world.rest();
    expect(world.at.window(ada)).toMatchObject({ title: 'Draft e-mail' });
  });
});

describe('who it is', () => {
  test('guests and people of other companies get only help, colleagues may look', async () => {
    await open();
    await world.lead('L-1');
    for (const user of [gus, sam]) {
      await world.at.command(user, '/why', 'Café Nord');
      await world.at.command(user, '/lead', 'help');
    }
    await world.at.command(vic, '/why', 'Café Nord');
    await world.rest();
    for (const user of [gus, sam]) {
      const [why = '', help = ''] = world.whispers(user);
      expect(why).toContain('I do not know you yet');
      expect(help).not.toContain('Café Nord');
    }
    expect(world.whispers(vic)[0]).toContain('Mia Brandt, Café Nord');
    await world.at.command(vic, '/lead', 'draft Café Nord');
    await world.rest();
    expect(world.whispers(vic)[1]).toMatch(/Only sellers.* may do that/);
  });

  test('when Slack does not say who it is, nothing happens and they are told so', async () => {
    await open();
    await world.lead('L-1');
    world.slack.fail('users.info', 'server error', 'server error');
    await world.at.press(ada, one(world.cards(ada)), 'Why?');
    await world.rest();
    expect(world.whispers(ada)).toEqual([expect.stringContaining('Slack did not say just now who you are')]);
  });
});

describe('beside messages', () => {
  test('Home shows my open leads; a message becomes a lead by a small form', async () => {
    await open();
    await world.lead('L-1');
    await world.at.homeOpened(ada, 'home');
    await world.rest();
    expect(read(world.slack.state.homes.get(ada))).toContain('Mia Brandt');
    await world.at.homeOpened(ada, 'messages');
    await world.rest();
    expect(world.slack.state.prompts).toHaveLength(1);

    await world.at.shortcut(
      ada,
      'Can you call Ana <mailto:ana@contoso.example|ana@contoso.example> of Contoso?',
    );
    await world.rest();
    expect(world.at.window(ada)).toMatchObject({ title: 'Add a lead', submit: 'Add the lead' });
    world.at.fill(ada, { Company: 'Contoso' });
    await world.at.submit(ada);
    await world.rest();
    await world.at.command(ada, '/leads', 'contoso');
    await world.rest();
    expect(world.whispers(ada).join('\n')).toContain('Contoso');
  });

  test('a button of Home opens a window', async () => {
    await open();
    await world.lead('L-1');
    await world.at.homeOpened(ada, 'home');
    await world.rest();
    const home = world.slack.state.homes.get(ada);
    if (!home) throw new Error('no Home');
    await world.at.press(ada, home, 'Open');
    await world.rest();
    expect(world.at.window(ada)).toMatchObject({ title: 'Lead' });
  });
});

describe('the menu of a card', () => {
  test('marks the e-mail address: the card changes, and its thread says who did it', async () => {
    await open();
    await world.lead('L-1');
    const card = one(world.cards(ada));
    await world.at.press(ada, card, 'Mark e-mail as personal');
    await world.rest();
    expect(read(one(world.cards(ada)))).toContain('marked personal');
    expect(threadOf(ada, card.ts).map(read)).toEqual(['E-mail address marked personal, by Ada North.']);
  });

  test('“Not a fit” asks why in a window, and a stale button says who did what and when', async () => {
    await open();
    await world.lead('L-1');
    const card = one(world.cards(ada));
    await world.at.press(ada, card, 'Not a fit');
    await world.rest();
    world.at.fill(ada, { 'Why is it not a fit?': 'They bought a competitor' });
    await world.at.submit(ada);
    await world.rest();
    expect(read(one(world.cards(ada)))).toContain('They bought a competitor');
    await world.at.press(ada, card, 'Not a fit');
    await world.rest();
    world.at.fill(ada, { 'Why is it not a fit?': 'Again' });
    await world.at.submit(ada);
    expect(Object.values(world.at.window(ada)?.errors ?? {})).toEqual([
      expect.stringMatching(/disqualified|belongs to/i),
    ]);
  });
});

test.each<[string, object]>([
  ['another lead', { verb: 'draft', data: { lead: 'lead-of-somebody', do: 'send' } }],
  ['a verb there is not', { verb: 'erase', data: {} }],
  ['a verb of the machine', { verb: 'import', data: { file: '/etc/passwd' } }],
  ['a right that is not theirs', { verb: 'agent-control', data: { do: 'stop' } }],
  ['data of another shape', { verb: 'reassign', data: { lead: ['x'], to: {} } }],
])('a forged button (%s) has no effect, and whoever pressed it is told', async (_, act) => {
  await open();
  await world.lead('L-1');
  const card = one(world.cards(ada));
  const [first] = buttonsOf(card.blocks);
  const blocks = JSON.parse(
    JSON.stringify(card.blocks).replaceAll(JSON.stringify(first?.value), JSON.stringify(JSON.stringify(act))),
  ) as typeof card.blocks;
  const before = JSON.stringify(world.dm(ada).map((message) => message.blocks));
  await world.at.press(ada, { ...card, blocks }, first?.text ?? '');
  await world.rest();
  expect(JSON.stringify(world.dm(ada).map((message) => message.blocks))).toBe(before);
  expect(world.whispers(ada)).toHaveLength(1);
  expect(await world.mail()).toEqual([]);
});

test('the channel of the team gets one line for each handover, kept true; without Baton in it the line is given up', async () => {
  await open({ team: 'C0TEAM123' });
  const lines = () => world.slack.state.channels.get('C0TEAM123')?.filter((each) => !each.thread) ?? [];
  await world.lead('L-0');
  await world.rest();
  expect(lines()).toEqual([]);
  expect(world.cards(ada)).toHaveLength(1);

  world.slack.state.channels.set('C0TEAM123', []);
  await world.lead('L-1', { email: 'm@nord.example', lastName: 'Moll' });
  await world.lead('L-2', poorLead);
  await world.rest();
  const line = one(lines());
  expect(line.text).toMatch(/Moll, Café Nord: handed over to (Ada North|Ben South)/);
  expect(read(line)).not.toContain('m@nord.example');
  expect(line.edits).toBe(0);
  const [owner, card] = [ada, ben].flatMap((user) =>
    world.cards(user).flatMap((each) => (each.text.includes('Moll') ? [[user, each] as const] : [])),
  )[0]!;
  await world.at.press(owner, card, 'Mark e-mail as personal');
  await world.rest();
  expect(one(lines()).edits).toBeGreaterThan(0);
  expect(
    world.slack.state.channels
      .get('C0TEAM123')
      ?.filter((each) => each.thread)
      .map(read),
  ).toEqual([expect.stringMatching(/marked personal/iu)]);
});
