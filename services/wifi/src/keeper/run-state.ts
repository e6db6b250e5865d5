import type { WifiBand } from '@p2p-hotspot/contract';
import type { StateFolder } from '../settings/state-folder.ts';

/** What the service must not forget when it is restarted in the middle of something. */
export interface RunState {
  /** Which start of the machine this was written in. */
  readonly bootId: string;
  readonly isSetUp: boolean;
  /** Until then the only radio is lent to the uplink; in seconds since the machine was switched on. */
  readonly lentUntil?: number;
  readonly channel?: ChosenChannel;
}

/** A channel that was chosen by what was heard, and for whom. */
export interface ChosenChannel {
  readonly device: string;
  readonly band: WifiBand;
  readonly country: string;
  readonly channel: number;
}

type Changes = { readonly [Name in keyof RunState]?: RunState[Name] | undefined };

/** Keeps the state of the run durably. */
export interface RunStateKeeper {
  read(): RunState;
  /** @throws WifiError NETWORK_NOT_SAVED; it counts all the same until the service ends */
  change(changes: Changes): Promise<void>;
}

const runName = 'run.json';

const channelOf = (value: unknown): ChosenChannel | undefined => {
  const { device, band, country, channel } = (value ?? {}) as Partial<ChosenChannel>;
  if (typeof device !== 'string' || typeof country !== 'string') return undefined;
  if ((band !== '2.4' && band !== '5') || !Number.isInteger(channel)) return undefined;
  return { device, band, country, channel: channel as number };
};

/** What counts of an earlier run: times and what was heard are of one start of the machine only. */
const recall = (value: unknown, bootId: string): RunState => {
  const before = (value ?? {}) as Partial<Record<keyof RunState, unknown>>;
  const isSetUp = before.isSetUp === true;
  if (before.bootId !== bootId) return { bootId, isSetUp };
  const channel = channelOf(before.channel);
  return {
    bootId,
    isSetUp,
    ...(typeof before.lentUntil === 'number' && { lentUntil: before.lentUntil }),
    ...(channel !== undefined && { channel }),
  };
};

/** A file that cannot be read is as none: the access point comes up, and chooses anew. */
export const keepRunState = async (
  folder: StateFolder,
  bootId: string,
): Promise<RunStateKeeper> => {
  let state = recall(await folder.read(runName).catch(() => undefined), bootId);
  return {
    read: () => state,
    change: async (changes) => {
      state = Object.fromEntries(
        Object.entries({ ...state, ...changes }).filter(([, value]) => value !== undefined),
      ) as unknown as RunState;
      await folder.write(runName, state);
    },
  };
};
