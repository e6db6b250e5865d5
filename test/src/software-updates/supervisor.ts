import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

/** A line of a program's log. */
export interface LogLine {
  readonly service: string;
  readonly event: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Starts programs again whenever they end, as a container engine does with `restart: always`. */
export interface Supervisor {
  /** Resolves with the next line that fits. */
  hears(isIt: (line: LogLine) => boolean): Promise<LogLine>;
  /** Ends all of them where they stand, in the moment in which a line fits. */
  cutAt(isIt: (line: LogLine) => boolean): Promise<void>;
  /** Ends one of them where it stands; it is started again. */
  kill(service: string): void;
  /** Of the process that was started last. */
  processId(service: string): number;
  start(): void;
  stop(): Promise<void>;
}

const firstDelayMs = 100;
const longestDelayMs = 2000;

export interface SupervisorOptions {
  /** The Node that runs them. */
  readonly node: string;
  /** Words after `node`, by name. */
  readonly services: Readonly<Record<string, readonly string[]>>;
  readonly environment: () => Promise<Readonly<Record<string, string>>>;
}

/** A process and what it may have left beside it. */
const signalGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It is gone.
  }
};

export const createSupervisor = ({
  node,
  services,
  environment,
}: SupervisorOptions): Supervisor => {
  const children = new Map<string, ChildProcess>();
  const listeners = new Set<(line: LogLine) => void>();
  let round = 0;
  let running: Promise<void>[] = [];

  const runOnce = async (service: string, words: readonly string[]): Promise<void> => {
    const child = spawn(node, words, {
      env: { PATH: process.env['PATH'], ...(await environment()) },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    children.set(service, child);
    createInterface({ input: child.stdout }).on('line', (text) => {
      if (!text.startsWith('{')) return;
      const facts = JSON.parse(text) as Readonly<Record<string, unknown>>;
      const line = { service, event: String(facts['event']), facts };
      for (const listener of listeners) listener(line);
    });
    await new Promise((resolve) => child.once('close', resolve));
  };
  const keep = async (service: string, words: readonly string[], own: number): Promise<void> => {
    let delayMs = firstDelayMs;
    while (own === round) {
      const begun = performance.now();
      await runOnce(service, words);
      if (own !== round) return;
      delayMs = performance.now() - begun > 10_000 ? firstDelayMs : delayMs * 2;
      await delay(Math.min(delayMs, longestDelayMs));
    }
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    round += 1;
    for (const child of children.values()) signalGroup(child, signal);
    await Promise.all(running);
  };
  const listen = <T>(take: (line: LogLine, done: (value: T) => void) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        reject(new Error('what was waited for did not happen in 8 minutes'));
      }, 480_000);
      const listener = (line: LogLine): void => {
        take(line, (value) => {
          clearTimeout(giveUp);
          listeners.delete(listener);
          resolve(value);
        });
      };
      listeners.add(listener);
    });

  return {
    hears: (isIt) =>
      listen((line, done) => {
        if (isIt(line)) done(line);
      }),
    cutAt: async (isIt) => {
      let ended = Promise.resolve();
      await listen<undefined>((line, done) => {
        if (!isIt(line)) return;
        // In this very moment, before anything else has its turn.
        ended = end('SIGKILL');
        done(undefined);
      });
      await ended;
    },
    kill: (service) => {
      const child = children.get(service);
      if (child !== undefined) signalGroup(child, 'SIGKILL');
    },
    processId: (service) => children.get(service)?.pid ?? 0,
    start: () => {
      const own = round;
      running = Object.entries(services).map(([service, words]) => keep(service, words, own));
    },
    stop: () => end('SIGTERM'),
  };
};
