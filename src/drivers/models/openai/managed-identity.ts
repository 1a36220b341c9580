import { Fault } from '../../../domain/fault';
import { openAzureToken, type ManagedIdentity } from '../../azure-token';

export type { ManagedIdentity };

const resource = 'https://cognitiveservices.azure.com';

/** Gives a token for the models of Azure, as a key. */
export function openManagedIdentity(who: ManagedIdentity, now: () => number): () => Promise<string> {
  const give = openAzureToken({ ...who, resource, denied }, now);
  return async () => (await give()).token;
}

function denied(): Fault {
  return new Fault('model-denied', {
    sentence: 'Azure gives no token for the managed identity.',
    todo: 'Give this service a managed identity that may use the Azure OpenAI resource, or set AZURE_OPENAI_API_KEY.',
  });
}
