import { mkdir } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { execa, type ResultPromise } from 'execa';
import { builtEntry } from './hotspot-command.ts';
import { keepRunning } from './keep-running.ts';

/** Where a daemon keeps and finds things. Folders are made when they are not there. */
export interface DaemonDirectories {
  readonly store: string;
  readonly state: string;
  readonly sockets: string;
  /** What is copied here is found as if it came on a stick. */
  readonly drop: string;
}

/** The daemon of a box as a plain process: no root, no Docker. */
export interface DaemonProcess {
  /** Another one after the box started it anew. */
  readonly pid: number;
  status(signal?: AbortSignal): Promise<BoxStatus>;
  /** Statuses as they come, the present one first; ends when the daemon does. */
  statuses(signal?: AbortSignal): AsyncGenerator<BoxStatus>;
  /** Lets it finish in order. */
  stop(): Promise<void>;
  /** Ends it where it stands. */
  kill(): Promise<void>;
}

/** What is run instead of what this repository built, by the Node that runs this. */
export interface BoxPrograms {
  readonly node: string;
  /** Absolute path of the script of a workspace. */
  readonly entryOf: (workspace: string) => string;
}

export interface DaemonProcessOptions {
  readonly directories: DaemonDirectories;
  /** Fingerprint of the first trust root; without it the box asks its steward. */
  readonly trustRoot?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Words that stand before the program, as in `ip netns exec NAME`. */
  readonly enter?: readonly string[];
  readonly programs?: BoxPrograms;
  /** Called with every log line (JSON text). */
  readonly onLog?: (line: string) => void;
}

/**
 * Starts a built workspace as the plain process that it is.
 *
 * @param enter words before the command that run it elsewhere, as in `nsenter --net=…`
 */
export const startWorkspace = (
  workspace: string,
  env: Readonly<Record<string, string>>,
  enter: readonly string[] = [],
  { node, entryOf }: BoxPrograms = { node: process.execPath, entryOf: builtEntry },
): ResultPromise => {
  const [program, ...words] = [...enter, node, entryOf(workspace)];
  return execa(program, words, {
    env,
    stdin: 'ignore',
    stderr: 'inherit',
    buffer: false,
    forceKillAfterDelay: 10_000,
  });
};

const get = (socketPath: string, urlPath: string, signal?: AbortSignal) =>
  new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    request({ socketPath, path: urlPath, ...(signal === undefined ? {} : { signal }) }, resolve)
      .on('error', reject)
      .end();
  });

const readStatus = async (socketPath: string, signal: AbortSignal): Promise<BoxStatus> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await get(socketPath, '/v1/status', signal)) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString()) as BoxStatus;
};

/** The status is there at once, whatever is under way: who is silent for so long hangs. */
const longestAnswerMs = 60_000;

/** Statuses of a daemon as they come, the present one first; ends when the daemon does. */
export async function* readStatuses(
  socketPath: string,
  signal?: AbortSignal,
): AsyncGenerator<BoxStatus> {
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
export const logged = async (
  child: ResultPromise,
  name: string,
  event: string,
  onLog?: (line: string) => void,
): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error(`${name} has no standard output`);
    createInterface({ input: child.stdout }).on('line', (line) => {
      onLog?.(line);
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

/** The environment that tells the daemon and its neighbours where things are. */
export const directoryVariables = ({
  store,
  state,
  sockets,
  drop,
}: DaemonDirectories): Record<string, string> => ({
  HOTSPOT_STORE_DIR: store,
  HOTSPOT_STATE_DIR: state,
  HOTSPOT_SOCKET_DIR: sockets,
  HOTSPOT_DROP_DIR: drop,
});

/**
 * Starts a daemon and waits until it answers.
 *
 * @throws Error when it ends instead
 */
export const startDaemonProcess = async ({
  directories,
  trustRoot,
  environment,
  enter,
  programs,
  onLog,
}: DaemonProcessOptions): Promise<DaemonProcess> => {
  for (const folder of Object.values(directories) as string[]) {
    await mkdir(folder, { recursive: true });
  }
  const variables = {
    ...directoryVariables(directories),
    // Other boxes on this computer's networks are not asked, and not told, unless somebody wants it.
    NEIGHBOURS: 'off',
    ...(trustRoot === undefined ? {} : { TRUST_ROOT: trustRoot }),
    ...environment,
  };
  const start = (): ResultPromise => startWorkspace('daemon', variables, enter, programs);
  const ready = (child: ResultPromise) => logged(child, 'daemon', 'daemon.ready', onLog);
  const daemon = keepRunning(start(), () => {
    const child = start();
    ready(child).catch(() => undefined);
    return child;
  });
  try {
    await ready(daemon.child());
  } catch (error) {
    await daemon.end('SIGTERM');
    throw error;
  }
  const socketPath = path.join(directories.sockets, statusSocketName);
  return {
    get pid() {
      return daemon.child().pid ?? 0;
    },
    status: (signal = AbortSignal.timeout(longestAnswerMs)) => readStatus(socketPath, signal),
    statuses: (signal) => readStatuses(socketPath, signal),
    stop: () => daemon.end('SIGTERM'),
    kill: () => daemon.end('SIGKILL'),
  };
};

/** A box that does not get there in so long is stuck: better a failure than an endless wait. */
const longestWaitMs = 5 * 60_000;

/**
 * Waits for a status.
 *
 * @param isReached judges each status as it comes
 * @throws Error with what the daemon said last, when it ends first or when the signal's time is over; whatever
 *   `isReached` throws
 */
export const waitFor = async (
  box: Pick<DaemonProcess, 'statuses'>,
  isReached: (status: BoxStatus) => boolean,
  signal: AbortSignal = AbortSignal.timeout(longestWaitMs),
): Promise<BoxStatus> => {
  let last: BoxStatus | undefined;
  const lastWords = (): string =>
    last === undefined
      ? 'it had said nothing'
      : `it said last: ${JSON.stringify([last.phase, last.message, last.current?.releases, last.sources])}`;
  let isJudging = false;
  try {
    for await (const status of box.statuses(signal)) {
      last = status;
      isJudging = true;
      if (isReached(status)) return status;
      isJudging = false;
    }
  } catch (error) {
    if (isJudging) throw error;
    const end = signal.aborted ? 'the awaited status did not come in time' : 'the daemon broke off';
    throw new Error(`${end}: ${lastWords()}`, { cause: error });
  }
  throw new Error(`the daemon ended before the awaited status: ${lastWords()}`);
};
