import { isDeepStrictEqual } from 'node:util';
import {
  createSnapshot,
  createTimestamp,
  describeMetadata,
  encodeMetadata,
  timestampVersion,
  type MetaFile,
} from '@p2p-hotspot/signing-keys';
import { releaseExpiry } from './expiry.ts';
import { signedPart } from './metadata-set.ts';

/** The snapshot of these files: the one at hand if it speaks of them, else its successor. */
export const snapshotFor = (
  before: Uint8Array | undefined,
  files: Readonly<Record<string, Uint8Array>>,
  issued: string,
): Uint8Array => {
  const roles: Record<string, MetaFile> = Object.fromEntries(
    Object.entries(files).map(([role, bytes]) => [role, describeMetadata(bytes)]),
  );
  const known = before === undefined ? undefined : signedPart('snapshot', before);
  const wanted = createSnapshot({
    version: (known?.version ?? 0) + 1,
    issued,
    expires: releaseExpiry(issued),
    roles,
  });
  return before !== undefined && isDeepStrictEqual({ ...known?.meta }, { ...wanted.meta })
    ? before
    : encodeMetadata(wanted);
};

/** The timestamp of a snapshot: the one at hand if it speaks of it, else the snapshot's first. */
export const timestampFor = (
  before: Uint8Array | undefined,
  snapshotBytes: Uint8Array,
  issued: string,
): Uint8Array => {
  const snapshot = describeMetadata(snapshotBytes);
  if (before !== undefined) {
    const known = signedPart('timestamp', before).meta['snapshot.json'];
    if (isDeepStrictEqual({ ...known }, { ...snapshot })) return before;
  }
  return encodeMetadata(
    createTimestamp({
      version: timestampVersion(snapshot.version, 0),
      issued,
      expires: releaseExpiry(issued),
      snapshot,
    }),
  );
};
