import type { ConnectorClient } from 'botframework-connector';
import { Fault } from '../../../../domain/fault';
import { isSafeAddress } from '../token/key-document';
import type { BotToken } from './bot-token';
import type { ConnectorOutcome, TeamsConnector, TeamsMember } from './connector';
import { failureOf, outcomeOf, type Failure } from './outcome';
import type { TeamsPlace } from './place';
import { reasons } from './reasons';
import { memberFrom, openRoster } from './roster';
import { openServiceClient } from './service-client';
import type { ThreadQueue } from './thread-queue';
import { addressed, answeredId, idWithoutAnswer } from './wire-activity';

export interface TeamsConnectorOptions {
  readonly token: BotToken;
  readonly queue: ThreadQueue;
  /** Longest wait for a whole answer, the token's included, in milliseconds. */
  readonly deadlineMs?: number;
  /** For tests: the service may be on this machine, without TLS. */
  readonly allowsLoopback?: boolean;
  /** In [0, 1). */
  readonly random?: () => number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

type Conversations = ConnectorClient['conversations'];
/** The token, and when to give up. */
interface CallOptions {
  readonly customHeaders: Record<string, string>;
  readonly abortSignal: AbortSignal;
}
type Asked = { readonly value: unknown } | { readonly failure: Failure } | { readonly waitMs: number };

/** Services remembered: one for each region. */
const mostClients = 100;

/** Opens it; what changes a conversation takes its turn in the queue of that conversation. */
export function openTeamsConnector(options: TeamsConnectorOptions): TeamsConnector {
  const { token, queue, deadlineMs = 5_000, allowsLoopback = false } = options;
  const { random = Math.random, now = Date.now } = options;
  const clients = new Map<string, Conversations>();
  const roster = openRoster(now);
  let isUnauthorised = false;

  function conversationsOf(serviceUrl: string, isTargeted: boolean): Conversations {
    const key = `${isTargeted} ${serviceUrl}`;
    const known = clients.get(key) ?? openServiceClient(serviceUrl, isTargeted).conversations;
    clients.delete(key);
    clients.set(key, known);
    const [oldest] = clients.keys();
    if (clients.size > mostClients && oldest !== undefined) clients.delete(oldest);
    return known;
  }

  async function ask(
    { serviceUrl }: TeamsPlace,
    isTargeted: boolean,
    act: (conversations: Conversations, how: CallOptions) => Promise<unknown>,
  ): Promise<Asked> {
    const abortSignal = AbortSignal.timeout(deadlineMs);
    const held = await token.get();
    if (held.outcome === 'none') return { waitMs: held.waitMs };
    const customHeaders = { authorization: `Bearer ${held.token}` };
    try {
      const value = await act(conversationsOf(serviceUrl, isTargeted), { customHeaders, abortSignal });
      isUnauthorised = false;
      return { value };
    } catch (thrown) {
      const failure = failureOf(thrown);
      isUnauthorised = failure.status === 401;
      if (isUnauthorised) token.forget(held.token);
      return { failure };
    }
  }

  /** Changes something in a conversation; `idOf` reads the activity's id from the answer, undefined when it is none. */
  function change(
    place: TeamsPlace,
    isTargeted: boolean,
    act: (conversations: Conversations, how: CallOptions) => Promise<unknown>,
    idOf: (value: unknown) => string | undefined,
  ): Promise<ConnectorOutcome> {
    return queue.send(place.conversationId, async () => {
      if (!isSafeAddress(place.serviceUrl, allowsLoopback))
        return { outcome: 'refused', reason: reasons.service };
      const asked = await ask(place, isTargeted, act);
      if ('waitMs' in asked) return { outcome: 'later', waitMs: asked.waitMs };
      if ('failure' in asked) return outcomeOf(asked.failure, random);
      const id = idOf(asked.value);
      return id === undefined ? { outcome: 'unknown' } : { outcome: 'done', id };
    });
  }

  async function askMember(place: TeamsPlace, userId: string): Promise<TeamsMember | 'nobody' | 'unclear'> {
    if (!isSafeAddress(place.serviceUrl, allowsLoopback)) return 'unclear';
    const asked = await ask(place, false, (conversations, how) =>
      conversations.getConversationMember(place.conversationId, userId, how),
    );
    if ('value' in asked) return memberFrom(asked.value, place.tenantId);
    const code = 'failure' in asked ? asked.failure.code : undefined;
    return code === 'MemberNotFoundInConversation' ? 'nobody' : 'unclear';
  }

  return {
    send(place, activity, { replyTo, targetedTo } = {}) {
      const { conversationId } = place;
      const wire = addressed(place, activity, targetedTo);
      return change(
        place,
        targetedTo !== undefined,
        (conversations, how) =>
          replyTo === undefined
            ? conversations.sendToConversation(conversationId, wire, how)
            : conversations.replyToActivity(conversationId, replyTo, wire, how),
        (value) => answeredId(value) ?? idWithoutAnswer(wire),
      );
    },
    update(place, activityId, activity, { isTargeted = false } = {}) {
      const wire = { ...addressed(place, activity), id: activityId };
      return change(
        place,
        isTargeted,
        (conversations, how) => conversations.updateActivity(place.conversationId, activityId, wire, how),
        () => activityId,
      );
    },
    remove: (place, activityId, { isTargeted = false } = {}) =>
      change(
        place,
        isTargeted,
        (conversations, how) => conversations.deleteActivity(place.conversationId, activityId, how),
        () => activityId,
      ),
    member: (place, userId) =>
      roster.get(JSON.stringify([place.conversationId, userId]), () => askMember(place, userId)),
    async health() {
      await token.health();
      if (isUnauthorised) throw notTaken();
    },
  };
}

function notTaken(): Fault {
  return new Fault('config-invalid', {
    sentence: 'Teams does not take the token of Baton.',
    todo: 'Check that the app id is that of the bot registered in Azure.',
  });
}
