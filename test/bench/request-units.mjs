import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { openPlainDeck, partitionOf } from './baton.mjs';

const load = createRequire(join(import.meta.dirname, '../../dist/main.js'));
const { itemOf } = load('./drivers/stores/cosmos/item.js');
const { openCosmos } = load('./drivers/stores/cosmos/cosmos.js');
const { openBuiltinCrm } = load('./drivers/crms/builtin.js');
const { openClock } = load('./drivers/system/clock.js');
const { openIds } = load('./drivers/system/ids.js');
const { assemble } = load('./assemble.js');
const { versionOf } = load('./pipeline/playbooks.js');
const { keepStart } = load('./pipeline/simulations.js');
const { renewEveryMs } = load('./pipeline/presence.js');
const { longestPauseMs } = load('./pipeline/worker.js');
const { emailDomainsDouble, resolverDouble, sourcesDouble } = load('./simulation/outside-doubles.js');
const { engagedPlaybook, plainRules } = load('./simulation/engaged-playbook.js');
const { openMailboxDouble } = load('./simulation/mailbox-double.js');
const { openScriptedModel } = load('./simulation/scripted-model.js');
const { accounts, contacts, firstFields, simulatedPlaybook } = load('./simulation/workload.js');

const day = 86_400_000;
/** A Monday morning, when mail may leave. */
const beginning = Date.parse('2026-11-23T09:00:00Z');

/** What a partition is for. */
const families = [
  [/^leads-/u, 'lead'],
  [/^(history|research|replies)\//u, 'beside it'],
  [/^owner\//u, 'lists'],
  [/^search\//u, 'search'],
  [/^assignment\//u, 'turns'],
  [/^(workers|agent-control)/u, 'seats'],
];
const familyOf = ({ partition, operation }) =>
  operation === 'query' && partition.startsWith('leads-')
    ? 'looks'
    : (families.find(([form]) => form.test(partition))?.[1] ?? 'other');

const isOfLeads = (one) => !['seats', 'looks'].includes(familyOf(one));

/** How many bytes all that stands in these partitions takes as Cosmos DB keeps it, without what it adds itself. */
async function bytesOf(partitions, store) {
  let bytes = 0;
  for (const partition of partitions) {
    let after;
    do {
      const page = await store.list(partition, { limit: 100, ...(after && { after }) });
      for (const one of page.documents) bytes += Buffer.byteLength(JSON.stringify(itemOf(one, 'mark')));
      after = page.next;
    } while (after);
  }
  return bytes;
}

/** A page as long as those of real companies: what is found in it is a few sentences of many. */
const longPages = {
  ...sourcesDouble,
  async read(source, company) {
    const { documents, problems } = await sourcesDouble.read(source, company);
    const filler = 'We have cooked with care for many years, and our guests like to come again. '.repeat(250);
    return { documents: documents.map((one) => ({ ...one, text: `${one.text}\n\n${filler}` })), problems };
  },
};

/**
 * P12: request units of a lead, by `x-ms-request-charge` of the account that `COSMOS_ENDPOINT` and `COSMOS_KEY` name, else
 * of a double by the published table; then what a replica costs that has nothing to do.
 */
export async function requestUnits(count) {
  const { COSMOS_ENDPOINT, COSMOS_KEY } = process.env;
  const real = COSMOS_ENDPOINT && COSMOS_KEY;
  const server = createHttpServer({ keepAlive: true });
  if (!real) await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = real ? COSMOS_ENDPOINT : `http://127.0.0.1:${server.address().port}`;
  const key = real ? COSMOS_KEY : Buffer.from('of the double').toString('base64');
  const where = { endpoint, key, told: real ? 'told' : 'published' };
  try {
    await life('research-only', simulatedPlaybook, count, where, [200, 150]);
    await life('engaged', engagedPlaybook({ ...plainRules, afterDays: [1] }), count, where, [400, 300]);
  } finally {
    server.close();
    server.closeAllConnections?.();
  }
}

async function life(name, playbook, count, { endpoint, key, told }, [bar, stretch]) {
  const charges = [];
  const cosmos = await openCosmos({
    endpoint,
    credential: { key },
    database: `baton-${name}`,
    charged: (charge) => charges.push(charge),
  });
  /** What is looked at meanwhile is not the leads' cost. */
  const watching = await openCosmos({ endpoint, credential: { key }, database: `baton-${name}` });
  const real = openClock({});
  let ahead = beginning - Date.now();
  const clock = {
    now: () => Date.now() + ahead,
    monotonic: () => performance.now() + ahead,
    sleep: real.sleep,
  };
  const mailbox = openMailboxDouble({ remembers: true });
  const crm = openBuiltinCrm({ records: cosmos.port }).port;
  let posts = 0;
  const receipt = async () => ({ outcome: 'posted', receipt: `message ${(posts += 1)}` });
  const silent = () => undefined;
  const outside = {
    clock,
    ids: openIds(),
    log: { info: silent, warn: silent, error: (event, fields) => console.error(event, fields) },
    store: cosmos.port,
    crm,
    resolver: resolverDouble,
    emailDomains: emailDomainsDouble,
    model: openScriptedModel(),
    sources: longPages,
    channels: [{ name: 'instant', post: receipt, update: receipt, find: async () => undefined }],
    mailbox: mailbox.port,
    links: { unsubscribe: (leadId) => `https://baton.example/unsubscribe?lead=${leadId}` },
    deck: openPlainDeck(),
  };
  for (const one of accounts) await crm.putAccount(one);
  for (const one of contacts) await crm.putContact(one);
  const baton = assemble(outside, { host: 'bench', pid: process.pid });
  await baton.playbooks.activate([playbook]);
  await baton.mailIntake.once();
  const by = { by: 'bench', at: new Date(clock.now()).toISOString() };
  if (playbook.mode !== 'research-only')
    await keepStart({ playbook, version: versionOf(playbook) }, by, cosmos.port);
  const stop = new AbortController();
  const running = baton.worker.run(stop.signal);
  await pause(500);

  charges.length = 0;
  const ids = [];
  for (let number = 0; number < count; number += 1) {
    const fields = {
      ...firstFields('good'),
      country: 'Germany',
      email: `mia.brandt.${number}@nord.example`,
      createdOn: new Date(clock.now()).toISOString(),
    };
    const { leadId } = await baton.intake.receive(
      { source: 'bench', sourceId: `L-${number}`, fields },
      'intake',
    );
    ids.push(leadId);
  }
  const leads = async () => {
    const found = await Promise.all(ids.map((id) => watching.port.get({ partition: partitionOf(id), id })));
    return found.map((one) => one.body);
  };
  async function until(isDone) {
    for (let waited = 0; waited < 1_200; waited += 1) {
      await pause(100);
      if ((await leads()).every(isDone)) return;
    }
    throw new Error(`${name}: not done after two minutes`);
  }
  const isQuiet = ({ lead, lease, effects }) =>
    !lease && lead.todo.length === 0 && effects.every((one) => one.status !== 'pending');
  const isSeated = async (since) =>
    (await watching.port.list('workers', { limit: 10 })).documents.some((one) => one.body.renewedAt >= since);
  const goBy = async (ms) => {
    // Time flies for this process alone: nothing runs until it is seated again, else each lead would be written once more.
    await baton.agent.set('paused', 'bench', `before ${ms}`);
    ahead += ms;
    const since = clock.now();
    while (!(await isSeated(since))) await pause(100);
    await baton.agent.set('on', 'bench', `after ${ms}`);
    for (const id of ids) baton.worker.wake(id);
  };
  if (playbook.mode === 'research-only') await until((one) => one.lead.decision && isQuiet(one));
  else {
    await until((one) => one.lead.mails.some((mail) => mail.outcome === 'sent') && isQuiet(one));
    await goBy(day);
    await until((one) => one.lead.mails.filter((mail) => mail.outcome === 'sent').length > 1 && isQuiet(one));
    for (const { messageId, to } of mailbox.left.slice(-count)) mailbox.come(reply(messageId, to, clock));
    while (await baton.mailIntake.once());
    await until((one) => one.lead.phase === 'handed-over' && isQuiet(one));
  }
  const spent = charges.splice(0);
  const documents = await leads();
  stop.abort();
  await running;
  charges.length = 0;
  await baton.worker.once([]);
  const idle = charges.splice(0);
  const whole = await bytesOf(new Set(spent.filter(isOfLeads).map((one) => one.partition)), watching.port);
  await cosmos.close();
  await watching.close();

  const sum = (some) => some.reduce((all, one) => all + one[told], 0);
  const ofLeads = spent.filter(isOfLeads);
  const perLead = sum(ofLeads) / count;
  const parts = Object.entries(Object.groupBy(ofLeads, familyOf))
    .map(([family, some]) => `${family} ${(sum(some) / count).toFixed(0)}`)
    .join(', ');
  const writes = ofLeads.filter((one) => one.operation === 'replace' && familyOf(one) === 'lead').length;
  const median = (some) => (some.sort((a, b) => a - b)[some.length >> 1] / 1_024).toFixed(1);
  const size = median(documents.map((one) => Buffer.byteLength(JSON.stringify(one))));
  const item = (body) => itemOf({ partition: partitionOf(body.lead.id), id: body.lead.id, body }, 'mark');
  const kept = median(documents.map((one) => Buffer.byteLength(JSON.stringify(item(one)))));
  console.log(
    `P12  request units of a lead, ${name.padEnd(14)} ${perLead.toFixed(0)} (bar ${bar}, stretch ${stretch}), ` +
      `${told === 'told' ? 'as the account told' : 'by the published table'}: ${parts}; ` +
      `${(writes / count).toFixed(1)} writes of its document, ${(ofLeads.length / count).toFixed(0)} requests, ` +
      `document ${size} KB, kept in ${kept} KB, with all that stands beside it in ${(whole / count / 1_024).toFixed(1)} KB`,
  );
  if (playbook.mode !== 'research-only') return;
  const look = sum(idle.filter((one) => ['looks'].includes(familyOf(one))));
  const renewal = spent.concat(idle).filter((one) => one.partition === 'workers');
  const price = (operation) => {
    const some = renewal.filter((one) => one.operation === operation);
    return sum(some) / Math.max(1, some.length);
  };
  // `once` looks until it finds nothing more, which is once here.
  const perSecond =
    (price('replace') + price('query')) / (renewEveryMs / 1_000) + (look + 4) / (longestPauseMs / 1_000);
  console.log(
    `P12  a replica with nothing to do: ${perSecond.toFixed(1)} request units a second ` +
      `(renewal ${(price('replace') + price('query')).toFixed(1)} every ${renewEveryMs / 1_000} s, ` +
      `look at all partitions ${look.toFixed(0)} every ${longestPauseMs / 1_000} s)`,
  );
}

function reply(messageId, to, clock) {
  return {
    messageId: `<re-${messageId.slice(1)}`,
    at: new Date(clock.now()).toISOString(),
    from: { name: '', address: to },
    to: ['baton@seller.example'],
    subject: 'Re: Menu planning',
    text: 'Hello, this sounds interesting, and we plan by hand today.',
    said: 'Hello, this sounds interesting, and we plan by hand today.',
    references: [messageId],
    headers: {},
    deliveryStatus: null,
  };
}
