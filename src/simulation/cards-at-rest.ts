import { announcementCard } from '../pipeline/lead-card';
import { leadSubject, readerOf } from '../pipeline/lead-subject';
import type { WatchedLead } from './lead-watch';
import { same } from './same';
import type { World } from './world';

/**
 * I5, I17: at rest each card shows the lead as it is, wherever it stands, unless the channel refused to show that or an
 * update arrived after its deadline and so perhaps after a newer one.
 */
export async function checkCardsTrue(world: World): Promise<void> {
  for (const lead of world.watch.leads.values()) await checkLead(lead, world);
}

function channelsOf({ channels, teams }: World): number {
  return channels.length + (teams ? 1 : 0);
}

async function checkLead({ id, document, log }: WatchedLead, world: World): Promise<void> {
  const { crm, store, deck, scheduler, shown, violated } = world;
  const { lead, effects } = document;
  const cards = effects.filter((one) => one.kind === 'announce');
  for (const { seq, event } of log) {
    const notified =
      'decision' in event ? event.decision.notified : 'notified' in event ? event.notified : [];
    for (const to of notified) {
      const mine = cards.filter((one) => one.to === to && one.id.startsWith(`${id}.${seq}.`));
      const places = new Set(mine.map((one) => one.channel));
      if (mine.length !== channelsOf(world) || places.size !== mine.length)
        violated(`I5: lead ${id}: ${mine.length} cards for ${to} of event ${seq}`);
    }
  }
  const subject = await leadSubject(lead, document.events, world.playbook, { crm, store });
  for (const { id: effectId, to, card, status, receipt } of cards) {
    if (status !== 'done' || (receipt && world.overdue.has(receipt))) continue;
    const reader = readerOf(to, lead, world.playbook, scheduler.now());
    const wanted = announcementCard(card, subject, reader, deck);
    const stands = shown.find((one) => one.receipt === receipt)?.message;
    if (stands?.effectId !== effectId || stands.to !== to)
      violated(`I5: lead ${id}: the card ${effectId} does not stand at ${receipt}`);
    else if (!same(stands.card, wanted))
      violated(
        `I5: lead ${id}: the card ${effectId} (${card}) of ${to} shows what is over: ${difference(stands.card, wanted)}`,
      );
  }
}

/** Where two cards part, for a person who looks for the mistake. */
function difference(one: unknown, other: unknown): string {
  const [text, otherText] = [JSON.stringify(one), JSON.stringify(other)];
  let at = 0;
  while (text[at] === otherText[at]) at += 1;
  const from = Math.max(0, at - 40);
  return `…${text.slice(from, at + 60)}… instead of …${otherText.slice(from, at + 60)}…`;
}
