import { z } from 'zod';
import { oneLine } from '../mime/mail-headers';

/** What is asked for of a mail that Exchange cannot give as it came. */
export const unconvertedFields = 'internetMessageId,subject,from,toRecipients,body,internetMessageHeaders';

const mostHeaders = 500;
const address = z.object({
  emailAddress: z.object({ address: z.string().default(''), name: z.string().default('') }),
});
export const unconverted = z.object({
  internetMessageId: z.string().nullish(),
  subject: z.string().nullish(),
  from: address.nullish(),
  toRecipients: z.array(address).nullish(),
  body: z.object({ content: z.string() }).nullish(),
  internetMessageHeaders: z
    .array(z.object({ name: z.string().regex(/^[!-9;-~]{1,200}$/), value: z.string() }))
    .nullish(),
});

/** Such a mail put together again: its head as far as it is known, and its text. */
export function rawOf(mail: z.infer<typeof unconverted>): Buffer {
  const named = (mail.internetMessageHeaders ?? [])
    .slice(0, mostHeaders)
    .filter(({ name }) => !/^(?:content-.*|mime-version)$/i.test(name));
  const has = (name: string) => named.some((one) => one.name.toLowerCase() === name);
  const known = {
    'Message-ID': mail.internetMessageId,
    From: mail.from && `<${mail.from.emailAddress.address}>`,
    To: mail.toRecipients?.map((one) => `<${one.emailAddress.address}>`).join(', '),
    Subject: mail.subject,
  };
  const lines = [
    ...named.map(({ name, value }) => `${name}: ${oneLine(value)}`),
    ...Object.entries(known).flatMap(([name, value]) =>
      value && !has(name.toLowerCase()) ? [`${name}: ${oneLine(value)}`] : [],
    ),
    'Content-Type: text/plain; charset=utf-8',
    '',
    mail.body?.content ?? '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
