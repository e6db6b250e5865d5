import type { ApkInfo } from './apk/apk-info.ts';
import type {
  BuildRepositoryOptions,
  BuiltRepository,
  RepositoryKey,
} from './repository/repository-types.ts';

export { FdroidError, type FdroidErrorCode } from '../errors.ts';
export type * from './apk/apk-info.ts';
export { parseRepositoryState, type RepositoryState } from './repository/repository-state.ts';
export type * from './repository/repository-types.ts';

export declare const readApk: (path: string) => Promise<ApkInfo>;
export declare const buildRepository: (options: BuildRepositoryOptions) => Promise<BuiltRepository>;
export declare const createRepositoryKey: (options: {
  commonName: string;
  /** 16 random bytes. */
  serial: Uint8Array;
}) => Promise<RepositoryKey & { fingerprint: string }>;
