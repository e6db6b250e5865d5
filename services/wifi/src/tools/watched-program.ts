import { spawn, type ChildProcess } from 'node:child_process';

/** A program that is always there again. */
export interface WatchedProgram {
  /** Whether it runs at this moment. */
  isRunning(): boolean;
  /** Sends it a signal; nothing happens while it is away. */
  signal(name: NodeJS.Signals): void;
  /** Ends it for good. */
  stop(): Promise<void>;
}

export interface WatchedProgramOptions {
  readonly tool: string;
  readonly words: readonly string[];
  /** Each line that it writes to either output. */
  readonly onLine?: (line: string) => void;
  /** It ended by itself, and will be started again. */
  readonly onEnd?: (exitCode: number | null, lastLines: readonly string[]) => void;
  readonly onStart?: () => void;
  /** Between the first restarts; doubled each time, up to `longestPauseMs`. */
  readonly pauseMs?: number;
  readonly longestPauseMs?: number;
}

/** What ran for so long was well: the next restart comes soon again. */
const wellAfterMs = 60_000;

/** A program that does not end when it is asked to is ended. */
const graceMs = 5000;

const mostLines = 20;

/**
 * Ends what a program left behind: dnsmasq has a child for each connection that a visitor holds open, and
 * each holds its ports and outputs.
 */
const endGroup = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left.
  }
};

/** Starts a program and keeps it running until it is stopped. */
export const watchProgram = ({
  tool,
  words,
  onLine,
  onEnd,
  onStart,
  pauseMs = 500,
  longestPauseMs = 30_000,
}: WatchedProgramOptions): WatchedProgram => {
  let child: ChildProcess | undefined;
  let isStopped = false;
  let again: NodeJS.Timeout | undefined;
  let pause = pauseMs;
  let ended: Promise<void> = Promise.resolve();

  const start = (): void => {
    const startedAt = performance.now();
    const lines: string[] = [];
    const running = spawn(tool, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      // A group of its own, so that what it started ends with it.
      detached: true,
    });
    child = running;
    let isTold = false;
    const read = (stream: NodeJS.ReadableStream): void => {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        const parts = (rest + text).split('\n');
        rest = parts.pop() ?? '';
        for (const line of parts) {
          lines.push(line);
          if (lines.length > mostLines) lines.shift();
          onLine?.(line);
        }
      });
    };
    read(running.stdout);
    read(running.stderr);
    running.once('spawn', () => onStart?.());
    ended = new Promise((resolve) => {
      const end = (exitCode: number | null): void => {
        if (isTold) return;
        isTold = true;
        child = undefined;
        resolve();
        if (isStopped) return;
        onEnd?.(exitCode, lines);
        if (performance.now() - startedAt > wellAfterMs) pause = pauseMs;
        again = setTimeout(start, pause);
        pause = Math.min(pause * 2, longestPauseMs);
      };
      running.once('exit', () => {
        endGroup(running.pid);
      });
      running.once('close', (exitCode) => {
        end(exitCode);
      });
      running.once('error', (error) => {
        lines.push(error.message);
        end(null);
      });
    });
  };
  start();

  return {
    isRunning: () => child !== undefined,
    signal: (name) => {
      child?.kill(name);
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(again);
      const running = child;
      if (running === undefined) return;
      running.kill('SIGTERM');
      const kill = setTimeout(() => running.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(kill);
    },
  };
};
