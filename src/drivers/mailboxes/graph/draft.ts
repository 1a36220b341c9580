import type { OutgoingMail } from '../../../ports/mailbox';
import { isMessageId } from '../refusal';

/** Our own property on each draft, which stays on its copy among the sent mails. */
export const ownProperty = 'String {6f0c3d2e-52a1-4d7b-9c1e-8a3f5b7d9e10} Name BatonMessageId';
/** Graph takes only headers that begin with `x-`; these are where Exchange keeps the others (MS-OXPROPS). */
const properties = { inReplyTo: 'String 0x1042', references: 'String 0x1039', unsubscribe: 'String 0x1045' };
/** Longest chain of a thread that is written down. */
const longestThread = 30;

/** The draft of a mail as Graph wants it; it leaves from the mailbox's own address under its writer's name. */
export function draftOf(mail: OutgoingMail, mailboxAddress: string): object {
  const { messageId, from, to, subject, body, references, unsubscribe } = mail;
  const answersTo = mail.replyTo ?? from.address;
  const thread = references.filter(isMessageId);
  const shortened =
    thread.length <= longestThread ? thread : [...thread.slice(0, 1), ...thread.slice(1 - longestThread)];
  return {
    internetMessageId: messageId,
    subject,
    body: { contentType: 'text', content: body },
    from: recipient(mailboxAddress, from.name),
    toRecipients: [recipient(to)],
    ...(answersTo.toLowerCase() !== mailboxAddress.toLowerCase() && {
      replyTo: [recipient(answersTo, from.name)],
    }),
    singleValueExtendedProperties: [
      { id: ownProperty, value: messageId },
      ...(shortened.length > 0
        ? [
            { id: properties.inReplyTo, value: shortened.at(-1) },
            { id: properties.references, value: shortened.join(' ') },
          ]
        : []),
      ...(unsubscribe ? [{ id: properties.unsubscribe, value: unsubscribeLine(unsubscribe) }] : []),
    ],
  };
}

function recipient(address: string, name?: string): object {
  return { emailAddress: { address, ...(name !== undefined && name !== '' && { name }) } };
}

function unsubscribeLine({ url, mailto }: NonNullable<OutgoingMail['unsubscribe']>): string {
  const address = mailto.startsWith('mailto:') ? mailto : `mailto:${mailto}`;
  return [...(url === null ? [] : [url]), address].map((one) => `<${one}>`).join(', ');
}
