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
export { readMetadata } from './metadata/read-metadata.ts';
export { apkMemory, type ApkMemory } from './repository/apk-memory.ts';
export { collectApks } from './repository/collect-apks.ts';
export { androidReleases, phoneAbis, versionFor } from './repository/compatibility.ts';
export { developerSigner } from './repository/developer-signer.ts';
export { createRepositoryKey } from './repository/repository-key.ts';
export { parseRepositoryState, type RepositoryState } from './repository/repository-state.ts';
export type {
  ApkReport,
  AppPolicy,
  BuildProgress,
  BuildRepositoryOptions,
  BuiltRepository,
  RepositoryDescription,
  RepositoryFile,
  RepositoryKey,
} from './repository/repository-types.ts';
export { chooseVersions, signerOf } from './upstream/choose-versions.ts';
export { patchUpstreamIndex } from './upstream/patch-index.ts';
export { readUpstreamIndex, type UpstreamApp, type UpstreamVersion } from './upstream/read-app.ts';
export { readEntryJar, readEntryJarBytes, type UpstreamEntry } from './upstream/read-entry.ts';
export type { UpstreamFile } from './upstream/fields.ts';
