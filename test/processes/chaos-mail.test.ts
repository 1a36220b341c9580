import { join } from 'node:path';
import { openSqlite } from '../../src/drivers/stores/sqlite';
import { keptLeads } from '../../src/simulation/chaos-records';
import { mailChaos } from '../chaos/mail/mail';
import { checkMail } from '../chaos/mail/mail-check';
import { hasMailServers } from '../fixtures/mail/mail-servers';
import { buildProgram, type Program } from './program';

// Where exim4 and dovecot are missing, `hasMailServers` says what is left out.
const described = hasMailServers ? describe : describe.skip;
described('with exim and dovecot', () => {
  let program: Program;
  beforeAll(() => {
    program = buildProgram();
  });
  afterAll(() => program.remove());
  const file = () => join(program.folder, 'data/baton.db');

  test('after four kills no mail left twice, each answer was taken in once, and nobody is written to after an opt-out', async () => {
    const { outcome, violations, figures } = await mailChaos({
      program: program.main,
      folder: program.folder,
      kills: 4,
      seed: 3,
      leads: 8,
      tell: () => undefined,
    });
    expect(violations).toEqual([]);
    expect(outcome.kills).toBe(4);
    expect(Object.fromEntries(figures)['mails']).toMatch(/outreach \d/);
  }, 120_000);

  test('the check finds a mail that left twice, one that never left, and one after an opt-out', async () => {
    const { port, close } = openSqlite({ file: file() });
    const sent = [];
    for await (const { document } of keptLeads(port))
      sent.push(...document.lead.mails.filter((one) => one.outcome === 'sent'));
    await close();
    const [first] = sent;
    if (!first) throw new Error('nothing was sent');
    const { messageId, to } = first;
    const { violations } = await checkMail(file(), {
      accepted: [first, first],
      delivered: [messageId, messageId],
      answers: [{ messageId: '<lost@contoso.example>', from: to, temper: 'refuses' }],
      inForce: new Map([[to, 0]]),
      handedOver: [{ to, at: 60_000 }],
    });
    expect(violations).toEqual(
      expect.arrayContaining([
        `${messageId} was sent twice`,
        `${messageId} lies twice in a mailbox`,
        expect.stringMatching(/^the step .+ was written twice$/),
        `${to} was written to after its opt-out`,
        'the answer <lost@contoso.example> was taken in 0 times',
      ]),
    );
    const told = violations.filter((one) => one.endsWith('is told as sent and never left'));
    expect(told).toHaveLength(sent.length - 1);
  });
});
