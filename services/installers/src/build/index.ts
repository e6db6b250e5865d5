export { InstallersError, type InstallersErrorCode } from '../errors.ts';
export type {
  Architecture,
  Installer,
  InstallerFormat,
  InstallerOrigin,
  Platform,
} from '../installer.ts';
export {
  buildInstallers,
  type BuildInstallersOptions,
  type BuiltInstallers,
  type InstallerReport,
  type InstallersProgress,
  type VerifiedInstaller,
} from './build-installers.ts';
export { readInstaller } from './read-installer.ts';
