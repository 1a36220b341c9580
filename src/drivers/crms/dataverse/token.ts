import { Fault } from '../../../domain/fault';
import { openAzureTokens } from '../../azure-token';
import type { AzureLogin, AzureTokenNeeds } from '../../azure-token-request';

/** The token of the application user. */
export interface Token {
  /** Rejects with `crm-denied` when it is refused, with `crm-busy` when the login does not answer. */
  get(): Promise<string>;
  /** Dataverse did not take this one: another is asked for. */
  forget(token: string): void;
}

/** Opens the keeper of the token. */
export function openToken(login: AzureLogin, needs: AzureTokenNeeds): Token {
  const tokens = openAzureTokens(login, needs);
  return {
    async get() {
      const current = await tokens.current();
      if (current.outcome === 'held') return current.token;
      throw current.outcome === 'refused' ? deniedFault() : silentFault();
    },
    forget: (token) => tokens.drop(token),
  };
}

function deniedFault(): Fault {
  return new Fault('crm-denied', {
    sentence: 'Microsoft gives Baton no token for Dynamics 365.',
    todo: 'Check the settings that begin with DATAVERSE, and whether the client secret has expired.',
  });
}

function silentFault(): Fault {
  return new Fault('crm-busy', {
    sentence: 'Microsoft gives Baton no token for Dynamics 365: its login does not answer.',
    todo: 'It is tried again by itself.',
  });
}
