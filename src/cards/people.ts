import { agentOwner } from '../domain/person';
import { personOf, type Playbook } from '../domain/playbook';
import { literal } from './literal';

/** How a person is called on a card: "you", their name, "the agent", their address, or "nobody". */
export function personWords(address: string | null, playbook: Playbook, reader?: string): string {
  if (!address) return 'nobody';
  if (address === agentOwner) return 'the agent';
  if (address === reader) return 'you';
  return literal(personOf(playbook, address)?.name ?? address);
}

/** Who an event is by, for the history. */
export function actorWords(by: string, playbook: Playbook): string {
  if (by === 'intake') return 'intake';
  return personWords(by, playbook);
}
