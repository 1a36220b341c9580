import type { Reply } from '../../../../ports/desk';
import { spotOf } from '../outgoing/receipt';
import { renderMessage } from '../render/message';
import { standingCards } from '../render/refresh';
import { sentenceMessage } from '../render/sentence';
import type { AnswerNeeds } from './answer-needs';
import type { From, Spot } from './arrival';
import type { Caller } from './caller';
import { everybody } from './shared-cards';
import type { Audience } from './speech';
import { turnOf } from './turn';

/** A reply that is to be said, and to whom. */
export interface Telling {
  readonly key: string;
  readonly from: From;
  readonly spot: Spot;
  readonly caller: Caller;
  /** Everybody there, or the asker alone; in a chat of two they are the same. */
  readonly audience: Audience;
}

const attempts = 4;
const longestWaitMs = 15_000;

/** Puts a reply where it was asked for, and remembers what is spoken of and which card to keep true. */
export async function tell(reply: Reply, telling: Telling, needs: AnswerNeeds): Promise<void> {
  const { spot, from, audience } = telling;
  const isCard = reply.kind === 'card' || reply.kind === 'dialog';
  const told = isCard
    ? await tellCard(reply, telling, needs)
    : {
        id: await needs.speech.say(spot, from, sentenceMessage(reply.sentence), audience),
        receipt: undefined,
      };
  await remember(reply, telling, told, needs);
}

/** What was told. */
export interface Told {
  readonly id: string | undefined;
  /** Where it can be changed later; undefined for what only one reader among several sees. */
  readonly receipt: string | undefined;
}

/** Remembers what a reply that stands there is about, and has a card that shows a lead's state kept true. */
export async function remember(
  reply: Reply,
  { spot: { place }, caller }: Pick<Telling, 'spot' | 'caller'>,
  { id, receipt }: Told,
  { abouts, desk, log }: AnswerNeeds,
): Promise<void> {
  if (reply.kind === 'refused' || reply.leadId === null) return;
  const { leadId } = reply;
  await Promise.all([
    abouts.ofConversation(place, leadId),
    ...(id === undefined ? [] : [abouts.ofMessage(place, id, leadId)]),
  ]).catch(() => log.warn('teams conversation not remembered'));
  if (reply.kind !== 'card' || receipt === undefined) return;
  // Where several read, what stands for all is nobody's own view.
  const to = place.scope === 'personal' ? caller.address : everybody;
  if (to !== undefined) await desk().stands({ leadId, card: reply.card.name, channel: 'teams', to, receipt });
}

type CardReply = Extract<Reply, { readonly kind: 'card' | 'dialog' }>;

async function tellCard(reply: CardReply, telling: Telling, needs: AnswerNeeds): Promise<Told> {
  const { key, spot, from, caller, audience } = telling;
  const isPersonal = spot.place.scope === 'personal';
  if (isPersonal && caller.address !== undefined) return postCard(reply, caller.address, telling, needs);
  const shown = audience === 'all' ? await sharedCard(reply, key, needs) : reply;
  const { card, leadId } = shown;
  const effectId = `reply.${key}`;
  const message = renderMessage({ card, leadId, effectId });
  const said = await needs.speech.say(spot, from, message, audience);
  if (said === undefined || audience === 'asker') return { id: said, receipt: undefined };
  // One that was said before, and lost, may have shown itself already.
  const id = await needs.outgoing.announced(effectId, spot.place, said).catch(() => said);
  return { id, receipt: await needs.shared.stands(spot.place, id) };
}

/** In a chat of two a card is posted as those are that tell of a lead, so that it is never twice there for long. */
async function postCard(
  { card, leadId }: CardReply,
  to: string,
  { key, spot, from }: Telling,
  { outgoing, speech, sleep, log }: AnswerNeeds,
): Promise<Told> {
  const message = { effectId: `reply.${key}`, to, leadId, card };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const posted = await outgoing.post(message);
    if (posted.outcome === 'posted')
      return { id: spotOf(posted.receipt)?.activityId, receipt: posted.receipt };
    if (posted.outcome === 'refused') break;
    await sleep(posted.outcome === 'later' ? Math.min(posted.waitMs, longestWaitMs) : 1_000);
  }
  log.warn('teams answer not posted, said instead');
  return { id: await speech.say(spot, from, renderMessage(message), 'all'), receipt: undefined };
}

/** The card as a colleague without a part in it sees it; each reader then gets their own view of it. */
async function sharedCard(reply: CardReply, key: string, { desk }: AnswerNeeds): Promise<CardReply> {
  const name = standingCards.find((one) => one === reply.card.name);
  if (!name || reply.leadId === null) return reply;
  const data = { lead: reply.leadId, as: name };
  const nobody = { address: undefined, isColleague: true };
  const shared = await desk().turn(turnOf(`${key}.shared`, nobody, { kind: 'button', verb: 'lead', data }));
  return shared.kind === 'card' ? shared : reply;
}
