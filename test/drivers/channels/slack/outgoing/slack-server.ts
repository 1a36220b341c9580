import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { slackFaults, type SlackFaultName } from './slack-faults';

/** A person as `users.info` tells of them. */
export type SlackUser = { readonly id: string } & Readonly<Record<string, unknown>>;

export interface SlackPost {
  readonly ts: string;
  readonly thread: string | null;
  readonly text: string;
  readonly blocks: string;
  readonly metadata: unknown;
  readonly edits: number;
}

export interface SlackCall {
  readonly token: string;
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
}

export interface SlackServer {
  readonly apiUrl: string;
  /** Every call that arrived, in order. */
  readonly calls: readonly SlackCall[];
  callsOf(method: string): readonly SlackCall[];
  /** The next calls of this method (on this channel) go wrong like that, one after the other. */
  fail(method: string, faults: readonly SlackFaultName[], channel?: string): void;
  /** Who is in the workspace of this token. */
  setUsers(token: string, users: readonly SlackUser[]): void;
  channelOf(token: string, userId: string): string;
  /** What stands in a channel, oldest first. */
  posts(channel: string): readonly SlackPost[];
  close(): Promise<void>;
}

type Answer = Readonly<Record<string, unknown>>;
type Args = Readonly<Record<string, string>>;

/** A small Slack on loopback: people, direct messages, and every way in which a call goes wrong. */
export async function openSlackServer(): Promise<SlackServer> {
  const users = new Map<string, readonly SlackUser[]>();
  const channels = new Map<string, SlackPost[]>();
  const calls: SlackCall[] = [];
  const faults: { method: string; channel?: string; names: SlackFaultName[] }[] = [];
  let clock = 1_700_000_000_000_000;

  const no = (error: string): Answer => ({ ok: false, error });
  const channelOf = (token: string, userId: string) => `D-${token}-${userId}`.replaceAll('xoxb-', '');

  const methods: Readonly<Record<string, (token: string, args: Args) => Answer>> = {
    'users.lookupByEmail'(token, { email = '' }) {
      const user = users.get(token)?.find((one) => emailOf(one)?.toLowerCase() === email.toLowerCase());
      return user ? { ok: true, user } : no('users_not_found');
    },
    'users.info'(token, args) {
      const user = users.get(token)?.find((one) => one.id === args.user);
      return user ? { ok: true, user } : no('user_not_found');
    },
    'conversations.open'(token, args) {
      if (!users.get(token)?.some((one) => one.id === args.users)) return no('user_not_found');
      const id = channelOf(token, args.users ?? '');
      if (!channels.has(id)) channels.set(id, []);
      return { ok: true, channel: { id } };
    },
    'chat.postMessage'(_token, args) {
      const posts = channels.get(args.channel ?? '');
      if (!posts) return no('channel_not_found');
      clock += 1_000;
      const ts = `${Math.floor(clock / 1e6)}.${String(clock % 1e6).padStart(6, '0')}`;
      posts.push({ ts, thread: args.thread_ts ?? null, edits: 0, ...contentOf(args) });
      return { ok: true, channel: args.channel, ts };
    },
    'chat.update'(_token, args) {
      const posts = channels.get(args.channel ?? '');
      if (!posts) return no('channel_not_found');
      const index = posts.findIndex((one) => one.ts === args.ts);
      const found = posts[index];
      if (!found) return no('message_not_found');
      posts[index] = { ...found, edits: found.edits + 1, ...contentOf(args) };
      return { ok: true, channel: args.channel, ts: args.ts };
    },
    'conversations.history'(_token, args) {
      const posts = channels.get(args.channel ?? '');
      return posts
        ? pageOf(posts.filter((one) => one.thread === null).toReversed(), args)
        : no('channel_not_found');
    },
    'conversations.replies'(_token, args) {
      const posts = channels.get(args.channel ?? '');
      if (!posts) return no('channel_not_found');
      const thread = posts.filter((one) => one.ts === args.ts || one.thread === args.ts);
      return thread.length > 0 ? pageOf(thread, args) : no('thread_not_found');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').replace('/api/', '');
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const args = Object.fromEntries(new URLSearchParams(await textOf(request)));
    calls.push({ token, method, args });
    const fault = nextFault(method, args);
    const act = () => methods[method]?.(token, args) ?? no('unknown_method');
    const json = JSON.stringify(fault && !fault.stored ? { ok: true } : act());
    if (fault) fault.answer(response, json);
    else {
      // Not in one go: a web framework in the same process may change what this gives back.
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(json);
    }
  }

  function nextFault(method: string, args: Args) {
    const failing = faults.find(
      (one) =>
        one.method === method &&
        one.names.length > 0 &&
        (one.channel === undefined || one.channel === args.channel),
    );
    const name = failing?.names.shift();
    return name && slackFaults[name];
  }

  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    callsOf: (method) => calls.filter((one) => one.method === method),
    fail: (method, names, channel) =>
      void faults.push({ method, names: [...names], ...(channel === undefined ? {} : { channel }) }),
    setUsers: (token, people) => void users.set(token, people),
    channelOf,
    posts: (channel) => channels.get(channel) ?? [],
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function emailOf(user: SlackUser): string | undefined {
  return (user.profile as { readonly email?: string } | undefined)?.email;
}

function contentOf({ text = '', blocks = '[]', metadata = 'null' }: Args) {
  return { text, blocks, metadata: JSON.parse(metadata) as unknown };
}

function pageOf(
  posts: readonly SlackPost[],
  { limit, cursor, include_all_metadata: withMetadata }: Args,
): Answer {
  const from = Number(cursor ?? 0);
  const to = from + Number(limit ?? 100);
  const messages = posts.slice(from, to).map(({ ts, text, metadata }) => ({
    type: 'message',
    ts,
    text,
    ...(withMetadata === 'true' && metadata !== null ? { metadata } : {}),
  }));
  const next = to < posts.length ? String(to) : '';
  return { ok: true, messages, has_more: next !== '', response_metadata: { next_cursor: next } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
