import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { parseFileIndex, storeNames, type FileIndexEntry } from '@p2p-hotspot/contract';
import { readFile } from 'node:fs/promises';
import type { HealthCheck, HealthVerdict, ServedPart } from '../../ports/health-check.ts';

const healthy: HealthVerdict = { kind: 'healthy' };

const unhealthy = ({ channel, component }: ServedPart, file: string): HealthVerdict => ({
  kind: 'unhealthy',
  message: {
    code: 'COMPONENT_UNHEALTHY',
    parameters: { component: `${channel}/${component.name}`, file },
  },
});

/** Files looked at before others get a turn. */
const batchSize = 256;

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
    const entries = [...index.values()];
    for (let at = 0; at < entries.length; at += batchSize) {
      const statuses = await Promise.all(
        entries.slice(at, at + batchSize).map(async ({ path: name, sizeBytes }) => {
          const status = await lstat(path.join(folder, name)).catch(() => undefined);
          return status?.isFile() === true && status.size === sizeBytes ? undefined : name;
        }),
      );
      const bad = statuses.find((name) => name !== undefined);
      if (bad !== undefined) return unhealthy(part, bad);
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
