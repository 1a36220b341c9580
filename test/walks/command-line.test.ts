import { existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { baton, sp500, sp500Playbook, temporaryFolder } from './baton';

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const file = (name: string, content: string | Buffer) => {
  writeFileSync(at(name), content);
  return at(name);
};
const now = ['--now', '2026-11-22T09:00:00Z'];
const common = [...now, '--playbook', sp500Playbook, '--data', at('data')];

const leads = `lead_id,topic,first_name,last_name,job_title,company_name,email,status,rating,created_on,owner,Budget band
X-1,Pricing for 40 users,Ana,Ruiz,VP Operations,Apple Inc.,ana.ruiz@aapl.example,Open,Cold,2026-11-20T08:00:00Z,ben.okoro@baton.example,high
X-2,Demo,Bo
X-3,Newsletter,Cy,Day,Student,Nowhere,cy at nowhere,Open,,2026-11-20T08:00:00Z,ben.okoro@baton.example,
X-4,Closed,Di,Eve,CEO,Apple Inc.,di@aapl.example,Qualified,,2026-11-20T08:00:00Z,ben.okoro@baton.example,
`;

test('good rows go on, a bad row is reported with line and reason and kept aside', async () => {
  const ran = await baton([
    'run',
    '--once',
    ...common,
    '--accounts',
    join(sp500, 'accounts-sp500.csv'),
    '--leads',
    file('leads.csv', leads),
  ]);
  expect(ran.err).toContain('leads.csv: 3 accepted, 0 updated, 0 unchanged, 1 rejected.');
  expect(ran.err).toContain('Kept as custom fields: Budget band.');
  expect(ran.code).toBe(4);
  const rejects = readdirSync(at('data/rejects'));
  expect(rejects).toHaveLength(1);
  const kept = readFileSync(at(`data/rejects/${rejects[0]}`), 'utf8');
  expect(kept).toMatch(/3,.*X-2,Demo,Bo/);
});

test('lead, why and history tell of it by its id at the source', async () => {
  const lead = await baton(['lead', 'X-1', ...common]);
  expect(lead.out).toMatch(/^Ana Ruiz, Apple Inc\./);
  expect(lead.out).toMatch(/ICP fit +\w+, \d+ of 100/);
  const why = await baton(['why', 'X-1', ...common]);
  expect(why.out).toContain('annual revenue');
  expect(why.out).toMatch(/“\d+ USD” +CRM, account A-AAPL/);
  expect(why.out).toMatch(/intent +0\.3 × 0\.7 += 0\.21 +“Pricing”/);
  expect(why.out).toContain('What would change it');
  const history = await baton(['history', 'X-3', ...common]);
  expect(history.out).toContain('handed back to ben.okoro@baton.example');
  expect(history.out).toMatch(/hand-back +ben\.okoro@baton\.example +delivered/);
});

test('--json prints what the operation returned', async () => {
  const ran = await baton(['why', 'X-1', ...common, '--json']);
  const value = JSON.parse(ran.out) as { lead: { phase: string; fields: { custom: object } } };
  expect(value.lead.fields.custom).toEqual({ 'Budget band': 'high' });
});

test('an unknown lead is refused in words and by exit code', async () => {
  const ran = await baton(['why', 'X-99', ...common]);
  expect(ran).toMatchObject({
    code: 3,
    out: '',
    err: 'There is no lead with the id "X-99". Nothing was changed.\n',
  });
});

test('preview shows what a playbook would take, before it is in force', async () => {
  const ran = await baton(['preview', ...common]);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('2 of 3 leads would be taken.');
  expect(ran.out).toMatch(/status +1/);
  expect(ran.out).toMatch(/annual revenue +1 of 2/);
});

test('import says for each row what became of it, and the same file again changes nothing', async () => {
  const path = file('again.csv', leads);
  const first = await baton(['import', path, ...common, '--data', at('import'), '--json']);
  const rows = first.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; verdict: string });
  expect(rows.map((one) => one.verdict)).toEqual(['accepted', 'rejected', 'accepted', 'accepted']);
  const second = await baton(['import', path, ...common, '--data', at('import')]);
  expect(second.err).toContain('0 accepted, 0 updated, 3 unchanged, 1 rejected');
});

describe('bad input gets one clear sentence, an exit code, and loses nothing', () => {
  const once = (...args: string[]) => baton(['run', '--once', ...common, ...args]);

  test('a missing file', async () => {
    const ran = await once('--leads', at('nowhere.csv'));
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/nowhere\.csv/);
  });

  test('a wrong encoding', async () => {
    const ran = await once(
      '--leads',
      file('latin.csv', Buffer.from('lead_id,last_name\nX-9,M\xfcller\n', 'latin1')),
    );
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/latin\.csv is not UTF-8 .*line 2/);
  });

  test('a file of 1 GB', async () => {
    const path = file('huge.csv', 'lead_id,last_name\n');
    truncateSync(path, 1_073_741_824);
    const ran = await once('--leads', path);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/huge\.csv is 1\.\d GB; Baton reads files up to 256 MB/);
  });

  test('a playbook with three mistakes: all at once, with their lines', async () => {
    const text = readFileSync(sp500Playbook, 'utf8')
      .replace('mode: research-only', 'mode: research-never')
      .replace('lookBackDays: 30', 'lookBackDays: 999')
      .replace('supervisor: lead-desk', 'supervisor: lead-dest');
    const ran = await baton([
      'run',
      '--once',
      ...now,
      '--data',
      at('data'),
      '--playbook',
      file('bad.yaml', text),
    ]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('The playbook bad.yaml has 3 mistakes');
    expect(ran.err).toMatch(/line 4, mode: .*\n/);
    expect(ran.err).toMatch(/line \d+, selection\.lookBackDays: .*\n/);
    expect(ran.err).toMatch(/line \d+, supervisor: lead-dest@baton\.example is not listed under people/);
    expect(ran.err).not.toContain('    at ');
  });

  test('a database made by a newer version', async () => {
    mkdirSync(at('newer'), { recursive: true });
    const database = new DatabaseSync(at('newer/baton.db'));
    database.exec('CREATE TABLE later (a); PRAGMA user_version = 9999; PRAGMA application_id = 0;');
    database.close();
    const ran = await baton(['lead', 'X-1', '--playbook', sp500Playbook, '--data', at('newer')]);
    expect(ran.code).toBe(1);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });

  test('settings: every mistake at once', async () => {
    const ran = await baton(['lead', 'X-1'], { BATON_STORE: 'oracle', BATON_CRM: 'paper' });
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/2 mistakes: BATON_STORE: .*; BATON_CRM: /);
  });

  test('an unknown command', async () => {
    const ran = await baton(['wy', 'X-1']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('Did you mean why?');
  });

  test('and what was accepted before is still there', async () => {
    expect(existsSync(at('data/baton.db'))).toBe(true);
    expect((await baton(['lead', 'X-1', ...common])).code).toBe(0);
  });
});
