import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';

/** Makes folders below `root`, each once. */
export type FolderMaker = (path: string) => Promise<void>;

/** @param root an existing folder; folders are made below it only */
export const createFolderMaker = (fs: DurableFileSystem, root: string): FolderMaker => {
  const made = new Map<string, Promise<void>>();
  const make = (path: string): Promise<void> => {
    if (path === root) return Promise.resolve();
    const known = made.get(path);
    if (known !== undefined) return known;
    const making = make(path.slice(0, path.lastIndexOf('/'))).then(() => fs.makeDirectory(path));
    made.set(path, making);
    return making;
  };
  return make;
};
