import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** In a container, too: the kernel is the machine's. */
const kernelBootIdFile = '/proc/sys/kernel/random/boot_id';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The machine's own name for the time since it was switched on: two starts of a program with different ones had a
 * power cut, or a restart of the machine, between them. `HOTSPOT_BOOT_ID_FILE` names another file in tests that
 * switch a box off and on.
 */
export const readBootId = (environment: Environment): string => {
  try {
    return readFileSync(environment['HOTSPOT_BOOT_ID_FILE'] ?? kernelBootIdFile, 'utf8').trim();
  } catch {
    return 'unknown';
  }
};

/** Seconds since the machine was switched on: they do not jump when its clock is set. */
export const uptimeSeconds = (): number => Math.round(uptime() * 10) / 10;
