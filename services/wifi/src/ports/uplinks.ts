import type { JoinRequest, SeenNetwork, UplinkStatus } from '@p2p-hotspot/contract';

/** Ways out of the box: cables, phones on USB, and Wi-Fi networks that it joins. */
export interface Uplinks {
  /** Those that are up, best first: cable, phone on USB, Wi-Fi. Never the access point. */
  look(): Promise<readonly UplinkStatus[]>;
  /** Ethernet sockets and phones on USB that are plugged in, up or not, by name. */
  cables(): Promise<readonly string[]>;
  /**
   * What a radio hears, strongest first.
   *
   * @throws WifiError NETWORK_SCAN_FAILED, NETWORK_SCAN_BUSY, NETWORK_RADIO_GONE, NETWORK_JOIN_UNSUPPORTED
   */
  scan(device: string, signal: AbortSignal): Promise<readonly SeenNetwork[]>;
  /**
   * Joins a Wi-Fi and remembers it. What was joined before stays remembered; a failed try is forgotten.
   *
   * @throws WifiError a code that begins with NETWORK_JOIN_, NETWORK_RADIO_GONE
   */
  join(device: string, request: JoinRequest, signal: AbortSignal): Promise<void>;
  /** Names of remembered networks. */
  known(): Promise<readonly string[]>;
  /**
   * Forgets a Wi-Fi that was joined here.
   *
   * @throws WifiError NETWORK_FORGET_FOREIGN: somebody else made it known to the box
   */
  forget(ssid: string): Promise<void>;
  /**
   * Joins any remembered network in reach, and stays where it is joined already; false: none is.
   *
   * @throws WifiError NETWORK_RADIO_GONE
   */
  connect(device: string, signal: AbortSignal): Promise<boolean>;
  /** Leaves the network, and does not join it again by itself. */
  disconnect(device: string): Promise<void>;
  onChange(listener: () => void): () => void;
}
