import { createHash, randomBytes } from 'node:crypto';
import { backupFilesMaxBytes, type CodedMessage } from '@p2p-hotspot/contract';
import { sealBackupInSegments } from '@p2p-hotspot/signing-keys';
import type { TrustKeeper } from '../../cycle/trust-keeper.ts';
import { DaemonError } from '../../ports/daemon-error.ts';
import type { DurableFileSystem } from '../../ports/durable-file-system.ts';
import type { StickDuty } from '../../ports/sticks.ts';
import { encodePayload } from './backup-payload.ts';
import { inTurns } from './in-turns.ts';
import { readLocalFiles, type LocalFiles } from './local-files.ts';
import { takeBackup, type BackupParts } from './take-backup.ts';

export interface BackupDutyOptions extends BackupParts {
  readonly keeper: TrustKeeper;
  readonly fileSystem: DurableFileSystem;
  /** Folder of the community's own files, where there is one. */
  readonly localDirectory?: string;
}

/** Backups of this box that are remembered: so many sticks at most are taken for its own. */
const rememberedBackups = 32;

/** A stick with the `backup` marker gets the backup of a box, sealed, and read back. */
export const createBackupDuty = (options: BackupDutyOptions): StickDuty => {
  const { keeper, documents, fileSystem, localDirectory } = options;

  const readFiles = async (): Promise<LocalFiles> =>
    localDirectory === undefined
      ? { kind: 'read', files: [] }
      : readLocalFiles(fileSystem, localDirectory, backupFilesMaxBytes);
  const ownBackups = async (): Promise<readonly string[]> =>
    (await documents.load('backups'))?.written ?? [];

  const seal = async (
    publicKey: string,
    local: LocalFiles,
    signal: AbortSignal,
  ): Promise<Uint8Array> =>
    inTurns(
      sealBackupInSegments(
        encodePayload(
          await takeBackup(options, keeper.record()),
          local.kind === 'read' ? local.files : [],
        ),
        Buffer.from(publicKey, 'base64url'),
        { ephemeralSeed: randomBytes(32), noncePrefix: randomBytes(19) },
      ),
      signal,
    );

  return {
    name: 'backup',
    settled: async (stick, tell, signal): Promise<CodedMessage | undefined> => {
      const { marker, label } = stick;
      if (marker?.backup === undefined) return undefined;
      const parameters = { label };
      const there = await stick.backupSha256();
      if (keeper.record().committed === undefined) {
        // A new card must not write over the life of the old one.
        return there === undefined ? undefined : { code: 'BACKUP_CAN_RESTORE', parameters };
      }
      const own = await ownBackups();
      if (there !== undefined && !own.includes(there)) {
        return { code: 'BACKUP_OF_ANOTHER', parameters };
      }
      tell('writing', { code: 'BACKUP_WRITING', parameters });
      const local = await readFiles();
      const bytes = await seal(marker.backup.publicKey, local, signal);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      // Remembered first: what is on the stick is known as ours whenever the power goes.
      const written = [sha256, ...own].slice(0, rememberedBackups);
      await documents.save('backups', { written });
      await stick.writeBackup(bytes);
      if ((await stick.backupSha256()) !== sha256) {
        throw new DaemonError('BACKUP_NOT_KEPT', { parameters });
      }
      return local.kind === 'read'
        ? { code: 'BACKUP_WRITTEN', parameters }
        : {
            code: 'BACKUP_WRITTEN_WITHOUT_FILES',
            parameters: { label, sizeBytes: local.sizeBytes, maxBytes: backupFilesMaxBytes },
          };
    },
  };
};
