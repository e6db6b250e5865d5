import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ClockProof } from '../../ports/clock-proof.ts';

export interface ClockProofFolders {
  /** The kernel's clocks. */
  readonly rtc: string;
  /** Where systemd-timesyncd says that it is synchronised; a container has the host's mounted. */
  readonly timesync: string;
}

export const linuxClockFolders: ClockProofFolders = {
  rtc: '/sys/class/rtc',
  timesync: '/run/systemd/timesync',
};

/** True when the kernel took its time from this clock at boot (hctosys, "hardware clock to system"). */
const hasSetTheTime = async (rtc: string): Promise<boolean> =>
  (await readFile(path.join(rtc, 'hctosys'), 'utf8').catch(() => '')).trim() === '1';

/**
 * What a Linux machine says of its clock, read from files: no privilege, no D-Bus. A machine that
 * synchronises with chrony and has no battery-backed clock stays unproven.
 */
export const createLinuxClockProof = ({ rtc, timesync }: ClockProofFolders): ClockProof => ({
  evidence: async () => {
    const isSynchronised = await stat(path.join(timesync, 'synchronized')).then(
      () => true,
      () => false,
    );
    if (isSynchronised) return 'ntp';
    for (const name of await readdir(rtc).catch((): string[] => [])) {
      if (await hasSetTheTime(path.join(rtc, name))) return 'rtc';
    }
    return 'none';
  },
});
