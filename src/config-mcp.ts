import { z } from 'zod';
import { isSafeUrl, isThisMachine } from './this-machine';

/** The setting of tools for other assistants, by the Model Context Protocol. */
export const mcpSettings = {
  BATON_MCP: z
    .enum(['on', 'off'])
    .default('off')
    .describe('`on` opens `POST /mcp`, where other assistants read for people who gave them a token'),
};

interface Given {
  readonly BATON_MCP: 'on' | 'off';
  readonly HOST: string;
  readonly PUBLIC_URL?: string | undefined;
}

/** Whether other assistants are heard, and under which name; or what would let tokens be read on the way. */
export function mcpConfigOf({
  BATON_MCP: wanted,
  HOST: host,
  PUBLIC_URL: publicUrl,
}: Given): { readonly config: McpConfig | undefined } | { readonly problems: readonly string[] } {
  if (wanted === 'off') return { config: undefined };
  if (publicUrl === undefined && !isThisMachine(host))
    return { problems: ['PUBLIC_URL: needed for MCP where HOST is not this machine, it names the server'] };
  if (publicUrl !== undefined && !isSafeUrl(publicUrl))
    return { problems: ['PUBLIC_URL: must be https for MCP, or on this machine; tokens go there'] };
  return { config: { publicUrl } };
}

/** What the server for other assistants is told. */
export interface McpConfig {
  /** Undefined where only this machine reaches it. */
  readonly publicUrl: string | undefined;
}
