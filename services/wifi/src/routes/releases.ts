import type { Lease } from '@p2p-hotspot/contract';

/** Visitors who chose to stay connected, each until their time is over. In memory: nobody is written down. */
export interface Releases {
  /** From now on for so long. */
  release(address: string, milliseconds: number): void;
  forget(address: string): void;
  /** Milliseconds that are left; 0: not released. */
  left(address: string): number;
  /** Tells who has which address. A visitor whose address went to another device is forgotten. */
  learn(leases: readonly Lease[]): void;
}

interface Release {
  /** Undefined until the device behind the address is known. */
  mac: string | undefined;
  readonly until: number;
}

/** More than a box has addresses to give. */
const mostReleases = 4096;

/**
 * @param now milliseconds of a clock that never goes back
 * @param most releases at once; one more takes the place of the oldest
 */
export const createReleases = (now: () => number, most = mostReleases): Releases => {
  const releases = new Map<string, Release>();
  let macs: ReadonlyMap<string, string> = new Map();

  return {
    release: (address, milliseconds) => {
      releases.delete(address);
      releases.set(address, { mac: macs.get(address), until: now() + milliseconds });
      const [oldest] = releases.keys();
      if (releases.size > most && oldest !== undefined) releases.delete(oldest);
    },
    forget: (address) => {
      releases.delete(address);
    },
    left: (address) => {
      const left = (releases.get(address)?.until ?? 0) - now();
      if (left > 0) return left;
      releases.delete(address);
      return 0;
    },
    learn: (leases) => {
      macs = new Map(leases.map(({ address, mac }) => [address, mac.toLowerCase()]));
      for (const [address, release] of releases) {
        const mac = macs.get(address);
        release.mac ??= mac;
        if (mac !== undefined && release.mac !== mac) releases.delete(address);
      }
    },
  };
};
