import { access, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { storeNames } from '@p2p-hotspot/contract';
import { createKnownDigests } from './known-digests.ts';
import { openRegular, type OpenedFile } from './open-regular.ts';
import type { MirrorName } from './mirror-name.ts';

/** Something of the store that a neighbour may have. Whoever opened it closes it. */
export interface MirrorFile {
  /** SHA-256 of all of its bytes, as far as the store knows: a damage that nobody found shows later. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly content: FileHandle;
}

export type MirrorStore = (name: MirrorName) => Promise<MirrorFile | undefined>;

/** Metadata and manifests: limits of docs/spec/repository-v1.md §8. */
const documentMaxBytes = 8_388_608;

const asStored = (sha256: string, { handle, stats }: OpenedFile): MirrorFile => ({
  sha256,
  sizeBytes: Number(stats.size),
  content: handle,
});

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * What of the store neighbours may read: verified metadata, manifests of the generation in force and
 * of the one before, lists, and files by their content.
 */
export const createMirrorStore = (storeDir: string): MirrorStore => {
  const inStore = (...parts: readonly string[]) => join(storeDir, ...parts);
  const digests = createKnownDigests();

  /** @param isWanted judges the SHA-256 of a file whose name does not tell it */
  const openDocument = async (
    path: string,
    isWanted: (sha256: string) => boolean,
  ): Promise<MirrorFile | undefined> => {
    const opened = await openRegular(path);
    if (opened === undefined) return undefined;
    let found: MirrorFile | undefined;
    try {
      if (opened.stats.size <= documentMaxBytes) {
        const sha256 = await digests.of(opened);
        if (isWanted(sha256)) found = asStored(sha256, opened);
      }
    } finally {
      if (found === undefined) await opened.handle.close();
    }
    return found;
  };

  const openFile = async (sha256: string): Promise<MirrorFile | undefined> => {
    const path = inStore(storeNames.files, sha256.slice(0, 2), sha256);
    const opened = (await openRegular(path)) ?? (await openRegular(`${path}.x`));
    if (opened === undefined) return undefined;
    // Marks are set before names go: looked for after opening, none is missed.
    if (!(await exists(inStore(storeNames.quarantine, sha256)))) {
      return asStored(sha256, opened);
    }
    await opened.handle.close();
    return undefined;
  };

  return async (name) => {
    switch (name.kind) {
      case 'metadata':
        return openDocument(inStore(storeNames.metadata, name.file), () => true);
      case 'manifest':
        for (const link of [storeNames.current, storeNames.previous]) {
          const path = inStore(link, name.channel, storeNames.manifest);
          const found = await openDocument(path, (sha256) => sha256 === name.sha256);
          if (found !== undefined) return found;
        }
        return undefined;
      case 'list': {
        const opened = await openRegular(inStore(storeNames.lists, name.sha256));
        return opened && asStored(name.sha256, opened);
      }
      case 'file':
        return openFile(name.sha256);
    }
  };
};
