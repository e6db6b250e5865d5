import { fileURLToPath } from 'node:url';
import { defaultPortalPort, type RemoteHelpStatus } from '@p2p-hotspot/contract';
import {
  startDaemonProcess,
  waitFor,
  type DaemonDirectories,
  type DaemonProcess,
} from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { importBuilt } from '../lab/import-built.ts';
import type { Cable, NetworkMachine } from '../lab/network.ts';
import type { HelpServer } from './help-server.ts';
import type { Steward } from './steward.ts';

export const pin = '482913';
const program = fileURLToPath(
  new URL('../../../../daemon/dist/src/remote-help-tunnel/main.js', import.meta.url),
);
export const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

interface Heard {
  readonly status: number;
  readonly text: string;
}

/** Of curl(1): it took too long. */
const timedOut = 28;

/**
 * Asks from a machine; status 0 where nobody is there.
 *
 * @throws Error where somebody is there and says nothing: no proof of anything
 */
export const ask = async ({ enter }: NetworkMachine, url: string): Promise<Heard> => {
  const [name = '', ...words] = enter;
  const { stdout, exitCode } = await execa(
    name,
    [...words, 'curl', '--silent', '--max-time', '60', '--write-out', '\n%{http_code}', url],
    { reject: false },
  );
  if (exitCode === timedOut) throw new Error(`${url} says nothing`);
  const at = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(at + 1)), text: stdout.slice(0, Math.max(at, 0)) };
};

/** Puts a consent into the state of a box that is off, as if time had passed. */
export const leaveSeconds = async (state: string, remainingSeconds: number): Promise<void> => {
  const { createDocumentFiles } = (await importBuilt(
    'daemon/dist/src/adapters/state/state-folder/document-files.js',
  )) as { createDocumentFiles: (fs: unknown, folder: string) => Documents };
  const { createLocalFileSystem } = (await importBuilt(
    'daemon/dist/src/adapters/host/local-file-system/local-file-system.js',
  )) as { createLocalFileSystem: (method: string) => unknown };
  const documents = createDocumentFiles(createLocalFileSystem('syncfs'), state);
  const kept = (await documents.load('remoteHelp'))?.allowed;
  if (kept === undefined) throw new Error('no consent was kept');
  await documents.save('remoteHelp', { allowed: { ...kept, remainingSeconds } });
};

interface Documents {
  load(name: 'remoteHelp'): Promise<{ readonly allowed?: object } | undefined>;
  save(name: 'remoteHelp', value: object): Promise<void>;
}

export interface Lab {
  readonly directory: string;
  readonly directories: DaemonDirectories;
  readonly box: Cable;
  readonly help: Cable;
  readonly cloud: Cable;
  readonly server: HelpServer;
  readonly log: (line: string) => void;
}

export const startDaemon = (
  { box, directories, server }: Lab,
  more: Readonly<Record<string, string>> = {},
): Promise<DaemonProcess> =>
  startDaemonProcess({
    directories,
    enter: box.enter,
    environment: {
      ADMIN_PIN: pin,
      PORTAL_PORT: String(defaultPortalPort),
      REMOTE_SUPPORT: 'on',
      REMOTE_HELP_SERVER: 'root@10.9.0.1:22',
      REMOTE_HELP_HOST_KEY: server.hostKey,
      REMOTE_HELP_TARGET: '127.0.0.1:2022',
      HOTSPOT_REMOTE_HELP_PROGRAM: program,
      ...more,
    },
  });

export const helpOf = async (
  daemon: DaemonProcess,
  isReached: (help: RemoteHelpStatus) => boolean,
): Promise<RemoteHelpStatus> => {
  const { remoteHelp } = await waitFor(
    daemon,
    (status) => status.remoteHelp !== undefined && isReached(status.remoteHelp),
  );
  if (remoteHelp === undefined) throw new Error('nothing is told of remote help');
  return remoteHelp;
};

export const isOpen = ({ connection }: RemoteHelpStatus): boolean => connection?.state === 'open';

export const pagePort = ({ invitation }: RemoteHelpStatus): number => invitation?.ports[0] ?? 0;

export const allow = async (steward: Steward, hours: number): Promise<void> => {
  const { statusCode, body } = await steward.act('allowRemoteHelp', { who: 'Ana', hours });
  demand(statusCode === 202, `allowing is answered by ${JSON.stringify(body)}`);
};
