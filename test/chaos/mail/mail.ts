import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { checkData } from '../../../src/simulation/chaos-check';
import type { ProgramOptions } from '../../../src/simulation/chaos-process';
import { runChaos } from '../../../src/simulation/chaos-run';
import { seededRandom } from '../../../src/simulation/random';
import type { MailServer } from '../../../src/drivers/mailboxes/smtp-imap/mail-server';
import { startMailServers, type MailServers } from '../../fixtures/mail/mail-servers';
import { figuresOf } from '../plain';
import { figuresOfKills, shown, type ChaosArguments, type KillReport } from '../report';
import { withServer } from '../with-server';
import { startAnswering } from './mail-answers';
import { checkMail, type MailSeen } from './mail-check';
import { mailLeadFile, temperOf } from './mail-leads';
import { simulatePlaybook } from './simulated';
import { watchOptOuts } from './opt-outs';
import { openSmtpRelay } from './smtp-relay';

const here = join(process.cwd(), 'test/chaos/mail');
const agent = 'baton@lumen.example';
const administrator = 'ada@lumen.example';

/** The first present of the processes; it goes on with each kill, and by days at the end. */
const begin = Date.parse('2026-11-23T08:00:00Z');
const hourMs = 3_600_000;
const leap = { perKill: 3 * hourMs, perLastLife: 72 * hourMs } as const;

/**
 * The agent writes to leads by itself, through real mail servers, and leads answer: two services and an import are killed
 * at random, and every other kill of a service waits until a mail is on its way. Now and then an answer of the server is lost.
 */
export async function mailChaos({
  program,
  folder,
  kills,
  seed,
  leads,
  tell,
}: ChaosArguments): Promise<KillReport> {
  const servers = await startMailServers();
  const relay = await openSmtpRelay(servers.smtp.port, seededRandom(seed));
  const file = join(folder, 'data/baton.db');
  let now = begin;
  let whileSending = 0;
  const base: ProgramOptions = {
    program,
    folder,
    playbook: join(here, 'playbook.yaml'),
    environment: {
      BATON_MAILBOX: 'smtp-imap',
      SMTP_URL: urlOf('smtp', { ...servers.smtp, port: relay.port }),
      IMAP_URL: urlOf('imap', servers.imapOf(agent)),
      MAIL_FROM: agent,
    },
    present: () => new Date(now).toISOString(),
  };
  const answering = startAnswering(servers, () => new Date(now));
  const stops: (() => Promise<void>)[] = [answering.stop, relay.close, servers.close];
  try {
    await withServer(base, (address) => simulatePlaybook(address, administrator));
    const optOuts = watchOptOuts(file, answering.answers);
    stops.unshift(optOuts.stop);
    const seen = async (): Promise<MailSeen> => ({
      accepted: await servers.accepted(agent),
      delivered: await deliveredTo(servers),
      answers: answering.answers(),
      inForce: optOuts.inForce(),
      handedOver: relay.handedOver(),
    });
    const check = async () => ({
      data: await checkData(file, 'chaos-mail', [], { decidedOnce: false }),
      mail: await checkMail(file, await seen()),
    });
    const outcome = await runChaos({
      ...base,
      accounts: null,
      file: (number) => mailLeadFile(folder, leads ?? 12, number),
      service: { args: ['run'], processes: 2, lifeMs: 3_500, onItsWay: relay.onItsWay },
      kills,
      seed,
      tell,
      strikes() {
        now += leap.perKill;
        whileSending += relay.underWay();
      },
      calm: relay.calm,
      async isUnfinished() {
        now += leap.perLastLife;
        const { data, mail } = await check();
        tell(`${data.violations.length + mail.violations.length} things are not finished`);
        return data.violations.length + mail.violations.length > 0;
      },
    });
    const data = await checkData(file, 'chaos-mail', outcome.accepted, { decidedOnce: false });
    const mail = await checkMail(file, await seen());
    const { accepted, answers, inForce } = await seen();
    return {
      outcome,
      figures: [
        ...figuresOfKills(outcome),
        ...figuresOf(data),
        ['mails', `${accepted.length} taken by exim: ${shown(mail.byPurpose)}`],
        ['as Baton tells', shown(mail.byOutcome)],
        ['unknown', `${mail.unknownThatLeft} of them had left; each was put before a person`],
        ['on their way', `${whileSending} mails when a process was killed, ${relay.lost()} answers lost`],
        ['leads answered', `${answers.length}, taken in: ${shown(mail.replies)}`],
        ['opt-outs', `${inForce.size} in force`],
      ],
      violations: [...outcome.failures, ...data.violations, ...mail.violations],
    };
  } finally {
    for (const stop of stops) await stop();
  }
}

function urlOf(protocol: 'smtp' | 'imap', { host, port, login }: MailServer): string {
  const account = [login?.user, login?.password].map((one) => encodeURIComponent(one ?? '')).join(':');
  return `${protocol}://${account}@${host}:${port}`;
}

/** The message ids of everything that lies in the mailboxes of leads. */
async function deliveredTo(servers: MailServers): Promise<readonly string[]> {
  const addresses = (await servers.mailboxes()).filter((one) => temperOf(one) !== undefined);
  const mails = (await Promise.all(addresses.map((one) => servers.delivered(one)))).flat();
  return Promise.all(mails.map(async (one) => (await simpleParser(one)).messageId ?? ''));
}
