/** A method call to NetworkManager. */
export interface BusCall {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** D-Bus signature of the body, as in "oa{sv}". */
  readonly signature?: string;
  /** Variants are `[signature, value]`, dictionaries are arrays of `[key, value]`. */
  readonly body?: readonly unknown[];
}

export interface BusSignal {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

/**
 * The way to NetworkManager. What it sends is `unknown`: it may be of a version that nobody here has seen
 * (bus-values.ts reads it).
 */
export interface Bus {
  /**
   * @returns what the method returns, as many as its signature says
   * @throws BusError it answered with an error
   * @throws WifiError NETWORK_MANAGER_AWAY: no bus, nobody there, or no answer in time
   */
  call(call: BusCall): Promise<readonly unknown[]>;
  /**
   * Calls back with every signal of NetworkManager that says that something changed, and with `undefined`
   * when NetworkManager or the bus went away or came back, after which anything may be different.
   *
   * @returns a function that ends it
   */
  onSignal(listener: (signal: BusSignal | undefined) => void): () => void;
  close(): void;
}

/** NetworkManager said no. Its words hold no secrets. */
export class BusError extends Error {
  /** As in "org.freedesktop.NetworkManager.Settings.InvalidConnection". */
  readonly errorName: string;

  constructor(errorName: string, message: string) {
    super(message);
    this.name = 'BusError';
    this.errorName = errorName;
  }
}
