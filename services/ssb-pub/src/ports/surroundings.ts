/** Where the pub is, as the box tells it. */
export interface Surroundings {
  /** The network of visitors; absent while there is none. */
  readonly visitors?: {
    /** The box's own address there. */
    readonly gateway: string;
    /** As in "192.168.44.0/24". */
    readonly subnet: string;
  };
  /** The box has a way out. */
  readonly isOnline: boolean;
}

/** @returns undefined: nobody could say; what was told before counts */
export type LookAround = () => Promise<Surroundings | undefined>;

export interface DiskSpace {
  readonly freeBytes: number;
  /** Kept free, whatever happens. */
  readonly reserveBytes: number;
}

export type MeasureDisk = () => Promise<DiskSpace>;

/** A second place on the box that remembers how far a feed had come. */
export interface Witness {
  /** @returns 0: nothing is known. Rejects when it is away. */
  readonly read: (id: string) => Promise<number>;
  readonly write: (id: string, sequence: number) => Promise<void>;
}

/** Says on the visitors' network where the pub is, so that apps find it by themselves. */
export interface Announcer {
  /** Instead of what was announced before. */
  readonly announce: (at: {
    readonly gateway: string;
    readonly subnet: string;
    /** Multiserver address. */
    readonly address: string;
  }) => void;
  readonly stop: () => void;
}
