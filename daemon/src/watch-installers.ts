import type { InstallersStatus, Settings } from '@p2p-hotspot/contract';
import { createChildInstallerProgram } from './adapters/host/child-installer-program.ts';
import type { DaemonFolders } from './configuration.ts';
import type { Reserve } from './core/space-plan.ts';
import { keepInstallers, type InstallerKeeper } from './installers/keep-installers.ts';
import type { Internet } from './open-internet.ts';
import type { Clock } from './ports/clock.ts';
import type { DurableFileSystem } from './ports/durable-file-system.ts';

export interface InstallerParts {
  readonly settings: Settings;
  /** Raw variables, for proxies. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly internet: Internet;
  readonly folders: DaemonFolders;
  readonly fileSystem: DurableFileSystem;
  readonly clock: Clock;
  readonly reserve: Reserve;
  readonly onInstallers: (installers: InstallersStatus) => void;
}

/** Of this machine's variables a program needs those that lead out of it, and no secret. */
const passedOn = [
  ...['PATH', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
  ...['NODE_EXTRA_CA_CERTS', 'TMPDIR', 'TZ', 'NODE_V8_COVERAGE'],
];

/** Brings newer programs between releases, where the settings want it. */
export const watchInstallers = (parts: InstallerParts): InstallerKeeper | undefined => {
  const { settings, environment, internet, folders, fileSystem, clock, reserve } = parts;
  const { onInstallers } = parts;
  if (settings.INSTALLER_UPDATES !== 'on') return undefined;
  const { local, installersProgram, store } = folders;
  if (local === undefined || installersProgram === undefined) {
    const code = local === undefined ? 'BROUGHT_NO_FOLDER' : 'BROUGHT_NO_PROGRAM';
    onInstallers({ message: { code, parameters: {} }, apps: [] });
    return undefined;
  }
  return keepInstallers({
    program: createChildInstallerProgram({
      program: installersProgram,
      ...{ storeDirectory: store, localDirectory: local },
      environment: Object.fromEntries(passedOn.map((name) => [name, environment[name]])),
    }),
    ...{ directory: local, fs: fileSystem, guard: internet.guard, clock, reserve },
    ...(settings.INSTALLER_QUOTA_MB === undefined
      ? {}
      : { quotaBytes: settings.INSTALLER_QUOTA_MB * 1_000_000 }),
    ...{ random: Math.random, onInstallers },
  });
};
