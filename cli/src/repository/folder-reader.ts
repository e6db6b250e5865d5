import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareRepositoryNames, isRepositoryName } from '@p2p-hotspot/bundle-format';
import { isNotFound, OperatorError, readFailure } from '../errors.ts';
import type { RepositoryReader } from './reader.ts';
import { readBlocks } from './blocks.ts';

const openFlags =
  constants.O_RDONLY |
  ((constants as Partial<typeof constants>).O_NOFOLLOW ?? 0) |
  ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0);

const namesBelow = async (folder: string): Promise<Map<string, number>> => {
  const found: [string, number][] = [];
  const enter = async (relative: string): Promise<void> => {
    let entries;
    try {
      entries = await readdir(path.join(folder, relative), { withFileTypes: true });
    } catch (error) {
      if (isNotFound(error)) return;
      throw readFailure(path.join(folder, relative), error);
    }
    for (const entry of entries) {
      const name = `${relative}/${entry.name}`;
      if (entry.isDirectory()) await enter(name);
      // Only exact names count: what an operating system leaves on a stick is not looked at.
      else if (isRepositoryName(name)) {
        const { size } = await lstat(path.join(folder, name));
        found.push([name, size]);
      }
    }
  };
  for (const top of ['metadata', 'targets', 'lists', 'packs']) await enter(top);
  return new Map(found.sort(([left], [right]) => compareRepositoryNames(left, right)));
};

/**
 * Opens a repository folder, the one that holds `metadata/`.
 *
 * @throws OperatorError INPUT_UNREADABLE
 */
export const openFolderReader = async (folder: string): Promise<RepositoryReader> => {
  const files = await namesBelow(folder);
  const openFile = async (name: string) => {
    const file = path.join(folder, ...name.split('/'));
    try {
      const handle = await open(file, openFlags);
      if ((await handle.stat()).isFile()) return handle;
      await handle.close();
      throw new OperatorError('INPUT_NOT_REGULAR', { parameters: { path: file } });
    } catch (error) {
      throw readFailure(file, error);
    }
  };
  return {
    kind: 'folder',
    location: folder,
    files,
    read: async (name, maxBytes) => {
      if (!files.has(name)) return undefined;
      const handle = await openFile(name);
      try {
        const { size } = await handle.stat();
        const bytes = Buffer.alloc(Math.min(size, maxBytes + 1));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
        return bytes.subarray(0, bytesRead);
      } catch (error) {
        throw readFailure(path.join(folder, name), error);
      } finally {
        await handle.close();
      }
    },
    readAt: async (name, offset, lengthBytes) => {
      if (!files.has(name)) return new Uint8Array();
      const handle = await openFile(name);
      try {
        const bytes = Buffer.alloc(lengthBytes);
        const { bytesRead } = await handle.read(bytes, 0, lengthBytes, offset);
        return bytes.subarray(0, bytesRead);
      } catch (error) {
        throw readFailure(path.join(folder, name), error);
      } finally {
        await handle.close();
      }
    },
    stream: async function* (name) {
      const handle = await openFile(name);
      try {
        const { size } = await handle.stat();
        yield* readBlocks(handle, 0, size, path.join(folder, name));
      } finally {
        await handle.close();
      }
    },
    close: () => Promise.resolve(),
  };
};
