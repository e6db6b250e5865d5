export { FdroidError, type ApkErrorCode, type FdroidErrorCode } from '../errors.ts';
export type {
  AndroidSigner,
  ApkInfo,
  ApkNotice,
  Icon,
  SdkLevels,
  SignatureScheme,
  UsedPermission,
} from './apk/apk-info.ts';
export { readApk } from './apk/read-apk.ts';
export { boxAddress, buildRepository, furtherBoxAddress } from './repository/build-repository.ts';
export { createRepositoryKey } from './repository/repository-key.ts';
export { parseRepositoryState, type RepositoryState } from './repository/repository-state.ts';
export type {
  ApkReport,
  BuildProgress,
  BuildRepositoryOptions,
  BuiltRepository,
  RepositoryDescription,
  RepositoryFile,
  RepositoryKey,
} from './repository/repository-types.ts';
