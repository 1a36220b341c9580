import type { Mailbox, SendOutcome } from '../../../ports/mailbox';
import { openAzureTokens } from '../../azure-token';
import type { AzureLogin } from '../../azure-token-request';
import { openMailParser } from '../mime/mail-parser';
import { refusalOf } from '../refusal';
import { openBell } from './bell';
import { openGraphRequests } from './graph-request';
import { faultOfAnswer } from './graph-words';
import { openInbox } from './inbox';
import { openOutbox } from './outbox';
import { patience as usual, type GraphPatience } from './patience';

export interface GraphOptions {
  readonly login: AzureLogin;
  /** The address of the mailbox: mail leaves under it, and answers come to it. */
  readonly address: string;
  /** Microsoft's own when left out. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  readonly patience?: GraphPatience;
  /** How often is looked for mail, in milliseconds. */
  readonly everyMs?: number;
}

export interface GraphMailbox {
  readonly port: Mailbox;
  /** Rejects with what keeps mail from leaving or coming in. */
  health(): Promise<void>;
  close(): Promise<void>;
}

const resource = 'https://graph.microsoft.com';
const microsoft = `${resource}/v1.0`;
const everyMs = 10_000;
/** How many mails are remembered as sent while their copies are not yet there. */
const remembered = 1_000;
/** A look at the mailbox serves everybody who asks within this time. */
const healthMs = 30_000;

/** A mailbox of Microsoft 365, by Microsoft Graph; what was sent is known by our property on its copy. */
export function openGraphMailbox(options: GraphOptions): GraphMailbox {
  const { login, address, baseUrl = microsoft, now, patience = usual } = options;
  const tokens = openAzureTokens(login, { resource, timeoutMs: patience.login, now });
  const requests = openGraphRequests({ baseUrl, mailbox: address, tokens });
  const parser = openMailParser();
  const inbox = openInbox(requests, parser, patience);
  const outbox = openOutbox(requests, address, patience);
  const bell = openBell(options.everyMs ?? everyMs);
  const underWay = new Map<string, Promise<SendOutcome>>();
  const accepted = new Set<string>();
  let looked: { readonly at: number; readonly found: Promise<void> } | undefined;

  async function look(): Promise<void> {
    const answer = await requests.ask({ path: 'mailFolders/inbox?$select=id', timeMs: patience.lookUp });
    if (answer.outcome !== 'answered' || answer.status !== 200) throw faultOfAnswer(answer);
  }

  return {
    port: {
      name: 'graph',
      async send(mail) {
        const reason = refusalOf(mail);
        if (reason !== null) return { outcome: 'refused', reason };
        const { messageId } = mail;
        if (accepted.has(messageId)) return { outcome: 'sent' };
        const sending =
          underWay.get(messageId) ?? outbox.send(mail).finally(() => underWay.delete(messageId));
        underWay.set(messageId, sending);
        const outcome = await sending;
        if (outcome.outcome === 'sent') accepted.add(messageId);
        for (const oldest of accepted) if (accepted.size > remembered) accepted.delete(oldest);
        return outcome;
      },
      wasSent: async (messageId) =>
        accepted.has(messageId) || (await outbox.wasSent(messageId)) ? 'sent' : 'not-found',
      receive: inbox.receive,
      arrival: bell.arrival,
    },
    health() {
      const at = performance.now();
      if (!looked || at - looked.at > healthMs) looked = { at, found: look() };
      return looked.found;
    },
    async close() {
      bell.close();
      await parser.close();
    },
  };
}
