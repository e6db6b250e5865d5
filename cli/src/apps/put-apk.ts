import path from 'node:path';
import type { CodedMessage } from '@p2p-hotspot/contract';
import type { ApkInfo } from '@p2p-hotspot/fdroid/build';
import { recordPlace } from '../collection/add.ts';
import { openCollection } from '../collection/configuration.ts';
import { fileHash } from '../collection/copy-in.ts';
import { placeFor } from '../collection/place.ts';
import { writeFailure } from '../errors.ts';
import { ensureFolder, renameDurably } from '../files/durable.ts';

/** Where an APK lies in the collection, below its folder. */
export interface PutApk {
  readonly path: string;
  /** Why it is not there: another file of the same version is. */
  readonly other?: CodedMessage;
}

/**
 * Gives an APK that was fetched and checked its place in the collection. It is there whole, or not at
 * all; a file of that version that is there already is not replaced.
 *
 * @param download absolute; on the file system of the collection
 * @throws OperatorError DISK_FULL, WRITE_FAILED, as `openCollection`
 */
export const putApk = async (
  collectionFolder: string,
  apk: ApkInfo,
  download: string,
  sha256: string,
): Promise<PutApk> => {
  const { configuration } = await openCollection(collectionFolder);
  const place = placeFor({ kind: 'apps', apk }, download, configuration, {});
  const destination = path.join(collectionFolder, ...place.destination.split('/'));
  const present = await fileHash(destination);
  if (present !== undefined && present !== sha256) {
    const other = { code: 'APK_DUPLICATE', parameters: { other: place.destination } };
    return { path: place.destination, other };
  }
  try {
    await ensureFolder(path.dirname(destination));
    if (present === undefined) await renameDurably(download, destination);
  } catch (error) {
    throw writeFailure(destination, error);
  }
  await recordPlace(collectionFolder, place);
  return { path: place.destination };
};
