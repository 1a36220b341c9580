import { Fault } from '../../src/domain/fault';
import { openBuiltinAnalyst } from '../../src/drivers/models/builtin/analyst';
import type { Model } from '../../src/ports/model';
import { openWorld, playbookOf } from './world';

test('when the budget of the day is used up the agent pauses, the supervisor and the administrator hear it once, and it goes on when started', async () => {
  let isSpent = true;
  const analyst = openBuiltinAnalyst().port;
  const model: Model = {
    ...analyst,
    async judgeCriteria(input) {
      if (!isSpent) return analyst.judgeCriteria(input);
      await world.stopForModelBudget();
      throw new Fault('budget-spent', { sentence: 'The budget is used up.', todo: '' });
    },
  };
  const boss = { name: 'Ann Min', email: 'ann@seller.example', roles: ['administrator'] };
  const playbook = playbookOf({ people: [...playbookOf().people, boss] });
  const world = await openWorld({ playbooks: [playbook], ports: { model } });
  const lead = await world.lead('1');
  await world.lead('2');
  expect(await world.agent.read()).toMatchObject({
    status: 'paused',
    by: 'the budget of the language model',
  });
  const told = () => world.posted.filter((one) => one.card.name === 'agent');
  expect(told().slice(0, 1)).toMatchObject([
    {
      to: 'sue@seller.example',
      leadId: null,
      card: { line: expect.stringMatching(/paused.*budget of the day/) as string },
    },
  ]);
  const buttons = told().map((one) => [one.to, one.card.content.actions?.length]);
  expect(buttons).toEqual([
    ['sue@seller.example', 0],
    ['ann@seller.example', 2],
  ]);

  // Started while nothing has changed, it pauses again and says so again.
  await world.says('ann@seller.example', 'agent start');
  world.pass(60 * 60_000);
  await world.settle();
  expect([told().length, (await world.agent.read()).status]).toEqual([4, 'paused']);

  isSpent = false;
  await world.says('ann@seller.example', 'agent start');
  world.pass(60 * 60_000);
  await world.settle();
  expect((await world.record.open(lead))?.document.lead).toMatchObject({ phase: 'handed-over' });
  await world.close();
});
