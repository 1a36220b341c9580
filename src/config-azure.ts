import { z } from 'zod';

/** The settings by which Azure tells a service who it is; whatever signs in without a secret leans on them. */
export const azureSettings = {
  AZURE_CLIENT_ID: z.string().min(1).optional().describe('which managed identity, where there are several'),
  IDENTITY_ENDPOINT: z
    .url({ protocol: /^https?$/u, error: 'give an address that begins with http' })
    .transform((url) => url.replace(/\/+$/u, ''))
    .optional()
    .describe('where Azure gives tokens; set by Azure itself, with the next'),
  IDENTITY_HEADER: z.string().min(1).optional().describe('what it asks for with each token'),
};

/** What stands in the environment about Azure. */
export type AzureGiven = {
  readonly [Name in keyof typeof azureSettings]?: z.output<(typeof azureSettings)[Name]>;
};

/** Where Container Apps and App Service give tokens; undefined where the machine's own address does. */
export interface TokenEndpoint {
  readonly endpoint: string;
  readonly header: string;
}

/** Where this service gets tokens of its managed identity; undefined for the address of the machine. */
export function tokenEndpointOf({
  IDENTITY_ENDPOINT,
  IDENTITY_HEADER,
}: AzureGiven): TokenEndpoint | undefined {
  if (IDENTITY_ENDPOINT === undefined || IDENTITY_HEADER === undefined) return undefined;
  return { endpoint: IDENTITY_ENDPOINT, header: IDENTITY_HEADER };
}

/** What contradicts itself. */
export function azureProblems(given: AzureGiven): readonly string[] {
  const isHalf = (given.IDENTITY_ENDPOINT === undefined) !== (given.IDENTITY_HEADER === undefined);
  return isHalf ? ['IDENTITY_ENDPOINT and IDENTITY_HEADER: Azure sets both or none'] : [];
}
