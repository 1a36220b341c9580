import OpenAI, { AzureOpenAI } from 'openai';
import { boundedFetch } from './bounded-fetch';
import { openManagedIdentity, type ManagedIdentity } from './managed-identity';

/** Where the model is and how we get in. */
export type ModelAccess =
  /** OpenAI, or whatever speaks as it does at `baseUrl`; some of those need no key. */
  | { readonly kind: 'openai'; readonly apiKey: string | undefined; readonly baseUrl: string | undefined }
  | {
      readonly kind: 'azure';
      /** Such as `https://contoso.openai.azure.com`. */
      readonly endpoint: string;
      /** A dated version; without one the versionless address `/openai/v1`. */
      readonly apiVersion: string | undefined;
      readonly credential: { readonly apiKey: string } | ManagedIdentity;
    };

/** The package's client: it repeats nothing by itself, logs nothing, and reads no setting from the environment. */
export function openClient(access: ModelAccess, now: () => number): OpenAI {
  const shared = {
    fetch: boundedFetch,
    maxRetries: 0,
    logLevel: 'off',
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
  } as const;
  if (access.kind === 'openai') {
    const { apiKey = 'none', baseUrl = 'https://api.openai.com/v1' } = access;
    return new OpenAI({ ...shared, apiKey, baseURL: baseUrl });
  }
  const { endpoint, apiVersion, credential } = access;
  const apiKey = 'apiKey' in credential ? credential.apiKey : openManagedIdentity(credential, now);
  if (apiVersion === undefined) return new OpenAI({ ...shared, apiKey, baseURL: `${endpoint}/openai/v1` });
  const { adminAPIKey: _admin, ...ofAzure } = shared;
  const key = typeof apiKey === 'string' ? { apiKey } : { azureADTokenProvider: apiKey };
  return new AzureOpenAI({ ...ofAzure, ...key, apiVersion, baseURL: `${endpoint}/openai` });
}
