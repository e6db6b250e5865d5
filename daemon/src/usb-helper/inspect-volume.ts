import { repositoryFolder } from '@p2p-hotspot/bundle-format';
import {
  parseStickMarker,
  stickMarkerMaxBytes,
  stickNames,
  type StickMarker,
} from '@p2p-hotspot/contract';
import { isDaemonError } from '../ports/daemon-error.ts';
import { isBundleFileName } from './stick-names.ts';
import type { VolumeFolder } from './volume-folder.ts';

/** What is on a volume for us. */
export interface VolumeContent {
  readonly hasRepository: boolean;
  readonly bundles: readonly string[];
  readonly marker?: StickMarker;
  readonly freeBytes: number;
}

const bundlesLimit = 64;
/** Entries of the top folder that are looked at: a stick full of photographs has fewer. */
const topFolderLimit = 16_384;

/** @returns undefined when there is none, whatever stands in its place */
export const readMarker = async (folder: VolumeFolder): Promise<StickMarker | undefined> => {
  try {
    const file = await folder.open(stickNames.marker);
    if (file === undefined) return undefined;
    try {
      if (file.sizeBytes > stickMarkerMaxBytes) return undefined;
      const bytes = new Uint8Array(file.sizeBytes);
      return parseStickMarker(bytes.subarray(0, await file.read(0, bytes)));
    } finally {
      await file.close();
    }
  } catch (error) {
    // A stick is never refused for its marker.
    if (isDaemonError(error, 'SOURCE_FILE_REFUSED', 'SOURCE_READ_FAILED')) return undefined;
    throw error;
  }
};

/** Bundle files of the top folder: those whose names come first. */
const findBundles = async (folder: VolumeFolder): Promise<string[]> => {
  const found: string[] = [];
  for await (const { name, kind } of folder.entries('.', topFolderLimit)) {
    if (kind === 'file' && isBundleFileName(name)) found.push(name);
  }
  return found.sort().slice(0, bundlesLimit);
};

/** Looks for the names of docs/spec/stick-v1.md §1 and for nothing else. */
export const inspectVolume = async (folder: VolumeFolder): Promise<VolumeContent> => {
  const marker = await readMarker(folder);
  return {
    hasRepository: await folder.isFolder(`${repositoryFolder}/metadata`),
    bundles: await findBundles(folder),
    ...(marker === undefined ? {} : { marker }),
    freeBytes: await folder.freeBytes(),
  };
};
