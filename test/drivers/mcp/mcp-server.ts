import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { openMcp } from '../../../src/drivers/mcp/driver';
import { openTokens, type Tokens } from '../../../src/drivers/mcp/tokens';
import { openLog } from '../../../src/drivers/system/log';
import type { Toolbox } from '../../../src/ports/toolbox';
import { openServer } from '../../../src/server';
import type { World } from '../../pipeline/world';

export interface McpServer {
  readonly url: string;
  readonly tokens: Tokens;
  /** Every line that was logged. */
  readonly lines: string[];
  /** Moves the clock of tokens and pace on. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

/** The real server for other assistants on the toolbox of a world, on a port of this machine. */
export async function serveMcp(
  world: World,
  { publicUrl, toolbox = world.toolbox }: { readonly publicUrl?: string; readonly toolbox?: Toolbox } = {},
): Promise<McpServer> {
  let now = world.outside.clock.now();
  const lines: string[] = [];
  const log = openLog({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  const tokens = openTokens({ records: world.store, now: () => now });
  const mcp = openMcp({ tokens, publicUrl, log, toolbox: () => toolbox, now: () => now });
  const server = await openServer({
    host: '127.0.0.1',
    port: 0,
    routes: mcp.routes,
    health: async () => [],
    limits: { grace: 200 },
  });
  return {
    url: server.url,
    tokens,
    lines,
    pass: (milliseconds) => void (now += milliseconds),
    async close() {
      await mcp.close();
      await server.close();
    },
  };
}

/** The official client, connected with a token, in the dialect of 2025 or of 2026. */
export async function connected(url: string, token: string, dialect: 'legacy' | 'auto' = 'auto') {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: dialect } });
  const headers = { authorization: `Bearer ${token}` };
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }),
  );
  return client;
}
