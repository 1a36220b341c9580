import type { Activity } from 'botbuilder';
import type { Channel, Message, PostOutcome } from '../../../../ports/channel';
import type { Records } from '../../../../ports/records';
import { openLatestContent } from '../../latest-content';
import { openSettled } from '../../settled';
import type { ConnectorOutcome, TeamsConnector } from './connector';
import type { TeamsPlace } from './place';
import { reasons } from './reasons';
import { receiptOf, spotOf } from './receipt';
import type { TeamsReferences } from './references';
import { openStandingCards } from './standing-cards';

/** Teams as a place where people read: cards in the person's own chat with Baton. */
export interface TeamsOutgoing extends Channel {
  /**
   * A card showed itself, or was said: it is found from now on, or removed when another one of its effect stands there. Gives
   * back the one that stands.
   */
  announced(effectId: string, place: TeamsPlace, activityId: string): Promise<string>;
  /** Rejects, saying why, when Teams does not let Baton speak. */
  health(): Promise<void>;
}

export interface TeamsOutgoingNeeds {
  readonly connector: TeamsConnector;
  readonly references: TeamsReferences;
  /** The channel in which the whole team reads, with where it is once that is known; undefined when none was chosen. */
  readonly team?: { readonly id: string; place(): Promise<TeamsPlace | undefined> } | undefined;
  readonly render: (message: Message) => Partial<Activity>;
  readonly records: Records;
}

/** Longer is no id of an effect. */
const longestEffectId = 300;
/** So many cards at most are remembered that stand while the store would not keep where. */
const mostUnkept = 1_000;

/** Opens the channel named `teams`. */
export function openOutgoing(needs: TeamsOutgoingNeeds): TeamsOutgoing {
  const { connector, references, team, render, records } = needs;
  const cards = openStandingCards(records);
  const settled = openSettled();
  const latest = openLatestContent();
  /** By effect and place, the activity that shows it although nobody was told so yet. */
  const unkept = new Map<string, string>();

  /** Where somebody is written to, or the whole team. */
  async function placeFor(to: string): Promise<TeamsPlace | undefined> {
    if (to !== team?.id) return references.personal(to);
    const place = await team.place();
    return place && !(await references.isDead(place)) ? place : undefined;
  }

  async function postCard(place: TeamsPlace, message: Message): Promise<PostOutcome> {
    const { effectId } = message;
    const before = await standingOf(effectId, place);
    if (before !== undefined) return replace(place, before, message);
    const sent = await connector.send(place, render(message));
    if (sent.outcome !== 'done') return outcomeAt(place, sent);
    const standing = await cards.claim(effectId, place, sent.id).catch(() => undefined);
    if (standing === sent.id) return outcomeAt(place, sent);
    if (standing === undefined) {
      // Whether it is the one that stays is not known: one that was sent before may show itself first.
      remember(keyOf(effectId, place), sent.id);
      return { outcome: 'unknown' };
    }
    // Another one showed itself meanwhile, or another process was faster. If this fails it is removed when it shows itself.
    await connector.remove(place, sent.id);
    return replace(place, standing, message);
  }

  /** Which message shows an effect there; one that was posted while the store was away is made known first. */
  async function standingOf(effectId: string, place: TeamsPlace): Promise<string | undefined> {
    const key = keyOf(effectId, place);
    const posted = unkept.get(key);
    if (posted === undefined) return cards.of(effectId, place);
    const standing = await cards.claim(effectId, place, posted);
    unkept.delete(key);
    if (standing !== posted) await connector.remove(place, posted);
    return standing;
  }

  function remember(key: string, activityId: string): void {
    unkept.set(key, activityId);
    const [oldest] = unkept.keys();
    if (unkept.size > mostUnkept && oldest !== undefined) unkept.delete(oldest);
  }

  function replace(place: TeamsPlace, activityId: string, message: Message): Promise<PostOutcome> {
    const { card, leadId } = message;
    return latest.put(receiptOf({ ...place, activityId }), [card, leadId], async () =>
      outcomeAt(place, await connector.update(place, activityId, render(message))),
    );
  }

  async function outcomeAt(place: TeamsPlace, ended: ConnectorOutcome): Promise<PostOutcome> {
    switch (ended.outcome) {
      case 'done':
        return { outcome: 'posted', receipt: receiptOf({ ...place, activityId: ended.id }) };
      case 'dead':
        await references.bury(place);
        return { outcome: 'refused', reason: reasons.notInstalled };
      case 'refused':
      case 'later':
      case 'unknown':
        return ended;
    }
  }

  return {
    name: 'teams',
    ...(team && { team: team.id }),
    async post(message) {
      const place = await placeFor(message.to);
      if (!place) return { outcome: 'refused', reason: reasons.notInstalled };
      return settled.once(keyOf(message.effectId, place), () => postCard(place, message));
    },
    async update(receipt, message) {
      const spot = spotOf(receipt);
      if (!spot) return { outcome: 'refused', reason: reasons.noPlace };
      const place = await placeFor(message.to);
      const isThere = place?.conversationId === spot.conversationId && place.tenantId === spot.tenantId;
      if (!isThere) return { outcome: 'refused', reason: reasons.notInstalled };
      return replace(place, spot.activityId, message);
    },
    async find(effectId, to) {
      const place = await placeFor(to);
      if (!place) return undefined;
      const known = await settled.of(keyOf(effectId, place));
      if (known?.outcome === 'posted') return known.receipt;
      const activityId = await standingOf(effectId, place);
      return activityId === undefined ? undefined : receiptOf({ ...place, activityId });
    },
    async announced(effectId, place, activityId) {
      if (effectId.length > longestEffectId) return activityId;
      const standing = await cards.claim(effectId, place, activityId);
      // If this fails it shows itself again.
      if (standing !== activityId) await connector.remove(place, activityId);
      return standing;
    },
    health: () => connector.health(),
  };
}

function keyOf(effectId: string, { tenantId, conversationId }: TeamsPlace): string {
  return JSON.stringify([effectId, tenantId, conversationId]);
}
