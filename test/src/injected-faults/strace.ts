import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { execa } from 'execa';

/** One system call as strace wrote it down. */
export interface TracedCall {
  readonly thread: number;
  readonly name: string;
  /** How often this thread had made this call by then, from 1: strace counts each thread alone. */
  readonly nth: number;
  /** The whole line, with the paths of descriptors. */
  readonly text: string;
  readonly isInjected: boolean;
}

export interface Trace {
  /** Stops tracing; the process goes on. @returns what was seen */
  stop(): Promise<readonly TracedCall[]>;
}

export interface Injection {
  readonly call: string;
  /** As in `EIO`. */
  readonly error: string;
  /** Which of the calls, from 1. */
  readonly nth: number;
  /** Only calls about exactly these paths are counted, and seen. */
  readonly paths?: readonly string[];
}

/** Threads of a process, oldest first. */
export const threadsOf = async (pid: number): Promise<number[]> =>
  (await readdir(`/proc/${pid}/task`)).map(Number).sort((a, b) => a - b);

const parseTrace = (text: string, threads: readonly number[]): TracedCall[] => {
  const counts = new Map<string, number>();
  return text.split('\n').flatMap((line) => {
    // Only with several threads does strace say which.
    const [, thread, name] = /^(\d+)?\s*([a-z0-9_]+)\(/.exec(line) ?? [];
    if (name === undefined) return [];
    const id = thread === undefined ? (threads[0] ?? 0) : Number(thread);
    const key = `${id} ${name}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return [{ thread: id, name, nth, text: line, isInjected: line.includes('(INJECTED)') }];
  });
};

/**
 * Attaches strace to running threads and waits until it holds them.
 *
 * @param file where strace writes
 * @throws Error when strace ends instead
 */
export const attachStrace = async (
  threads: readonly number[],
  calls: readonly string[],
  file: string,
  injection?: Injection,
): Promise<Trace> => {
  const inject =
    injection === undefined
      ? []
      : ['-e', `inject=${injection.call}:error=${injection.error}:when=${injection.nth}`];
  const child = execa(
    'strace',
    [
      ...['-y', '-s', '0', '-o', file, '-e', `trace=${calls.join(',')}`, ...inject],
      ...(injection?.paths ?? []).flatMap((one) => ['-P', one]),
      ...threads.flatMap((thread) => ['-p', String(thread)]),
    ],
    { stdin: 'ignore', stdout: 'ignore', buffer: false, reject: false },
  );
  await new Promise<void>((resolve, reject) => {
    let attached = 0;
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (/Process \d+ attached/.test(line)) attached += 1;
      if (attached === threads.length) resolve();
    });
    void child.then(({ exitCode }) => {
      reject(new Error(`strace ended with ${exitCode ?? 'a signal'}`));
    });
  });
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await child;
      return parseTrace(await readFile(file, 'utf8'), threads);
    },
  };
};
