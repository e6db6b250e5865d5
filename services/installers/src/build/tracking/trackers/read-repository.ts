/** An app of an F-Droid repository that is looked for. */
export interface WantedApp {
  /** Of the repository, ending in `/`. */
  readonly url: string;
  readonly applicationId: string;
  /** SHA-256 of the certificate that must have signed the repository, where the source names it. */
  readonly fingerprint?: string;
  /** Processors as Android names them. */
  readonly abis: readonly string[];
  readonly takesPrereleases: boolean;
}

/** A file that a signed index promises. */
export interface PromisedFile {
  /** Below the repository's address, its parts plain names. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly versionName: string;
  readonly versionCode: number;
  /** SHA-256 of the certificate that signed the app, hex. */
  readonly signer: string;
  /** Processors as Android names them; empty: all. */
  readonly abis: readonly string[];
}

/**
 * Reads F-Droid repositories, which another package verifies: signed by a certificate that is pinned,
 * not older than what was seen before, and the index is the one that the signature names.
 *
 * @param entryJar the signed front page, as it came
 * @returns the newest file for each processor; none where the repository does not have the app
 * @throws CodedError `UPSTREAM_…`, `FDROID_UPSTREAM_…` for a repository that nothing is taken from now
 */
export type ReadRepository = (
  wanted: WantedApp,
  entryJar: Uint8Array,
) => Promise<readonly PromisedFile[]>;
