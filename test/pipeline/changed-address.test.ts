import { bantRules, engagingPlaybook, openEngagedWorld, type EngagedWorld } from './engaged-world';

const playbook = engagingPlaybook({ bantGaps: 'ask', plusAddress: false }, { bant: bantRules });
const elsewhere = 'mia@nord.example';
let world: EngagedWorld;
afterEach(() => world.close());

/** Two leads, written to; the first answers when its address was just put right, and is to be asked more. */
async function changed(email: string): Promise<readonly [string, string]> {
  world = await openEngagedWorld(playbook);
  const first = await world.lead0();
  const second = await world.lead0({ email: 'lea@nord.example' });
  await world.goBy(1);
  await world.lead('L-1', { country: 'Germany', email });
  await world.answers(first, 'That sounds interesting.');
  await world.goBy(1);
  return [first, second];
}

test('whoever is written to at a new address may answer from there, without a word of ours', async () => {
  const [first] = await changed(elsewhere);
  const [asked] = await world.mail();
  expect(asked).toMatchObject({ to: elsewhere, leadId: first });
  expect(asked?.body).toContain(bantRules.need.question);
  await world.comes({ from: { name: '', address: elsewhere }, said: 'We plan by hand.' });
  expect((await world.leadOf(first)).replies.map((one) => one.excerpt)).toEqual([
    'That sounds interesting.',
    'We plan by hand.',
  ]);
});

test('a new address that another lead was written to is not written to as this one', async () => {
  const [first, second] = await changed('lea@nord.example');
  const to = (await world.mail()).map((one) => one.to);
  expect(to.sort()).toEqual(['lea@nord.example', 'mia.brandt@nord.example']);
  expect((await world.leadOf(first)).engagement.sameAs).toBe(second);
});
