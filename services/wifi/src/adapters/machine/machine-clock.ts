import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Clock } from '../../ports/clock.ts';

/** The kernel's count of seconds since the machine was switched on. */
export const createMachineClock = (): Clock => ({
  now: uptime,
  bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
});
