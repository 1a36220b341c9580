import { changeThere, correct } from './crm-colleagues';
import { openDeliveries, type Deliveries } from './deliveries';
import {
  actOn,
  connectWith,
  contactOf,
  control,
  decideOn,
  eraseLead,
  giveUp,
  look,
  pressSeen,
  qualifyLead,
  sendTo,
  settle,
  type Act,
} from './people';
import type { SimulatedProcess } from './process';
import { supervisors } from './workload';
import type { World } from './world';

/** What people do, and what they can be asked to do. */
export interface Clicks extends Omit<Deliveries, 'press' | 'happen' | 'whenDone'> {
  /** The administrator starts the agent again. */
  startAgent(): void;
  /** The supervisor decides about what waits for people; false when nothing does. */
  settle(): boolean;
}

/**
 * Lets people press buttons on cards fresh and stale, two of them at once now and then. Acts whose numbers are in `left` do
 * not happen.
 */
export function openClicks(
  processes: readonly SimulatedProcess[],
  world: World,
  left: ReadonlySet<number> = new Set(),
): Clicks {
  const { random, watch, seen } = world;
  const { pace, patience } = world.size;
  const { press, happen, whenDone, ...deliveries } = openDeliveries(processes, world, left);

  function drawn(): void {
    const leads = [...watch.leads.values()];
    const [first] = leads;
    if (seen.length > 0 && random.chance(0.35)) return press(pressSeen(random.pick(seen), random));
    if (!first) return;
    const lead = random.chance(0.4) ? first : random.pick(leads);
    const act = actOn(lead, random);
    press(act);
    // Another supervisor has the same thought at the same moment.
    const { verb } = act.act;
    if (verb === 'reassign' && random.chance(0.4))
      press({ ...actOn(lead, random, verb), address: random.pick(supervisors) });
  }

  /** As soon as there is a lead that can be written to, somebody does. */
  function write(tries: number): void {
    const acts = [...watch.leads.values()].flatMap((one) => sendTo(one, random) ?? []);
    if (acts.length > 0) press(random.pick(acts));
    else if (tries > 0) happen(2_000, () => write(tries - 1));
  }

  /** As soon as there is a lead that can be qualified, somebody does, now and then two of them at the same moment. */
  function qualify(tries: number): void {
    const open = [...watch.leads.values()].flatMap((one) => (qualifyLead(one, random) ? [one] : []));
    if (open.length === 0) return tries > 0 ? happen(2_000, () => qualify(tries - 1)) : undefined;
    const lead = random.pick(open);
    for (let people = random.pick([1, 1, 2]); people > 0; people -= 1) {
      const act = qualifyLead(lead, random);
      if (act) press(act);
    }
  }

  /** Of an e-mail in doubt, people decide what became of it. */
  function decide(): void {
    const doubtful = seen.filter(({ verb, data }) => verb === 'draft' && 'mail' in data);
    if (doubtful.length > 0) press(pressSeen(random.pick(doubtful), random));
  }

  /** Whoever is asked whether a mail may leave says so, in time or not. */
  function approve(tries: number): void {
    const acts = [...watch.leads.values()].flatMap((one) => decideOn(one, random) ?? []);
    if (acts.length > 0) press(random.pick(acts));
    if (tries > 0) happen(random.between(1_000, 20_000), () => approve(tries - 1));
  }

  /** As soon as there is a lead to which the agent is about to write, somebody gives it up. */
  function disqualify(tries: number): void {
    const [act] = [...watch.leads.values()].flatMap((one) => giveUp(one) ?? []);
    if (act) press(act);
    else if (tries > 0) happen(1_000, () => disqualify(tries - 1));
  }

  /** Somebody puts an address right here while somebody changes the lead in the CRM, a little before or after. */
  function correctBoth(): void {
    const [...leads] = watch.leads.values();
    if (leads.length === 0) return;
    const lead = random.pick(leads);
    const soon = () => random.pick([0, random.between(0, 60), random.between(0, 2_000)]);
    happen(soon(), () => press(correct(lead, random)));
    for (let count = random.between(1, 3); count > 0; count -= 1)
      happen(soon(), () => changeThere(lead, world));
  }

  /** Somebody asks that nothing be kept of them. */
  function erase(tries: number): void {
    const leads = [...watch.leads.values()];
    const acts = leads.flatMap((one) => eraseLead(one, leads, random) ?? []);
    if (acts.length > 0) eraseNamed(random.pick(acts));
    else if (tries > 0) happen(2_000, () => erase(tries - 1));
  }

  /** Another lead may name them by then: it was connected with a contact of theirs. */
  function eraseNamed(act: Act): void {
    const { connectsErased } = world.size;
    if (connectsErased === 0 || !random.chance(connectsErased)) return press(act);
    const others = [...watch.leads.values()].filter((one) => one.id !== act.act.data.lead);
    const erased = watch.leads.get(String(act.act.data.lead));
    if (others.length === 0 || !erased) return press(act);
    const contact = contactOf(erased);
    whenDone(world.crm.putContact(contact), () => {
      press(connectWith(random.pick(others), contact.id, random));
      happen(random.pick([0, random.between(0, 500), random.between(500, 9_000)]), () => press(act));
    });
  }

  function pauseFor(milliseconds: number): void {
    press(control('pause'));
    happen(milliseconds, () => press(control('start')));
  }

  for (let count = random.between(2, world.size.mostClicks); count > 0; count -= 1)
    happen(random.between(3_000, world.size.latestClick), drawn);
  for (let count = random.pick(world.size.mails); count > 0; count -= 1)
    happen(random.between(1_000, 60_000 * pace), () => write(patience));
  for (const at of world.size.decisions) happen(random.between(at, at + 30_000 * pace), decide);
  if (world.leadsThere)
    for (let count = random.between(1, 3); count > 0; count -= 1)
      happen(random.between(3_000, 60_000 * pace), correctBoth);
  if (world.engages) happen(random.between(3_000, 20_000), () => approve(random.between(2, 8)));
  if (world.engages && random.chance(0.4)) happen(random.between(3_000, 20_000), () => disqualify(20));
  const { qualifies } = world.size;
  // Not even drawn for where nobody does, so that a seed of an earlier edition draws as it did.
  if (qualifies > 0 && random.chance(qualifies))
    happen(random.between(5_000, 60_000 * pace), () => qualify(patience));
  if (world.kept) happen(random.between(3_000, 16_000), () => erase(patience));
  if (random.chance(world.size.looks)) happen(random.between(5_000, 60_000 * pace), () => press(look()));
  if (random.chance(0.3))
    happen(random.between(0, 120_000 * pace), () => pauseFor(random.between(100, 60_000 * pace)));

  return {
    ...deliveries,
    settle() {
      const acts = [...watch.leads.values()].flatMap((one) => settle(one, random) ?? []);
      acts.forEach(press);
      return acts.length > 0;
    },
    startAgent: () => press(control('start')),
  };
}
