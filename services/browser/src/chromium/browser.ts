import { spawn } from 'node:child_process';
import { access, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Display } from '../display/find-display.ts';
import { chromiumArguments } from './chromium-arguments.ts';

/** A browser that runs. */
export interface Browser {
  /** Resolves with how it ended, as in "SIGKILL" or "exit 1". */
  readonly ended: Promise<string>;
  /** Ends it with all that belongs to it. */
  kill(): void;
}

const succeeds = (program: string, words: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    spawn(program, words, { stdio: 'ignore' })
      .on('error', () => {
        resolve(false);
      })
      .on('exit', (code) => {
        resolve(code === 0);
      });
  });

/** Chromium refuses its sandbox to root, and many containers forbid the namespaces that it needs. */
const canSandbox = async (): Promise<boolean> =>
  process.getuid?.() !== 0 && (await succeeds('unshare', ['--user', 'true']));

const canDraw = async (): Promise<boolean> => {
  const cards = await readdir('/dev/dri').catch(() => []);
  const usable = cards
    .filter((name) => name.startsWith('renderD'))
    .map((name) =>
      access(path.join('/dev/dri', name)).then(
        () => true,
        () => false,
      ),
    );
  return (await Promise.all(usable)).includes(true);
};

export interface StartOptions {
  readonly url: string;
  /** Where the profile lies; made new at each start. */
  readonly homeDir: string;
  readonly display: Display;
  readonly windowSize?: string | undefined;
  /** Called where Chromium must run without its sandbox. */
  readonly onNoSandbox: () => void;
}

/** Starts Chromium on a display, with a profile that knows nothing. */
export const startBrowser = async ({
  url,
  homeDir,
  display,
  windowSize,
  onNoSandbox,
}: StartOptions): Promise<Browser> => {
  await rm(homeDir, { recursive: true, force: true });
  const runtimeDir = path.join(homeDir, 'runtime');
  await mkdir(runtimeDir, { recursive: true, mode: 0o700 });
  const hasSandbox = await canSandbox();
  if (!hasSandbox) onNoSandbox();
  const host = { platform: display.platform, hasGpu: await canDraw(), hasSandbox, windowSize };
  const words = ['chromium', ...chromiumArguments(url, path.join(homeDir, 'profile'), host)];
  const [program = '', ...rest] = [...display.enter, ...words];
  const child = spawn(program, rest, {
    stdio: 'ignore',
    // A group of its own, so that it ends as a whole.
    detached: true,
    env: {
      PATH: process.env['PATH'],
      LANG: process.env['LANG'] ?? 'C.UTF-8',
      HOME: homeDir,
      XDG_RUNTIME_DIR: runtimeDir,
      ...display.environment,
    },
  });
  return {
    ended: new Promise((resolve) => {
      child
        .on('error', (error) => {
          resolve(error.message);
        })
        .on('exit', (code, signal) => {
          resolve(signal ?? `exit ${code ?? 0}`);
        });
    }),
    kill: () => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // All of it is gone already.
      }
    },
  };
};
