import { fork } from 'node:child_process';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { load } from './baton.mjs';

const { openServer } = load('./server.js');
const { openArrivals } = load('./drivers/channels/arrivals.js');
const slack = {
  ...load('./drivers/channels/slack/incoming/http-route.js'),
  ...load('./drivers/channels/slack/incoming/bolt-app.js'),
  ...load('./drivers/channels/slack/incoming/reception.js'),
};
const teams = {
  ...load('./drivers/channels/teams/incoming/http-route.js'),
  ...load('./drivers/channels/teams/incoming/adapter.js'),
  ...load('./drivers/channels/teams/incoming/reception.js'),
  ...load('./drivers/channels/teams/token/connector-token.js'),
};

const signingSecret = 'only-a-bench';
const appId = '6f0e1d9a-2b5c-4a4e-9d17-0c3a5be81f42';
const issuer = 'https://api.botframework.com';
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const now = () => Date.now();
const done = async () => ({ kind: 'done', sentence: 'Done.', leadId: null });

/** Lets people of another process press so many buttons; what they met, and the CPU seconds that it took this process. */
export async function pressed(server, { count, atOnce = 32, pauseMs = 0, mark = 'click' }) {
  const people = fork(join(import.meta.dirname, 'pressing.mjs'));
  const began = process.cpuUsage();
  const met = await new Promise((resolve, reject) => {
    people.once('message', resolve);
    people.once('exit', () => reject(new Error('the people of the bench have gone')));
    people.send({ ...server.wire, count, atOnce, pauseMs, mark });
  });
  const { user, system } = process.cpuUsage(began);
  people.removeAllListeners('exit').kill();
  if (met.refused > 0) throw new Error(`${met.refused} of ${count} clicks were not taken`);
  const cpuSeconds = (user + system) / 1e6;
  return { ...met, perCpuSecond: count / cpuSeconds, perSecond: (1_000 * count) / met.ms };
}

/** Clicks in Slack as Baton takes them: signed, kept in a file before they are acknowledged, each once, and handed to `turn`. */
export async function openSlackClicks(records, turn = done) {
  const needs = {
    desk: () => ({ turn, mayShare: () => true, stands: async () => undefined, people: () => [] }),
    // Who it is was found out before, and what is said leaves this process: neither is part of taking a click.
    workspaces: { of: async () => ({ id: 'T1', botUserId: 'UB' }) },
    identity: {
      personOf: async () => ({
        outcome: 'found',
        value: { standing: 'colleague', address: 'ada@seller.example' },
      }),
    },
    speech: { whisper: async () => true, inThread: async () => undefined },
    log,
    now,
  };
  const arrivals = openArrivals(records, now, { channel: 'slack', needsPromise: () => false });
  const reception = slack.openReception(arrivals, needs, async () => undefined);
  const bolt = slack.openBolt(reception, { log });
  const route = slack.slackRoute({ signingSecret, now, refused: () => undefined, receive: bolt.receive });
  const server = await openServer({ host: '127.0.0.1', port: 0, routes: [route], health: async () => [] });
  return {
    wire: { kind: 'slack', url: `${server.url}${route.path}`, secret: signingSecret },
    async close() {
      await server.close();
      await reception.settled(5_000);
    },
  };
}

/** Bolt alone: it checks the signature, finds the listener, and acknowledges. */
export async function openBoltAlone() {
  const { App, HTTPReceiver, LogLevel } = await import('@slack/bolt');
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({ receiver, authorize: async () => ({}), logLevel: LogLevel.ERROR });
  app.action(/.*/, ({ ack }) => ack());
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  return {
    wire: {
      kind: 'slack',
      url: `http://127.0.0.1:${server.address().port}/slack/events`,
      secret: signingSecret,
    },
    close: () => app.stop(),
  };
}

/** Clicks in Teams as Baton takes them: the token proved, kept in a file before they take effect, each once. */
export async function openTeamsClicks(records, keys, turn = done) {
  const needs = {
    desk: () => ({ turn, mayShare: () => true, stands: async () => undefined, people: () => [] }),
    callers: {
      of: async () => ({ address: 'ada@seller.example', isColleague: true }),
      remember: async () => undefined,
    },
    speech: { say: async () => undefined, typing: async () => undefined },
    arrivals: openArrivals(records, now, { channel: 'teams', needsPromise: () => true }),
    records,
    log,
    now,
  };
  const reception = teams.openReception(needs);
  const token = teams.openTokenCheck({
    appId,
    metadataUrl: keys.metadataUrl,
    issuer,
    now,
    allowsLoopback: true,
  });
  const adapter = teams.openAdapter(appId);
  const route = teams.teamsRoute({ token, adapter, refused: () => undefined, receive: reception.take });
  const server = await openServer({ host: '127.0.0.1', port: 0, routes: [route], health: async () => [] });
  return {
    wire: {
      kind: 'teams',
      url: `${server.url}${route.path}`,
      token: keys.token,
      serviceUrl: keys.serviceUrl,
    },
    async close() {
      await server.close();
      await reception.settled(5_000);
    },
  };
}

/** The Bot Framework's adapter alone: it proves the token and answers the invoke. */
export async function openAdapterAlone(keys) {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = await import('botbuilder');
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'only-a-bench',
      MicrosoftAppType: 'MultiTenant',
      ToChannelFromBotLoginUrl: keys.origin,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: keys.metadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: keys.metadataUrl,
      OAuthUrl: keys.origin,
      ValidateAuthority: true,
    }),
  );
  const value = {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done.' },
  };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const answer = {
      socket: response.socket,
      header: (name, given) => response.setHeader(name, given),
      status: (status) => void (response.statusCode = status),
      send: (given) => void response.write(JSON.stringify(given)),
      end: () => response.end(),
    };
    await adapter.process({ method: 'POST', headers: request.headers, body }, answer, (context) =>
      context.sendActivity({ type: 'invokeResponse', value }),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    wire: {
      kind: 'teams',
      url: `http://127.0.0.1:${server.address().port}/api/messages`,
      token: keys.token,
      serviceUrl: keys.serviceUrl,
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The issuer of the Bot Connector's tokens, on loopback, and one good token of it. */
export async function openKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'bench', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const isKeys = request.url?.endsWith('/keys');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isKeys ? { keys: [jwk] } : { issuer, jwks_uri: `${origin}/keys` }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const serviceUrl = `${origin}/teams/`;
  const seconds = Math.floor(Date.now() / 1_000);
  const claims = { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: seconds - 60, exp: seconds + 3_600 };
  const encoded = [{ alg: 'RS256', typ: 'JWT', kid: 'bench' }, claims].map((one) =>
    Buffer.from(JSON.stringify(one)).toString('base64url'),
  );
  const signature = createSign('sha256').update(encoded.join('.')).sign(privateKey, 'base64url');
  return {
    origin,
    metadataUrl: `${origin}/metadata`,
    serviceUrl,
    token: `${encoded.join('.')}.${signature}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
