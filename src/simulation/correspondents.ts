import type { IncomingMail } from '../domain/incoming-mail';
import type { OutgoingMail } from '../ports/mailbox';
import type { Clicks } from './clicks';
import { letter, type LetterKind, type LetterWay } from './letters';
import type { SimulatedProcess } from './process';
import type { World } from './world';

/** Those whom we write to. */
export interface Correspondents {
  /** When the next letter comes, in milliseconds since 1970; undefined when none is on its way. */
  nextAt(): number | undefined;
}

/** What people and machines answer to the agent; a few say nothing, so that follow-ups are due. */
const answers: readonly (LetterKind | null)[] = [
  null,
  null,
  null,
  null,
  'positive',
  'passing',
  'refusal',
  'question',
  'covered question',
  'covered question',
  'covered question',
  'covered question',
  'opt-out',
  'unclear',
  'away',
  'hard bounce',
  'soft bounce',
  'receipt',
];
const talkative = [...answers, ...Array.from({ length: 8 }, () => 'covered question' as const)];
const hourMs = 3_600_000;
const mostTries = 6;

/**
 * Whoever gets a mail may answer: before we know that it left, within seconds, or the next day; twice, late, out of order,
 * by another way, or by the link that ends all mail.
 */
export function openCorrespondents(
  processes: readonly SimulatedProcess[],
  clicks: Pick<Clicks, 'whenPressed'>,
  { scheduler, random, note, serial, come, whenLeft, violated, ...world }: World,
): Correspondents {
  const { isTalkative, pressesAgain, optsOutMeanwhile } = world.size;
  /** The last mail with a link that each lead was sent. */
  const withLink = new Map<string, OutgoingMail>();
  const coming = new Set<{ readonly at: number }>();

  function happen(milliseconds: number, act: () => void): void {
    const one = { at: scheduler.now() + milliseconds };
    coming.add(one);
    scheduler.after(milliseconds, () => {
      coming.delete(one);
      act();
    });
  }

  const whenever = () =>
    random.pick([
      0,
      random.between(0, 60),
      random.between(60, 5_000),
      random.between(5_000, 40_000),
      ...(isTalkative ? [random.between(60, 5_000), random.between(60, 5_000)] : []),
      random.between(hourMs, 20 * hourMs),
    ]);

  function arrives(mail: IncomingMail, leadId: string | null, milliseconds: number): void {
    const now = () => {
      note(`mail ${mail.messageId} comes: ${mail.said}`);
      come(mail, leadId, random.chance(0.8));
    };
    if (milliseconds === 0) now();
    else happen(milliseconds, now);
  }

  function answer(kind: LetterKind, mail: OutgoingMail, milliseconds: number): void {
    const ways: readonly LetterWay[] = [
      'thread',
      'thread',
      'somebody else',
      'sender',
      ...(mail.replyTo === null ? [] : (['address'] as const)),
    ];
    const id = `<letter-${serial()}@nord.example>`;
    const came = letter(kind, mail, { id, at: scheduler.now(), way: random.pick(ways) });
    arrives(came, mail.leadId, milliseconds);
    if (random.chance(0.25)) arrives(came, mail.leadId, milliseconds + random.between(0, 20_000));
  }

  /** Presses the link until somebody says that it is done. */
  function press(mail: OutgoingMail, tries: number): void {
    const again = () => {
      if (tries < mostTries) happen(random.between(500, 8_000), () => press(mail, tries + 1));
    };
    const ready = processes.filter((one) => one.takesLeads());
    if (ready.length === 0) return again();
    const one = { at: scheduler.now() };
    coming.add(one);
    note(`the link of ${mail.leadId} is pressed`);
    random.pick(ready).unsubscribe(mail.leadId, (done) => {
      coming.delete(one);
      note(`the link of ${mail.leadId} hears ${String(done)}`);
      if (typeof done === 'string') return again();
      if (!done || !world.watch.isForbidden(mail.to))
        violated(`I4: ${mail.to} was told that no more mail comes, and it is not kept`);
    });
  }

  whenLeft((mail) => {
    // What answers a person goes to their own mailbox.
    if (mail.unsubscribe === null) return;
    withLink.set(mail.leadId, mail);
    if (random.chance(isTalkative ? 0.5 : 0.35)) {
      happen(random.between(0, 8_000), () => press(mail, 1));
      if (pressesAgain > 0 && random.chance(pressesAgain))
        happen(random.between(0, 12_000), () => press(mail, 1));
    }
    for (let more = random.pick([1, 1, 1, 2, 3]); more > 0; more -= 1) {
      const kind = random.pick(isTalkative ? talkative : answers);
      if (kind) answer(kind, mail, whenever());
    }
  });

  clicks.whenPressed(({ verb, data }) => {
    const mail = withLink.get(String(data.lead));
    const isSending = (verb === 'draft' || verb === 'approve') && data.do === 'send';
    if (mail && isSending && optsOutMeanwhile > 0 && random.chance(optsOutMeanwhile))
      happen(random.between(20, 80), () => press(mail, 1));
  });

  return {
    nextAt: () => (coming.size === 0 ? undefined : Math.min(...[...coming].map((one) => one.at))),
  };
}
