import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkData, type ChaosFound } from './chaos-check';
import { runChaos } from './chaos-run';
import { seededRandom } from './random';
import { openSlackDouble, type SlackDouble, type SlackPosted } from './slack-double';

/**
 * `npm run chaos -- --kills 50 [--slack] [--seed S] [--leads N] [--fixtures folder]`: kills real processes on one data file and
 * checks what is left; exit code 1 when something was lost, done twice or unfair.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      leads: { type: 'string' },
      slack: { type: 'boolean', default: false },
      fixtures: { type: 'string', default: 'test/fixtures/sp500' },
      playbook: { type: 'string', default: 'examples/sp500.playbook.yaml' },
    },
  });
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'baton-chaos-'));
  const began = process.hrtime.bigint();
  try {
    const slack = values.slack ? await openSlackDouble(seededRandom(Number(values.seed))) : undefined;
    const file = join(folder, 'data/baton.db');
    const outcome = await runChaos({
      program: join(__dirname, '../main.js'),
      ...(slack && {
        environment: slackSettings(slack),
        calm: slack.calm,
        isUnfinished: async () => (await checkData(file, 'sp500', [])).violations.length > 0,
      }),
      playbook: values.playbook,
      fixtures: values.fixtures,
      folder,
      kills: Number(values.kills),
      seed: Number(values.seed),
      leads: Number(values.leads ?? (values.slack ? 40 : 500)),
      tell: print,
    });
    const found = await checkData(file, 'sp500', outcome.accepted);
    const twice = slack ? notOnce(found.inSlack, slack.posted()) : [];
    await slack?.close();
    const violations = [...outcome.failures, ...found.violations, ...twice];
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    print(
      `kills           ${outcome.kills} (${outcome.killed.import} imports, ${outcome.killed.run} runs), seed ${values.seed}, ${seconds.toFixed(0)} s`,
    );
    print(`rows accepted   ${outcome.accepted.length} of ${outcome.files} files`);
    print(`leads           ${found.leads}: ${shown(found.byPhase)}`);
    print(`interrupted     ${found.interrupted} (killed five times at the same lead: row 14)`);
    print(
      `handovers       ${found.handovers}, turns ${shown(found.turns)}, ${found.turnsInWait} of them of interrupted leads`,
    );
    print(`messages        ${found.messages}`);
    if (slack) print(`in Slack        ${found.inSlack.length} cards, faults ${shown(slack.faults())}`);
    for (const violation of violations.slice(0, 20)) print(`VIOLATION       ${violation}`);
    print(`violations      ${violations.length}`);
    process.exitCode = violations.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the processes are told, so that people are in Slack as well. */
function slackSettings({ apiUrl }: SlackDouble): Readonly<Record<string, string>> {
  return {
    BATON_CHANNELS: 'local,slack',
    SLACK_BOT_TOKEN: 'xoxb-chaos',
    SLACK_SIGNING_SECRET: 'chaos-chaos',
    SLACK_API_URL: apiUrl,
  };
}

/** Cards that do not stand exactly once in Slack, and messages that nobody meant. */
function notOnce(meant: ChaosFound['inSlack'], posted: readonly SlackPosted[]): readonly string[] {
  const counts = new Map(meant.map((one) => [`${one.to} ${one.effectId}`, 0]));
  const stray: string[] = [];
  for (const { effectId, to, thread } of posted) {
    if (thread !== null) continue;
    const count = counts.get(`${to} ${effectId}`);
    if (count === undefined) stray.push(`${to} was shown ${effectId} in Slack, which nobody meant`);
    else counts.set(`${to} ${effectId}`, count + 1);
  }
  const wrong = [...counts].filter(([, count]) => count !== 1);
  return [...stray, ...wrong.map(([key, count]) => `${count} messages in Slack of ${key}`)];
}

function shown(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

void main();
