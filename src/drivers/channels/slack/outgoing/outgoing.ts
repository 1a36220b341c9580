import { randomUUID } from 'node:crypto';
import { Fault } from '../../../../domain/fault';
import type { Channel, Message, PostOutcome, ThreadNote } from '../../../../ports/channel';
import type { Ids } from '../../../../ports/ids';
import type { Workspace, Workspaces } from '../installs/workspace';
import type { ChannelQueue } from './channel-queue';
import type { Identity, Lookup } from './identity';
import { openLatestContent } from '../../latest-content';
import { refusedLookup, unansweredLookup } from './marked-messages';
import { noteMessage } from './note-message';
import { openPosting, type Shown } from './posting';
import { conversationOfTeam, conversationWith, type Conversation } from './reach';
import { reasonOf, reasons } from './reasons';
import { placeOf, type Place } from './receipt';
import { openSettled } from '../../settled';
import type { OpenedWebApi } from './web-api';

/** Slack as a place where people read: cards in the direct conversation with Baton, history in the threads under them. */
export interface Outgoing extends Channel {
  /** Puts a line into the thread of the message at the receipt, once per effect. */
  note(receipt: string, note: ThreadNote): Promise<PostOutcome>;
  /** The receipt of a note put there before; asked after an unknown outcome. Rejects when Slack does not say. */
  findNote(receipt: string, effectId: string): Promise<string | undefined>;
  /** Rejects, saying which, when Slack took the token of a workspace no more. */
  health(): Promise<void>;
}

export interface OutgoingOptions {
  readonly workspaces: Pick<Workspaces, 'all'>;
  readonly api: OpenedWebApi;
  readonly identity: Identity;
  readonly queue: ChannelQueue;
  /** Id of the channel in which the whole team reads; undefined when none was chosen. */
  readonly team?: string | undefined;
  /** How a message looks; another `revision` each time, because block ids must change with an update. */
  readonly render: (message: Message, revision: string) => Shown;
  /** Longest wait for Slack to say who somebody is, in milliseconds. */
  readonly lookupMs?: number;
  /** Where revisions come from. */
  readonly ids?: Ids;
}

/** Opens the channel named `slack`. */
export function openOutgoing(options: OutgoingOptions): Outgoing {
  const { workspaces, api, identity, queue, team, render, lookupMs = 2_500 } = options;
  const { ids = { next: shortId } } = options;
  const posting = openPosting(api, queue);
  const settled = openSettled();
  const latest = openLatestContent();

  /** Where somebody is written to, or the whole team. */
  function conversationFor(to: string): Promise<Lookup<Conversation>> {
    return to === team
      ? conversationOfTeam(to, workspaces)
      : conversationWith(to, workspaces, identity, lookupMs);
  }

  async function postCard(message: Message): Promise<PostOutcome> {
    const conversation = await conversationFor(message.to);
    switch (conversation.outcome) {
      case 'found': {
        const { workspace, userId, channel } = conversation.value;
        const shown = render(message, ids.next());
        const outcome = await posting.put(workspace, { channel }, shown, message.effectId);
        if (outcome.outcome === 'refused' && userId !== null) identity.forget(workspace.id, userId);
        return outcome;
      }
      case 'nobody':
        return { outcome: 'refused', reason: reasons.nobody };
      case 'refused':
        return { outcome: 'refused', reason: reasonOf(conversation.error) };
      case 'later':
      case 'unknown':
        return conversation;
    }
  }

  /** Acts in the workspace a receipt names, unless it is none of ours. */
  async function at(
    receipt: string,
    act: (workspace: Workspace, place: Place) => Promise<PostOutcome>,
  ): Promise<PostOutcome> {
    const place = placeOf(receipt);
    if (!place) return { outcome: 'refused', reason: reasons.noPlace };
    const workspace = await workspaceOf(place);
    return workspace ? act(workspace, place) : { outcome: 'refused', reason: reasons.notInstalled };
  }

  async function workspaceOf({ workspaceId }: Place): Promise<Workspace | undefined> {
    return (await workspaces.all()).find((one) => one.id === workspaceId);
  }

  return {
    name: 'slack',
    ...(team !== undefined && { team }),
    post: (message) => settled.once(cardKey(message.effectId, message.to), () => postCard(message)),
    update(receipt, message) {
      const { card, leadId, effectId } = message;
      return latest.put(receipt, [card, leadId], () =>
        at(receipt, (workspace, place) =>
          posting.replace(workspace, place, render(message, ids.next()), effectId),
        ),
      );
    },
    async find(effectId, to) {
      const known = await settled.of(cardKey(effectId, to));
      if (known?.outcome === 'posted') return known.receipt;
      const conversation = await conversationFor(to);
      if (conversation.outcome === 'nobody') return undefined;
      if (conversation.outcome === 'refused') throw refusedLookup(conversation.error);
      if (conversation.outcome !== 'found') throw unansweredLookup();
      const { workspace, channel } = conversation.value;
      return posting.lookUp(workspace, { channel }, effectId);
    },
    note: (receipt, { effectId, sentence }) =>
      settled.once(noteKey(receipt, effectId), () =>
        at(receipt, (workspace, { channel, ts }) =>
          posting.put(workspace, { channel, thread: ts }, noteMessage(sentence), effectId),
        ),
      ),
    async findNote(receipt, effectId) {
      const known = await settled.of(noteKey(receipt, effectId));
      if (known?.outcome === 'posted') return known.receipt;
      const place = placeOf(receipt);
      const workspace = place && (await workspaceOf(place));
      if (!workspace) return undefined;
      return posting.lookUp(workspace, { channel: place.channel, thread: place.ts }, effectId);
    },
    async health() {
      const dead = (await workspaces.all()).filter((one) => api.deadToken(one) !== undefined);
      if (dead.length === 0) return;
      const named = dead.map((one) => `${one.id} (${api.deadToken(one)})`).join(', ');
      throw new Fault('config-invalid', {
        sentence: `Slack no longer takes Baton's token of ${named}.`,
        todo: 'Install Baton again there.',
      });
    },
  };
}

function cardKey(effectId: string, to: string): string {
  return JSON.stringify(['card', effectId, to.trim().toLowerCase()]);
}

function noteKey(receipt: string, effectId: string): string {
  return JSON.stringify(['note', effectId, receipt]);
}

function shortId(): string {
  return randomUUID().slice(0, 8);
}
