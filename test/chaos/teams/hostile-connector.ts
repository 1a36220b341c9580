import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../src/simulation/random';
import {
  connectorFaults,
  type ConnectorCall,
  type ConnectorFault,
} from '../../fixtures/teams/connector-faults';

/** How a Bot Connector treats its callers. */
export interface Hostility {
  /** Waits a while and says how the call goes wrong; null when it does not. */
  draw(call: ConnectorCall): Promise<ConnectorFault | null>;
  begin(): void;
  calm(): void;
  struck(): Readonly<Record<string, number>>;
}

/** Shares of calls that go wrong, each in its own way. */
const shares: Partial<Readonly<Record<ConnectorFault, number>>> = {
  precondition: 0.02,
  limited: 0.02,
  'limited silently': 0.02,
  'server error': 0.02,
  'bad gateway': 0.01,
  'bad gateway, accepted': 0.01,
  'gateway timeout, accepted': 0.01,
  unavailable: 0.01,
  'not ours': 0.005,
  hang: 0.005,
  'hang, accepted': 0.005,
  'lost before': 0.03,
  'lost after': 0.03,
  garbage: 0.01,
};
const slow = { share: 0.1, mostMs: 800 } as const;

/** Calls that certainly had no effect, so that they are made again at once. */
const known: readonly ConnectorFault[] = ['precondition', 'limited', 'limited silently'];

/** Good until `begin`, and again after `calm`; with `losesNothing` everybody hears what became of each call. */
export function openHostility(random: Random, losesNothing: boolean): Hostility {
  const struck: Record<string, number> = {};
  let isHostile = false;
  return {
    async draw() {
      if (!isHostile) return null;
      if (random.chance(slow.share)) {
        struck['slow'] = (struck['slow'] ?? 0) + 1;
        await pause(random.between(50, slow.mostMs));
      }
      const names = losesNothing ? known : (Object.keys(connectorFaults) as ConnectorFault[]);
      const fault = names.find((name) => random.chance(shares[name] ?? 0)) ?? null;
      if (fault) struck[fault] = (struck[fault] ?? 0) + 1;
      return fault;
    },
    begin: () => void (isHostile = true),
    calm: () => void (isHostile = false),
    struck: () => struck,
  };
}
