import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';

/** A port of this computer that nobody uses. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });

export interface ServerProcess {
  readonly program: string;
  readonly words: readonly string[];
  /** Where it will listen, on loopback. */
  readonly port: number;
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a server in the foreground for as long as a task takes, and ends it whatever happens.
 *
 * @throws Error when it ends before it listens
 */
export const withServerProcess = async <T>(
  { program, words, port, cwd, environment }: ServerProcess,
  task: () => Promise<T>,
): Promise<T> => {
  const server = execa(program, words, {
    reject: false,
    all: true,
    ...(cwd === undefined ? {} : { cwd }),
    ...(environment === undefined ? {} : { env: environment }),
  });
  let said: string | undefined;
  void server.then(({ all }) => (said = all));
  try {
    while (!(await answers(port))) {
      if (said !== undefined) throw new Error(`${program} ended: ${said}`);
      await delay(50);
    }
    return await task();
  } finally {
    server.kill('SIGTERM', new Error('the task is over'));
    await server;
  }
};
