import type { IncomingMail } from '../../src/domain/incoming-mail';
import type { Lead } from '../../src/domain/lead';
import { openLocalMailbox, type LocalMailbox } from '../../src/drivers/mailboxes/local';
import { openSqlite } from '../../src/drivers/stores/sqlite';
import { keepStart } from '../../src/pipeline/simulations';
import type { Mailbox } from '../../src/ports/mailbox';
import { openScriptedModel } from '../../src/simulation/scripted-model';
import { openWorld, playbookOf, startOfWorld, type World } from './world';

/** A playbook that writes by itself to leads in Germany; `change` overrides its input. */
export function engagingPlaybook(engagement: object = {}, change: object = {}) {
  return playbookOf({
    mode: 'research-and-engage',
    agent: { name: 'Baton', email: 'baton@seller.example' },
    engagement: {
      approval: 'auto',
      permission: { countries: { Germany: 'auto' } },
      sender: {
        name: 'Lena Hart',
        postalAddress: 'Field Sales, Hafenstraße 1, Hamburg',
        whyWeWrite: 'You wrote to us through our web site, which is where your address comes from.',
        privacyUrl: 'https://seller.example/privacy',
        disclosure: 'Software wrote this mail.',
      },
      outreach: { value: 'We plan menus for kitchens of any size.' },
      hours: { timeZone: 'Europe/Berlin' },
      ...engagement,
    },
    ...change,
  });
}

export const bantRules = {
  need: { description: 'Plans by hand today', question: 'How do you plan your menus today?' },
  timeline: { description: 'Wants to begin within six months', question: 'When would you like to begin?' },
  budget: { description: 'Has a budget', question: 'Is there a budget for it?' },
  authority: { description: 'Decides, or can name who does', question: 'Who decides on it with you?' },
};

export interface EngagedWorld extends World {
  lead0(fields?: object): Promise<string>;
  leadOf(id: string): Promise<Lead>;
  /** What was sent, to be read and answered. */
  readonly mailbox: Pick<LocalMailbox, 'list' | 'answer'>;
  /** Reads what came in, and does everything that is due. */
  settled(): Promise<void>;
  /** Time goes by, and everything that is due is done, hour by hour. */
  goBy(days: number): Promise<void>;
  /** The lead answers the newest mail it got. */
  answers(id: string, words: string): Promise<void>;
  /** A mail comes in as it is. */
  comes(mail: Partial<IncomingMail>): Promise<void>;
}

/** A world in which the agent writes and leads answer; its playbook was simulated unless that is what is tried. */
export async function openEngagedWorld(
  playbook = engagingPlaybook(),
  ports: object = {},
  isSimulated = true,
): Promise<EngagedWorld> {
  const mails = openSqlite({ file: ':memory:' });
  let clock = () => startOfWorld;
  const local = openLocalMailbox({ records: mails.port, now: () => clock() });
  const extra: IncomingMail[] = [];
  const mailbox: Mailbox = {
    ...local.port,
    async receive(cursor) {
      const [place = null, seen = '0'] = cursor === null ? [] : cursor.split('/');
      const received = await local.port.receive(place);
      const more = extra.slice(Number(seen));
      return { mails: [...received.mails, ...more], cursor: `${received.cursor}/${extra.length}` };
    },
  };
  const world = await openWorld({
    playbooks: [playbook],
    ports: { model: openScriptedModel(), mailbox, ...ports },
  });
  clock = world.outside.clock.now;
  await world.mailIntake.once();
  if (isSimulated) {
    const at = new Date(startOfWorld).toISOString();
    for (const one of world.playbooks.active()) await keepStart(one, { by: 'test', at }, world.store);
  }
  let serial = 0;

  async function settled(): Promise<void> {
    await world.mailIntake.once();
    await world.settle();
  }

  return {
    ...world,
    mail: local.list,
    mailbox: local,
    settled,
    lead0: (fields = {}) => world.lead(`L-${(serial += 1)}`, { country: 'Germany', ...fields }),
    async leadOf(id) {
      const open = await world.record.open(id);
      if (!open) throw new Error('no such lead');
      return open.document.lead;
    },
    async goBy(days) {
      for (let hour = 0; hour < days * 24; hour += 1) {
        world.pass(3_600_000);
        await settled();
      }
    },
    async answers(id, words) {
      const sent = (await local.list()).find((one) => one.leadId === id);
      if (!sent) throw new Error('nothing was sent to it');
      const turn = `answer-${(serial += 1)}`;
      const refused = await local.answer({ messageId: sent.messageId, turn, words });
      if (refused) throw new Error(refused.refused);
      await settled();
    },
    async comes(mail) {
      extra.push({
        messageId: `<m${(serial += 1)}@elsewhere.example>`,
        at: new Date(world.outside.clock.now()).toISOString(),
        from: { name: '', address: 'mia.brandt@nord.example' },
        to: ['baton@seller.example'],
        subject: 'Hello',
        text: mail.said ?? '',
        said: '',
        references: [],
        headers: {},
        deliveryStatus: null,
        ...mail,
      });
      await settled();
    },
    async close() {
      await world.close();
      await mails.close();
    },
  };
}
