import type { Lease } from '@p2p-hotspot/contract';

/** What visitors of one network are given and told. */
export interface NameServerSettings {
  /** Interface on which it answers, and on no other. It may come and go. */
  readonly device: string;
  /** The box's own address there. */
  readonly gateway: string;
  /** First and last address that is given out. */
  readonly range: readonly [string, string];
  readonly leaseSeconds: number;
  /** `<name>.lan` and all below it lead to the gateway. */
  readonly deviceName: string;
  /** All foreign names lead to `captured`; false: they are asked of `upstream`. */
  readonly isCapturing: boolean;
  /** Looks public, so that phones take a portal behind it for one. */
  readonly captured: string;
  /** Name servers of the uplink; empty while capturing. */
  readonly upstream: readonly string[];
  /** DHCP option 114 (RFC 8910); absent: not sent. */
  readonly capportUrl?: string;
  /** DHCP option 42: the box tells the time. */
  readonly tellsTime: boolean;
}

/** DHCP and DNS for visitors. */
export interface NameServer {
  /**
   * Answers with these settings from now on; the same ones leave it alone. One that ends is started again.
   * Leases outlive it.
   *
   * @throws WifiError NETWORK_TOOL_MISSING, NETWORK_TOOL_FAILED with what it said
   */
  apply(settings: NameServerSettings): Promise<void>;
  stop(): Promise<void>;
  /** Given out and not run out. */
  leases(): Promise<readonly Lease[]>;
  /** Calls back when a lease came or went. */
  onLeases(listener: () => void): () => void;
}

/** Tries a network as a visitor would. */
export interface NameServerProbe {
  /**
   * Looks for somebody else who gives out addresses on this interface, as a client would: it takes a lease
   * and gives it back. The interface needs no address. The box's own server never hears it.
   *
   * @returns addresses of servers, at most the first one that answered; empty after some 6 seconds
   * @throws WifiError NETWORK_TOOL_MISSING, NETWORK_TOOL_FAILED
   */
  findDhcpServers(device: string, signal: AbortSignal): Promise<readonly string[]>;
  /**
   * Whether the box's own server, which has this address, offers one: also while all are given out. The
   * kernel hears question and answer as if they came in from visitors, by UDP to ports 67 and 68: a
   * firewall must let them pass.
   */
  offersAddress(gateway: string, signal: AbortSignal): Promise<boolean>;
  /** Whether the name server at this address says where `name` is; undefined: no answer. */
  resolve(server: string, name: string, signal: AbortSignal): Promise<string | undefined>;
}
