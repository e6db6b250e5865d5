import path from 'node:path';
import { broughtNames } from '@p2p-hotspot/installers/routes';
import { openLocalFile, type OpenedLocalFile } from './local-file.ts';

/** Programs that the box brought between releases (docs/spec/store-v1.md §10). */
export interface BroughtInstallers {
  /** What the box says of them; undefined where it brought none. */
  readList(): Promise<string | undefined>;
  /** @returns undefined where it is not there; else to be closed by the caller */
  open(sha256: string): Promise<OpenedLocalFile | undefined>;
}

const largestListBytes = 4 * 1024 * 1024;

/** @param folder the community's own files, absolute */
export const createBroughtInstallers = (folder: string): BroughtInstallers => ({
  readList: async () => {
    const opened = await openLocalFile(path.join(folder, broughtNames.folder, broughtNames.list));
    if (opened === undefined) return undefined;
    try {
      return opened.sizeBytes > largestListBytes ? undefined : await opened.handle.readFile('utf8');
    } finally {
      await opened.handle.close();
    }
  },
  open: async (sha256) =>
    /^[0-9a-f]{64}$/.test(sha256)
      ? openLocalFile(path.join(folder, broughtNames.folder, broughtNames.files, sha256))
      : undefined,
});
