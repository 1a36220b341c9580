import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardNames, type CardName } from '../../../src/cards/card';
import { createDeck } from '../../../src/cards/deck';
import { renderMessage } from '../../../src/drivers/channels/teams/render/message';
import { openBuiltinCrm } from '../../../src/drivers/crms/builtin';
import { readPlaybook } from '../../../src/drivers/playbooks/yaml';
import { openSqlite } from '../../../src/drivers/stores/sqlite';
import { announcementCard } from '../../../src/pipeline/lead-card';
import { leadSubject, readerOf } from '../../../src/pipeline/lead-subject';
import { keptLeads, type KeptLead } from '../../../src/simulation/chaos-records';
import { same } from '../../../src/simulation/same';
import type { FakeConnector } from '../../fixtures/teams/fake-connector';
import { cardsOf, type StoredMessage, type Wire } from '../../fixtures/teams/teams-state';

export interface TeamsFound {
  /** Cards that are meant to stand. */
  readonly cards: number;
  /** Cards that were posted once more because nobody knew of the first; removed when they were seen. */
  readonly extra: number;
  readonly reassigned: number;
  readonly violations: readonly string[];
}

/**
 * What stands in people's chats, compared with what the store says: each card once where they looked, at most once more for
 * each post of which nobody heard (`unheard`, by effect), and each shows the lead as it is.
 */
export async function checkTeams(
  file: string,
  playbookFile: string,
  connector: FakeConnector,
  unheard: ReadonlyMap<string, number>,
): Promise<TeamsFound> {
  const { port: store, close } = openSqlite({ file });
  const { port: crm } = openBuiltinCrm({ records: store });
  const playbook = await readPlaybook(playbookFile);
  const deck = await readDeck();
  const posted = byEffect(connector);
  const violations: string[] = [];
  let cards = 0;
  let extra = 0;
  let reassigned = 0;

  async function checkLead({ document, log }: KeptLead): Promise<void> {
    const { lead, events, effects } = document;
    reassigned += log.filter((one) => one.event.type === 'Reassigned').length;
    const subject = await leadSubject(lead, events, playbook, { crm, store });
    for (const effect of effects) {
      if (effect.kind !== 'announce' || effect.channel !== 'teams' || effect.id.startsWith('copy.')) continue;
      cards += 1;
      const all = posted.get(`${effect.to} ${effect.id}`) ?? [];
      const standing = all.filter((one) => !one.isDeleted);
      posted.delete(`${effect.to} ${effect.id}`);
      extra += Math.max(0, all.length - 1);
      if (standing.length !== 1)
        violations.push(
          `${standing.length} cards in Teams of ${effect.to} ${effect.id}: ${removals(connector, standing)}`,
        );
      if (all.length > 1 + (unheard.get(effect.id) ?? 0))
        violations.push(`${effect.id} was posted ${all.length} times, and heard of each time`);
      const reader = readerOf(effect.to, lead, playbook, Date.now());
      const card = announcementCard(effect.card, subject, reader, deck);
      const wanted = renderMessage({ card, leadId: lead.id, effectId: effect.id }).attachments?.[0]?.content;
      if (standing.some((one) => !same(cardsOf(one.activity)[0], JSON.parse(JSON.stringify(wanted)))))
        violations.push(`the card ${effect.id} of ${effect.to} does not show the lead as it is`);
    }
  }

  for await (const lead of keptLeads(store)) await checkLead(lead);
  await close();
  for (const key of posted.keys()) violations.push(`${key} stands in Teams, which nobody meant`);
  return { cards, extra, reassigned, violations };
}

/** What became of each wish to take one of these away. */
function removals(connector: FakeConnector, standing: readonly StoredMessage[]): string {
  const asked = connector.calls('delete').filter(({ path }) => standing.some(({ id }) => path.includes(id)));
  return `${asked.length} removals, answered ${asked.map((one) => one.status).join(', ') || 'nothing'}`;
}

/** Every card that was ever posted for an effect of a lead, by addressee and effect. */
function byEffect({ state }: FakeConnector): Map<string, StoredMessage[]> {
  const found = new Map<string, StoredMessage[]>();
  for (const person of state.people) {
    const place = state.personal(person).id;
    for (const message of state.messages) {
      if (message.conversationId !== place || message.from !== null) continue;
      const effect = effectOf(message.activity);
      if (effect === undefined) continue;
      const key = `${person.email} ${effect}`;
      found.set(key, [...(found.get(key) ?? []), message]);
    }
  }
  return found;
}

/** The effect that a card was posted for by itself; undefined for what somebody asked for. */
export function effectOf(activity: Wire): string | undefined {
  const refresh = cardsOf(activity)[0]?.['refresh'] as
    { readonly action?: { readonly data?: { readonly effect?: string } } } | undefined;
  const effect = refresh?.action?.data?.effect;
  return effect !== undefined && /^[0-9a-f]{24}\.\d+\.\d+\.teams$/u.test(effect) ? effect : undefined;
}

async function readDeck() {
  const read = async (name: CardName): Promise<[CardName, unknown]> => [
    name,
    JSON.parse(await readFile(join(process.cwd(), 'cards', `${name}.json`), 'utf8')),
  ];
  const templates = Object.fromEntries(await Promise.all(cardNames.map(read))) as Record<CardName, unknown>;
  return createDeck(templates, 'built-in analyst');
}
