import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Random } from './random';

/** A message as people see it in the double. */
export interface SlackPosted {
  readonly effectId: string;
  readonly to: string;
  readonly thread: string | null;
  readonly edits: number;
}

export interface SlackDouble {
  readonly apiUrl: string;
  posted(): readonly SlackPosted[];
  /** How often each fault struck. */
  faults(): Readonly<Record<string, number>>;
  /** From now on nothing goes wrong. */
  calm(): void;
  close(): Promise<void>;
}

type Args = Readonly<Record<string, string>>;
type Answer = Readonly<Record<string, unknown>>;
interface Kept extends SlackPosted {
  readonly ts: string;
  readonly metadata: unknown;
}

/** Shares of calls that go wrong, each in its own way; the answer of a lost one is never heard. */
const shares = { 'lost before': 0.03, 'lost after': 0.05, 'server error': 0.03, limited: 0.03 } as const;
type Fault = keyof typeof shares;

/**
 * A Slack on loopback for real processes: it knows everybody by the address, remembers what was posted, and loses requests
 * and answers at random, as a network does.
 */
export async function openSlackDouble(random: Random): Promise<SlackDouble> {
  const channels = new Map<string, Kept[]>();
  const struck: Record<string, number> = {};
  let isCalm = false;
  let clock = 1_763_802_000_000_000;

  const methods: Readonly<Record<string, (args: Args) => Answer>> = {
    'auth.test': () => ({ ok: true, team_id: 'T1', user_id: 'UBATON', bot_id: 'BBATON' }),
    'users.lookupByEmail': ({ email = '' }) => ({
      ok: true,
      user: { id: `U${Buffer.from(email).toString('hex')}`, team_id: 'T1', profile: { email } },
    }),
    'conversations.open'({ users = '' }) {
      const id = `D${users.slice(1)}`;
      if (!channels.has(id)) channels.set(id, []);
      return { ok: true, channel: { id } };
    },
    'chat.postMessage'({ channel = '', thread_ts: thread = null, metadata = 'null' }) {
      clock += 1_000;
      const ts = `${Math.floor(clock / 1e6)}.${String(clock % 1e6).padStart(6, '0')}`;
      const mark = JSON.parse(metadata) as { event_payload?: { effect_id?: string } } | null;
      const to = Buffer.from(channel.slice(1), 'hex').toString();
      const effectId = mark?.event_payload?.effect_id ?? '';
      channels.get(channel)?.push({ ts, thread, to, effectId, edits: 0, metadata: mark });
      return { ok: true, channel, ts };
    },
    'chat.update'({ channel = '', ts = '' }) {
      const all = channels.get(channel) ?? [];
      const at = all.findIndex((one) => one.ts === ts);
      const found = all[at];
      if (!found) return { ok: false, error: 'message_not_found' };
      all[at] = { ...found, edits: found.edits + 1 };
      return { ok: true, channel, ts };
    },
    'conversations.history': (args) => page(args, (one) => one.thread === null),
    'conversations.replies': (args) =>
      page(args, (one) => one.ts === args['ts'] || one.thread === args['ts']),
  };

  function page({ channel = '', limit = '100', cursor = '0' }: Args, fits: (one: Kept) => boolean): Answer {
    const all = (channels.get(channel) ?? []).filter(fits).toReversed();
    const to = Number(cursor || 0) + Number(limit);
    const messages = all.slice(Number(cursor || 0), to).map(({ ts, metadata }) => ({ ts, metadata }));
    return { ok: true, messages, response_metadata: { next_cursor: to < all.length ? String(to) : '' } };
  }

  function draw(): Fault | undefined {
    if (isCalm) return undefined;
    const names = Object.keys(shares) as Fault[];
    const fault = names.find((name) => random.chance(shares[name]));
    if (fault) struck[fault] = (struck[fault] ?? 0) + 1;
    return fault;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const args = Object.fromEntries(new URLSearchParams(await textOf(request)));
    const method = methods[(request.url ?? '').replace('/api/', '')];
    const fault = draw();
    if (fault === 'lost before') return void request.socket.destroy();
    if (fault === 'server error') return end(response, 503, {});
    if (fault === 'limited') return end(response, 429, {});
    const given = method?.(args) ?? { ok: false, error: 'unknown_method' };
    if (fault === 'lost after') return void request.socket.destroy();
    end(response, 200, given);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    posted: () => [...channels.values()].flat(),
    faults: () => struck,
    calm: () => void (isCalm = true),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function end(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 429 && { 'retry-after': '1' }),
  });
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
