import { CodedError } from '@p2p-hotspot/contract/coded-error';

/**
 * What can be wrong with a release's bytes. Parameters by code:
 *
 * - `PATH_UNSAFE` path, reason (PathProblem) · `PATH_COLLISION` path, other ·
 *   `TOO_MANY_FOLDERS` limit
 * - `MANIFEST_INVALID` reason · `LIST_INVALID`, `TOC_INVALID`, `PACK_HINT_INVALID`,
 *   `PATCH_INVALID`, `PATCH_HINT_INVALID` reason, offset · `NEWS_INVALID` reason
 * - `LIST_MISMATCH` component, reason
 * - `FILE_SIZE_CHANGED` expectedBytes, actualBytes
 * - `NOT_A_BUNDLE` · `BUNDLE_TRUNCATED` offset · `BUNDLE_DAMAGED` offset
 * - `NAME_NOT_ALLOWED`, `ENTRY_NOT_PLAIN`, `ENTRY_DUPLICATE`, `ENTRY_ORDER` name
 * - `ENTRY_TOO_LARGE` name, sizeBytes, limitBytes · `ENTRY_SIZE_WRONG` name, sizeBytes
 * - `TOO_MANY_ENTRIES` limit
 */
export type BundleErrorCode =
  | 'PATH_UNSAFE'
  | 'PATH_COLLISION'
  | 'TOO_MANY_FOLDERS'
  | 'MANIFEST_INVALID'
  | 'LIST_INVALID'
  | 'LIST_MISMATCH'
  | 'TOC_INVALID'
  | 'PACK_HINT_INVALID'
  | 'PATCH_INVALID'
  | 'PATCH_HINT_INVALID'
  | 'NEWS_INVALID'
  | 'FILE_SIZE_CHANGED'
  | 'NOT_A_BUNDLE'
  | 'BUNDLE_TRUNCATED'
  | 'BUNDLE_DAMAGED'
  | 'NAME_NOT_ALLOWED'
  | 'ENTRY_NOT_PLAIN'
  | 'ENTRY_DUPLICATE'
  | 'ENTRY_ORDER'
  | 'ENTRY_TOO_LARGE'
  | 'ENTRY_SIZE_WRONG'
  | 'TOO_MANY_ENTRIES';

export class BundleError extends CodedError<BundleErrorCode> {}
