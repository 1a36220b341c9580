import { openGraphMailbox, type GraphMailbox } from '../../../../src/drivers/mailboxes/graph/mailbox';
import type { GraphPatience } from '../../../../src/drivers/mailboxes/graph/patience';
import type { OutgoingMail } from '../../../../src/ports/mailbox';
import { graphSecret, mailboxAddress, type FakeGraph } from '../../../fixtures/mail/fake-graph';

/** For servers that let one wait. */
export const hurried: GraphPatience = { login: 400, lookUp: 500, draft: 500, send: 500, receive: 4_000 };

/** The mailbox driver against a made-up Graph. */
export function openAgainst(graph: FakeGraph, clientSecret = graphSecret): GraphMailbox {
  return openGraphMailbox({
    login: {
      kind: 'secret',
      tenantId: 'tenant-1',
      clientId: 'client-1',
      clientSecret,
      loginUrl: graph.loginUrl,
    },
    address: mailboxAddress,
    baseUrl: graph.baseUrl,
    now: Date.now,
    patience: hurried,
    everyMs: 50,
  });
}

/** A mail that comes in, with its number as Message-ID. */
export function mimeOf(number: number, words = `Mail ${number}.`): string {
  return [
    'From: Ana <ana@contoso.example>',
    `To: ${mailboxAddress}`,
    `Message-ID: <m${number}@contoso.example>`,
    'Subject: Hello',
    '',
    words,
    '',
  ].join('\r\n');
}

/** An answer to a mail of ours. */
export function answerTo(mail: OutgoingMail, number: number, words: string): string {
  return [
    `From: Ana <${mail.to}>`,
    `To: ${mail.replyTo ?? mail.from.address}`,
    `Subject: Re: ${mail.subject}`,
    `Message-ID: <answer-${number}@contoso.example>`,
    `In-Reply-To: ${mail.messageId}`,
    `References: ${[...mail.references, mail.messageId].join(' ')}`,
    '',
    words,
    '',
  ].join('\r\n');
}
