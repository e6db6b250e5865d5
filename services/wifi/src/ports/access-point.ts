import type { CodedMessage, WifiBand } from '@p2p-hotspot/contract';

/** How a network is protected, with what is needed for it. */
export type AccessPointSecurity =
  { readonly kind: 'open' } | { readonly kind: 'wpa2' | 'wpa3'; readonly password: string };

/** An access point, told whole: nothing is left to a default of the program that runs it. */
export interface AccessPointSettings {
  /** Radio, as in "wlan0". */
  readonly device: string;
  /** At most 32 bytes of UTF-8. */
  readonly ssid: string;
  readonly security: AccessPointSecurity;
  readonly band: WifiBand;
  readonly channel: number;
  /** ISO 3166; absent: the radio keeps to what is legal everywhere. */
  readonly country?: string;
  /** Devices reach the box and not each other. */
  readonly isolateClients: boolean;
  /** With the lengths of their networks, as in "192.168.44.1/24". */
  readonly addresses: readonly string[];
}

export type AccessPointCondition =
  | {
      readonly kind: 'up';
      readonly device: string;
      /** Devices joined; absent where nobody counts them. */
      readonly stations?: number;
    }
  | { readonly kind: 'starting' }
  | { readonly kind: 'down'; readonly message?: CodedMessage };

/** A program that makes a radio an access point. Every obligation holds for each of them. */
export interface AccessPointBackend {
  readonly kind: 'network-manager' | 'hostapd';
  /**
   * Brings the access point on the air with these settings and addresses. One that is up with the same
   * settings is left alone: nobody is thrown out. Another one of ours is taken down first.
   *
   * @throws WifiError one of `refusals` (errors.ts): it cannot be like this, in words, and nothing changed; one
   *   of `vainTries`: it did not come on the air; NETWORK_RADIO_GONE, NETWORK_RADIO_OFF,
   *   NETWORK_RADIO_NO_FIRMWARE: no setting would help; NETWORK_MANAGER_AWAY, NETWORK_MANAGER_FORBIDS,
   *   NETWORK_TOOL_MISSING
   */
  bringUp(settings: AccessPointSettings, signal: AbortSignal): Promise<void>;
  /** Takes it off the air; nothing happens where there is none. */
  takeDown(): Promise<void>;
  look(): Promise<AccessPointCondition>;
  /**
   * Calls back when something may have changed.
   *
   * @returns a function that ends it
   */
  onChange(listener: () => void): () => void;
  /** Ends connections and child processes; takes down what lives in a child process. */
  close(): Promise<void>;
}
