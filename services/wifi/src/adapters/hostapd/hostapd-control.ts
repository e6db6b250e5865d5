import { setTimeout as delay } from 'node:timers/promises';
import { isCodedError } from '@p2p-hotspot/contract';
import type { runTool } from '../../tools/run-tool.ts';

/** A hostapd that was asked to end needs so long at most. */
const endingTries = 25;
const endingPauseMs = 200;

export interface HostapdState {
  readonly isOnAir: boolean;
  readonly stations: number;
}

/** What hostapd_cli(8) says of "status". */
export const parseHostapdStatus = (text: string): HostapdState => ({
  isOnAir: /^state=ENABLED$/m.test(text),
  stations: Number(/^num_sta\[0\]=(\d+)$/m.exec(text)?.[1] ?? 0),
});

/** Asks a running hostapd by its socket. */
export interface HostapdControl {
  /** @returns undefined: it does not answer */
  look(device: string): Promise<HostapdState | undefined>;
  /** Ends one that somebody else started, such as this service before it was killed. */
  endOrphan(device: string): Promise<void>;
}

export const hostapdControl = (run: typeof runTool, directory: string): HostapdControl => {
  const ask = async (device: string, ...words: readonly string[]): Promise<string | undefined> => {
    try {
      return await run('hostapd_cli', ['-p', directory, '-s', directory, '-i', device, ...words]);
    } catch (error) {
      if (isCodedError(error)) return undefined;
      throw error;
    }
  };
  return {
    look: async (device) => {
      const told = await ask(device, 'status');
      return told === undefined ? undefined : parseHostapdStatus(told);
    },
    endOrphan: async (device) => {
      if ((await ask(device, 'raw', 'TERMINATE')) === undefined) return;
      for (let tries = 0; tries < endingTries; tries += 1) {
        if ((await ask(device, 'ping')) === undefined) return;
        await delay(endingPauseMs);
      }
    },
  };
};
