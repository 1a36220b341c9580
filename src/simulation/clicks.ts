import type { Reply, Turn } from '../ports/desk';
import { changeThere, correct } from './crm-colleagues';
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

/** An act of a person, and what every delivery of it was answered. */
export interface Click {
  /** The how manieth of its seed, from 1. */
  readonly number: number;
  readonly turn: Turn;
  readonly replies: Reply[];
}

export interface Clicks {
  readonly all: readonly Click[];
  /** True when every delivery was answered or given up. */
  done(): boolean;
  /** The administrator starts the agent again. */
  startAgent(): void;
  /** The supervisor decides about what waits for people; false when nothing does. */
  settle(): boolean;
  /** Is told of every act of a person, at the moment of it. */
  whenPressed(listener: (act: Act['act']) => void): void;
  /** Some of what was delivered before comes once more, as from a platform that never heard the answer. */
  replay(): void;
}

/** How often a platform tries to deliver to processes that die over it. */
const mostTries = 4;

/**
 * Lets people press buttons on cards fresh and stale, two of them at once now and then, and delivers each act up to three
 * times: at the same moment, soon after, or after minutes, to whichever process is up. Those whose numbers are in `left` do not happen.
 */
export function openClicks(
  processes: readonly SimulatedProcess[],
  world: World,
  left: ReadonlySet<number> = new Set(),
): Clicks {
  const { scheduler, random, note, watch, seen } = world;
  const { pace, patience } = world.size;
  const all: Click[] = [];
  const listeners: ((act: Act['act']) => void)[] = [];
  let open = 0;
  let pressed = 0;

  function happen(milliseconds: number, act: () => void): void {
    open += 1;
    scheduler.after(milliseconds, () => {
      open -= 1;
      act();
    });
  }

  function press({ address, act }: Act): void {
    pressed += 1;
    if (left.has(pressed)) return;
    const click: Click = {
      number: pressed,
      turn: { id: `turn-${world.serial()}`, address, act },
      replies: [],
    };
    all.push(click);
    note(`${address} presses ${act.verb} ${JSON.stringify(act.data)} (${click.turn.id})`);
    listeners.forEach((one) => one(act));
    deliver(click, 1);
    for (let more = random.pick([0, 0, 1, 2]); more > 0; more -= 1)
      happen(random.pick([0, random.between(1, 500), random.between(500, world.size.latestRepeat)]), () =>
        deliver(click, 1),
      );
  }

  function deliver(click: Click, attempt: number): void {
    const again = () => {
      if (attempt < mostTries) happen(random.between(100, 8_000), () => deliver(click, attempt + 1));
    };
    const ready = processes.filter((one) => one.takesLeads());
    if (ready.length === 0) return again();
    open += 1;
    random.pick(ready).turn(click.turn, (reply) => {
      open -= 1;
      note(
        `${click.turn.id} hears ${typeof reply === 'string' ? reply : `${reply.kind} ${sentenceOf(reply)}`}`,
      );
      if (typeof reply === 'string') return again();
      click.replies.push(reply);
    });
  }

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
    open += 1;
    void world.crm.putContact(contact).then(() => {
      open -= 1;
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
    all,
    done: () => open === 0,
    settle() {
      const acts = [...watch.leads.values()].flatMap((one) => settle(one, random) ?? []);
      acts.forEach(press);
      return acts.length > 0;
    },
    whenPressed: (listener) => void listeners.push(listener),
    startAgent: () => press(control('start')),
    replay() {
      for (const click of all)
        if (random.chance(0.3)) happen(random.between(0, 5_000), () => deliver(click, 1));
    },
  };
}

function sentenceOf(reply: Reply): string {
  return 'sentence' in reply ? reply.sentence : reply.card.name;
}
