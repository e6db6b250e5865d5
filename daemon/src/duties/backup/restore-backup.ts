import { createHash } from 'node:crypto';
import { isTrustError, openBackupInSegments, openBackupKey } from '@p2p-hotspot/signing-keys';
import type { AttemptLimit } from '../../api/attempt-limit.ts';
import { DaemonError } from '../../ports/daemon-error.ts';
import type { DurableFileSystem } from '../../ports/durable-file-system.ts';
import type { StateDocumentStore } from '../../ports/state-documents.ts';
import type { Stick } from '../../ports/sticks.ts';
import type { TrustRecord } from '../../ports/trust-store.ts';
import { decodePayload, type BackupPayload } from './backup-payload.ts';
import { inTurns } from './in-turns.ts';
import { writeLocalFiles } from './local-files.ts';
import { readBackedUpTrust } from './read-trust.ts';

export interface RestoreOptions {
  readonly documents: StateDocumentStore;
  readonly fileSystem: DurableFileSystem;
  readonly localDirectory?: string;
  readonly record: () => TrustRecord;
  /** Fingerprint of the root to trust first, where the environment tells it. */
  readonly pinnedRoot?: string;
  readonly limit: AttemptLimit;
}

export interface RestoreRequest {
  readonly stick: Stick;
  readonly passphrase: string;
  /** The root that the steward confirms. */
  readonly rootFingerprint?: string;
}

/** @throws DaemonError PASSPHRASE_WRONG | PASSPHRASE_LOCKED | BACKUP_DAMAGED */
const openSealed = async (
  sealed: Uint8Array,
  sealedKey: string,
  passphrase: string,
  limit: AttemptLimit,
): Promise<BackupPayload> => {
  const seconds = limit.secondsLeft();
  if (seconds > 0) throw new DaemonError('PASSPHRASE_LOCKED', { parameters: { seconds } });
  try {
    const key = openBackupKey(sealedKey, passphrase);
    limit.reset();
    return decodePayload(await inTurns(openBackupInSegments(sealed, key)));
  } catch (error) {
    if (!isTrustError(error)) throw error;
    if (error.code === 'KEY_PASSPHRASE_WRONG') {
      limit.failed();
      throw new DaemonError('PASSPHRASE_WRONG', { cause: error });
    }
    const { reason = 'key' } = error.parameters;
    throw new DaemonError('BACKUP_DAMAGED', { parameters: { reason }, cause: error });
  }
};

/** Anybody who saw the stick could have sealed what is on it: its root needs a word from elsewhere. */
const checkRoot = (
  { head: { trust } }: BackupPayload,
  { record, pinnedRoot }: RestoreOptions,
  confirmed: string | undefined,
): void => {
  if (trust === undefined) return;
  const { firstRootFingerprint: offered } = readBackedUpTrust(trust);
  const expected = pinnedRoot ?? record().firstRootFingerprint;
  const parameters = { rootFingerprint: offered };
  if (expected !== undefined && expected !== offered) {
    throw new DaemonError('RESTORE_OTHER_ROOT', { parameters });
  }
  if (expected === undefined && confirmed !== offered) {
    throw new DaemonError('RESTORE_ROOT_UNCONFIRMED', { parameters });
  }
};

/**
 * Takes up the backup on a stick: the community's own files at once, the rest as one document that the
 * next start puts in place. Until that document is durable the box is as empty as before; from then on
 * it is restored, however often the power goes.
 *
 * @throws DaemonError RESTORE_NOT_EMPTY, BACKUP_MISSING, PASSPHRASE_WRONG, PASSPHRASE_LOCKED,
 *   BACKUP_DAMAGED, RESTORE_OTHER_ROOT, RESTORE_ROOT_UNCONFIRMED; those of the stick and the store
 */
export const restoreBackup = async (
  options: RestoreOptions,
  { stick, passphrase, rootFingerprint }: RestoreRequest,
): Promise<void> => {
  const { documents, fileSystem, localDirectory, limit } = options;
  const { committed, counters } = options.record();
  if (committed !== undefined || Object.keys(counters).length > 0) {
    throw new DaemonError('RESTORE_NOT_EMPTY');
  }
  const { marker, label } = stick;
  const sealed = await stick.readBackup();
  if (marker?.backup === undefined || sealed === undefined) {
    throw new DaemonError('BACKUP_MISSING', { parameters: { label } });
  }
  const payload = await openSealed(sealed, marker.backup.sealedKey, passphrase, limit);
  checkRoot(payload, options, rootFingerprint);
  if (localDirectory !== undefined) {
    await writeLocalFiles(fileSystem, localDirectory, payload.files);
  }
  await documents.save('restore', {
    pending: { ...payload.head, files: [] },
    sealedSha256: createHash('sha256').update(sealed).digest('hex'),
  });
};
