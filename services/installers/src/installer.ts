/** The list of all installers, in the component's tree beside them. */
export const listName = 'installers.json';

/** What an installer runs on. `unknown` is listed too: a person may know better. */
export const platforms = ['windows', 'macos', 'linux', 'android', 'unknown'] as const;
export type Platform = (typeof platforms)[number];

/** `any`: runs on every processor of its platform, or carries the code for each. */
export const architectures = ['x86', 'x86_64', 'arm64', 'armv7', 'any', 'unknown'] as const;
export type Architecture = (typeof architectures)[number];

export const formats = [
  'exe',
  'msi',
  'dmg',
  'pkg',
  'appimage',
  'deb',
  'rpm',
  'elf',
  'apk',
  'other',
] as const;
export type InstallerFormat = (typeof formats)[number];

/** How a box that is online may bring a newer version of a file by itself (ADR 0017). */
export interface InstallerUpdates {
  /** Where new versions are announced, as in `github:owner/name`. */
  readonly source: string;
  /** The file among those of the app: system, processor and kind, as in `linux/x86_64/deb`. */
  readonly for: string;
  /** What its name looks like in every version. */
  readonly asset: string;
  /** What tags of its releases look like, where a project releases several things. */
  readonly tag?: string;
  readonly prereleases?: boolean;
  /** SHA-256 of certificates, hex: one of them must have signed what is inside. */
  readonly signers?: readonly string[];
  /** A public key of minisign that must have signed the file or its checksums. */
  readonly minisign?: string;
  /** Tells the version of the release from others at its source. */
  readonly mark: string;
  readonly applicationId?: string;
  readonly versionCode?: number;
}

/** Where an installer comes from, and how sure that is; of those that are tracked. */
export interface InstallerOrigin {
  /** The app of the catalogue. */
  readonly app: string;
  readonly label: string;
  readonly version: string;
  /** 0 to 4 (docs/operator/installers.md). */
  readonly level: number;
  /** The checks that it passed: how, and who or what speaks for it. */
  readonly proofs: readonly {
    readonly level: number;
    readonly method: string;
    readonly detail: string;
  }[];
  /** SHA-256 of the certificate that signed it, hex. */
  readonly signer?: string;
  /** Absent where newer versions wait for the operator. */
  readonly updates?: InstallerUpdates;
}

/** One installer as it stands in `installers.json`. */
export interface Installer {
  /** File name, and path in the component's tree. */
  readonly name: string;
  readonly format: InstallerFormat;
  readonly platform: Platform;
  readonly architecture: Architecture;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Absent where an operator brought it. */
  readonly origin?: InstallerOrigin;
}
