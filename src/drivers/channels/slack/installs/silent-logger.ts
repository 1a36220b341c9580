import { LogLevel, type Logger } from '@slack/oauth';

/**
 * A logger for Slack's libraries that keeps nothing: at `debug` they write down codes of installs and the client
 * secret, in errors what Slack answered. What matters is told by the outcome instead.
 */
export const silentLogger: Logger = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  setLevel: ignore,
  getLevel: () => LogLevel.ERROR,
  setName: ignore,
};

function ignore(): void {}
