/** What visitors may reach. */
export interface FirewallSettings {
  /** Interface of the visitors. */
  readonly device: string;
  readonly gateway: string;
  readonly captured: string;
  /** Foreign traffic of visitors ends here, fast. */
  readonly isCapturing: boolean;
  /** Ways out that are shared with visitors who were released; absent: none. */
  readonly sharing?: { readonly devices: readonly string[]; readonly kbitPerVisitor: number };
  /** TCP ports of the box that visitors reach. */
  readonly tcpPorts: readonly number[];
  /** UDP ports of the box that visitors reach. */
  readonly udpPorts: readonly number[];
  /** TCP ports of the box that visitors reach and that an engine passes on to containers. */
  readonly appPorts: readonly number[];
}

/** The rules of the kernel for visitors. */
export interface VisitorFirewall {
  /**
   * Replaces the rules at once; who was released stays so.
   *
   * @throws WifiError NETWORK_TOOL_MISSING, NETWORK_TOOL_FAILED
   */
  apply(settings: FirewallSettings): Promise<void>;
  /** Takes all rules away. */
  clear(): Promise<void>;
  /** Lets one visitor use the shared uplink, by MAC address; 0 seconds takes it back. */
  release(mac: string, seconds: number): Promise<void>;
}
