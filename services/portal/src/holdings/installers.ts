import type { ServedComponent } from '@p2p-hotspot/contract';
import {
  readBroughtList,
  readInstallerList,
  type BroughtInstaller,
  type Installer,
} from '@p2p-hotspot/installers/routes';
import { PortalError } from '../errors.ts';
import type { BroughtInstallers } from './brought-installers.ts';
import { readOrTell, type Readable } from './readable.ts';

/** One component of kind `installers` with what it holds. */
export interface InstallerSet {
  readonly served: ServedComponent;
  /** A newer one that the box brought stands in place of that of the release. */
  readonly installers: Readable<readonly (Installer | BroughtInstaller)[]>;
}

const listName = 'installers.json';
const largestListBytes = 4 * 1024 * 1024;

/**
 * Reads the lists of installers of a generation.
 *
 * @param brought what the box brought itself; absent on a box that has no place for it
 */
export const readInstallerSets = async (
  components: readonly ServedComponent[],
  brought?: BroughtInstallers,
): Promise<readonly InstallerSet[]> => {
  const broughtList = await brought?.readList();
  return Promise.all(
    components.map(async (served) => ({
      served,
      installers: await readOrTell(async () => {
        const bytes = await served.read(listName, largestListBytes);
        if (bytes === undefined) {
          throw new PortalError('PORTAL_FILE_UNAVAILABLE', { parameters: { path: listName } });
        }
        const installers = readInstallerList(Buffer.from(bytes).toString('utf8'));
        const name = `${served.channel}/${served.component.name}`;
        const newer = readBroughtList(broughtList, name, installers);
        return installers.map(
          (installer) => newer.find(({ replaces }) => replaces === installer.name) ?? installer,
        );
      }),
    })),
  );
};
