import type { ServedComponent } from '@p2p-hotspot/contract';
import { readInstallerList, type Installer } from '@p2p-hotspot/installers/routes';
import { PortalError } from '../errors.ts';
import { readOrTell, type Readable } from './readable.ts';

/** One component of kind `installers` with what it holds. */
export interface InstallerSet {
  readonly served: ServedComponent;
  readonly installers: Readable<readonly Installer[]>;
}

const listName = 'installers.json';
const largestListBytes = 4 * 1024 * 1024;

/** Reads the lists of installers of a generation. */
export const readInstallerSets = async (
  components: readonly ServedComponent[],
): Promise<readonly InstallerSet[]> =>
  Promise.all(
    components.map(async (served) => ({
      served,
      installers: await readOrTell(async () => {
        const bytes = await served.read(listName, largestListBytes);
        if (bytes === undefined) {
          throw new PortalError('PORTAL_FILE_UNAVAILABLE', { parameters: { path: listName } });
        }
        return readInstallerList(Buffer.from(bytes).toString('utf8'));
      }),
    })),
  );
