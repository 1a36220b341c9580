import { CloudAdapter, type Activity, type Request, type Response } from 'botbuilder';
import {
  BotFrameworkAuthentication,
  ClaimsIdentity,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import type { Answer } from './invoke-answers';

/** The Bot Framework's adapter, behind our own check: it frames activities and the answers of invokes. */
export interface Adapter {
  process(activity: object, answer: () => Promise<Answer>): Promise<Answer>;
}

/** Opens it; nothing is sent through it, so it holds no token. */
export function openAdapter(appId: string): Adapter {
  const adapter = new CloudAdapter(new CheckedBefore(appId));
  return {
    async process(activity, answer) {
      // What a message is answered with the adapter does not say.
      let given: Answer = { status: 500 };
      const request: Request = { method: 'POST', headers: {}, body: { ...activity } };
      await adapter.process(request, unheard(), async (context) => {
        given = await answer();
        if (context.activity.type !== 'invoke') return;
        const value = { status: given.status, body: given.body };
        await context.sendActivity({ type: 'invokeResponse', value });
      });
      return given;
    },
  };
}

/** The adapter writes its answer here; ours is the one that counts. */
function unheard(): Response {
  const response = {
    socket: undefined,
    header: () => response,
    status: () => response,
    send: () => response,
    end: () => response,
  };
  return response as unknown as Response;
}

/** Says of every request that it is the Bot Connector's: it was checked before it came here. */
class CheckedBefore extends BotFrameworkAuthentication {
  constructor(private readonly appId: string) {
    super();
  }
  override async authenticateRequest(_activity: Activity): Promise<AuthenticateRequestResult> {
    const claimsIdentity = new ClaimsIdentity([{ type: 'aud', value: this.appId }], true);
    return { audience: this.appId, claimsIdentity, connectorFactory: noConnector };
  }
  override async authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw new Error('nothing is streamed in');
  }
  override createConnectorFactory() {
    return noConnector;
  }
  override async createUserTokenClient(): Promise<UserTokenClient> {
    return {} as UserTokenClient;
  }
}

/** The adapter wants a way out; Baton has its own (`outgoing/connector.ts`). */
const noConnector = { create: async () => ({}) as ConnectorClient };
