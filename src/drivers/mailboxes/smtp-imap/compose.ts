import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from '../../../ports/mailbox';
import { isMessageId } from '../refusal';

/** Longest chain of a thread that is written down; the first and the last ones count. */
const longestThread = 30;

/**
 * The bytes of a mail, in plain text and with nothing that tells when it is read. It leaves from the mailbox's own
 * address under its writer's name, and answers go where the mail says (RFC 5322, RFC 2369, RFC 8058).
 */
export async function composed(mail: OutgoingMail, mailboxAddress: string, at: number): Promise<Buffer> {
  const { messageId, from, to, subject, body, references, unsubscribe } = mail;
  const thread = shortened(references.filter(isMessageId));
  const answersTo = mail.replyTo ?? from.address;
  const { lines, oneClick } = unsubscribeLines(unsubscribe);
  const composer = new MailComposer({
    messageId,
    from: { name: from.name, address: mailboxAddress },
    to: { name: '', address: to },
    ...(answersTo.toLowerCase() !== mailboxAddress.toLowerCase() && {
      replyTo: { name: from.name, address: answersTo },
    }),
    subject,
    date: new Date(at),
    ...(thread.length > 0 && { references: [...thread], inReplyTo: thread.at(-1) ?? '' }),
    headers: {
      ...(lines && { 'List-Unsubscribe': { prepared: true, value: lines } }),
      ...(oneClick && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    text: body,
    // Keeps spaces at the ends of lines, long lines and dots as they are.
    textEncoding: 'quoted-printable',
    newline: '\r\n',
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function shortened(references: readonly string[]): readonly string[] {
  if (references.length <= longestThread) return references;
  return [...references.slice(0, 1), ...references.slice(1 - longestThread)];
}

function unsubscribeLines(unsubscribe: OutgoingMail['unsubscribe']) {
  if (!unsubscribe) return { lines: undefined, oneClick: false };
  const { url, mailto } = unsubscribe;
  const address = mailto.startsWith('mailto:') ? mailto : `mailto:${mailto}`;
  return {
    lines: [...(url === null ? [] : [url]), address].map((one) => `<${one}>`).join(', '),
    // It promises that a POST to an https address is enough.
    oneClick: url?.startsWith('https:') ?? false,
  };
}
