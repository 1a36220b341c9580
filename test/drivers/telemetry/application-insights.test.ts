import { openOpenTelemetry } from '../../../src/drivers/telemetry/opentelemetry';
import { goodLead } from '../../pipeline/world';
import { openCollector } from './collector-double';
import { openTracedWorld } from './traced-world';

interface Envelope {
  readonly name: string;
  readonly iKey: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly data: {
    readonly baseData: {
      readonly name: string;
      readonly target?: string;
      readonly success: boolean;
      readonly properties: Readonly<Record<string, string>>;
    };
  };
}

const iKey = '00000000-0000-0000-0000-00000000000a';

test('there a run is an operation, with what it called below it, and nothing of a person', async () => {
  const insights = await openCollector();
  const desk = await openOpenTelemetry({
    connectionString: `InstrumentationKey=${iKey};IngestionEndpoint=https://x.example`,
    ingestionUrl: insights.url,
    collector: undefined,
    log: { warn: () => undefined },
    monotonic: () => performance.now(),
  });
  const world = await openTracedWorld(desk);
  const { leadId } = await world.intake.receive(
    { source: 'test', sourceId: 'L-1', fields: { ...goodLead, firstName: 'Zyxwq', topic: 'Zyxwq' } },
    'intake',
  );
  await world.settle();
  await world.close();
  await desk.close();

  const bodies = insights.bodies().flatMap((one) => JSON.parse(one) as Envelope[]);
  expect(new Set(bodies.map((one) => one.iKey))).toEqual(new Set([iKey]));
  const requests = bodies.filter((one) => one.name.endsWith('Request'));
  expect(requests).toHaveLength(1);
  const [run] = requests;
  expect(run?.data.baseData).toMatchObject({
    name: 'lead',
    success: true,
    properties: { 'baton.lead': leadId },
  });
  expect(run?.tags['ai.cloud.role']).toBe('baton');
  const calls = bodies.filter((one) => one.name.endsWith('RemoteDependency'));
  expect(new Set(calls.map((one) => one.tags['ai.operation.id']))).toEqual(
    new Set([run?.tags['ai.operation.id']]),
  );
  expect(calls.map((one) => one.data.baseData.name)).toEqual(
    expect.arrayContaining(['step research', 'step decide', 'crm.accountsByDomain', 'store.replace']),
  );
  expect(insights.bytes().toLowerCase()).not.toContain('zyxwq');
  await insights.close();
});
