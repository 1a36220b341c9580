import type { ReadDocument, ResearchSource } from '../../src/ports/research-source';
import type { Model, WriteMailAnswer, WriteMailInput } from '../../src/ports/model';
import { openScriptedModel } from '../../src/simulation/scripted-model';
import { engagingPlaybook, openEngagedWorld, type EngagedWorld } from './engaged-world';

const owen = 'owen@seller.example';
let world: EngagedWorld;
afterEach(() => world.close());

const value = 'We plan menus for kitchens of any size.';
const written: WriteMailAnswer = {
  subject: 'Menus for kitchens',
  sentences: [
    { text: value, receipts: [0] },
    { text: 'We guarantee a discount of 90 %.', receipts: [0] },
    { text: 'You plan menus by hand.', receipts: [] },
    { text: 'See https://evil.example/x.', receipts: [0] },
  ],
};

/** The scripted model, writing what it is told to; keeps what it was asked. */
function writing(answer: WriteMailAnswer | (() => never)) {
  const asked: WriteMailInput[] = [];
  const model: Model = {
    ...openScriptedModel(),
    writeMail: async (input) => {
      asked.push(input);
      return typeof answer === 'function' ? answer() : answer;
    },
  };
  return { model, asked };
}

const byModel = (change: object = {}, research: object = {}) =>
  engagingPlaybook({ writing: { by: 'model', tone: 'brief', ...change } }, research);
const answers: ReadDocument = {
  source: 'file',
  record: 'prices.md',
  title: 'Prices',
  text: 'The list price is 2,900 EUR a year.',
  date: null,
  organisations: [],
  readAt: '2026-11-22T09:00:00.000Z',
};
const sources: ResearchSource = {
  read: async (source) => ({ documents: source.kind === 'files' ? [answers] : [], problems: [] }),
  page: async () => ({ documents: [], problems: [] }),
  check: async () => ({ state: 'per-lead', sentence: '' }),
};
const priced = {
  research: { sources: [{ kind: 'files', name: 'Prices', path: 'prices.md', purposes: ['answers'] }] },
};

test('a mail holds what a model wrote as far as receipts bear it, and the rest is code', async () => {
  const { model, asked } = writing(written);
  world = await openEngagedWorld(byModel(), { model });
  await world.lead0();
  await world.goBy(1);
  const [mail] = await world.mail();
  expect(mail?.subject).toBe('Menus for kitchens');
  expect(mail?.body).toMatch(
    /^Hello Mia,\n\nYou wrote to us about “Menu planning”\.\n\nWe plan menus for kitchens of any size\. You plan menus by hand – is that right\?\n\nCould we talk .*\n\nKind regards\nLena Hart/su,
  );
  expect(mail?.body).not.toMatch(/guarantee|evil/u);
  expect(asked[0]).toMatchObject({
    purpose: 'outreach',
    language: 'en',
    tone: 'brief',
    topic: 'Menu planning',
  });
  expect(JSON.stringify(asked)).not.toMatch(/Mia|Brandt|brandt/u);
});

test('nothing of it is asked for or sent while the playbook says template', async () => {
  const { model, asked } = writing(written);
  world = await openEngagedWorld(engagingPlaybook(), { model });
  await world.lead0();
  await world.goBy(1);
  expect(asked).toEqual([]);
  expect((await world.mail())[0]?.subject).toBe('Your enquiry: Menu planning');
});

test('the approval card says which sentence rests on what, and the text approved is the text sent', async () => {
  const { model } = writing(written);
  world = await openEngagedWorld(engagingPlaybook({ approval: 'ask', writing: { by: 'model' } }), { model });
  const id = await world.lead0();
  const card = world.posted.find((one) => one.to === owen)?.card;
  const shown = JSON.stringify(card);
  expect(shown).toContain('Why this sentence?');
  expect(shown).toContain('Worded by scripted model 1. 2 sentences were left out');
  const { proposal } = (await world.leadOf(id)).engagement;
  expect(proposal?.draft.writing?.sentences.map((one) => one.receipts.length)).toEqual([1, 0]);
  await world.presses(owen, 'approve', { lead: id, do: 'send', hash: proposal?.hash });
  await world.goBy(1);
  expect((await world.mail())[0]?.body).toBe(proposal?.draft.body);
});

test('the template stands in when nothing is left, and is named', async () => {
  const { model } = writing({ subject: 'x', sentences: [{ text: 'We guarantee it.', receipts: [0] }] });
  world = await openEngagedWorld(engagingPlaybook({ approval: 'ask', writing: { by: 'model' } }), { model });
  const id = await world.lead0();
  expect((await world.leadOf(id)).engagement.proposal?.draft.subject).toBe('Your enquiry: Menu planning');
  expect(JSON.stringify(world.posted)).toContain(
    'The template, because nothing that scripted model 1 wrote could be used.',
  );
});

test('an answer may tell our price from our own file, and what it leaves out is answered verbatim', async () => {
  const told = { subject: '', sentences: [{ text: 'The list price is 2,900 EUR a year.', receipts: [1] }] };
  for (const answer of [told, { subject: '', sentences: [] }]) {
    const { model, asked } = writing(answer);
    world = await openEngagedWorld(byModel({}, priced), { model, sources });
    const id = await world.lead0();
    await world.goBy(1);
    await world.answers(id, 'What does it cost?');
    await world.goBy(1);
    const mail = (await world.mail()).find((one) => one.subject.startsWith('Re: '));
    expect(mail?.body).toContain('The list price is 2,900 EUR a year.');
    expect(asked.at(-1)).toMatchObject({ purpose: 'answer', questions: ['What does it cost?'] });
    if (answer === told) await world.close();
  }
});

test('mails are in the language of the playbook, the template too', async () => {
  world = await openEngagedWorld(engagingPlaybook({ writing: { language: 'de' } }));
  await world.lead0();
  await world.goBy(1);
  const [mail] = await world.mail();
  expect(mail?.subject).toBe('Ihre Anfrage: Menu planning');
  expect(mail?.body).toMatch(/^Guten Tag Mia,\n\nSie haben uns zu „Menu planning“ geschrieben\./u);
});
