import { access } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { execa } from 'execa';
import { said } from './said.ts';

/** An X server that draws into memory, and what can be seen on it. */
export interface Screen {
  /** As in ":101". */
  readonly name: string;
  /** Switches it on. */
  start(): Promise<void>;
  /** A picture of all that it shows, taken from the X server. @returns its file */
  photograph(): Promise<string>;
  /** Texts of the QR codes that can be read off it. */
  codes(): Promise<readonly string[]>;
  /** Mean of each colour, from 0 to 1. */
  colours(): Promise<readonly [red: number, green: number, blue: number]>;
  stop(): Promise<void>;
}

/** @param number of the display, with nobody on it yet */
const createScreen = (number: number, directory: string, size: string): Screen => {
  const name = `:${number}`;
  const picture = path.join(directory, `screen-${number}.png`);
  const ended = new AbortController();
  let server: Promise<unknown> | undefined;
  const photograph = async (): Promise<string> => {
    await execa('import', ['-display', name, '-window', 'root', picture]);
    return picture;
  };
  return {
    name,
    start: async () => {
      const words = [
        name,
        '-screen',
        '0',
        `${size}x24`,
        '-noreset',
        '-nolisten',
        'tcp',
        '-displayfd',
        '1',
      ];
      const running = execa('Xvfb', words, {
        stdin: 'ignore',
        stderr: 'ignore',
        buffer: false,
        reject: false,
        cancelSignal: ended.signal,
      });
      server = running;
      // It writes its number when it answers.
      await said(running.stdout, String(number));
    },
    photograph,
    codes: async () => {
      const { stdout } = await execa('zbarimg', ['--quiet', '--raw', await photograph()], {
        reject: false,
      });
      return stdout.split('\n').filter((line) => line !== '');
    },
    colours: async () => {
      const format = '%[fx:mean.r] %[fx:mean.g] %[fx:mean.b]';
      const { stdout } = await execa('convert', [await photograph(), '-format', format, 'info:']);
      const [red = 0, green = 0, blue = 0] = stdout.split(' ').map(Number);
      return [red, green, blue];
    },
    stop: async () => {
      ended.abort();
      await server;
    },
  };
};

/** Displays that nobody uses, not switched on. */
export const freeScreens = async (
  count: number,
  directory: string,
  size: string,
): Promise<readonly Screen[]> => {
  const screens: Screen[] = [];
  for (let number = 100; screens.length < count; number += 1) {
    const isTaken = await access(`/tmp/.X11-unix/X${number}`).then(
      () => true,
      () => false,
    );
    if (!isTaken) screens.push(createScreen(number, directory, size));
  }
  return screens;
};

const betweenLooksMs = 300;

/**
 * Looks until it is so: nothing tells when a screen has been drawn.
 *
 * @throws Error when it does not become so
 */
export const until = async (
  what: string,
  isSo: () => Promise<boolean>,
  longestMs = 60_000,
): Promise<void> => {
  const end = performance.now() + longestMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await setTimeout(betweenLooksMs);
  }
};
