import { spawn } from 'node:child_process';
import { readlink } from 'node:fs/promises';
import { Socket } from 'node:net';
import path from 'node:path';
import { readState, type KernelTree } from './kernel-tree.ts';
import { parseMountTable } from './mount-table.ts';

/**
 * Whether this process has mounts that nobody else sees and a network that leads nowhere: a container
 * without a network is so from its start, anything else is made so by `startAlone`.
 */
export const isAlone = async ({ proc }: KernelTree): Promise<boolean> => {
  const namespaceOf = (of: string) => readlink(path.join(proc, of, 'ns/mnt')).catch(() => of);
  const mounts = parseMountTable(await readState(path.join(proc, 'self/mountinfo')));
  const interfaces = (await readState(path.join(proc, 'self/net/dev')))
    .split('\n')
    .flatMap((line) => /^\s*([^:|]+):/.exec(line)?.[1] ?? []);
  const isFirst = process.pid === 1;
  return (
    (isFirst || (await namespaceOf('self')) !== (await namespaceOf('1'))) &&
    mounts.every(({ isPropagated }) => !isPropagated) &&
    interfaces.every((name) => name === 'lo')
  );
};

/**
 * The first process of the helper's own process namespace: when it ends, file systems in user space
 * end with it, and none keeps a stick open for a helper that is no more. It collects what they leave
 * behind, which Node does not do for processes that it did not start.
 */
const firstProcess = '"$@" & wait "$!"';

/** Set for the process that was started alone: the number of the pipe whose end is its end. */
const lifelineVariable = 'HOTSPOT_USB_LIFELINE';
const lifelineNumber = 3;
/** A stick that hangs holds a thread of the pool; others go on. */
const threads = '16';

/**
 * Starts this program again, alone, and lives and ends with it: `unshare` passes no signal on, but a
 * pipe closes however its other end dies. Node cannot replace its own process; a deployment that wants
 * to save that memory starts the helper with `unshare` itself.
 *
 * @returns exit code
 * @throws Error in a process that was started so and still is not alone
 */
export const startAlone = (environment: NodeJS.ProcessEnv): Promise<number> => {
  if (environment[lifelineVariable] !== undefined) {
    throw new Error('the helper cannot be alone here: it needs namespaces of mounts and network');
  }
  return new Promise((resolve, reject) => {
    const child = spawn(
      'unshare',
      [
        ...['--mount', '--net', '--pid', '--fork', '--kill-child', '--propagation', 'private'],
        ...['sh', '-c', firstProcess, 'sh', process.execPath, ...process.execArgv],
        ...process.argv.slice(1),
      ],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
        env: {
          ...environment,
          [lifelineVariable]: String(lifelineNumber),
          UV_THREADPOOL_SIZE: threads,
        },
      },
    );
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => child.stdio[lifelineNumber]?.destroy());
    }
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
};

/** Calls back when the process should end: at a signal, or when whoever started it alone is gone. */
export const onAskedToEnd = (environment: NodeJS.ProcessEnv, end: () => void): void => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  if (environment[lifelineVariable] === undefined) return;
  new Socket({ fd: lifelineNumber })
    .once('close', end)
    .on('error', () => undefined)
    .resume();
};
