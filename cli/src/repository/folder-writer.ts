import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CopyOptions } from '../release/copy.ts';
import { writeFailure } from '../errors.ts';
import { exists, writeDurably } from '../files/durable.ts';
import { beginFile } from '../files/new-file.ts';
import {
  contentBytes,
  type RepositoryContent,
  type RepositoryDocument,
  type RepositoryPack,
} from './content.ts';
import { checkSpace, type WriteOptions } from './write-options.ts';

const placeOf = (folder: string, name: string): string => path.join(folder, ...name.split('/'));

/**
 * Writes a pack or a patch under its name once every byte of it is durable.
 *
 * @throws OperatorError INPUT_CHANGED, CONTENT_DAMAGED, DISK_FULL, FILE_TOO_LARGE, WRITE_FAILED
 */
export const writePack = async (
  folder: string,
  pack: RepositoryPack,
  options: CopyOptions,
): Promise<void> => {
  const file = placeOf(folder, pack.name);
  await mkdir(path.dirname(file), { recursive: true });
  const output = await beginFile(file);
  try {
    for await (const block of pack.copy(options)) await output.append(block);
    await output.complete();
    await output.publish();
  } finally {
    await output.discard();
  }
};

/**
 * Adds a release to a repository folder, or starts one. What nothing refers to yet comes first; the
 * timestamp, which makes all of it count, last. Files already there are left alone.
 *
 * @param folder absolute: the folder that holds, or will hold, `metadata/`
 * @throws OperatorError INPUT_CHANGED, SPACE_SHORT, DISK_FULL, FILE_TOO_LARGE, WRITE_FAILED
 */
export const writeRepository = async (
  folder: string,
  content: RepositoryContent,
  options: WriteOptions,
): Promise<void> => {
  const written: string[] = [];
  const write = async ({ name, bytes }: RepositoryDocument) => {
    const file = placeOf(folder, name);
    if (!(await exists(file))) written.push(file);
    await writeDurably(file, bytes);
  };
  try {
    await mkdir(folder, { recursive: true });
    await checkSpace(folder, contentBytes(content));
    for (const pack of content.packs) {
      const file = placeOf(folder, pack.name);
      if (!(await exists(file))) written.push(file);
      await writePack(folder, pack, options);
    }
    for (const document of content.documents) await write(document);
    options.signal.throwIfAborted();
    await options.commit();
  } catch (error) {
    // Nothing refers to these files: without the release they would be waste on a small stick.
    for (const file of written) await rm(file, { force: true });
    throw writeFailure(folder, error);
  }
  for (const document of content.metadata) await write(document);
};
