import { CosmosClient } from '@azure/cosmos';
import { openAzureTokens } from '../../azure-token';
import type { ManagedIdentity } from '../../azure-token-request';
import { cosmosFault } from './failures';

export interface CosmosAccess {
  readonly endpoint: string;
  /** The key of the account, or who this process is to Azure. */
  readonly credential: { readonly key: string } | ManagedIdentity;
}

/**
 * The SDK, told to repeat nothing: after a lost answer it would send a write again and report the conflict with itself.
 * Without endpoint discovery every request goes to the account's own address, which Azure leads to the region that
 * takes writes.
 */
export function openClient({ endpoint, credential }: CosmosAccess): CosmosClient {
  return new CosmosClient({
    endpoint,
    ...('key' in credential ? { key: credential.key } : { aadCredentials: tokensFor(endpoint, credential) }),
    consistencyLevel: 'Session',
    userAgentSuffix: 'baton',
    connectionPolicy: {
      enableEndpointDiscovery: false,
      enablePartitionLevelFailover: false,
      enablePartitionLevelCircuitBreaker: false,
      requestTimeout: 5_000,
      retryOptions: { maxRetryAttemptCount: 0, maxWaitTimeInSeconds: 0, fixedRetryIntervalInMilliseconds: 0 },
    },
  });
}

/** Tokens of the managed identity in the form the SDK asks for them. */
function tokensFor(endpoint: string, who: ManagedIdentity) {
  const resource = new URL(endpoint).origin;
  const needs = { resource, timeoutMs: 5_000, now: Date.now };
  const tokens = openAzureTokens({ kind: 'managed-identity', ...who }, needs);
  return {
    async getToken() {
      const current = await tokens.current();
      if (current.outcome !== 'held') throw cosmosFault('denied');
      return { token: current.token, expiresOnTimestamp: current.until };
    },
  };
}
