import { erasedSentence, isErased } from '../domain/erasure';
import { announcementCard } from '../pipeline/lead-card';
import { leadSubject, readerOf } from '../pipeline/lead-subject';
import { same } from './same';
import type { TeamsView } from './teams-people';
import { teamChannel } from './teams-life';
import type { World } from './world';
import type { WorldTeams } from './world-teams';

/**
 * I5, I17 in Teams: once everybody has looked, each card stands once, one line for the team tells of each handover, and
 * whoever looked saw the lead as it is.
 */
export async function checkTeams(
  world: World,
  teams: WorldTeams,
  views: readonly TeamsView[],
): Promise<void> {
  const { watch, violated } = world;
  const counts = new Map<string, number>();
  // Where Baton was taken away meanwhile, it can remove nothing.
  const reachable = teams.standing().filter((one) => teams.isOpen(one.place));
  for (const { message } of reachable) counts.set(message.effectId, (counts.get(message.effectId) ?? 0) + 1);
  for (const [effectId, count] of counts)
    if (count > 1) violated(`I5: ${effectId} stands ${count} times in Teams after it was looked at`);
  for (const { id, log, document } of watch.leads.values())
    for (const { seq, event } of log) {
      if (event.type !== 'HandedOver') continue;
      const lines = document.effects.filter(
        (one) => one.kind === 'announce' && one.to === teamChannel && one.id.startsWith(`${id}.${seq}.`),
      );
      if (lines.length !== 1) violated(`I5: lead ${id}: ${lines.length} lines for the team of event ${seq}`);
    }
  for (const view of views) await checkView(view, world);
}

async function checkView({ seen, address, reply }: TeamsView, world: World): Promise<void> {
  const { watch, playbook, crm, store, scheduler, deck, violated } = world;
  const { effectId, leadId, card } = seen.message;
  const document = watch.leads.get(leadId ?? '')?.document;
  if (!document) return;
  if (isErased(document.lead) && 'sentence' in reply && reply.sentence === erasedSentence) return;
  if (reply.kind !== 'card') {
    violated(`I17: ${address} looks at ${effectId} and hears ${'sentence' in reply ? reply.sentence : ''}`);
    return;
  }
  const subject = await leadSubject(document.lead, document.events, playbook, { crm, store });
  const reader = readerOf(address, document.lead, playbook, scheduler.now());
  const name = card.name === 'approval' && !reader.may('approve') ? 'lead' : card.name;
  if (!same(reply.card, announcementCard(name, subject, reader, deck)))
    violated(`I17: ${address} looks at ${effectId} and sees what is over`);
}
