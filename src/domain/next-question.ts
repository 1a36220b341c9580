import type { ReplyReading } from './engagement';
import type { Playbook } from './playbook';

/** How the playbook asks for the part of BANT that would change the outcome (spec section 10); empty when none would. */
export function nextQuestion({ bant }: Pick<Playbook, 'bant'>, reading: ReplyReading | null): string {
  const next = reading?.bant.next;
  return next ? bant[next].question : '';
}
