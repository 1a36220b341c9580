import { Fault } from '../../../domain/fault';
import { openAzureTokens } from '../../azure-token';
import type { ManagedIdentity } from '../../azure-token-request';

export type { ManagedIdentity };

const resource = 'https://cognitiveservices.azure.com';
const timeoutMs = 5_000;

/** Gives a token for the models of Azure, as a key. */
export function openManagedIdentity(who: ManagedIdentity, now: () => number): () => Promise<string> {
  const tokens = openAzureTokens({ kind: 'managed-identity', ...who }, { resource, timeoutMs, now });
  return async () => {
    const current = await tokens.current();
    if (current.outcome === 'held') return current.token;
    throw new Fault('model-denied', {
      sentence: 'Azure gives no token for the managed identity.',
      todo: 'Give this service a managed identity that may use the Azure OpenAI resource, or set AZURE_OPENAI_API_KEY.',
    });
  };
}
