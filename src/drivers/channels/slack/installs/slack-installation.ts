import type { Installation } from '@slack/oauth';
import { z } from 'zod';
import { Fault } from '../../../../domain/fault';
import type { Installed } from './installation';

const id = z.string().regex(/^[A-Z0-9]{1,64}$/);
const named = z.object({ id, name: z.string().max(500).nullish() });
const granted = z.object({
  isEnterpriseInstall: z.boolean().nullish(),
  team: named.nullish(),
  enterprise: named.nullish(),
  user: z.object({ id }),
  bot: z
    .object({
      token: z.string().min(1).max(1_000),
      scopes: z.array(z.string().max(200)).max(500),
      id,
      userId: id,
      expiresAt: z.number().nullish(),
    })
    .nullish(),
});

/**
 * What is kept of what Slack granted; throws `input-invalid` when no bot was granted or Slack's answer is not one that
 * we know, `config-invalid` when the token would expire.
 */
export function installedFrom(installation: Installation, installedAt: number): Installed {
  const parsed = granted.safeParse(installation);
  if (!parsed.success) throw unknownAnswer();
  const { bot, team, enterprise, user } = parsed.data;
  if (!bot) throw noBot();
  if (typeof bot.expiresAt === 'number') throw expiring();
  const isOrgWide = parsed.data.isEnterpriseInstall === true;
  const holder = isOrgWide ? enterprise : team;
  if (!holder) throw unknownAnswer();
  return {
    id: holder.id,
    enterpriseId: enterprise?.id ?? null,
    isOrgWide,
    botToken: bot.token,
    botUserId: bot.userId,
    botId: bot.id,
    scopes: bot.scopes,
    teamId: isOrgWide ? null : holder.id,
    teamName: isOrgWide ? null : (holder.name ?? null),
    enterpriseName: enterprise?.name ?? null,
    installedBy: user.id,
    installedAt,
  };
}

/** The install in Bolt's words. */
export function installationOf(installed: Installed): Installation<'v2', boolean> {
  const { teamId, teamName, enterpriseId, enterpriseName, botToken, botUserId, botId, scopes } = installed;
  return {
    team: teamId === null ? undefined : { id: teamId, ...(teamName === null ? {} : { name: teamName }) },
    enterprise:
      enterpriseId === null
        ? undefined
        : { id: enterpriseId, ...(enterpriseName === null ? {} : { name: enterpriseName }) },
    user: { id: installed.installedBy, token: undefined, scopes: undefined },
    bot: { token: botToken, userId: botUserId, id: botId, scopes: [...scopes] },
    tokenType: 'bot',
    isEnterpriseInstall: installed.isOrgWide,
    authVersion: 'v2',
  };
}

function unknownAnswer(): Fault {
  return new Fault('input-invalid', {
    sentence: 'Slack answered the installation with something Baton does not know.',
    todo: 'Install again.',
  });
}

function noBot(): Fault {
  return new Fault('input-invalid', {
    sentence: 'Slack granted the installation no bot.',
    todo: 'Give the Slack app a bot user and install again.',
  });
}

function expiring(): Fault {
  return new Fault('config-invalid', {
    sentence: 'The Slack app hands out tokens that expire, which Baton does not renew.',
    todo: 'Make the Slack app anew from the manifest of Baton (token rotation off) and install again.',
  });
}
