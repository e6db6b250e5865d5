import { chmod, chown, lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Who the supervisor is when it makes lock files (balena-supervisor 19.0.5, `src/lib/update-lock.ts`, `LOCKFILE_UID`). */
const supervisorUser = 65_534;
/** `src/lib/update-lock.ts`, `lockFilesOnHost`. */
const fileNames = ['updates.lock', 'resin-updates.lock'] as const;

/** Why the supervisor changes nothing now. */
export class UpdatesLocked extends Error {}

/**
 * The supervisor's side of update locks, after its source: one folder a service, of which each container sees its own
 * as `/tmp/balena` and `/tmp/resin`; a file that is there keeps all services of the release as they are.
 */
export interface SupervisorLocks {
  /** What is mounted into a container (`src/compose/service.ts`, `defaultBinds`). */
  binds(service: string): readonly string[];
  folderOf(service: string): string;
  /** @throws UpdatesLocked and takes none (`src/lib/update-lock.ts`, `lockApp`) */
  take(services: readonly string[], force: boolean): Promise<void>;
  /** `cleanLocksForApp`: those that the supervisor owns. */
  release(): Promise<void>;
}

/** @param folder for this fleet's services, as `/tmp/balena-supervisor/services/APPID` of the host */
export const createSupervisorLocks = (folder: string): SupervisorLocks => {
  const folderOf = (service: string): string => path.join(folder, service);
  const release = async (): Promise<void> => {
    for (const service of await readdir(folder).catch((): string[] => [])) {
      for (const name of fileNames) {
        const file = path.join(folderOf(service), name);
        const found = await lstat(file).catch(() => undefined);
        if (found?.uid === supervisorUser) await rm(file);
      }
    }
  };
  const takeOne = async (file: string, force: boolean): Promise<void> => {
    const found = await lstat(file).catch(() => undefined);
    // From an earlier life of the supervisor.
    if (found?.uid === supervisorUser) return;
    if (force) await rm(file, { force: true });
    // `src/lib/lockfile.ts`: the folder is opened for everybody, and the file made by `lockfile -r 0`.
    await chmod(path.dirname(file), 0o1777);
    const handle = await open(file, 'wx').catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? new UpdatesLocked(`Lockfile exists: ${file}`)
        : error;
    });
    await handle.close();
    await chown(file, supervisorUser, supervisorUser);
  };
  return {
    folderOf,
    binds: (service) => [`${folderOf(service)}:/tmp/resin`, `${folderOf(service)}:/tmp/balena`],
    take: async (services, force) => {
      try {
        for (const service of services) {
          await mkdir(folderOf(service), { recursive: true });
          for (const name of fileNames) await takeOne(path.join(folderOf(service), name), force);
        }
      } catch (error) {
        await release();
        throw error;
      }
    },
    release,
  };
};
