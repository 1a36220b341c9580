import type { Outside } from '../pipeline/outside';
import type { Log } from '../ports/log';
import { faulty, type Caller } from './faulty';
import { emailDomainsDouble, resolverDouble, sourcesDouble } from './outside-doubles';
import { openTeamsLife, type TeamsLife } from './teams-life';
import { virtualClock } from './virtual-clock';
import type { World } from './world';

export interface LifeOutside extends Outside {
  readonly teams: TeamsLife | undefined;
}

export interface LifeNeeds {
  /** Its machine, whose clock may be wrong. */
  readonly host: string;
  readonly log: Log;
  whenDaySpent(): Promise<void>;
}

/** What one life of a process reaches outside: each call takes its time, may fail, and may be its last. */
export function outsideOf(life: Caller, world: World, { host, log, whenDaySpent }: LifeNeeds): LifeOutside {
  const { leadsThere, questions, modelBill } = world;
  const clock = virtualClock(life, world, () => world.skews.get(host) ?? 0);
  const ids = { next: () => `${life.name}-${world.serial()}` };
  const plain = faulty(world.store, 'store', life, world);
  const store = questions?.store(plain) ?? plain;
  const needs = { records: store, clock, ids, log, whenDaySpent };
  const model =
    modelBill?.portOn(faulty(modelBill.wire, 'model', life, world), needs) ??
    faulty(world.model, 'model', life, world);
  const teams =
    world.teams &&
    openTeamsLife(store, clock, faulty(world.teams.wire, 'teams', life, world), world.teams.render);
  const channels = world.channels.map((one) => faulty(one, 'channel', life, world));
  return {
    clock,
    ids,
    log,
    store,
    crm: world.keptWord.kept(faulty(world.crm, 'crm', life, world)),
    crmLeads: leadsThere && leadsThere.portOn(faulty(leadsThere.wire, 'crmLeads', life, world)),
    resolver: faulty(resolverDouble, 'resolver', life, world),
    emailDomains: emailDomainsDouble,
    model: questions?.model(model) ?? model,
    channels: [...(teams ? [teams.port] : []), ...channels].map((one) => world.posts.of(one, life.name)),
    sources: faulty(sourcesDouble, 'sources', life, world),
    links: {
      unsubscribe: (leadId) => (world.engages ? `https://baton.example/unsubscribe?lead=${leadId}` : null),
    },
    mailbox: faulty(world.mailbox, 'mailbox', life, world),
    deck: world.deck,
    teams,
  };
}
