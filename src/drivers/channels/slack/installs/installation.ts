import { z } from 'zod';
import { Fault } from '../../../../domain/fault';
import type { Records, Stored } from '../../../../ports/records';
import type { SecretBox } from './secret-box';
import type { Workspace } from './workspace';

/** What is kept of an install: no more than Baton needs to speak, and who to ask about it. */
export interface Installed extends Workspace {
  readonly botId: string;
  readonly scopes: readonly string[];
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly enterpriseName: string | null;
  /** Slack's id of the person who installed it. */
  readonly installedBy: string;
  /** Milliseconds since 1970. */
  readonly installedAt: number;
}

/** The list that holds all installs. */
export const partition = 'slack-installs';

const word = z.string().min(1);
const document = z.object({
  version: z.literal(1),
  enterpriseId: word.nullable(),
  isOrgWide: z.boolean(),
  sealedBotToken: word,
  botUserId: word,
  botId: word,
  scopes: z.array(z.string()).readonly(),
  teamId: word.nullable(),
  teamName: z.string().nullable(),
  enterpriseName: z.string().nullable(),
  installedBy: word,
  installedAt: z.number(),
});

/** The install kept under this id; throws `config-invalid` when its token cannot be opened. */
export async function readInstalled(
  records: Records,
  box: SecretBox,
  id: string,
): Promise<Installed | undefined> {
  const stored = await records.get({ partition, id });
  return stored && installedOf(stored, box);
}

/** As `readInstalled`, from the document. */
export function installedOf(stored: Stored, box: SecretBox): Installed {
  const parsed = document.safeParse(stored.body);
  if (!parsed.success) {
    throw new Fault('store-newer', {
      sentence: `The Slack installation ${stored.id} was not written by this release.`,
      todo: 'Start the newer release, or install Baton in the workspace again.',
    });
  }
  const { version: _version, sealedBotToken, ...kept } = parsed.data;
  return { ...kept, id: stored.id, botToken: box.open(sealedBotToken, stored.id) };
}

/** Keeps an install in place of an earlier one; rejects with `store-busy` when others keep writing it. */
export async function keepInstalled(records: Records, box: SecretBox, installed: Installed): Promise<void> {
  const { id, botToken, ...rest } = installed;
  const sealedBotToken = box.seal(botToken, id);
  const wanted = { partition, id, sort: id, body: { version: 1, ...rest, sealedBotToken } };
  await insist(async () => {
    const before = await records.get({ partition, id });
    const written = before ? records.replace(wanted, before.etag) : records.create(wanted);
    return (await written) !== 'conflict';
  });
}

/** Forgets an install that was made at that time or before; one that is not there is forgotten already. */
export async function forgetInstalled(records: Records, id: string, madeUntil = Infinity): Promise<void> {
  await insist(async () => {
    const stored = await records.get({ partition, id });
    if (!stored || madeAt(stored) > madeUntil) return true;
    return (await records.remove({ partition, id }, stored.etag)) === 'removed';
  });
}

function madeAt(stored: Stored): number {
  const parsed = document.pick({ installedAt: true }).safeParse(stored.body);
  return parsed.success ? parsed.data.installedAt : -Infinity;
}

const attempts = 8;

async function insist(write: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) if (await write()) return;
  throw new Fault('store-busy', {
    sentence: 'A Slack installation was changed by others again and again.',
    todo: 'Try again.',
  });
}
