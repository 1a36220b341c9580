import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { Fault } from '../../../../domain/fault';
import { silentLogger } from './silent-logger';
import type { Workspace, Workspaces } from './workspace';

export interface TokenWorkspacesOptions {
  /** The bot token of the one workspace. */
  readonly token: string;
  /** Where Slack's Web API is; a double in tests. */
  readonly slackApiUrl?: string;
  /** How long the first question to Slack may take, in milliseconds; 5,000 when not given. */
  readonly timeoutMs?: number;
  /** Milliseconds since 1970. */
  now(): number;
}

interface Identity {
  readonly workspace: Workspace;
  readonly teamId: string | null;
}

/** After a failure Slack is not asked again for so long, in milliseconds. */
const pauseMs = 10_000;

/**
 * The one workspace that a bot token stands for. Slack is asked who that is when somebody first wants to know, and
 * once. Rejects with `config-invalid` when Slack does not take the token, with `timeout` when it gives no answer.
 */
export function tokenWorkspaces(options: TokenWorkspacesOptions): Workspaces {
  const { token, now } = options;
  const client = clientOf(options);
  let asked: { readonly answer: Promise<Identity>; failedAt?: number } | undefined;

  function identity(): Promise<Identity> {
    const failedAt = asked?.failedAt;
    if (asked && (failedAt === undefined || Math.abs(now() - failedAt) < pauseMs)) return asked.answer;
    const question: typeof asked = { answer: askWho(client, token) };
    question.answer.catch(() => {
      question.failedAt = now();
    });
    asked = question;
    return question.answer;
  }

  return {
    all: async () => [(await identity()).workspace],
    async of(teamId, enterpriseId) {
      const { workspace, teamId: own } = await identity();
      const serves = workspace.isOrgWide
        ? enterpriseId === workspace.enterpriseId
        : teamId !== null && teamId === own;
      return serves ? workspace : undefined;
    },
  };
}

function clientOf({ token, slackApiUrl, timeoutMs = 5_000 }: TokenWorkspacesOptions): WebClient {
  return new WebClient(token, {
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  });
}

const answered = z.object({
  team_id: z.string().min(1).nullish(),
  user_id: z.string().min(1),
  bot_id: z.string().min(1).nullish(),
  enterprise_id: z.string().min(1).nullish(),
  is_enterprise_install: z.boolean().nullish(),
});

async function askWho(client: WebClient, token: string): Promise<Identity> {
  const answer = await client.auth.test().catch((thrown: unknown) => {
    const word = wordOf(thrown);
    throw word === undefined ? unanswered() : refused(word);
  });
  const parsed = answered.safeParse(answer);
  if (!parsed.success) throw unanswered();
  const { team_id: teamId = null, enterprise_id: enterpriseId = null, user_id: botUserId } = parsed.data;
  if (!parsed.data.bot_id) throw refused('it is the token of a person');
  const isOrgWide = parsed.data.is_enterprise_install === true;
  const id = isOrgWide ? enterpriseId : teamId;
  if (id === null) throw unanswered();
  return { workspace: { id, enterpriseId, isOrgWide, botToken: token, botUserId }, teamId };
}

/** Slack's word for a token it does not take; undefined for everything that another time may be otherwise. */
function wordOf(thrown: unknown): string | undefined {
  const parsed = z.object({ data: z.object({ error: z.enum(badToken) }) }).safeParse(thrown);
  return parsed.success ? parsed.data.data.error : undefined;
}

const badToken = [
  'account_inactive',
  'invalid_auth',
  'not_allowed_token_type',
  'not_authed',
  'token_expired',
  'token_revoked',
] as const;

function refused(word: string): Fault {
  return new Fault('config-invalid', {
    sentence: `Slack does not take the bot token (${word}).`,
    todo: 'Set SLACK_BOT_TOKEN to the bot token that the settings of the Slack app show under "OAuth & Permissions".',
  });
}

function unanswered(): Fault {
  return new Fault('timeout', {
    sentence: 'Slack did not say which workspace the bot token belongs to.',
    todo: 'Try again in a minute; when it stays so, look at https://slack-status.com.',
  });
}
