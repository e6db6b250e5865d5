import { chown, cp, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { kioskUser, type Room } from './room.ts';

export const browserFolder = path.resolve(import.meta.dirname, '../../../../services/browser');
const repositoryRoot = path.resolve(browserFolder, '../..');

interface LoggedEvent {
  readonly event: string;
  readonly scene?: string;
  readonly outcome?: string;
}

/** The program of `services/browser`, running. */
export interface KioskProcess {
  /** All that it has logged so far. */
  readonly events: readonly LoggedEvent[];
  /** Resolves with the next event of this kind that has not been waited for yet. */
  next(event: string, detail?: string): Promise<void>;
  stop(): Promise<void>;
}

/** Copies what the Dockerfile copies, to where a user who is not root may read it. */
const install = async (directory: string): Promise<string> => {
  const target = path.join(directory, 'opt');
  const contract = path.join(target, 'node_modules/@p2p-hotspot/contract');
  const copies: readonly (readonly [from: string, to: string])[] = [
    ['contract/package.json', path.join(contract, 'package.json')],
    ['contract/dist/src', path.join(contract, 'dist/src')],
    ['node_modules/zod', path.join(target, 'node_modules/zod')],
    ['services/browser/package.json', path.join(target, 'package.json')],
    ['services/browser/dist/src', path.join(target, 'dist/src')],
  ];
  for (const [from, to] of copies) {
    await mkdir(path.dirname(to), { recursive: true });
    await cp(path.join(repositoryRoot, from), to, { recursive: true, dereference: true });
  }
  return path.join(target, 'dist/src/main.js');
};

/** A folder that the browser's user may write to. */
export const homeFor = async (directory: string, name: string): Promise<string> => {
  const home = path.join(directory, name);
  await mkdir(home, { recursive: true });
  await chown(home, kioskUser, kioskUser);
  return home;
};

/** Starts it in a room, as a user who may nothing. */
export const startKiosk = async (
  room: Room,
  directory: string,
  environment: Readonly<Record<string, string>>,
): Promise<KioskProcess> => {
  const main = await install(directory);
  const home = await homeFor(directory, 'home');
  const [program, ...words] = [...room.enterAsKiosk, process.execPath, main];
  const running = execa(program, words, {
    env: { ...environment, KIOSK_HOME_DIR: path.join(home, 'kiosk') },
    stdin: 'ignore',
    stderr: 'inherit',
    buffer: false,
    reject: false,
  });
  const events: LoggedEvent[] = [];
  const heard = new EventTarget();
  let seen = 0;
  createInterface({ input: running.stdout }).on('line', (line) => {
    events.push(JSON.parse(line) as LoggedEvent);
    heard.dispatchEvent(new Event('heard'));
  });
  return {
    events,
    next: async (event, detail) => {
      const find = (): boolean => {
        const index = events.findIndex(
          (entry, at) =>
            at >= seen &&
            entry.event === event &&
            (detail === undefined || entry.scene === detail || entry.outcome === detail),
        );
        if (index !== -1) seen = index + 1;
        return index !== -1;
      };
      while (!find()) {
        await new Promise<void>((resolve, reject) => {
          const signal = AbortSignal.timeout(60_000);
          heard.addEventListener('heard', () => {
            resolve();
          });
          signal.addEventListener('abort', () => {
            reject(new Error(`the kiosk never said ${event} ${detail ?? ''}`));
          });
        });
      }
    },
    stop: async () => {
      running.kill('SIGTERM');
      await running;
    },
  };
};

/** Processes of the browser's user that are Chromium's. */
const chromiumProcesses = async (): Promise<
  readonly (readonly [pid: number, words: string[]])[]
> => {
  const found: [number, string[]][] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if ((await stat(`/proc/${name}`)).uid !== kioskUser) continue;
      const words = (await readFile(`/proc/${name}/cmdline`, 'utf8')).split('\0').slice(0, -1);
      if (words[0]?.includes('chromium') === true) found.push([Number(name), words]);
    } catch {
      // It ended meanwhile.
    }
  }
  return found;
};

/** The process that all others of the browser hang on, and its command. */
export const browserProcess = async (): Promise<readonly [pid: number, words: string[]]> => {
  const all = await chromiumProcesses();
  const first = all.find(
    ([, words]) => words.includes('--kiosk') && !words.some((word) => word.startsWith('--type=')),
  );
  if (first === undefined) throw new Error('no browser is running');
  return first;
};

/** Memory of all processes of the browser, in MiB: all they see, and each page counted once. */
export const browserMemory = async () => {
  const sums = { processes: 0, Rss: 0, Pss: 0 };
  for (const [pid] of await chromiumProcesses()) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    sums.processes += 1;
    for (const name of ['Rss', 'Pss'] as const) {
      sums[name] += Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
    }
  }
  return sums;
};
