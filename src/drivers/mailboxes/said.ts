import EmailReplyParser from 'email-reply-parser';

/** What somebody says in a mail: its plain text without quoted mails and signature; the whole text when nothing else is left. */
export function saidOf(text: string): string {
  const said = new EmailReplyParser().parseReply(text).trim();
  return said === '' ? text.trim() : said;
}
