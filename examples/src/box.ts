import { mkdir } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { execa, type ResultPromise } from 'execa';
import { builtEntry } from './hotspot-command.ts';

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
  /** Called with every log line (JSON text) of both processes. */
  readonly onLog?: (process: 'daemon' | 'portal', line: string) => void;
}

const get = (socketPath: string, urlPath: string, signal?: AbortSignal) =>
  new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    request({ socketPath, path: urlPath, ...(signal === undefined ? {} : { signal }) }, resolve)
      .on('error', reject)
      .end();
  });

const readStatus = async (socketPath: string): Promise<BoxStatus> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await get(socketPath, '/v1/status')) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString()) as BoxStatus;
};

async function* readStatuses(socketPath: string, signal?: AbortSignal) {
  let pending = '';
  for await (const chunk of await get(socketPath, '/v1/events', signal)) {
    pending += chunk.toString();
    const events = pending.split('\n\n');
    pending = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data) as BoxStatus;
    }
  }
}

/** Resolves with the first log line that carries the event; rejects when the process ends first. */
const logged = async (
  child: ResultPromise,
  name: 'daemon' | 'portal',
  event: string,
  onLog: BoxOptions['onLog'],
): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error(`${name} has no standard output`);
    createInterface({ input: child.stdout }).on('line', (line) => {
      onLog?.(name, line);
      if (!line.startsWith('{')) return;
      const entry = JSON.parse(line) as Record<string, unknown>;
      if (entry['event'] === event) resolve(entry);
    });
    child.then(
      () => {
        reject(new Error(`the ${name} ended before it was ready`));
      },
      (error: unknown) => {
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });

/**
 * Starts a daemon and a portal and waits until both answer.
 *
 * @throws Error when one of them ends instead
 */
export const startBox = async (options: BoxOptions): Promise<Box> => {
  const { directory } = options;
  const inside = (name: string) => path.join(directory, name);
  const directories = {
    HOTSPOT_STORE_DIR: inside('store'),
    HOTSPOT_STATE_DIR: inside('state'),
    HOTSPOT_SOCKET_DIR: inside('sockets'),
    HOTSPOT_DROP_DIR: inside('drop'),
  };
  for (const folder of Object.values(directories)) await mkdir(folder, { recursive: true });
  const env = {
    ...directories,
    PORTAL_ADDRESS: '127.0.0.1',
    PORTAL_PORT: String(options.portalPort),
    PORTAL_NEXT_FREE_PORT: 'on',
    ...(options.trustRoot === undefined ? {} : { TRUST_ROOT: options.trustRoot }),
    ...options.environment,
  };
  const start = (workspace: string): ResultPromise =>
    execa(process.execPath, [builtEntry(workspace)], {
      env,
      stdin: 'ignore',
      stderr: 'inherit',
      buffer: false,
      forceKillAfterDelay: 10_000,
    });
  const daemon = start('daemon');
  const portal = start('services/portal');
  const stop = async () => {
    daemon.kill('SIGTERM');
    portal.kill('SIGTERM');
    await Promise.allSettled([daemon, portal]);
  };
  try {
    const [, listening] = await Promise.all([
      logged(daemon, 'daemon', 'daemon.ready', options.onLog),
      logged(portal, 'portal', 'portal.listening', options.onLog),
    ]);
    const socketPath = path.join(directories.HOTSPOT_SOCKET_DIR, statusSocketName);
    return {
      storeDirectory: directories.HOTSPOT_STORE_DIR,
      stateDirectory: directories.HOTSPOT_STATE_DIR,
      dropDirectory: directories.HOTSPOT_DROP_DIR,
      socketDirectory: directories.HOTSPOT_SOCKET_DIR,
      portalUrl: String(listening['url']),
      daemonPid: daemon.pid ?? 0,
      status: () => readStatus(socketPath),
      statuses: (signal) => readStatuses(socketPath, signal),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** A box that does not get there in so long is stuck: better a failure than an endless wait. */
const longestWaitMs = 5 * 60_000;

/**
 * Waits for a status.
 *
 * @param isReached judges each status as it comes
 * @throws Error when the daemon ends first, or with the signal's reason
 */
export const waitFor = async (
  box: Box,
  isReached: (status: BoxStatus) => boolean,
  signal: AbortSignal = AbortSignal.timeout(longestWaitMs),
): Promise<BoxStatus> => {
  for await (const status of box.statuses(signal)) if (isReached(status)) return status;
  throw new Error('the daemon ended before the awaited status');
};
