import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isNotFound, readFailure } from '../errors.ts';
import type { ImageParts } from './image-parts.ts';

/** Names of OCI layouts and unpacked archives; nothing that leads elsewhere. */
const namePattern = /^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/;

/** A saved image as a folder: an OCI layout, or an archive that was unpacked. */
export const openFolderParts = (folder: string): ImageParts => ({
  location: folder,
  find: async (name) => {
    if (!namePattern.test(name)) return undefined;
    const file = path.join(folder, ...name.split('/'));
    try {
      const stats = await lstat(file);
      if (!stats.isFile()) return undefined;
      return {
        sizeBytes: stats.size,
        read: () => readFile(file),
        open: () => createReadStream(file),
      };
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw readFailure(file, error);
    }
  },
  close: () => Promise.resolve(),
});
