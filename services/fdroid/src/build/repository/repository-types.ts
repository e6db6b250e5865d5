import type { CodedMessage, LocalizedText } from '@p2p-hotspot/contract';
import type { ApkNotice } from '../apk/apk-info.ts';
import type { ApkErrorCode, ApkHoldCode, RepositoryNotice } from '../../errors.ts';
import type { ReadMetadata } from '../metadata/app-metadata.ts';
import type { ApkMemory } from './apk-memory.ts';
import type { RepositoryState } from './repository-state.ts';

/** The RSA key that phones pin for ever: whoever loses it starts a new repository. */
export interface RepositoryKey {
  /** PKCS#8, DER, not encrypted. */
  readonly privateKeyPkcs8Der: Uint8Array;
  /** Self-signed X.509, DER. */
  readonly certificateDer: Uint8Array;
}

/** What the repository says about itself. */
export interface RepositoryDescription {
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** The signed address; it wins over the URL that was scanned. Default: that of every box. */
  readonly address?: string;
  /** Other addresses of the same repository. */
  readonly mirrors?: readonly string[];
}

/** What the operator decided about apps. */
export interface AppPolicy {
  /**
   * By application id, SHA-256 of the certificates that may sign it, the preferred one first. Absent:
   * whoever signed it first.
   */
  readonly signers?: Readonly<Record<string, readonly string[]>>;
  /** SHA-256 of APKs that may come in although a newer version was listed before. */
  readonly allowedOlder?: readonly string[];
  /** How many versions of an app are listed per processor; absent: all. */
  readonly keepVersions?: number;
}

export interface BuildRepositoryOptions {
  /** Absolute paths; the files are read and stay where they are. */
  readonly apkPaths: readonly string[];
  /** Texts and pictures of the apps, absolute: `<id>/<locale>/…` and `<id>.yml`. */
  readonly metadataFolder?: string;
  readonly repositoryKey: RepositoryKey;
  readonly repository: RepositoryDescription;
  /** The state that the build before this one returned; absent for the first. */
  readonly previous?: RepositoryState;
  readonly policy?: AppPolicy;
  /** What earlier runs read: APKs that it knows are not read again. */
  readonly memory?: ApkMemory;
  /** Milliseconds since 1970. */
  readonly now: number;
  /**
   * When the newest release was made, milliseconds since 1970; 0 before the first. Where it is not the
   * one that `previous` was built for, somebody else released meanwhile, and phones may hold an index
   * that is not known here.
   */
  readonly lastReleaseMs?: number;
  /** An existing, empty folder for the index, the jars and the icons. */
  readonly outputDir: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
}

export interface BuildProgress {
  readonly doneApks: number;
  readonly totalApks: number;
  /** The APK that was just looked at. */
  readonly apk: string;
}

/** One file of the component's tree. */
export interface RepositoryFile {
  /** Relative to the repository's folder, `/` between parts. */
  readonly path: string;
  /** Absolute path of the file that holds the bytes now. */
  readonly source: string;
}

/** A sound APK, as the operator knows it. */
interface SoundApkReport {
  readonly apk: string;
  readonly applicationId: string;
  readonly versionCode: number;
  readonly versionName: string;
  readonly label: string;
  readonly signer: string;
  readonly sha256: string;
  readonly nativeCode: readonly string[];
  readonly minSdkVersion: number;
  readonly targetSdkVersion: number;
  readonly maxSdkVersion?: number;
}

/**
 * What became of one APK. `held`: sound, but not listed before the operator says so; `archived`: newer
 * versions took its place.
 */
export type ApkReport =
  | (SoundApkReport & {
      readonly status: 'indexed';
      readonly notices: readonly CodedMessage<ApkNotice>[];
    })
  | (SoundApkReport & { readonly status: 'held' } & CodedMessage<ApkHoldCode>)
  | (SoundApkReport & { readonly status: 'archived' } & CodedMessage<'APK_ARCHIVED'>)
  | ({ readonly status: 'refused'; readonly apk: string } & CodedMessage<ApkErrorCode>);

export interface BuiltRepository {
  /** The complete tree, sorted by path; APKs by reference. */
  readonly files: readonly RepositoryFile[];
  /** To be kept and handed to the next build. JSON. */
  readonly state: RepositoryState;
  /** One entry per given APK, in the order given. */
  readonly report: readonly ApkReport[];
  /** What concerns the whole repository. */
  readonly notices: readonly CodedMessage<RepositoryNotice>[];
  /** What could not be taken of the metadata, with the file (absolute). */
  readonly metadataNotices: ReadMetadata['notices'];
  /** SHA-256 of the repository's certificate, 64 lower-case hex digits. */
  readonly fingerprint: string;
}
