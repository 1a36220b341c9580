import { Fault } from '../../../../domain/fault';
import { requestAzureToken, type AzureLogin, type AzureTokenAnswer } from '../../../azure-token-request';

/** The token with which Baton speaks to the Bot Connector, or how long to wait before there may be one. */
export type HeldToken =
  | { readonly outcome: 'held'; readonly token: string }
  | { readonly outcome: 'none'; readonly waitMs: number };

/** The bot's own token, asked for once for all who need it. */
export interface BotToken {
  /** Always resolves, within the time-out. */
  get(): Promise<HeldToken>;
  /** The Bot Connector did not take this one: another is asked for. */
  forget(token: string): void;
  /** Rejects, saying why, when none is given. */
  health(): Promise<void>;
}

export interface BotTokenOptions {
  readonly login: AzureLogin;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Longest wait for the login, in milliseconds. */
  readonly timeoutMs?: number;
}

const resource = 'https://api.botframework.com';
/** A new one is asked for so long before the old one ends, in milliseconds. */
const earlyMs = 300_000;
/** How long nobody asks again after a failure, in milliseconds. */
const pauses = { refused: 60_000, unavailable: 5_000 } as const;

/** Opens the keeper of the token; it holds one until shortly before its end, and a failure for a moment. */
export function openBotToken(options: BotTokenOptions): BotToken {
  const { login, now = Date.now, timeoutMs = 3_000 } = options;
  let held: { readonly token: string; readonly renewAt: number; readonly endsAt: number } | undefined;
  let failed: { readonly why: 'refused' | 'unavailable'; readonly until: number } | undefined;
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    const answer = await requestAzureToken(login, { resource, timeoutMs, now });
    take(answer);
    asking = undefined;
  }

  function take(answer: AzureTokenAnswer): void {
    const at = now();
    if (answer.outcome !== 'given') {
      failed = { why: answer.outcome, until: at + pauses[answer.outcome] };
      return;
    }
    const { token, lastsMs } = answer;
    failed = undefined;
    held = { token, renewAt: at + Math.max(lastsMs - earlyMs, lastsMs / 2), endsAt: at + lastsMs };
  }

  async function get(): Promise<HeldToken> {
    const isFresh = held !== undefined && now() < held.renewAt;
    const isPaused = failed !== undefined && now() < failed.until;
    if (!isFresh && !isPaused) await (asking ??= ask());
    if (held && now() < held.endsAt) return { outcome: 'held', token: held.token };
    return { outcome: 'none', waitMs: Math.max((failed?.until ?? 0) - now(), 1_000) };
  }

  return {
    get,
    forget(token) {
      if (held?.token === token) held = undefined;
    },
    async health() {
      if ((await get()).outcome === 'held') return;
      throw failed?.why === 'refused' ? refusedFault() : unavailableFault();
    },
  };
}

function refusedFault(): Fault {
  return new Fault('config-invalid', {
    sentence: 'Microsoft gives Baton no token for Teams: it does not take the app id, password or tenant.',
    todo: 'Check the settings that begin with MICROSOFT_APP, and whether the password has expired.',
  });
}

function unavailableFault(): Fault {
  return new Fault('timeout', {
    sentence: 'Microsoft gives Baton no token for Teams: its login does not answer.',
    todo: 'Check that this machine reaches the login; Baton keeps trying.',
  });
}
