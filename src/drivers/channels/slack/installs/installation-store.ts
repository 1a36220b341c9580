import type { InstallationQuery, InstallationStore } from '@slack/oauth';
import { Fault } from '../../../../domain/fault';
import type { Records } from '../../../../ports/records';
import { forgetInstalled, keepInstalled, readInstalled } from './installation';
import type { SecretBox } from './secret-box';
import { installationOf, installedFrom } from './slack-installation';

export interface InstallationStoreOptions {
  readonly records: Records;
  readonly box: SecretBox;
  /** Milliseconds since 1970. */
  now(): number;
  /** Called after an install was kept or forgotten, or that was tried. */
  changed(): void;
}

/**
 * Bolt's store of installs, over the records: one for each workspace, or for each enterprise when it is org-wide, with
 * its token sealed; a new one takes the place of the old, and tokens of people are not kept. Rejects with
 * `input-invalid` for an install that Baton cannot use, or one that nobody made; deleting what is not there is no fault.
 */
export function installationStore(options: InstallationStoreOptions): Required<InstallationStore> {
  const { records, box, now, changed } = options;
  return {
    async storeInstallation(installation) {
      // A write that failed may have been made.
      await keepInstalled(records, box, installedFrom(installation, now())).finally(changed);
    },
    async fetchInstallation(query) {
      const own = ownId(query);
      for (const id of own === query.enterpriseId ? [own] : [own, query.enterpriseId]) {
        const installed = id ? await readInstalled(records, box, id) : undefined;
        if (installed) return installationOf(installed);
      }
      throw new Fault('input-invalid', {
        sentence: 'Baton is not installed in this Slack workspace.',
        todo: 'Install it there.',
      });
    },
    async deleteInstallation(query) {
      const id = ownId(query);
      if (id) await forgetInstalled(records, id).finally(changed);
    },
  };
}

/** Where the install of exactly this team or enterprise stands; never the enterprise's for a team's. */
function ownId({
  isEnterpriseInstall,
  teamId,
  enterpriseId,
}: InstallationQuery<boolean>): string | undefined {
  return isEnterpriseInstall ? enterpriseId : teamId;
}
