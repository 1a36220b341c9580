import type { WatchedLead } from './lead-watch';
import { actOn, type Act } from './people';
import type { Random } from './random';
import type { World } from './world';

const usable = ['mia@nord.example', 'mia@free.example'];

/** Somebody puts the address of a lead right. */
export function correct(lead: WatchedLead, random: Random): Act {
  const { address, act } = actOn(lead, random, 'email');
  const { as: _, ...data } = act.data;
  return {
    address,
    act: { ...act, data: { ...data, address: random.pick([...usable, 'mia@gone.example']) } },
  };
}

/** Somebody in the CRM changes a lead at the same time: mostly something else of it, else its address, now and then back. */
export function changeThere(
  { document }: WatchedLead,
  { leadsThere, random, note }: Pick<World, 'leadsThere' | 'random' | 'note'>,
): void {
  const { sourceId } = document.lead.origin;
  const there = leadsThere?.fieldsOf(sourceId);
  if (!there) return;
  const { email } = document.lead.fields;
  const phone = { phone: `+49 40 ${random.between(1, 99)}` };
  const changed = random.chance(0.7) ? phone : { email: random.pick([...usable, email]) };
  note(`somebody changes ${JSON.stringify(changed)} of ${sourceId} in the CRM`);
  leadsThere?.enter(sourceId, changed);
}
