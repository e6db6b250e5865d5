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

/** One installer as it stands in `installers.json`. */
export interface Installer {
  /** File name, and path in the component's tree. */
  readonly name: string;
  readonly format: InstallerFormat;
  readonly platform: Platform;
  readonly architecture: Architecture;
  readonly sizeBytes: number;
  readonly sha256: string;
}
