import { CodedError } from '@p2p-hotspot/contract';

/** Every way in which keys, key files, metadata, receipts and backups are refused. */
export type TrustErrorCode =
  | 'BACKUP_INVALID'
  | 'JSON_INVALID'
  | 'JSON_NOT_CANONICAL'
  | 'KEY_INVALID'
  | 'KEY_FILE_INVALID'
  | 'KEY_PASSPHRASE_WRONG'
  | 'METADATA_EXPIRED'
  | 'METADATA_FOREIGN'
  | 'METADATA_FORK'
  | 'METADATA_INVALID'
  | 'METADATA_MISMATCH'
  | 'METADATA_MISSING'
  | 'METADATA_ROLLBACK'
  | 'METADATA_TOO_LARGE'
  | 'METADATA_UNSIGNED'
  | 'MINISIGN_INVALID'
  | 'RECEIPT_INVALID'
  | 'ROLE_UNKNOWN';

/** What this package throws on bad input. A mistake of the caller's code throws a plain Error. */
export class TrustError extends CodedError<TrustErrorCode> {}

/** True for an error of this package that says: these bytes are refused. */
export const isTrustError = (error: unknown): error is TrustError => error instanceof TrustError;
