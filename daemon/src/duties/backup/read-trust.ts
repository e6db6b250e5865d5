import type { BackupHead } from '@p2p-hotspot/contract';
import {
  hotspot1,
  isTrustError,
  rootFingerprint,
  startTrust,
  updateRoot,
  type StoredMetadata,
} from '@p2p-hotspot/signing-keys';
import { metadataVersion } from '../../cycle/first-root.ts';
import { DaemonError } from '../../ports/daemon-error.ts';

/** Trust of a backup whose roots have been verified, one after the other. */
export interface BackedUpTrust {
  readonly firstRootFingerprint: string;
  readonly roots: readonly Uint8Array[];
  /** All but the root is verified when it is taken up, like what a box saved itself. */
  readonly metadata: StoredMetadata;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));

const damaged = (): DaemonError =>
  new DaemonError('BACKUP_DAMAGED', { parameters: { reason: 'trust' } });

/** @throws DaemonError BACKUP_DAMAGED when the roots are no chain, or something is no metadata at all */
export const readBackedUpTrust = ({
  roots: texts,
  delegated,
  timestamp,
  snapshot,
  targets,
}: NonNullable<BackupHead['trust']>): BackedUpTrust => {
  const roots = texts.map(bytesOf);
  const [first, ...next] = roots;
  const root = roots.at(-1);
  if (first === undefined || root === undefined) throw damaged();
  const roles = [timestamp, snapshot, targets, ...Object.values(delegated)];
  try {
    next.reduce(updateRoot, startTrust(hotspot1, first));
    for (const text of roles) if (text !== undefined) metadataVersion(bytesOf(text));
  } catch (error) {
    if (isTrustError(error)) throw damaged();
    throw error;
  }
  return {
    firstRootFingerprint: rootFingerprint(first),
    roots,
    metadata: {
      root,
      ...(timestamp === undefined ? {} : { timestamp: bytesOf(timestamp) }),
      ...(snapshot === undefined ? {} : { snapshot: bytesOf(snapshot) }),
      ...(targets === undefined ? {} : { targets: bytesOf(targets) }),
      delegated: Object.fromEntries(
        Object.entries(delegated).map(([role, text]) => [role, bytesOf(text)]),
      ),
    },
  };
};
