import { join } from 'node:path';
import { checkData, type ChaosFound } from '../../src/simulation/chaos-check';
import { leadFile } from '../../src/simulation/chaos-leads';
import { runChaos } from '../../src/simulation/chaos-run';
import { seededRandom } from '../../src/simulation/random';
import { openSlackDouble, type SlackDouble, type SlackPosted } from '../../src/simulation/slack-double';
import { figuresOfKills, shown, type ChaosArguments, type ChaosReport, type KillReport } from './report';

/** The present of the imported leads; their dates are in the files. */
const present = '2026-11-22T09:00:00Z';

const root = process.cwd();
const fixtures = join(root, 'test/fixtures/sp500');

/** Leads of the S&P 500 are handed over by rules, on the local page; with `slack` in a Slack that loses requests and answers too. */
export async function plainChaos(
  { program, folder, kills, seed, leads, tell }: ChaosArguments,
  withSlack: boolean,
): Promise<KillReport> {
  const slack = withSlack ? await openSlackDouble(seededRandom(seed)) : undefined;
  const file = join(folder, 'data/baton.db');
  const outcome = await runChaos({
    program,
    folder,
    playbook: join(root, 'examples/sp500.playbook.yaml'),
    accounts: join(fixtures, 'accounts-sp500.csv'),
    file: (number) =>
      leadFile(
        { folder, fixtures, leads: leads ?? (slack ? 40 : 500), madeAt: slack ? yesterday() : null },
        number,
      ),
    service: { args: ['run', '--once'], processes: 1, lifeMs: null },
    // What is to be tried again later needs a clock that goes on.
    present: () => (slack ? null : present),
    ...(slack && {
      environment: slackSettings(slack),
      calm: slack.calm,
      isUnfinished: async () => (await checkData(file, 'sp500', [])).violations.length > 0,
    }),
    kills,
    seed,
    tell,
  });
  const found = await checkData(file, 'sp500', outcome.accepted);
  const twice = slack ? notOnce(found.elsewhere, slack.posted()) : [];
  await slack?.close();
  return {
    outcome,
    figures: [
      ...figuresOfKills(outcome),
      ...figuresOf(found),
      ...(slack
        ? ([['in Slack', `${found.elsewhere.length} cards, faults ${shown(slack.faults())}`]] as const)
        : []),
    ],
    violations: [...outcome.failures, ...found.violations, ...twice],
  };
}

/** For leads of processes whose clock goes on. */
export function yesterday(): string {
  return `${new Date(Date.now() - 86_400_000).toISOString().slice(0, 19)}Z`;
}

/** The figures of what a data folder holds. */
export function figuresOf(found: ChaosFound): ChaosReport['figures'] {
  return [
    ['leads', `${found.leads}: ${shown(found.byPhase)}`],
    ['interrupted', `${found.interrupted} (killed five times at the same lead: row 14)`],
    [
      'handovers',
      `${found.handovers}, turns ${shown(found.turns)}, ${found.turnsInWait} of them of interrupted leads`,
    ],
    ['messages', `${found.messages}`],
  ];
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
function notOnce(meant: ChaosFound['elsewhere'], posted: readonly SlackPosted[]): readonly string[] {
  const counts = new Map(meant.map(({ effect }) => [`${effect.to} ${effect.id}`, 0]));
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
