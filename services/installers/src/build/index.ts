import type { CodedMessage } from '@p2p-hotspot/contract';
import type { InstallersErrorCode } from '../errors.ts';
import type { Installer } from '../installer.ts';

export { InstallersError, type InstallersErrorCode } from '../errors.ts';
export type { Architecture, Installer, InstallerFormat, Platform } from '../installer.ts';

export interface BuildInstallersOptions {
  /** Absolute paths; the files are read and stay where they are. */
  readonly installerPaths: readonly string[];
  /** An existing folder; `installers.json` is written here. */
  readonly outputDir: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { doneFiles: number; totalFiles: number; file: string }) => void;
}
export type InstallerReport =
  | { readonly status: 'listed'; readonly file: string; readonly installer: Installer }
  | ({ readonly status: 'refused'; readonly file: string } & CodedMessage<InstallersErrorCode>);

export interface BuiltInstallers {
  /** The complete tree, sorted by path. */
  readonly files: readonly { readonly path: string; readonly source: string }[];
  /** One entry per given file, in the order given. */
  readonly report: readonly InstallerReport[];
}
export declare const buildInstallers: (options: BuildInstallersOptions) => Promise<BuiltInstallers>;
/** @throws InstallersError INSTALLER_NOT_READABLE, INSTALLER_EMPTY, INSTALLER_NOT_WHAT_IT_SAYS */
export declare const readInstaller: (path: string) => Promise<Installer>;
