import { nameLimitBytes, repositoryFolder, repositoryNameKind } from '@p2p-hotspot/bundle-format';
import {
  bundleFileSuffix,
  receiptNamePattern,
  stickMarkerMaxBytes,
  stickNames,
  type StickMarker,
} from '@p2p-hotspot/contract';
import { isShownAsItIs } from './shown-name.ts';

const nameMaxBytes = 255;

/** Whether a file of the top folder is taken for a bundle file (docs/spec/stick-v1.md §1). */
export const isBundleFileName = (name: string): boolean =>
  name.endsWith(bundleFileSuffix) &&
  !name.startsWith('.') &&
  !name.startsWith('~') &&
  !name.includes('/') &&
  isShownAsItIs(name) &&
  Buffer.byteLength(name) <= nameMaxBytes;

/** A place on a stick where something may be read or written. */
export interface StickPlace {
  /** Relative to the top folder of the volume. */
  readonly path: string;
  readonly maxBytes: number;
  /** The member of the marker that allows writing; none for what is always allowed. */
  readonly needs?: keyof Omit<StickMarker, 'version'>;
}

const mebibyte = 1024 * 1024;

/** @returns undefined when it is not a repository name (docs/spec/repository-v1.md) */
export const repositoryPlace = (name: string): StickPlace | undefined => {
  const kind = repositoryNameKind(name);
  if (kind === undefined) return undefined;
  return { path: `${repositoryFolder}/${name}`, maxBytes: nameLimitBytes[kind], needs: 'relay' };
};

/** @returns undefined when it is no receipt's name */
export const receiptPlace = (name: string): StickPlace | undefined =>
  receiptNamePattern.test(name)
    ? { path: `${stickNames.receipts}/${name}`, maxBytes: 5 * mebibyte }
    : undefined;

export const markerPlace: StickPlace = { path: stickNames.marker, maxBytes: stickMarkerMaxBytes };
export const pinPlace: StickPlace = { path: stickNames.pin, maxBytes: 1024, needs: 'steward' };
export const backupPlace: StickPlace = {
  path: stickNames.backup,
  maxBytes: 129 * mebibyte,
  needs: 'backup',
};
