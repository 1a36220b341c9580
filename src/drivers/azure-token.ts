import { requestAzureToken, type AzureLogin, type AzureTokenNeeds } from './azure-token-request';

/** A token, or why there is none. */
export type CurrentToken =
  | {
      readonly outcome: 'held';
      readonly token: string;
      /** Milliseconds since 1970. */ readonly until: number;
    }
  | { readonly outcome: 'refused' | 'unavailable' };

/** Keeps the token that every request to one service of Microsoft's carries. */
export interface AzureTokens {
  /** One that is good for some minutes, asked for once for everybody who waits; always resolves, within the time-out. */
  current(): Promise<CurrentToken>;
  /** This one is not taken any more: another is asked for. */
  drop(token: string): void;
}

/** A token that ends sooner is not used again, in milliseconds: a request may take half a minute. */
const marginMs = 300_000;

/** Opens the keeper. */
export function openAzureTokens(login: AzureLogin, needs: AzureTokenNeeds): AzureTokens {
  let kept: { readonly outcome: 'held'; readonly token: string; readonly until: number } | undefined;
  let asking: Promise<CurrentToken> | undefined;

  async function ask(): Promise<CurrentToken> {
    const answer = await requestAzureToken(login, needs);
    if (answer.outcome !== 'given') return answer;
    kept = { outcome: 'held', token: answer.token, until: needs.now() + answer.lastsMs };
    return kept;
  }

  return {
    current() {
      if (kept && needs.now() < kept.until - marginMs) return Promise.resolve(kept);
      asking ??= ask().finally(() => (asking = undefined));
      return asking;
    },
    drop(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}
