import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { MailServers } from '../../fixtures/mail/mail-servers';
import { postMail } from '../../fixtures/mail/post-mail';
import { temperOf, type Temper } from './mail-leads';

/** A mail that a lead sent, once or, as mail servers do, twice. */
export interface SentAnswer {
  readonly messageId: string;
  readonly from: string;
  readonly temper: Temper;
}

export interface Answering {
  answers(): readonly SentAnswer[];
  /** Resolves when every mail that stands in a mailbox was looked at. */
  stop(): Promise<void>;
}

interface Words {
  readonly subject: string;
  readonly text: string;
  readonly headers: readonly string[];
}

const everyMs = 200;

/** Lets leads answer the first mail that stands in their mailbox, each in its temper; `today` is the present of the processes. */
export function startAnswering(servers: MailServers, today: () => Date): Answering {
  const answered = new Map<string, SentAnswer | null>();
  const stop = new AbortController();

  async function look(): Promise<void> {
    for (const address of await servers.mailboxes()) {
      const temper = temperOf(address);
      if (!temper || answered.has(address)) continue;
      const [first] = await servers.delivered(address);
      if (first) answered.set(address, await answer(address, temper, await simpleParser(first)));
    }
  }

  async function answer(from: string, temper: Temper, mail: ParsedMail): Promise<SentAnswer | null> {
    const words = wordsOf(temper, today());
    const to = mail.replyTo?.value[0]?.address;
    if (!words || !to) return null;
    const number = answered.size;
    const messageId = `<answer-${number}@${from.split('@')[1]}>`;
    const lines = [
      `From: Ana <${from}>`,
      `To: ${to}`,
      `Subject: ${words.subject}`,
      `Message-ID: ${messageId}`,
      `In-Reply-To: ${mail.messageId}`,
      `References: ${mail.messageId}`,
      ...words.headers,
      '',
      words.text,
    ];
    for (let times = number % 3 === 0 ? 2 : 1; times > 0; times -= 1)
      await postMail(servers.smtp, from, to, lines);
    return { messageId, from, temper };
  }

  const running = (async () => {
    while (!stop.signal.aborted) {
      await look();
      await pause(everyMs, undefined, stop).catch(() => undefined);
    }
    await look();
  })();
  // Told of when it is stopped.
  running.catch(() => undefined);
  return {
    answers: () => [...answered.values()].filter((one) => one !== null),
    stop() {
      stop.abort();
      return running;
    },
  };
}

/** Undefined for whoever does not answer. */
function wordsOf(temper: Temper, today: Date): Words | undefined {
  const person = (text: string): Words => ({ subject: 'Re: Planning', text, headers: [] });
  switch (temper) {
    case 'refuses':
      return person('Thank you, but we are not interested.');
    case 'opts-out':
      return person('Please unsubscribe me.');
    case 'asks':
      return person('Who else in milling uses it?');
    case 'is-away': {
      const back = new Date(today.getTime() + 4 * 86_400_000).toISOString().slice(0, 10);
      const text = `I am out of the office until ${back}.`;
      return { subject: 'Automatic reply', text, headers: ['Auto-Submitted: auto-replied'] };
    }
    case 'silent':
    case 'nobody':
      return undefined;
  }
}
