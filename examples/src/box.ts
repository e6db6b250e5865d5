import path from 'node:path';
import type { BoxStatus } from '@p2p-hotspot/contract';
import type { ResultPromise } from 'execa';
import {
  type BoxPrograms,
  directoryVariables,
  logged,
  startDaemonProcess,
  startWorkspace,
} from './daemon-process.ts';
import { keepRunning } from './keep-running.ts';

/** A box as plain processes in one folder: a real daemon and a real portal, no root, no Docker. */
export interface Box {
  readonly storeDirectory: string;
  readonly stateDirectory: string;
  /** What is copied here is found as if it came on a stick. */
  readonly dropDirectory: string;
  readonly socketDirectory: string;
  /** As in `http://127.0.0.1:8080`. */
  readonly portalUrl: string;
  readonly daemonPid: number;
  readonly portalPid: number;
  status(): Promise<BoxStatus>;
  /** Statuses as they come, the present one first; ends when the daemon does. */
  statuses(signal?: AbortSignal): AsyncGenerator<BoxStatus>;
  stop(): Promise<void>;
}

export interface BoxOptions {
  readonly directory: string;
  /** Fingerprint of the first trust root; without it the box asks its steward. */
  readonly trustRoot?: string;
  /** The first port to try; 0 for any. */
  readonly portalPort: number;
  /** More environment for both processes. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Words before the commands that run both processes elsewhere, as in `nsenter --net=…`. */
  readonly enter?: readonly string[];
  readonly programs?: BoxPrograms;
  /** Called with every log line (JSON text) of both processes. */
  readonly onLog?: (process: 'daemon' | 'portal', line: string) => void;
}

/**
 * Starts a daemon and a portal and waits until both answer.
 *
 * @throws Error when one of them ends instead
 */
export const startBox = async (options: BoxOptions): Promise<Box> => {
  const { directory, trustRoot, onLog } = options;
  const inside = (name: string) => path.join(directory, name);
  const directories = {
    store: inside('store'),
    state: inside('state'),
    sockets: inside('sockets'),
    drop: inside('drop'),
  };
  const daemon = await startDaemonProcess({
    directories,
    ...(trustRoot === undefined ? {} : { trustRoot }),
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    ...(options.enter === undefined ? {} : { enter: options.enter }),
    ...(options.programs === undefined ? {} : { programs: options.programs }),
    onLog: (line) => onLog?.('daemon', line),
  });
  const variables = {
    ...directoryVariables(directories),
    PORTAL_ADDRESS: '127.0.0.1',
    PORTAL_PORT: String(options.portalPort),
    PORTAL_NEXT_FREE_PORT: 'on',
    ...options.environment,
  };
  const start = (ports: Readonly<Record<string, string>> = {}): ResultPromise =>
    startWorkspace('services/portal', { ...variables, ...ports }, options.enter, options.programs);
  const listens = (child: ResultPromise) =>
    logged(child, 'portal', 'portal.listening', (line) => onLog?.('portal', line));
  let ports: Readonly<Record<string, string>> = {};
  const portal = keepRunning(start(), () => {
    const child = start(ports);
    listens(child).catch(() => undefined);
    return child;
  });
  const stop = async () => {
    await Promise.allSettled([daemon.stop(), portal.end('SIGTERM')]);
  };
  try {
    const listening = await listens(portal.child());
    const [url = '', siteUrl = ''] = [listening['url'], listening['siteUrl']].map(String);
    // Where people found it before.
    ports = { PORTAL_PORT: new URL(url).port, CONTENT_PORT: new URL(siteUrl).port };
    return {
      storeDirectory: directories.store,
      stateDirectory: directories.state,
      dropDirectory: directories.drop,
      socketDirectory: directories.sockets,
      portalUrl: url,
      get daemonPid() {
        return daemon.pid;
      },
      get portalPid() {
        return portal.child().pid ?? 0;
      },
      status: () => daemon.status(),
      statuses: (signal) => daemon.statuses(signal),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
