import { openBuiltinCrm } from '../../../src/drivers/crms/builtin';
import { openLocalMailbox } from '../../../src/drivers/mailboxes/local';
import { openBuiltinAnalyst } from '../../../src/drivers/models/builtin/analyst';
import type { TracingDesk } from '../../../src/ports/tracing';
import type { Channel } from '../../../src/ports/channel';
import type { ResearchSource } from '../../../src/ports/research-source';
import type { Outside } from '../../../src/pipeline/outside';
import { keepStart } from '../../../src/pipeline/simulations';
import { engagingPlaybook } from '../../pipeline/engaged-world';
import { openWorld, startOfWorld, type World } from '../../pipeline/world';

/** Whatever stands in a lead, it is worked on. */
const anything = [{ field: 'source', operator: 'not in', value: ['Partner'] }];

/** Sources that say nothing. */
const sources: ResearchSource = {
  read: async () => ({ documents: [], problems: [] }),
  page: async () => ({ documents: [], problems: [] }),
  check: async () => ({ state: 'per-lead', sentence: '' }),
};

/** A world whose agent writes by itself, with every port watched as the app does it; `ports` stand in. */
export async function openTracedWorld(
  desk: Pick<TracingDesk, 'port' | 'watched'>,
  ports: Partial<Outside> = {},
): Promise<World> {
  let posted = 0;
  const channel: Channel = {
    name: 'recording',
    post: async () => ({ outcome: 'posted', receipt: `message ${(posted += 1)}` }),
    update: async (receipt) => ({ outcome: 'posted', receipt }),
    find: async () => undefined,
  };
  const world = await openWorld({
    playbooks: [engagingPlaybook({}, { selection: { criteria: anything } })],
    made: (store, now) => ({
      tracing: desk.port,
      store: desk.watched(store, 'store'),
      crm: desk.watched(openBuiltinCrm({ records: store }).port, 'crm'),
      model: desk.watched(openBuiltinAnalyst().port, 'model'),
      sources: desk.watched(sources, 'sources'),
      channels: [desk.watched(channel, 'channel-recording')],
      mailbox: desk.watched(openLocalMailbox({ records: store, now }).port, 'mailbox'),
      ...ports,
    }),
  });
  await world.mailIntake.once();
  const at = new Date(startOfWorld).toISOString();
  for (const one of world.playbooks.active()) await keepStart(one, { by: 'test', at }, world.store);
  return world;
}
