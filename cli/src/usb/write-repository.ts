import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { metadataPath, repositoryFolder, tocPath } from '@p2p-hotspot/bundle-format';
import { isNotFound, writeFailure } from '../errors.ts';
import { ensureFolder, exists, removeLeftovers, syncName, writeDurably } from '../files/durable.ts';
import { checksumsName, writeChecksums } from '../repository/checksums.ts';
import type { RepositoryDocument } from '../repository/content.ts';
import { writePack } from '../repository/folder-writer.ts';
import type { Work } from '../ui/progress.ts';
import { UsbError } from './errors.ts';
import { refuseLink } from './stick-place.ts';
import type { StickPlan } from './stick-plan.ts';

const timestampName = metadataPath('timestamp.json');

const at = (folder: string, name: string): string => path.join(folder, ...name.split('/'));

/**
 * The folder of a stick's repository; made where there is none.
 *
 * @throws UsbError USB_NAME_TAKEN when something else has its name
 */
export const ensureRepository = async (stick: string): Promise<string> => {
  const folder = path.join(stick, repositoryFolder);
  await refuseLink(folder);
  try {
    await ensureFolder(folder);
    for (const name of ['metadata', 'targets', 'lists', 'packs']) {
      await refuseLink(path.join(folder, name));
    }
    if (!(await stat(folder)).isDirectory()) {
      throw new UsbError('USB_NAME_TAKEN', { parameters: { path: folder } });
    }
  } catch (error) {
    throw writeFailure(folder, error);
  }
  return folder;
};

const isSame = async (file: string, bytes: Uint8Array): Promise<boolean> => {
  try {
    return (await readFile(file)).equals(bytes);
  } catch (error) {
    if (isNotFound(error)) return false;
    throw writeFailure(file, error);
  }
};

const removeFiles = async (folder: string, names: Iterable<string>): Promise<void> => {
  const touched = new Set<string>();
  for (const name of names) {
    await rm(at(folder, name), { force: true });
    touched.add(path.dirname(at(folder, name)));
  }
  for (const place of touched) await syncName(place);
};

/** Checksums for people; a signature of the same text is worth taking along. */
const writeSums = async (
  folder: string,
  metadata: readonly RepositoryDocument[],
  sourceFolder: string | undefined,
): Promise<void> => {
  await writeChecksums(folder, metadata, { key: undefined, comment: '' });
  if (sourceFolder === undefined) return;
  const theirs = path.join(sourceFolder, checksumsName);
  const signature = `${theirs}.minisig`;
  if (!(await exists(signature))) return;
  if (!(await isSame(path.join(folder, checksumsName), await readFile(theirs)))) return;
  await writeDurably(path.join(folder, path.basename(signature)), await readFile(signature));
};

export interface WriteStickOptions {
  readonly signal: AbortSignal;
  readonly work: Work;
  /** Where the release comes from a folder: it may hold signed checksums. */
  readonly sourceFolder: string | undefined;
}

/**
 * Carries out a plan. What nothing refers to yet comes first and the timestamp last, each of them
 * durable before the next: cut off anywhere, the stick holds the old release, or none, or the new one,
 * and what was complete need not be written again.
 *
 * @param folder the stick's repository
 * @throws OperatorError CONTENT_DAMAGED, INPUT_CHANGED, DISK_FULL, FILE_TOO_LARGE, WRITE_FAILED
 */
export const writeToStick = async (
  folder: string,
  plan: StickPlan,
  { signal, work, sourceFolder }: WriteStickOptions,
): Promise<void> => {
  work.expect(plan.writing.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
  const write = async ({ name, bytes }: RepositoryDocument) => {
    signal.throwIfAborted();
    const file = at(folder, name);
    if (await isSame(file, bytes)) return;
    await ensureFolder(path.dirname(file));
    await writeDurably(file, bytes);
  };
  try {
    await removeLeftovers(folder);
    if (plan.clearsFirst) {
      // Without it no box takes what is left for a release.
      await removeFiles(folder, [timestampName]);
      await removeFiles(folder, plan.removing.keys());
    }
    for (const pack of plan.writing) {
      signal.throwIfAborted();
      await ensureFolder(path.dirname(at(folder, pack.name)));
      await writePack(folder, pack, { signal, work });
      await write({ name: tocPath(pack.sha256), bytes: pack.toc });
    }
    for (const document of plan.documents) await write(document);
    for (const document of plan.parts.metadata) await write(document);
    await removeFiles(folder, plan.removing.keys());
    await writeSums(folder, plan.parts.metadata, sourceFolder);
  } catch (error) {
    throw writeFailure(folder, error);
  }
};
