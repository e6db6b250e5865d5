/** A network interface as the kernel tells of it. */
export interface Link {
  readonly device: string;
  /** `tether`: a phone on USB that shares its Internet. `other`: bridges, tunnels and the like. */
  readonly kind: 'ethernet' | 'tether' | 'wifi' | 'other';
  /** As in "aa:bb:cc:00:11:22"; "" where it has none. */
  readonly mac: string;
  /** It is switched on: without that nobody knows what is plugged in. */
  readonly isOn: boolean;
  /** Something is plugged in at the other end. */
  readonly hasCarrier: boolean;
  /** IPv4, with the lengths of their networks, as in "10.0.0.7/24". */
  readonly addresses: readonly string[];
  /** It leads out of its own network. */
  readonly hasDefaultRoute: boolean;
}

/** What the kernel knows of networks, whoever made them. */
export interface HostNetwork {
  /** By name, without the loopback. */
  links(): Promise<readonly Link[]>;
  /** IPv4 addresses of the name servers that this machine asks. */
  nameServers(): Promise<readonly string[]>;
  /**
   * Gives an interface exactly these IPv4 addresses, with lengths, and switches it on. The ones that it has
   * stay as they are.
   *
   * @throws WifiError NETWORK_TOOL_MISSING, NETWORK_TOOL_FAILED
   */
  setAddresses(device: string, addresses: readonly string[]): Promise<void>;
  /** @throws WifiError NETWORK_TOOL_MISSING, NETWORK_TOOL_FAILED */
  switchOn(device: string): Promise<void>;
  /**
   * Takes these addresses away where they are.
   *
   * @throws WifiError NETWORK_TOOL_MISSING, NETWORK_TOOL_FAILED
   */
  removeAddresses(device: string, addresses: readonly string[]): Promise<void>;
  /** Calls back when a link or an address may have changed. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}
