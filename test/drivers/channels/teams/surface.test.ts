import { commandTable } from '../../../../src/assistant/command-table';
import { operations } from '../../../../src/assistant/operation-table';
import { surface, type Menu } from '../../../../src/drivers/channels/teams/surface';
import type { OperationName } from '../../../../src/domain/permissions';

const menus: readonly Menu[] = surface.menus;

test('what the menus offer is the grammar of every channel, word for word', () => {
  const written = commandTable.map(({ name, form, purpose }) => ({
    title: name,
    description: `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}: ${form}`,
  }));
  const commands = menus.flatMap((one) => one.entries).filter((one) => one.prompt === undefined);
  expect(commands.length).toBeGreaterThan(0);
  for (const one of commands) expect(written).toContainEqual(one);
});

test('every scope has one menu, and its limits are kept', () => {
  expect(menus.flatMap((one) => one.scopes).sort()).toEqual([...surface.scopes].sort());
  expect(menus.length).toBeLessThanOrEqual(3);
  for (const { entries } of menus) {
    expect(entries.length).toBeLessThanOrEqual(12);
    expect(new Set(entries.map((one) => one.title)).size).toBe(entries.length);
    expect(entries.map((one) => one.title)).toEqual(expect.arrayContaining(['leads', 'lead', 'why', 'help']));
  }
});

test('buttons open a dialog for exactly the operations that ask by one', () => {
  const names = Object.keys(operations) as OperationName[];
  const asking = names.filter((name) => operations[name].confirms === 'dialog');
  expect([...surface.dialogOperations].sort()).toEqual(asking.sort());
});
