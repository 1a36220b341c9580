import { simpleParser, type Attachment, type ParsedMail } from 'mailparser';
import { saidOf } from '../said';

/** What a mail says, decoded; the rest of it is read from its head. */
export interface MailContent {
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly said: string;
  /** A report on a delivery, as it stands in the mail. */
  readonly report: Uint8Array | undefined;
  /** The mail that the report is on, or its head. */
  readonly returned: Uint8Array | undefined;
}

const longestText = 100_000;
/** HTML beyond this is not made into text. */
const longestHtml = 512 * 1024;
const longestSubject = 1_000;

/**
 * Parses a mail; rejects what mailparser makes nothing of. Meant for a thread of its own: a mail can be made to take long.
 * `bare` leaves out what that is done with: text from HTML, and telling what is said from what is quoted.
 */
export async function parseMail(raw: Buffer, bare: boolean): Promise<MailContent> {
  const mail = await simpleParser(raw, options);
  const text = tidy(await textOf(mail, bare)).slice(0, longestText);
  const [sender] = mail.from?.value ?? [];
  const part = (...types: string[]) => mail.attachments.find((one) => types.includes(one.contentType));
  return {
    from: { name: tidy(sender?.name ?? ''), address: (sender?.address ?? '').toLowerCase() },
    subject: tidy(mail.subject ?? '').slice(0, longestSubject),
    text,
    said: bare ? text : saidOf(text),
    report: bytesOf(part('message/delivery-status', 'message/global-delivery-status')),
    returned: bytesOf(
      part('message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'),
    ),
  };
}

const options = {
  keepDeliveryStatus: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
};

/** The plain text, else that of the HTML, which mailparser makes of a mail that is nothing but HTML. */
async function textOf({ text = '', html }: ParsedMail, bare: boolean): Promise<string> {
  if (text.trim() !== '' || !html || bare) return text;
  const alone = `Content-Type: text/html; charset=utf-8\r\n\r\n${html.slice(0, longestHtml)}`;
  const parsed = await simpleParser(Buffer.from(alone), { ...options, skipHtmlToText: false });
  return parsed.text ?? '';
}

function bytesOf(part: Attachment | undefined): Uint8Array | undefined {
  return part && Uint8Array.from(part.content);
}

/** Line ends as ours, and no characters that control anything. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\u{fffd}');
}
