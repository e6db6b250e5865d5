import { constants } from 'node:fs';
import { access, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Lamp, Light } from '../../ports/lamp.ts';

export interface ActivityLedOptions {
  /** `/sys/class/leds` */
  readonly directory: string;
  /** Unset: the one that boards have for activity, where there is one. */
  readonly name?: string;
}

/** What Raspberry Pi OS and older systems call the green one. */
const usualNames = ['ACT', 'led0'] as const;

/** Milliseconds on and off. */
const blinking: Readonly<Partial<Record<Light, readonly [on: number, off: number]>>> = {
  busy: [120, 120],
  problem: [200, 1300],
};

/** A file of sysfs: it is never made, and is written in one piece. */
const writeAttribute = async (file: string, value: string | number): Promise<void> => {
  const handle = await open(file, 'r+');
  try {
    await handle.truncate().catch(() => undefined);
    await handle.write(String(value), 0);
  } finally {
    await handle.close();
  }
};

const isWritable = (file: string): Promise<boolean> =>
  access(file, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );

/** The trigger in force stands in brackets: `none [mmc0] timer`. */
const triggerIn = (text: string): string => /\[([^\]]+)\]/.exec(text)?.[1] ?? 'none';

/**
 * A light-emitting diode of the board (Linux, Documentation/leds/leds-class.rst).
 *
 * @returns undefined where there is no such lamp, or it is not ours to use
 */
export const openActivityLed = async ({
  directory,
  name: wanted,
}: ActivityLedOptions): Promise<Lamp | undefined> => {
  for (const name of wanted === undefined ? usualNames : [wanted]) {
    const attribute = (file: string): string => path.join(directory, name, file);
    if (!(await isWritable(attribute('trigger')))) continue;
    const before = triggerIn(await readFile(attribute('trigger'), 'utf8'));
    const write = (file: string, value: string | number) => writeAttribute(attribute(file), value);

    const set = async (light: Light): Promise<void> => {
      const rhythm = blinking[light];
      if (rhythm !== undefined) {
        await write('trigger', 'timer');
        await write('delay_on', rhythm[0]);
        await write('delay_off', rhythm[1]);
      } else if (light === 'removable') {
        await write('trigger', 'none');
        const most = await readFile(attribute('max_brightness'), 'utf8').catch(() => '1');
        await write('brightness', most.trim());
      } else {
        await write('trigger', before);
      }
    };
    let shown: Light = 'rest';
    let tail: Promise<void> = Promise.resolve();
    const show = (light: Light): Promise<void> => {
      if (light !== shown) {
        shown = light;
        // A kernel without the timer trigger, a lamp that went away: a box works without one.
        tail = tail.then(() => set(light).catch(() => undefined));
      }
      return tail;
    };
    return { name, show, stop: () => show('rest') };
  }
  return undefined;
};
