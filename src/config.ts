import { dirname, join } from 'node:path';
import { z } from 'zod';
import { azureSettings } from './config-azure';
import { graphConfigOf, graphSettings, type GraphConfig } from './config-graph';
import { cosmosConfigOf, cosmosSettings, type CosmosConfig } from './config-cosmos';
import { dataverseConfigOf, dataverseSettings, type DataverseConfig } from './config-dataverse';
import { mailConfigOf, mailSettings, type MailConfig } from './config-mail';
import { mcpConfigOf, mcpSettings, type McpConfig } from './config-mcp';
import { modelConfigOf, modelSettings, type ModelConfig } from './config-model';
import { searchConfigOf, searchSettings, type SearchConfig } from './config-search';
import { slackConfigOf, slackSettings, type SlackConfig } from './config-slack';
import { telemetryConfigOf, telemetrySettings, type TelemetryConfig } from './config-telemetry';
import { teamsConfigOf, teamsSettings, type TeamsConfig } from './config-teams';
import { Fault } from './domain/fault';

/** Every setting there is: read from the environment, nowhere else. */
export const settings = z.object({
  BATON_DATA_DIR: z.string().min(1).default('data').describe('folder for the database and the rejected rows'),
  BATON_PLAYBOOK: z
    .string()
    .min(1)
    .default(join(__dirname, '../examples/playbook.yaml'))
    .describe('playbook files, separated by commas; the one with priority 1 is tried first'),
  BATON_KNOWLEDGE_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('folder of the files that playbooks name as sources'),
  BATON_STORE: z.enum(['sqlite', 'cosmos']).default('sqlite').describe('where everything is kept'),
  BATON_CRM: z
    .enum(['builtin', 'dataverse'])
    .default('builtin')
    .describe('where accounts, contacts and past deals come from'),
  BATON_MODEL: z
    .enum(['builtin', 'openai'])
    .default('builtin')
    .describe('what reads and quotes the evidence'),
  BATON_CHANNELS: z
    .string()
    .default('local')
    .transform((names) => [...new Set(names.split(',').map((one) => one.trim()))])
    .pipe(z.array(z.enum(['local', 'slack', 'teams'])).min(1))
    .describe('where people meet Baton, separated by commas'),
  BATON_MAILBOX: z
    .enum(['local', 'smtp-imap', 'graph'])
    .default('local')
    .describe('where e-mail leaves and comes in'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3978)
    .describe('port of the web server; 0 takes any free one'),
  HOST: z.string().min(1).default('127.0.0.1').describe('address the web server listens on'),
  INTAKE_SECRET: z
    .string()
    .min(16, 'use at least 16 characters')
    .optional()
    .describe('key that signs leads sent to `POST /leads`; without it that door is shut'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'use at least 16 characters, such as those of `openssl rand -hex 32`')
    .optional()
    .describe('whoever sends it as a bearer token may read `GET /metrics`; without it that door is shut'),
  PUBLIC_URL: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('where others reach this server, such as `https://baton.example.com`'),
  BATON_SECRET_KEY: z
    .string()
    .min(32, 'use at least 32 characters, such as those of `openssl rand -hex 32`')
    .optional()
    .describe('key that seals the tokens of installs in the store, and signs unsubscribe links'),
  ...slackSettings,
  ...teamsSettings,
  ...mailSettings,
  ...graphSettings,
  ...modelSettings,
  ...searchSettings,
  ...azureSettings,
  ...cosmosSettings,
  ...dataverseSettings,
  ...mcpSettings,
  ...telemetrySettings,
});

export interface Config {
  readonly dataDir: string;
  readonly playbooks: readonly string[];
  readonly knowledgeDir: string;
  /** How Cosmos DB is reached; undefined when everything is kept in a SQLite file. */
  readonly cosmos: CosmosConfig | undefined;
  readonly crm: 'builtin' | 'dataverse';
  /** How Dynamics 365 is reached; undefined when it is not the CRM. */
  readonly dataverse: DataverseConfig | undefined;
  /** How the language model is reached; undefined when the built-in analyst serves. */
  readonly model: ModelConfig | undefined;
  /** Whom the public web is searched with; undefined when it is not searched. */
  readonly search: SearchConfig | undefined;
  readonly channels: readonly ('local' | 'slack' | 'teams')[];
  /** How Slack is reached; undefined when it is no channel. */
  readonly slack: SlackConfig | undefined;
  /** How Teams is reached; undefined when it is no channel. */
  readonly teams: TeamsConfig | undefined;
  readonly mailbox: 'local' | 'smtp-imap' | 'graph';
  /** How mail servers are reached; undefined when the mailbox needs none. */
  readonly mail: MailConfig | undefined;
  /** How the mailbox of Microsoft 365 is reached; undefined when it is another one. */
  readonly graph: GraphConfig | undefined;
  /** What other assistants are told; undefined when they are not heard. */
  readonly mcp: McpConfig | undefined;
  /** Where traces go; undefined when they go nowhere. */
  readonly telemetry: TelemetryConfig | undefined;
  readonly port: number;
  readonly host: string;
  readonly intakeSecret: string | undefined;
  readonly metricsToken: string | undefined;
  readonly publicUrl: string | undefined;
  readonly secretKey: string | undefined;
}

/** The configuration in an environment; every problem is reported at once, each with what to do. */
export function configOf(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const parsed = settings.safeParse(given);
  const slack = parsed.success ? slackConfigOf(parsed.data) : { problems: [] };
  const teams = parsed.success ? teamsConfigOf(parsed.data) : { problems: [] };
  const mail = parsed.success ? mailConfigOf(parsed.data) : { problems: [] };
  const graph = parsed.success ? graphConfigOf(parsed.data) : { problems: [] };
  const model = parsed.success ? modelConfigOf(parsed.data) : { problems: [] };
  const search =
    parsed.success && !('problems' in model) ? searchConfigOf(parsed.data, model.config) : { problems: [] };
  const cosmos = parsed.success ? cosmosConfigOf(parsed.data) : { problems: [] };
  const dataverse = parsed.success ? dataverseConfigOf(parsed.data) : { problems: [] };
  const mcp = parsed.success ? mcpConfigOf(parsed.data) : { problems: [] };
  const telemetry = parsed.success ? telemetryConfigOf(parsed.data) : { problems: [] };
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...('problems' in slack ? slack.problems : []),
    ...('problems' in teams ? teams.problems : []),
    ...('problems' in mail ? mail.problems : []),
    ...('problems' in graph ? graph.problems : []),
    ...('problems' in model ? model.problems : []),
    ...('problems' in search ? search.problems : []),
    ...('problems' in cosmos ? cosmos.problems : []),
    ...('problems' in dataverse ? dataverse.problems : []),
    ...('problems' in mcp ? mcp.problems : []),
    ...('problems' in telemetry ? telemetry.problems : []),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new Fault('config-invalid', {
      sentence: `The configuration has ${problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`}: ${problems.join('; ')}.`,
      todo: 'Correct the environment variables; the README lists what each may be.',
    });
  }
  const { data } = parsed;
  const playbooks = data.BATON_PLAYBOOK.split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    dataDir: data.BATON_DATA_DIR,
    playbooks,
    knowledgeDir: data.BATON_KNOWLEDGE_DIR ?? join(dirname(playbooks[0] ?? '.'), 'knowledge'),
    cosmos: 'problems' in cosmos ? undefined : cosmos.config,
    crm: data.BATON_CRM,
    dataverse: 'problems' in dataverse ? undefined : dataverse.config,
    model: 'problems' in model ? undefined : model.config,
    search: 'problems' in search ? undefined : search.config,
    channels: data.BATON_CHANNELS,
    slack: 'problems' in slack ? undefined : slack.config,
    teams: 'problems' in teams ? undefined : teams.config,
    mailbox: data.BATON_MAILBOX,
    mail: 'problems' in mail ? undefined : mail.config,
    graph: 'problems' in graph ? undefined : graph.config,
    mcp: 'problems' in mcp ? undefined : mcp.config,
    telemetry: 'problems' in telemetry ? undefined : telemetry.config,
    port: data.PORT,
    host: data.HOST,
    intakeSecret: data.INTAKE_SECRET,
    metricsToken: data.METRICS_TOKEN,
    publicUrl: data.PUBLIC_URL,
    secretKey: data.BATON_SECRET_KEY,
  };
}
