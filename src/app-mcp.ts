import type { McpConfig } from './config-mcp';
import { registry } from './drivers/registry';
import type { Log } from './ports/log';
import type { Records } from './ports/records';
import type { Toolbox } from './ports/toolbox';
import type { Route } from './route';

/** The tokens of people, as whoever sits at the machine gives and takes them. */
export interface TokenDesk {
  /** The token, or undefined when no playbook in force names the person. */
  issue(person: string, days: number): Promise<string | undefined>;
  /** How many there were. */
  revoke(person: string): Promise<number>;
}

export interface McpNeeds {
  /** Undefined when other assistants are not heard; tokens can be given all the same. */
  readonly config: McpConfig | undefined;
  readonly records: Records;
  readonly log: Log;
  now(): number;
  toolbox(): Toolbox;
}

/** Opens what other assistants need, where the configuration wants it. */
export async function openMcp({ config, records, log, now, toolbox }: McpNeeds) {
  const tokens = (await registry.mcp.tokens())({ records, now });
  const desk: TokenDesk = {
    async issue(person, days) {
      return toolbox().knows(person) ? tokens.issue(person.toLowerCase(), days) : undefined;
    },
    revoke: (person) => tokens.revoke(person.toLowerCase()),
  };
  if (!config) return { desk, routes: [] as readonly Route[], close: async () => undefined };
  const { publicUrl } = config;
  const server = (await registry.mcp.http())({ tokens, publicUrl, log, toolbox, now });
  return { desk, ...server };
}
