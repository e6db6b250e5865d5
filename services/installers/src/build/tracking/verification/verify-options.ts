import type { OfferedFile } from '../catalogue/offered-file.ts';
import type { FileRule, TrackedApp } from '../catalogue/tracked-app.ts';

/** What an Android app says of itself, after its signature was verified. */
export interface AppInside {
  readonly applicationId: string;
  readonly versionCode: number;
  /** SHA-256 of the certificate that signed it, hex. */
  readonly signer: string;
}

/** What reads and verifies formats that other packages know. */
export interface Readers {
  /** @throws CodedError for an app whose signature does not hold, or that is none */
  readonly readApk: (file: string) => Promise<AppInside>;
  /**
   * @param publicKey as minisign prints it, base64
   * @param digest BLAKE2b-512 of the file
   * @throws CodedError where the signature does not hold
   */
  readonly verifyMinisign: (publicKey: string, signature: string, digest: Uint8Array) => void;
}

/** What is verified, and by what. */
export interface VerifyOptions {
  readonly app: Pick<TrackedApp, 'pins'>;
  readonly rule: FileRule;
  readonly offered: OfferedFile;
  /** All that the source has: checksums and signatures too. */
  readonly all: readonly OfferedFile[];
  /** What was fetched. */
  readonly path: string;
  /** The signer that is expected again. */
  readonly knownSigner: string | undefined;
  readonly readers: Readers;
  /** Fetches a small file of the source. */
  readonly fetchSmall: (file: OfferedFile) => Promise<Buffer>;
  readonly signal: AbortSignal;
}
