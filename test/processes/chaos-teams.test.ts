import { join } from 'node:path';
import { checkTeams } from '../chaos/teams/teams-check';
import { teamsChaos } from '../chaos/teams/teams';
import { openFakeTeams } from '../fixtures/teams/fake-teams';
import { buildProgram, sp500, type Program } from './program';

let program: Program;
beforeAll(() => {
  program = buildProgram();
});
afterAll(() => program.remove());

test('after three kills each card stands once in a Teams that throttles, and shows the lead as it is', async () => {
  const { outcome, violations, figures } = await teamsChaos(
    {
      program: program.main,
      folder: program.folder,
      kills: 3,
      seed: 3,
      leads: 8,
      tell: () => undefined,
    },
    { losesNothing: true },
  );
  expect(violations).toEqual([]);
  expect(outcome.kills).toBe(3);
  expect(Object.fromEntries(figures)['in Teams']).toMatch(/^\d+ cards/);

  // Where nothing stands the check says so.
  const { connector, close } = await openFakeTeams([]);
  const found = await checkTeams(join(program.folder, 'data/baton.db'), sp500.playbook, connector, new Map());
  await close();
  expect(found.cards).toBeGreaterThan(3);
  expect(found.violations).toHaveLength(found.cards);
}, 120_000);
