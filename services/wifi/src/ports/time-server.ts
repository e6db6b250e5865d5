/** Tells visitors the time (SNTP). */
export interface TimeServer {
  /**
   * Answers at this address of the box from now on; the same one leaves it alone.
   *
   * @throws WifiError NETWORK_TIME_UNTOLD with why not, such as that another program has the port
   */
  apply(address: string): Promise<void>;
  stop(): Promise<void>;
}
