import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { ConnectorClient } from 'botframework-connector/lib/connectorApi/connectorClient';
import './mended-entities';

/** What the SDK's pipeline offers us; its types are of a package that is not ours. */
interface Pipeline {
  removePolicy(which: { readonly name: string }): readonly unknown[];
  addPolicy(policy: Policy, where: { readonly phase: 'Sign' }): void;
}
interface Policy {
  readonly name: string;
  sendRequest(request: SentRequest, next: (request: SentRequest) => Promise<Answer>): Promise<Answer>;
}
interface SentRequest {
  url: string;
  agent?: HttpAgent;
  streamResponseStatusCodes?: ReadonlySet<number>;
}
interface Answer {
  bodyAsText?: string | null;
  readableStreamBody?: AsyncIterable<Uint8Array> | undefined;
}

/** Longest answer that is read, in bytes; a person of the roster is far below it. */
const mostBytes = 262_144;

/** The SDK's client of one service, which sends each request once and reads no more of the answer than it should. */
export function openServiceClient(serviceUrl: string, isTargeted: boolean): ConnectorClient {
  // The token comes with each call.
  const client = new ConnectorClient({ signRequest: async (request) => request }, { baseUri: serviceUrl });
  const { pipeline } = (client as unknown as { readonly client: { readonly pipeline: Pipeline } }).client;
  for (const name of ['defaultRetryPolicy', 'redirectPolicy'])
    if (pipeline.removePolicy({ name }).length === 0) throw new Error(`the SDK has no ${name} any more`);
  pipeline.addPolicy(ownConnection, { phase: 'Sign' });
  pipeline.addPolicy(shortAnswers, { phase: 'Sign' });
  if (isTargeted) pipeline.addPolicy(targeted, { phase: 'Sign' });
  return client;
}

const secure = new HttpsAgent({ keepAlive: false });
const plain = new HttpAgent({ keepAlive: false });

/** A connection kept from before may be closed while a message goes out, and nobody could tell whether it arrived. */
const ownConnection: Policy = {
  name: 'ownConnection',
  sendRequest(request, next) {
    // A proxy has one of its own already.
    request.agent ??= request.url.startsWith('https:') ? secure : plain;
    return next(request);
  },
};

const targeted: Policy = {
  name: 'targeted',
  sendRequest(request, next) {
    const url = new URL(request.url);
    url.searchParams.set('isTargetedActivity', 'true');
    request.url = url.href;
    return next(request);
  },
};

const shortAnswers: Policy = {
  name: 'shortAnswers',
  async sendRequest(request, next) {
    // The SDK's word for "every status": else it would read the whole answer itself.
    request.streamResponseStatusCodes = new Set([Number.POSITIVE_INFINITY]);
    const answer = await next(request);
    if (answer.readableStreamBody) answer.bodyAsText = await textOf(answer.readableStreamBody);
    answer.readableStreamBody = undefined;
    return answer;
  },
};

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new Error('The answer is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
