import { setTimeout as wait } from 'node:timers/promises';
import type { Machine } from './machine.ts';
import type { Qmp } from './qmp.ts';

/** Where a stick is put in: a port of the computer itself, or one of a hub. */
export type UsbPort = '1' | '2' | '3' | '4.1' | '4.2';

export interface PluggedStick {
  /** Bytes that were read from it since it was plugged in. */
  readBytes(): Promise<number>;
  /** Resolves when so many bytes have come to it from now on. */
  written(bytes: number, signal: AbortSignal): Promise<void>;
  /** Takes it out, whatever is under way. */
  pull(): Promise<void>;
}

export interface PlugOptions {
  readonly port?: UsbPort;
  /** A slow stick, so that there is time to do something to it. */
  readonly bytesPerSecond?: number;
}

/** What QEMU counts. */
interface Stats {
  readonly rd_bytes: number;
  readonly wr_bytes: number;
}

const lookMs = 50;

let sticks = 0;

/** Puts a hub into port 4. */
export const plugHub = async ({ qmp }: { readonly qmp: Qmp }): Promise<void> => {
  await qmp.execute('device_add', { driver: 'usb-hub', id: 'hub', bus: 'usb.0', port: '4' });
};

/** Plugs a stick into a machine that is on. */
export const plugStick = async (
  { qmp }: Pick<Machine, 'qmp'>,
  image: string,
  { port = '1', bytesPerSecond }: PlugOptions = {},
): Promise<PluggedStick> => {
  sticks += 1;
  const id = `stick-${sticks}`;
  const [file, slow, group] = [`${id}-file`, `${id}-slow`, `${id}-group`];
  await qmp.execute('blockdev-add', {
    driver: 'raw',
    'node-name': file,
    file: { driver: 'file', filename: image },
  });
  if (bytesPerSecond !== undefined) {
    const limits = { 'bps-read': bytesPerSecond, 'bps-write': bytesPerSecond };
    await qmp.execute('object-add', { 'qom-type': 'throttle-group', id: group, limits });
    await qmp.execute('blockdev-add', {
      driver: 'throttle',
      'node-name': slow,
      'throttle-group': group,
      file,
    });
  }
  await qmp.execute('device_add', {
    driver: 'usb-storage',
    id,
    bus: 'usb.0',
    port,
    drive: bytesPerSecond === undefined ? file : slow,
    serial: id,
    removable: true,
  });
  const askStats = async (): Promise<Stats> => {
    const stats = (await qmp.execute('query-blockstats')) as readonly {
      readonly qdev?: string;
      readonly stats: Stats;
    }[];
    // A stick's disk is the child of its USB device.
    const found = stats.find(({ qdev }) => qdev?.includes(`/${id}/`));
    if (found === undefined) throw new Error(`${id} is not plugged in`);
    return found.stats;
  };
  return {
    readBytes: async () => (await askStats()).rd_bytes,
    written: async (bytes, signal) => {
      const enough = (await askStats()).wr_bytes + bytes;
      while ((await askStats()).wr_bytes < enough) await wait(lookMs, undefined, { signal });
    },
    pull: async () => {
      const gone = qmp.event(
        ({ name, data }) => name === 'DEVICE_DELETED' && data['device'] === id,
      );
      await qmp.execute('device_del', { id });
      await gone;
      if (bytesPerSecond !== undefined) {
        await qmp.execute('blockdev-del', { 'node-name': slow });
        await qmp.execute('object-del', { id: group });
      }
      await qmp.execute('blockdev-del', { 'node-name': file });
    },
  };
};
