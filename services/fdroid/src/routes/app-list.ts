import type { LocalizedText } from '@p2p-hotspot/contract';

/** One app as the portal lists it: its newest version. Paths are relative to the repository. */
export interface AppListing {
  readonly applicationId: string;
  readonly name: LocalizedText;
  readonly summary?: LocalizedText;
  readonly versionName: string;
  readonly versionCode: number;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly apkPath: string;
  readonly iconPath?: string;
  /** SHA-256 of the signer's certificate. */
  readonly signer?: string;
  /** API level of the oldest Android that it runs on. */
  readonly minSdkVersion?: number;
  /** ABIs; empty: any. */
  readonly nativeCode: readonly string[];
}
