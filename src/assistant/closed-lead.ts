import { agoWords } from '../cards/words';
import type { Lead } from '../domain/lead';
import { personOf, type Playbook } from '../domain/playbook';
import type { Refused } from '../pipeline/lead-document';

/** Why nobody changes this lead any more: who qualified it and how long ago; null while it is open. */
export function closedRefusal({ qualification }: Lead, playbook: Playbook, now: number): Refused | null {
  if (!qualification || qualification.state === 'failed') return null;
  const { request } = qualification;
  const name = personOf(playbook, request.by)?.name ?? request.by;
  return qualification.state === 'done'
    ? { refused: `Qualified by ${name} ${agoWords(qualification.at, now)}. Nothing was changed.` }
    : {
        refused: `Being qualified by ${name}, who asked for it ${agoWords(request.at, now)}. Nothing was changed.`,
      };
}
