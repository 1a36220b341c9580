import type { App } from './app';
import { print, refuse, type Options } from './cli-output';

/** Options of `token`. */
export interface TokenOptions extends Options {
  readonly days: string;
  readonly revoke?: true;
}

/** Prints a new token of a person, once, or ends all they have. */
export async function tokenCommand(
  app: App,
  person: string,
  { days: written, revoke, ...options }: TokenOptions,
): Promise<void> {
  if (revoke) {
    const ended = await app.tokens.revoke(person);
    return print(options, ended === 1 ? '1 token was ended.' : `${ended} tokens were ended.`, [{ ended }]);
  }
  const days = Number(written);
  if (!Number.isInteger(days) || days < 1 || days > 365)
    return refuse(`--days ${written} is not a whole number from 1 to 365.`);
  const token = await app.tokens.issue(person, days);
  if (token === undefined) return refuse(`No playbook names ${person} among its people.`);
  process.stderr.write(`It is shown once and reads as ${person} for ${days} days. Keep it as a password.\n`);
  await print(options, token, [{ person, days, token }]);
}
