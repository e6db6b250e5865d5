/** What the Wi-Fi service wants to know of the box from its daemon. */
export interface BoxFacts {
  /** Some release is in force. */
  readonly hasRelease: boolean;
  /** Milliseconds of Unix time that have passed for certain; absent until the daemon knows. */
  readonly timeFloorMs?: number;
  /** The clock of the box is proven to be right. */
  readonly isClockProven: boolean;
  /** Too little power at this moment. */
  readonly hasWeakPower: boolean;
  /** TCP ports of apps that releases brought and that run beside the services, in containers. */
  readonly appPorts: readonly number[];
}

/** The daemon, for those of its facts that matter here. It may be away. */
export interface Box {
  /** Undefined: it does not answer. */
  look(): Promise<BoxFacts | undefined>;
}
