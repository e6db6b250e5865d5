import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { manifestSchema, storeNames } from '@p2p-hotspot/contract';
import {
  listName,
  type Installer,
  type InstallerOrigin,
  type InstallerUpdates,
} from '../installer.ts';
import { readInstallerList } from '../routes/installer-list.ts';

/** A file of the release in force that a box may keep up to date. */
export interface ReleasedInstaller extends Installer {
  readonly origin: InstallerOrigin & { readonly updates: InstallerUpdates };
  /** `<channel>/<component>` that it is served from. */
  readonly component: string;
}

const isForBoxes = (
  installer: Installer,
): installer is Installer & Pick<ReleasedInstaller, 'origin'> =>
  installer.origin?.updates !== undefined;

/** What is not laid out on this box is as nothing. */
const readIfThere = async <Value>(read: () => Promise<Value>, other: Value): Promise<Value> => {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return other;
    throw error;
  }
};

/**
 * The files of the release in force whose newer versions a box may bring by itself.
 *
 * @param store the daemon's store, absolute
 * @throws what is wrong with a release that cannot be read: nothing may be forgotten for that
 */
export const releasedInstallers = async (store: string): Promise<readonly ReleasedInstaller[]> => {
  const current = path.join(store, storeNames.current);
  const channels = await readIfThere(() => readdir(current, { withFileTypes: true }), []);
  const found: ReleasedInstaller[] = [];
  for (const { name: channel } of channels.filter((entry) => entry.isDirectory())) {
    const components = await readIfThere(async () => {
      const text = await readFile(path.join(current, channel, storeNames.manifest), 'utf8');
      return manifestSchema.parse(JSON.parse(text)).components;
    }, []);
    for (const { kind, name } of components) {
      if (kind !== 'installers') continue;
      const installers = await readIfThere(async () => {
        const list = path.join(current, channel, name, listName);
        return readInstallerList(await readFile(list, 'utf8'));
      }, []);
      const component = `${channel}/${name}`;
      found.push(...installers.filter(isForBoxes).map((one) => ({ ...one, component })));
    }
  }
  return found;
};
