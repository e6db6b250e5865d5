export { InstallersError, type InstallersErrorCode } from '../errors.ts';
export type { Architecture, Installer, InstallerFormat, Platform } from '../installer.ts';
export {
  buildInstallers,
  type BuildInstallersOptions,
  type BuiltInstallers,
  type InstallerReport,
  type InstallersProgress,
} from './build-installers.ts';
export { readInstaller } from './read-installer.ts';
