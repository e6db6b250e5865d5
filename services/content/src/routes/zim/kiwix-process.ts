import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { zimRoot } from './zim-book.ts';

/** A kiwix-serve that answers. */
export interface KiwixProcess {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Settles when it has ended, however that came. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  stop(): Promise<void>;
}

export type StartFailure = 'absent' | 'silent';

const readyWithinMs = 20_000;
const askEveryMs = 50;
const stopWithinMs = 3000;

/** A port that is free now. Were it taken a moment later, the process ends and is started anew. */
const findPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/**
 * The status of an answer; the body is thrown away.
 *
 * @returns undefined where nobody answers
 */
export const statusOf = (url: string, timeoutMs: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: timeoutMs }, (response) => {
      response.resume();
      response.once('end', () => {
        resolve(response.statusCode);
      });
      response.once('error', () => {
        resolve(undefined);
      });
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => {
      resolve(undefined);
    });
  });

const argumentsOf = (port: number, library: string): readonly string[] => [
  '--library',
  ...['--port', String(port), '--address', '127.0.0.1', '--urlRootLocation', zimRoot],
  ...['--nolibrarybutton', '--nosearchbar', '--blockexternal', '--threads', '2'],
  // Were this process killed, no kiwix-serve is left behind.
  ...['--attachToProcess', String(process.pid), library],
];

const watchEnd = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });

/** Starts kiwix-serve on a port of its own, for this machine only, and waits until it answers. */
export const startKiwix = async (
  program: string,
  library: string,
): Promise<KiwixProcess | StartFailure> => {
  const port = await findPort();
  const child = spawn(program, argumentsOf(port, library), {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8' },
  });
  const ended = watchEnd(child);
  const isStarted = await once(child, 'spawn').then(
    () => true,
    () => false,
  );
  if (!isStarted) return 'absent';
  child.on('error', () => undefined);
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    if (hasEnded()) return;
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    await ended;
    clearTimeout(killer);
  };
  const origin = `http://127.0.0.1:${port}`;
  const lastTry = Date.now() + readyWithinMs;
  while (!hasEnded() && Date.now() < lastTry) {
    if ((await statusOf(`${origin}${zimRoot}/catalog/v2/root.xml`, readyWithinMs)) !== undefined) {
      return { origin, ended, hasEnded, stop };
    }
    await wait(askEveryMs);
  }
  await stop();
  return 'silent';
};
