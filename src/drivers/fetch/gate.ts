import { limits } from './limits';
import { isSpecialAddress } from './special-addresses';

/** Whether a connection may be made to an IP address and port. */
export type Gate = (address: string, port: number) => boolean;

const webPorts = new Set<number>(limits.ports);

/** Lets through public addresses on ports of the web, and what `allow` names besides. */
export function openGate(allow?: Gate): Gate {
  return (address, port) =>
    (webPorts.has(port) && !isSpecialAddress(address)) || allow?.(address, port) === true;
}
