import { noFields, type LeadFields } from '../../../src/domain/lead-fields';
import { Fault } from '../../../src/domain/fault';
import { openOpenTelemetry } from '../../../src/drivers/telemetry/opentelemetry';
import type { TracingDesk } from '../../../src/ports/tracing';
import { stages } from '../../../src/pipeline/pipeline';
import { goodLead, type World } from '../../pipeline/world';
import { openCollector, type CollectorDouble, type SentSpan } from './collector-double';
import { openTracedWorld } from './traced-world';

const canary = 'zyxwq';
let collector: CollectorDouble;
let desk: TracingDesk;
let world: World;

beforeEach(async () => {
  collector = await openCollector();
  desk = await openOpenTelemetry({
    connectionString: undefined,
    collector: { url: collector.url, headers: { 'x-key': 'of the collector' } },
    log: { warn: () => undefined },
    monotonic: () => performance.now(),
  });
});
afterEach(async () => {
  await world.close();
  await desk.close();
  await collector.close();
});

/** Every span by the one above it, after all have been sent. */
async function sent(): Promise<{ all: readonly SentSpan[]; above(span: SentSpan): SentSpan | undefined }> {
  await desk.close();
  const all = collector.spans();
  return { all, above: (span) => all.find((one) => one.spanId === span.parentSpanId) };
}

/** A lead with the canary in every field there is, and still one that is written to. */
function marked(number: number): Partial<LeadFields> {
  const texts = Object.keys(noFields).filter((name) => name !== 'custom' && name !== 'createdOn');
  return {
    ...Object.fromEntries(texts.map((name) => [name, `${canary} ${name}`])),
    email: `${canary}.${number}@nord.example`,
    phone: `+49 40 ${canary}`,
    owner: `${canary}@seller.example`,
    // Where an agent may write by itself.
    ...(number % 2 === 1 && { country: 'Germany' }),
    custom: { [`${canary} column`]: `${canary} value` },
  };
}

/** Takes a lead in and does what is due, then again when mails may leave. */
async function work(sourceId: string, fields: Partial<LeadFields>): Promise<string> {
  const { leadId } = await world.intake.receive({ source: 'test', sourceId, fields }, 'intake');
  await world.settle();
  world.pass(24 * 3_600_000);
  await world.settle();
  return leadId;
}

test('a run of a lead is one trace: its steps and effects, and below them the calls of every port', async () => {
  world = await openTracedWorld(desk);
  const id = await work('L-1', { ...goodLead, country: 'Germany' });
  // Nobody said that one may write there, so a person is asked.
  const other = await work('L-2', { ...goodLead, country: 'Atlantis', email: 'leo@nord.example' });
  const { all, above } = await sent();

  const roots = all.filter((one) => above(one) === undefined);
  expect(new Set(roots.map((one) => one.name))).toEqual(new Set(['lead']));
  expect(new Set(roots.map((one) => one.attributes['baton.lead']))).toEqual(new Set([id, other]));
  expect(new Set(roots.map((one) => one.traceId)).size).toBe(roots.length);
  for (const one of all) expect(above(one)?.traceId ?? one.traceId).toBe(one.traceId);

  const first = all.filter((one) => one.traceId === roots[0]?.traceId);
  const steps = first.filter((one) => one.name.startsWith('step '));
  expect(steps.map((one) => one.attributes['baton.step'])).toEqual(stages.map((one) => one.step));
  for (const one of steps) {
    expect(above(one)?.name).toBe('lead');
    expect(one.attributes['baton.outcome']).toMatch(/^(?:completed|skipped)$/u);
    expect([one.attributes['baton.attempt'], one.failed]).toEqual([1, false]);
  }
  const calls = all.filter((one) => one.attributes['peer.service'] !== undefined);
  expect(new Set(calls.map((one) => one.attributes['peer.service']))).toEqual(
    new Set(['store', 'crm', 'model', 'sources', 'channel-recording', 'mailbox']),
  );
  const under = (call: string) => calls.filter((one) => one.name === call).map((one) => above(one)?.name);
  expect(new Set(under('sources.read'))).toEqual(new Set(['step research']));
  expect(under('mailbox.send')).toEqual(['effect mail']);
  expect(new Set(under('channel-recording.post'))).toEqual(new Set(['effect announce']));
  expect(under('store.replace')).toContain('lead');
  expect(calls.find((one) => one.name === 'mailbox.send')?.attributes['baton.outcome']).toBe('sent');
  const effects = all.filter((one) => one.name.startsWith('effect '));
  expect(new Set(effects.map((one) => one.attributes['baton.outcome']))).toEqual(new Set(['done']));
});

test('leads side by side are not mixed up', async () => {
  world = await openTracedWorld(desk);
  const ids: string[] = [];
  for (let one = 1; one <= 20; one += 1) {
    const fields = { ...marked(one), email: `somebody${one}@nord.example` };
    ids.push((await world.intake.receive({ source: 'test', sourceId: `L-${one}`, fields }, 'intake')).leadId);
  }
  await world.settle();
  const { all, above } = await sent();
  const first = all.filter((one) => above(one) === undefined).slice(0, 20);
  expect(new Set(first.map((one) => one.attributes['baton.lead']))).toEqual(new Set(ids));
  for (const root of first) {
    const steps = all.filter((one) => one.traceId === root.traceId && one.name.startsWith('step '));
    expect(steps.map((one) => one.attributes['baton.step'])).toEqual(stages.map((one) => one.step));
  }
});

test('nothing of a person leaves, whatever stands in the lead and however a port fails', async () => {
  let failures = 2;
  world = await openTracedWorld(desk, {
    crm: desk.watched(
      new Proxy({} as World['outside']['crm'], {
        get: () => async () => {
          failures -= 1;
          if (failures >= 0) throw Object.assign(new Error(`${canary} is gone`), { code: canary });
          throw new Fault('crm-busy', { sentence: `${canary} waits`, todo: `Ask ${canary}.` });
        },
      }),
      'crm',
    ),
  });
  for (let one = 1; one <= 3; one += 1) await work(`L-${one}`, marked(one));
  await world.intake.receive(
    { source: 'test', sourceId: `${canary}@nord.example`, fields: marked(4) },
    canary,
  );
  world.pass(60_000);
  await world.settle();
  const { all } = await sent();
  const connects = all.filter((one) => one.name === 'step connect');
  expect(new Set(connects.map((one) => one.attributes['baton.fault']))).toEqual(
    new Set(['unexpected', 'crm-busy']),
  );
  expect(connects.every((one) => one.failed && one.attributes['baton.outcome'] === 'pending retry')).toBe(
    true,
  );
  expect(collector.bytes()).toContain('"x-key":"of the collector"');
  expect(collector.bytes().toLowerCase()).not.toContain(canary);
});

test('with the canary in every field all stages are told, and not one byte of it', async () => {
  world = await openTracedWorld(desk);
  const id = await work('L-1', marked(1));
  await work('L-2', marked(2));
  await world.says('sue@seller.example', `why ${canary}`);
  await world.says('sue@seller.example', `draft ${canary}`);
  await world.settle();
  const { all } = await sent();
  const steps = new Set(all.flatMap((one) => one.attributes['baton.step'] ?? []));
  expect(steps).toEqual(new Set(stages.map((one) => one.step)));
  expect(all.filter((one) => one.attributes['baton.lead'] === id).length).toBeGreaterThan(0);
  expect(collector.bytes().toLowerCase().split(canary)).toHaveLength(1);
});

test('what strays in is left out: words of people, ids that are addresses, names of columns', async () => {
  world = await openTracedWorld(desk);
  await desk.port.lead(`${canary}@nord.example`, async () =>
    desk.port.part('step odd', { outcome: `Mr ${canary}`, fault: 'timeout' }, async (tell) => {
      tell({ outcome: `${canary}@x.example`, effect: `${canary}-${'x'.repeat(60)}` });
    }),
  );
  const { all } = await sent();
  expect(all.map((one) => [one.name, one.attributes])).toEqual([
    ['step odd', { 'baton.fault': 'timeout' }],
    ['lead', {}],
  ]);
  expect(collector.bytes()).not.toContain(canary);
});

test('what the work answers or throws passes through, of ports too', async () => {
  world = await openTracedWorld(desk);
  const thrown = new Fault('timeout', { sentence: '', todo: '' });
  const port = desk.watched(
    { sync: () => 7, fine: async () => 'x', bad: async () => Promise.reject(thrown) },
    'p',
  );
  await desk.port.lead('L-1', async () => {
    expect([port.sync(), await port.fine()]).toEqual([7, 'x']);
    await expect(port.bad()).rejects.toBe(thrown);
  });
  await expect(desk.port.lead('L-2', () => Promise.reject(thrown))).rejects.toBe(thrown);
  const { all } = await sent();
  expect(all.map((one) => [one.name, one.failed])).toEqual([
    ['p.fine', false],
    ['p.bad', true],
    ['lead', false],
    ['lead', true],
  ]);
});
