import * as baton from './baton.mjs';
import {
  openAdapterAlone,
  openBoltAlone,
  openKeys,
  openSlackClicks,
  openTeamsClicks,
  pressed,
} from './clicks.mjs';
import { row } from './floor.mjs';

/** P6: clicks in Slack, beside Bolt that only acknowledges. */
export async function slackClicks(file, count) {
  const store = baton.openSqlite({ file });
  const floor = await clicked(await openBoltAlone(), count);
  const ours = await clicked(await openSlackClicks(store.port), count);
  await store.close();
  report('P6', 'Slack click, signed, once, durable (floor: Bolt alone)', ours, floor, '1,500/s of 7,000');
}

/** P7: clicks in Teams, beside the Bot Framework's adapter that only proves the token. */
export async function teamsClicks(file, count) {
  const store = baton.openSqlite({ file });
  const keys = await openKeys();
  const floor = await clicked(await openAdapterAlone(keys), count);
  const ours = await clicked(await openTeamsClicks(store.port, keys), count);
  await keys.close();
  await store.close();
  report('P7', 'Teams click likewise (floor: adapter, JWT)', ours, floor, '1,000/s of 1,640');
}

/** P5: how long a click waits for its answer while leads come in and the model is slow, beside the same when all is quiet. */
export async function acknowledgements(fileOf, count) {
  const analyst = baton.openBuiltinAnalyst().port;
  const slow = {
    ...analyst,
    judgeCriteria: async (input) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      return analyst.judgeCriteria(input);
    },
  };
  const keys = await openKeys();
  for (const [what, bar, open] of [
    ['Slack', '200 ms', openSlackClicks],
    ['Teams', '500 ms', (records, turn) => openTeamsClicks(records, keys, turn)],
  ]) {
    const world = await baton.openBaton(fileOf(`acknowledgements ${what}`), () => undefined, slow);
    const first = await world.intake.receive(baton.leadOf('first'), 'bench');
    await world.worker.once([first.leadId]);
    const act = { kind: 'button', verb: 'why', data: { lead: first.leadId } };
    const turn = ({ id }) => world.assistant.turn({ id, address: baton.supervisors[0], act });
    const server = await open(world.store, turn);
    const pace = { count, atOnce: 2, pauseMs: 8 };
    await pressed(server, { ...pace, mark: 'warm' });
    const quiet = await pressed(server, { ...pace, mark: 'quiet' });
    const stop = new AbortController();
    const running = world.worker.run(stop.signal);
    const arriving = (async () => {
      for (let number = 0; !stop.signal.aborted; number += 1) {
        await world.intake.receive(baton.leadOf(number), 'bench');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    const busy = await pressed(server, { ...pace, mark: 'busy' });
    stop.abort();
    await arriving;
    await running;
    await server.close();
    await world.close();
    row('P5', `${what} click answered while leads come in, p99 (floor: quiet)`, busy.p99, quiet.p99, bar);
  }
  await keys.close();
}

async function clicked(server, count) {
  // What runs for the first time is not what people meet all day.
  await pressed(server, { count: Math.ceil(count / 4), mark: 'warm' });
  const met = await pressed(server, { count });
  await server.close();
  return met;
}

function report(id, what, ours, floor, bar) {
  row(id, what, ours.perCpuSecond, floor.perCpuSecond, bar, '/CPU s');
  row(id, 'the same, by the clock', ours.perSecond, floor.perSecond, '', '/s');
}
