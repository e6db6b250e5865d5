import { createHash, hash, type Hash } from 'node:crypto';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { DurableFileSystem, WritableFile } from '../../../ports/durable-file-system.ts';
import { objectName, type Recipe, type StoreObject } from '../../../ports/store.ts';
import { createEarlySync } from './early-sync.ts';
import { createFolderMaker, type FolderMaker } from './folder-maker.ts';
import { objectMode, type JobPaths } from './layout.ts';
import { hashFile } from './object-files.ts';

/** An object that is being put together. */
interface Part {
  chunksDone: number;
  readonly whole: Hash;
}

/** Objects that an update gathers, before they move into the store. */
export interface ObjectFolder {
  readonly complete: ReadonlySet<string>;
  path(name: string): string;
  chunksDone(recipe: Recipe): Promise<number>;
  isComplete(object: StoreObject): boolean;
  /** It has moved into the store: a job that is staged once more has nothing to move. */
  forget(name: string): void;
  writeWhole(object: StoreObject, bytes: Uint8Array): Promise<void>;
  append(recipe: Recipe, bytes: Uint8Array, chunkCount: number): Promise<void>;
  pause(): Promise<void>;
}

const partSuffix = '.part';

/**
 * Opens the objects of a job: `objects/<aa>/<name>` when complete, `<name>.part` while chunks are
 * missing. What an earlier process left counts only after it has been read and verified again,
 * because a power cut may have kept a name and lost its bytes.
 */
export const openObjectFolder = async (
  fs: DurableFileSystem,
  paths: JobPaths,
): Promise<ObjectFolder> => {
  const path = (name: string) => `${paths.objects}/${name.slice(0, 2)}/${name}`;
  const partPath = (name: string) => `${path(name)}${partSuffix}`;
  const makeFolder: FolderMaker = createFolderMaker(fs, paths.objects);
  const folderOf = (name: string) => `${paths.objects}/${name.slice(0, 2)}`;
  const complete = new Set<string>();
  const parts = new Map<string, Part>();
  const leftovers = new Set<string>();
  for (const shard of await fs.readDirectory(paths.objects)) {
    for (const name of await fs.readDirectory(`${paths.objects}/${shard}`)) leftovers.add(name);
  }
  let open: { readonly name: string; readonly file: WritableFile } | undefined;

  const earlySync = createEarlySync(fs, paths.root);

  const closePart = async (): Promise<void> => {
    const closing = open;
    open = undefined;
    await closing?.file.close();
  };
  const openPart = async (name: string): Promise<WritableFile> => {
    if (open?.name !== name) {
      await closePart();
      await makeFolder(folderOf(name));
      open = { name, file: await fs.appendFile(partPath(name)) };
    }
    return open.file;
  };
  /** All chunks are there: is the whole what was named? */
  const finish = async (object: StoreObject, part: Part): Promise<void> => {
    const name = objectName(object);
    const file = await openPart(name);
    parts.delete(name);
    if (part.whole.digest('hex') !== object.sha256) {
      await closePart();
      await fs.unlink(partPath(name));
      throw new DaemonError('RELEASE_INCONSISTENT', { parameters: { sha256: object.sha256 } });
    }
    await file.changeMode(objectMode(object.executable));
    await closePart();
    await fs.rename(partPath(name), path(name));
    complete.add(name);
  };
  /** Reads a part that an earlier process left, up to the first chunk that is not what it should be. */
  const verifyPart = async ({ object, chunks }: Recipe): Promise<Part> => {
    const part: Part = { chunksDone: 0, whole: createHash('sha256') };
    const name = objectName(object);
    const file = await fs.openFile(partPath(name));
    let offset = 0;
    if (file !== undefined) {
      try {
        for (const { sha256, lengthBytes } of chunks) {
          const bytes = Buffer.allocUnsafe(lengthBytes);
          if ((await file.read(offset, bytes)) < lengthBytes) break;
          if (hash('sha256', bytes, 'hex') !== sha256) break;
          part.whole.update(bytes);
          part.chunksDone += 1;
          offset += lengthBytes;
        }
      } finally {
        await file.close();
      }
      await fs.truncateFile(partPath(name), offset);
    }
    return part;
  };
  const recall = async (recipe: Recipe): Promise<void> => {
    const { object, chunks } = recipe;
    const name = objectName(object);
    if (leftovers.delete(name)) {
      if ((await hashFile(fs, path(name))) === object.sha256) complete.add(name);
      else await fs.unlink(path(name));
    }
    if (leftovers.delete(`${name}${partSuffix}`) && !complete.has(name)) {
      const part = await verifyPart(recipe);
      parts.set(name, part);
      if (part.chunksDone === chunks.length) await finish(object, part);
    }
  };

  return {
    complete,
    path,
    chunksDone: async (recipe) => {
      const name = objectName(recipe.object);
      await recall(recipe);
      return complete.has(name) ? recipe.chunks.length : (parts.get(name)?.chunksDone ?? 0);
    },
    isComplete: (object) => complete.has(objectName(object)),
    forget: (name) => {
      complete.delete(name);
    },
    writeWhole: async (object, bytes) => {
      const name = objectName(object);
      await makeFolder(folderOf(name));
      await fs.writeFile(path(name), bytes, objectMode(object.executable));
      complete.add(name);
      earlySync.written(bytes.length);
    },
    append: async ({ object, chunks }, bytes, chunkCount) => {
      const name = objectName(object);
      const part = parts.get(name) ?? { chunksDone: 0, whole: createHash('sha256') };
      parts.set(name, part);
      const file = await openPart(name);
      await file.write(bytes);
      part.whole.update(bytes);
      part.chunksDone += chunkCount;
      earlySync.written(bytes.length);
      if (part.chunksDone === chunks.length) await finish(object, part);
    },
    pause: async () => {
      await closePart();
      await earlySync.settle();
    },
  };
};
