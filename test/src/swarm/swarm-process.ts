import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const program = fileURLToPath(
  new URL('../../../../services/dfs/dist/src/main.js', import.meta.url),
);

/** The swarm's service, as a process. */
export interface SwarmProcess {
  readonly pid: number;
  /** @returns its exit code; null when it was killed */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

export interface SwarmProcessOptions {
  readonly directories: { readonly store: string; readonly sockets: string };
  /** Its own, kept from one process to the next. */
  readonly ownDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Words that run it elsewhere, such as in a network namespace. */
  readonly enter?: readonly string[];
  /** Each line of its log. */
  readonly onLog?: (line: Readonly<Record<string, unknown>>) => void;
}

/** Runs the real service. */
export const startSwarmProcess = (options: SwarmProcessOptions): SwarmProcess => {
  const { directories, ownDirectory, environment, enter = [], onLog } = options;
  const [command, ...words] = [...enter, process.execPath, program];
  const child = execa(command, words, {
    reject: false,
    stdout: 'pipe',
    stderr: 'inherit',
    buffer: false,
    env: {
      HOTSPOT_SOCKET_DIR: directories.sockets,
      HOTSPOT_STORE_DIR: directories.store,
      HOTSPOT_DFS_DIR: ownDirectory,
      ...environment,
    },
  });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('{')) onLog?.(JSON.parse(line) as Readonly<Record<string, unknown>>);
    }
  });
  return {
    pid: child.pid ?? 0,
    stop: async (signal) => {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
};
