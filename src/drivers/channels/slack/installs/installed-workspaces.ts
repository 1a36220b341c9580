import { faultOf, type Fault } from '../../../../domain/fault';
import type { Records, Stored } from '../../../../ports/records';
import { installedOf, partition, readInstalled, type Installed } from './installation';
import type { SecretBox } from './secret-box';
import type { Workspace, Workspaces } from './workspace';

/** The workspaces that installed Baton, as they were at most a minute ago. */
export interface InstalledWorkspaces extends Workspaces {
  /** Reads everything anew from now on: an install was kept or forgotten. */
  forget(): void;
}

/** How long an install is believed without a look, in milliseconds. */
const believed = 60_000;
/** So many answers are remembered; beyond it all are read anew. */
const most = 1_000;
const pageSize = 200;

interface Found<T> {
  readonly at: number;
  readonly value: T;
}

/**
 * Reads what is installed, and remembers it for a minute; that something is not installed is not remembered. `of`
 * rejects with `config-invalid` when the token of that install cannot be opened; `all` leaves such a one out, and
 * rejects when none is left.
 */
export function installedWorkspaces(
  records: Records,
  box: SecretBox,
  now: () => number,
): InstalledWorkspaces {
  let known = new Map<string, Found<Workspace>>();
  let everyone: Found<readonly Workspace[]> | undefined;

  const fresh = ({ at }: Found<unknown>) => Math.abs(now() - at) < believed;

  return {
    async all() {
      if (everyone && fresh(everyone)) return everyone.value;
      // What was read before something changed must not be remembered after it.
      const [at, then] = [now(), known];
      const value = await readAll(records, box);
      if (then === known) everyone = { at, value };
      return value;
    },
    async of(teamId, enterpriseId) {
      const name = JSON.stringify([teamId, enterpriseId]);
      const found = known.get(name);
      if (found && fresh(found)) return found.value;
      const [at, then] = [now(), known];
      const value = await readOne(records, box, [teamId, enterpriseId]);
      if (!value) then.delete(name);
      else {
        if (then.size >= most) then.clear();
        then.set(name, { at, value });
      }
      return value;
    },
    forget() {
      known = new Map();
      everyone = undefined;
    },
  };
}

async function readOne(
  records: Records,
  box: SecretBox,
  ids: readonly (string | null)[],
): Promise<Workspace | undefined> {
  for (const id of ids) {
    const installed = id ? await readInstalled(records, box, id) : undefined;
    if (installed) return workspaceOf(installed);
  }
  return undefined;
}

async function readAll(records: Records, box: SecretBox): Promise<readonly Workspace[]> {
  const opened: Workspace[] = [];
  let closed: Fault | undefined;
  for await (const stored of documents(records)) {
    try {
      opened.push(workspaceOf(installedOf(stored, box)));
    } catch (thrown) {
      closed ??= faultOf(thrown);
    }
  }
  if (closed && opened.length === 0) throw closed;
  return opened;
}

async function* documents(records: Records): AsyncGenerator<Stored> {
  let after: string | undefined;
  do {
    const request = { limit: pageSize, ...(after === undefined ? {} : { after }) };
    const page = await records.list(partition, request);
    yield* page.documents;
    after = page.next;
  } while (after !== undefined);
}

function workspaceOf({ id, enterpriseId, isOrgWide, botToken, botUserId }: Installed): Workspace {
  return { id, enterpriseId, isOrgWide, botToken, botUserId };
}
