import { request } from 'node:http';
import path from 'node:path';
import {
  swarmPath,
  swarmSocketName,
  type BoxStatus,
  type SwarmStatus,
} from '@p2p-hotspot/contract';
import {
  startDaemonProcess,
  startWorkspace,
  type DaemonDirectories,
  type DaemonProcess,
} from '@p2p-hotspot/examples';
import type { ResultPromise } from 'execa';
import { eventually } from '../lab/eventually.ts';
import type { NetworkMachine } from '../lab/network.ts';

/** A box of the swarm: a real daemon, and a real service for the swarm. */
export interface SwarmBox {
  readonly name: string;
  readonly directories: DaemonDirectories;
  readonly localDirectory: string;
  readonly daemonPid: number;
  readonly swarmPid: number;
  status(): Promise<BoxStatus>;
  statuses(signal?: AbortSignal): AsyncGenerator<BoxStatus>;
  swarm(): Promise<SwarmStatus>;
  /** Waits for a status of the swarm's service. @throws Error naming what did not happen */
  hasSwarm(what: string, isReached: (status: SwarmStatus) => boolean): Promise<SwarmStatus>;
  /** Ends a process where it stands, and starts it again. */
  killDaemon(): Promise<void>;
  killSwarm(): Promise<void>;
  stop(): Promise<void>;
}

export interface SwarmBoxOptions {
  readonly name: string;
  readonly directory: string;
  readonly machine: NetworkMachine;
  readonly environment: Readonly<Record<string, string>>;
  readonly onLog?: (line: string) => void;
}

const readJson = <T>(socketPath: string, urlPath: string): Promise<T> =>
  new Promise((resolve, reject) => {
    request({ socketPath, path: urlPath }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text) as T);
        else reject(new Error(`${urlPath}: ${text}`));
      });
    })
      .on('error', reject)
      .end();
  });

export const startSwarmBox = async ({
  name,
  directory,
  machine,
  environment,
  onLog,
}: SwarmBoxOptions): Promise<SwarmBox> => {
  const inside = (folder: string): string => path.join(directory, folder);
  const directories = {
    store: inside('store'),
    state: inside('state'),
    sockets: inside('sockets'),
    drop: inside('drop'),
  };
  const localDirectory = inside('local');
  const variables = {
    ...{ SWARM: 'on', NEIGHBOURS: 'off', DEVICE_NAME: name, HOTSPOT_LOCAL_DIR: localDirectory },
    ...environment,
  };
  const startDaemon = (): Promise<DaemonProcess> =>
    startDaemonProcess({
      directories,
      environment: variables,
      enter: machine.enter,
      ...(onLog === undefined ? {} : { onLog }),
    });
  const startSwarm = (): ResultPromise => {
    const child = startWorkspace(
      'services/dfs',
      {
        ...{ HOTSPOT_SOCKET_DIR: directories.sockets, HOTSPOT_STORE_DIR: directories.store },
        ...{ HOTSPOT_DFS_DIR: inside('dfs') },
        ...variables,
      },
      machine.enter,
    );
    child.stdout?.setEncoding('utf8').on('data', (text: string) => onLog?.(text.trimEnd()));
    // Whoever waits for it is told by its socket.
    child.catch(() => undefined);
    return child;
  };
  let daemon = await startDaemon();
  let swarm = startSwarm();
  const readSwarm = () =>
    readJson<SwarmStatus>(path.join(directories.sockets, swarmSocketName), swarmPath);
  const endSwarm = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    swarm.kill(signal);
    await swarm.catch(() => undefined);
  };
  return {
    name,
    directories,
    localDirectory,
    get daemonPid() {
      return daemon.pid;
    },
    get swarmPid() {
      return swarm.pid ?? 0;
    },
    status: () => daemon.status(),
    statuses: (signal) => daemon.statuses(signal),
    swarm: readSwarm,
    hasSwarm: (what, isReached) =>
      eventually(`${name}: ${what}`, async () => {
        const status = await readSwarm();
        return isReached(status) ? status : undefined;
      }),
    killDaemon: async () => {
      await daemon.kill();
      daemon = await startDaemon();
    },
    killSwarm: async () => {
      await endSwarm('SIGKILL');
      swarm = startSwarm();
    },
    stop: async () => {
      await endSwarm('SIGTERM');
      await daemon.stop();
    },
  };
};
