import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '@p2p-hotspot/local-service';
import { parseTraffic, trafficOf, type Traffic } from '../core/traffic.ts';

/** What went and came in this month, kept over restarts. */
export interface TrafficKeeper {
  read(): Traffic;
  sent(bytes: number): void;
  received(bytes: number): void;
  /** Which month it is, as the daemon tells the time. */
  tellTime(now: string, isClockProven: boolean): void;
  /** Resolves when the count is durable, as far as the disk takes it. */
  save(): Promise<void>;
}

/**
 * A power cut makes the count forget this much at most: little, since some boxes have one each night and a
 * limit for the month. A write is a thousandth of it.
 */
export const saveEveryBytes = 4 * 1024 * 1024;

/** @param folder of this service; there. Absent: nothing is kept */
export const openTraffic = async (
  folder: string | undefined,
  now: string,
): Promise<TrafficKeeper> => {
  const file = folder === undefined ? undefined : join(folder, 'traffic.json');
  const text = file === undefined ? '' : await readFile(file, 'utf8').catch(() => '');
  const kept = parseTraffic(text);
  let traffic = trafficOf(kept, now, false);
  let unsavedBytes = 0;
  let saving: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    if (file !== undefined) await writeDurably(file, `${JSON.stringify(traffic)}\n`);
  };
  const save = (): Promise<void> => {
    if (unsavedBytes === 0) return saving;
    unsavedBytes = 0;
    // A full card costs this count, no more.
    saving = saving.then(write).catch(() => undefined);
    return saving;
  };
  const count = (bytes: number): void => {
    unsavedBytes += bytes;
    if (unsavedBytes >= saveEveryBytes) void save();
  };
  return {
    read: () => traffic,
    sent: (bytes) => {
      traffic = { ...traffic, sentBytes: traffic.sentBytes + bytes };
      count(bytes);
    },
    received: (bytes) => {
      traffic = { ...traffic, receivedBytes: traffic.receivedBytes + bytes };
      count(bytes);
    },
    tellTime: (time, isClockProven) => {
      traffic = trafficOf(traffic, time, isClockProven);
    },
    save,
  };
};
