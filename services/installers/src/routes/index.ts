export { InstallersError, type InstallersErrorCode } from '../errors.ts';
export type { Architecture, Installer, InstallerFormat, Platform } from '../installer.ts';
export { broughtNames, readBroughtList, type BroughtInstaller } from './brought-list.ts';
export { readInstallerList } from './installer-list.ts';
export { installersRoutes } from './installers-routes.ts';
