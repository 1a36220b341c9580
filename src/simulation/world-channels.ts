import type { Channel, Message, PostOutcome, ThreadNote } from '../ports/channel';
import { openChannelDouble, type Standing, type StandingNote } from './channel-double';
import { seenOn, type SeenButton } from './seen-buttons';
import type { Watch } from './watch';

/** Where the people of a world read, and what they saw there. */
export interface WorldChannels {
  readonly ports: readonly Channel[];
  shown(): readonly Standing[];
  notes(): readonly StandingNote[];
  /** Every button that ever stood on a card, stale ones too. */
  readonly seen: SeenButton[];
  /** Receipts of cards whose last update arrived after its sender had given it up. */
  readonly overdue: Set<string>;
}

export interface WorldChannelsOptions {
  readonly showsOnce: boolean;
  /** A channel without threads. */
  readonly hasPlain: boolean;
  /** A channel with threads. */
  readonly hasThreads: boolean;
  readonly watch: Pick<Watch, 'leads' | 'isMeant'>;
  violated(what: string): void;
  /** True for an update that its sender gave up by now. */
  isOverdue(update: Message): boolean;
  /** Milliseconds for which the channels take nothing; none when it is not above 0. */
  waitMs(): number;
}

/** Opens the channels of a world; what is shown or told without a committed intent breaks I7. */
export function openWorldChannels(options: WorldChannelsOptions): WorldChannels {
  const { showsOnce, hasPlain, hasThreads, watch, violated, isOverdue, waitMs } = options;
  const doubles = [
    ...(hasPlain ? [openChannelDouble({ showsOnce })] : []),
    ...(hasThreads ? [openChannelDouble({ showsOnce, name: 'threads', hasThreads })] : []),
  ];
  const seen: SeenButton[] = [];
  const overdue = new Set<string>();

  /** What a platform that has enough answers for now; undefined when it takes more. */
  const putOff = (): PostOutcome | undefined =>
    waitMs() > 0 ? { outcome: 'later', waitMs: waitMs() } : undefined;
  const see = ({ card, to }: Message) => void seen.push(...seenOn(card, to));

  /** A note that was told leaves the document in time, and its request may arrive even later: its card and its event stay. */
  const isNoteMeant = (effectId: string) => {
    const [under = '', seq] = effectId.split('.note.');
    const leadId = effectId.split('.')[0] ?? '';
    return (
      watch.isMeant(leadId, under) &&
      watch.leads.get(leadId)?.log.some((one) => String(one.seq) === seq) === true
    );
  };

  const watched = (port: Channel): Channel => ({
    ...port,
    post(message) {
      if (!watch.isMeant(message.leadId, message.effectId))
        violated(`I7: ${message.effectId} was posted without a committed intent`);
      const later = putOff();
      if (later) return Promise.resolve(later);
      see(message);
      return port.post(message);
    },
    update(receipt, message) {
      const later = putOff();
      if (later) return Promise.resolve(later);
      see(message);
      if (isOverdue(message)) overdue.add(receipt);
      else overdue.delete(receipt);
      return port.update(receipt, message);
    },
    ...(port.note && {
      note: (receipt: string, note: ThreadNote) => {
        if (!isNoteMeant(note.effectId)) violated(`I7: ${note.effectId} was told without a committed intent`);
        return Promise.resolve(putOff() ?? port.note!(receipt, note));
      },
    }),
  });

  return {
    ports: doubles.map((one) => watched(one.port)),
    shown: () => doubles.flatMap((one) => one.shown),
    notes: () => doubles.flatMap((one) => one.notes),
    seen,
    overdue,
  };
}
