import type { IncomingHttpHeaders } from 'node:http';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/;

/**
 * Why a request does not come under a name of this server, null when it does. Another Host means that a foreign name was
 * pointed at us, another Origin that a page of somebody else sent it (DNS rebinding, as the MCP specification has it).
 */
export function strangerOf(
  { host, origin }: IncomingHttpHeaders,
  publicUrl: string | undefined,
): string | null {
  const name = host?.toLowerCase() ?? '';
  const own = publicUrl === undefined ? undefined : new URL(publicUrl);
  const isOwn = name === own?.host || (own !== undefined && name === `${own.hostname}:${portOf(own)}`);
  if (!isOwn && !loopback.test(name)) return 'This server has another name; PUBLIC_URL says which.';
  const origins = [`http://${name}`, own?.origin];
  if (origin !== undefined && !origins.includes(origin.toLowerCase()))
    return 'A page of somebody else may not use this.';
  return null;
}

function portOf({ protocol, port }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}
