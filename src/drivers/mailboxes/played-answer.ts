import type { IncomingMail } from '../../domain/incoming-mail';
import type { OutgoingMail } from '../../ports/mailbox';

/** What comes back to a mail, as somebody at the local page plays the lead and the machines between. */
export type LeadAnswer = {
  /** The mail that is answered. */
  readonly messageId: string;
  /** The same when the same answer is given again. */
  readonly turn: string;
} & (
  | { readonly kind?: 'person'; readonly words: string }
  /** The lead's mail server does not know the address. */
  | { readonly kind: 'bounce' }
  /** The lead's mailbox answers by itself; first day back, YYYY-MM-DD. */
  | { readonly kind: 'out-of-office'; readonly backOn: string }
);

const longestText = 100_000;

/** The mail that such an answer comes in as, as real servers write it. */
export function playedAnswer(
  answered: OutgoingMail,
  given: LeadAnswer,
  stamp: Pick<IncomingMail, 'messageId' | 'at'>,
): IncomingMail {
  const { to, subject, messageId } = answered;
  const mail = {
    ...stamp,
    from: { name: '', address: to },
    to: [(answered.replyTo ?? answered.from.address).toLowerCase()],
    references: [...answered.references, messageId],
    deliveryStatus: null,
  };
  if (given.kind === 'bounce') {
    const text = `Your message could not be delivered.\n\n${to}: 550 5.1.1 The address is not known here.`;
    return {
      ...mail,
      from: { name: 'Mail Delivery System', address: `mailer-daemon@${to.split('@').at(-1)}` },
      subject: 'Undelivered Mail Returned to Sender',
      text,
      said: text,
      headers: {
        'return-path': '<>',
        'auto-submitted': 'auto-replied',
        'content-type': 'multipart/report; report-type=delivery-status',
        'x-failed-recipients': to,
      },
      deliveryStatus: { action: 'failed', status: '5.1.1', recipient: to, messageId },
    };
  }
  if (given.kind === 'out-of-office') {
    const text = `Thank you for your message. I am out of the office and will be back on ${dayWords(given.backOn)}.`;
    return {
      ...mail,
      subject: `Automatic reply: ${subject}`,
      text,
      said: text,
      headers: { 'auto-submitted': 'auto-replied', 'x-auto-response-suppress': 'All' },
    };
  }
  const said = given.words.slice(0, longestText);
  return { ...mail, subject: `Re: ${subject}`, text: said, said, headers: {} };
}

/** Such as `5 January 2027`. */
function dayWords(date: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(Date.parse(date));
}
