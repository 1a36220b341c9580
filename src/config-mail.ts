import { z } from 'zod';
import { emailSchema } from './domain/person';

/** The settings of mail servers. */
export const mailSettings = {
  SMTP_URL: z
    .string()
    .min(1)
    .optional()
    .describe('the server that mail leaves by, such as `smtps://user:password@mail.example.com`'),
  IMAP_URL: z
    .string()
    .min(1)
    .optional()
    .describe('the server that mail comes in at, such as `imaps://user:password@mail.example.com`'),
  MAIL_FROM: emailSchema
    .optional()
    .describe('the address of that mailbox: mail leaves under it and answers come to it'),
};

/** What stands in the environment about mail servers. */
type Given = { readonly [Name in keyof typeof mailSettings]?: z.output<(typeof mailSettings)[Name]> } & {
  readonly BATON_MAILBOX: string;
};

/** A mail server and our account there; without encryption only on this machine. */
export interface MailServerConfig {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
}

/** Everything a mailbox at a provider is told. */
export interface MailConfig {
  readonly smtp: MailServerConfig;
  readonly imap: MailServerConfig;
  readonly address: string;
}

const protocols = {
  SMTP_URL: { 'smtps:': 465, 'smtp:': 587 },
  IMAP_URL: { 'imaps:': 993, 'imap:': 143 },
} as const;

/** How mail servers are reached, undefined when the mailbox needs none; or everything that is missing or wrong. */
export function mailConfigOf(
  given: Given,
): { readonly config: MailConfig | undefined } | { readonly problems: readonly string[] } {
  const names = Object.keys(mailSettings) as (keyof typeof mailSettings)[];
  if (given.BATON_MAILBOX !== 'smtp-imap') {
    const set = names.filter((name) => given[name] !== undefined);
    return set.length === 0
      ? { config: undefined }
      : { problems: [`${set.join(', ')}: set, but BATON_MAILBOX is not smtp-imap`] };
  }
  const smtp = serverOf('SMTP_URL', given.SMTP_URL);
  const imap = serverOf('IMAP_URL', given.IMAP_URL);
  const problems = [smtp, imap].filter((one) => typeof one === 'string');
  const { MAIL_FROM: address } = given;
  if (address === undefined) problems.push('MAIL_FROM: needed for BATON_MAILBOX smtp-imap');
  if (typeof smtp === 'string' || typeof imap === 'string' || address === undefined) return { problems };
  return { config: { smtp, imap, address } };
}

/** The server in an address, or what is wrong with it; never with the password in it. */
function serverOf(name: keyof typeof protocols, text: string | undefined): MailServerConfig | string {
  if (text === undefined) return `${name}: needed for BATON_MAILBOX smtp-imap`;
  const ports: Readonly<Record<string, number>> = protocols[name];
  const [secure = '', open = ''] = Object.keys(ports);
  const example = `${secure}//user:password@mail.example.com`;
  if (!URL.canParse(text)) return `${name}: this is no address; write ${example}, with %40 for @ in the user`;
  const url = new URL(text);
  const port = ports[url.protocol];
  if (port === undefined || url.hostname === '')
    return `${name}: begins with ${secure}// or ${open}// and a host`;
  const login = loginOf(url);
  if (login === undefined) return `${name}: user or password is not written as in ${example}`;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? port : Number(url.port),
    security: url.protocol === secure ? 'tls' : isHere ? 'none' : 'starttls',
    login,
  };
}

/** Null when there is none; undefined when it cannot be read. */
function loginOf({ username, password }: URL): MailServerConfig['login'] | undefined {
  if (username === '' && password === '') return null;
  if (username === '' || password === '') return undefined;
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}
