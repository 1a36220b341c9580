import type { OpenedChannel } from './app-channels';
import type { Assembled } from './assemble';
import type { Config } from './config';
import type { Fault } from './domain/fault';
import { countedRoute, metricsEndpoint } from './metrics-endpoint';
import type { MetricsDesk } from './ports/metrics';
import type { Records } from './ports/records';
import type { Route } from './route';
import type { OpenServer } from './server';

export interface Serving {
  readonly config: Pick<Config, 'channels' | 'host' | 'port' | 'intakeSecret' | 'metricsToken'>;
  readonly assembled: Pick<Assembled, 'intake' | 'record' | 'addressBook' | 'worker'>;
  readonly records: Records;
  now(): number;
  /** The lead of an unsubscribe link of ours; undefined when it is none. */
  leadOf(token: string): string | undefined;
  /** Undefined where nobody may read figures. */
  readonly metrics: MetricsDesk | undefined;
  readonly channels: readonly OpenedChannel[];
  /** What other drivers answer to. */
  readonly routes: readonly Route[];
  /** Everything beside the channels that can say whether it works. */
  readonly parts: readonly Part[];
}

interface Part {
  health(): Promise<unknown>;
}

/** Opens the web server, then the channels, which hear nobody before: the chat page, the door for signed leads, health. */
export async function serveApp(serving: Serving): Promise<OpenServer> {
  // Only whoever serves needs the web server.
  const { openServer, refuseExposedHost } = await import('./server');
  const { channels, parts, metrics } = serving;
  const { host, port, metricsToken } = serving.config;
  if (serving.config.channels.includes('local')) refuseExposedHost(host);
  const routes = await routesOf(serving);
  const server = await openServer({
    host,
    port,
    routes:
      metrics && metricsToken
        ? [...routes.map((one) => countedRoute(one, metrics)), metricsEndpoint(metricsToken, metrics)]
        : routes,
    health: () => faultsOf([...parts, ...channels]),
  });
  try {
    for (const channel of channels) await channel.start?.();
  } catch (thrown) {
    await server.close();
    throw thrown;
  }
  return server;
}

async function routesOf({
  config,
  assembled,
  records,
  now,
  leadOf,
  channels,
  routes,
}: Serving): Promise<readonly Route[]> {
  const { leadEndpoint } = await import('./lead-endpoint');
  const { unsubscribeRoutes } = await import('./unsubscribe-endpoint');
  const { intake, record, addressBook, worker } = assembled;
  const { intakeSecret: secret } = config;
  return [
    ...channels.flatMap((one) => one.routes),
    ...(secret ? [leadEndpoint({ secret, intake, now, records })] : []),
    ...unsubscribeRoutes({ leadOf, record, addressBook, wake: worker.wake, now }),
    ...routes,
  ];
}

/** What keeps the parts from working, a sentence each. */
async function faultsOf(parts: readonly Part[]): Promise<readonly string[]> {
  const all = await Promise.allSettled(parts.map((one) => one.health()));
  return all.flatMap((one) =>
    one.status === 'rejected' ? [(one.reason as Fault).sentence ?? 'A part does not answer.'] : [],
  );
}
