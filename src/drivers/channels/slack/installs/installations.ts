import type { InstallationStore } from '@slack/oauth';
import type { Records } from '../../../../ports/records';
import { forgetInstalled } from './installation';
import { installationStore } from './installation-store';
import { installedWorkspaces } from './installed-workspaces';
import type { SecretBox } from './secret-box';
import type { Workspaces } from './workspace';

/** All installs of the Slack app: as Bolt keeps them, as Baton reads them. */
export interface Installations {
  readonly store: Required<InstallationStore>;
  /** Knows at once what this process changed, within a minute what another one did. */
  readonly workspaces: Workspaces;
  /** Forgets the install of this workspace or enterprise, unless it was made after `madeUntil` (milliseconds since 1970). */
  forget(id: string, madeUntil: number): Promise<void>;
}

export interface InstallationsOptions {
  readonly records: Records;
  readonly box: SecretBox;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Opens the installs kept in the records. */
export function openInstallations({ records, box, now }: InstallationsOptions): Installations {
  const workspaces = installedWorkspaces(records, box, now);
  return {
    store: installationStore({ records, box, now, changed: workspaces.forget }),
    workspaces,
    forget: (id, madeUntil) => forgetInstalled(records, id, madeUntil).finally(workspaces.forget),
  };
}
