import { lstatSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseFileIndex, storeNames, type FileIndexEntry } from '@p2p-hotspot/contract';
import type { HealthCheck, HealthVerdict, ServedPart } from '../../ports/health-check.ts';

const healthy: HealthVerdict = { kind: 'healthy' };

const unhealthy = ({ channel, component }: ServedPart, file: string): HealthVerdict => ({
  kind: 'unhealthy',
  message: {
    code: 'COMPONENT_UNHEALTHY',
    parameters: { component: `${channel}/${component.name}`, file },
  },
});

/** Files looked at before everything else in the process gets its turn. */
const politeness = 256;

/**
 * What services will read: through `current`, as they do.
 *
 * @param storeDirectory absolute path of the store
 */
export const createServedFilesCheck = (storeDirectory: string): HealthCheck => ({
  name: 'files',
  appliesTo: () => true,
  check: async (part) => {
    const folder = path.join(storeDirectory, storeNames.current, part.channel, part.component.name);
    const indexPath = path.join(storeDirectory, storeNames.trees, `${part.component.tree}.files`);
    let index: ReadonlyMap<string, FileIndexEntry>;
    try {
      index = parseFileIndex(await readFile(indexPath, 'utf8'));
    } catch {
      return unhealthy(part, 'index');
    }
    let looked = 0;
    for (const { path: name, sizeBytes } of index.values()) {
      const status = lstatSync(path.join(folder, name), { throwIfNoEntry: false });
      if (status?.isFile() !== true || status.size !== sizeBytes) return unhealthy(part, name);
      looked += 1;
      if (looked % politeness === 0) await setImmediate();
    }
    return healthy;
  },
});

/** An app repository without its signed entry is useless to every phone. */
export const createAppRepositoryCheck = (storeDirectory: string): HealthCheck => ({
  name: 'app-repository',
  appliesTo: ({ component }) => component.kind === 'apps',
  check: async (part) => {
    const entry = path.join(
      storeDirectory,
      storeNames.current,
      part.channel,
      part.component.name,
      'entry.jar',
    );
    const status = await lstat(entry).catch(() => undefined);
    return status?.isFile() === true ? healthy : unhealthy(part, 'entry.jar');
  },
});
