import type { TeamsApp } from '../app';
import { openBotToken, type BotToken } from './bot-token';

/** The token of an app as it is registered; without a registration, one that proves nothing. */
export function tokenOf({ appId, credential, loginUrl }: TeamsApp, now: () => number): BotToken {
  switch (credential.kind) {
    case 'none':
      return {
        get: async () => ({ outcome: 'held', token: 'unverified' }),
        forget: () => undefined,
        health: async () => undefined,
      };
    case 'managed-identity':
      return openBotToken({
        login: { kind: 'managed-identity', clientId: appId, identity: credential.endpoint },
        now,
      });
    case 'secret': {
      const { password: clientSecret, tenantId } = credential;
      return openBotToken({
        login: { kind: 'secret', clientId: appId, clientSecret, tenantId, loginUrl },
        now,
      });
    }
  }
}
