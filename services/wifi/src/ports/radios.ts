/** A Wi-Fi radio as the kernel tells of it. */
export interface Radio {
  /** As in "wlan0". */
  readonly device: string;
  /** As in "phy0". */
  readonly phy: string;
  /** Of the kernel, as in "brcmfmac"; "" where it names none. */
  readonly driver: string;
  /** Vendor and number on its bus, in small hexadecimal as in "02d0:a9bf", where it is not on USB. */
  readonly chip?: string;
  /** Version of the firmware as the driver tells it, as in "7.45.241", where it does. */
  readonly firmware?: string;
  /** Not on USB. */
  readonly isBuiltIn: boolean;
  readonly canBeAccessPoint: boolean;
  /** Blocked by a switch or by software ("rfkill"). */
  readonly isBlocked: boolean;
  /** Of each band that it has, without those that are forbidden where the box is. */
  readonly channels: readonly RadioChannel[];
  /** WPA3 needs that the driver can do SAE and protects management frames as an access point. */
  readonly canDoWpa3: boolean;
}

export interface RadioChannel {
  readonly band: '2.4' | '5';
  readonly channel: number;
  /** An access point may be opened on it without listening for radar first ("no IR", "radar detection"). */
  readonly mayBegin: boolean;
  /** Weather radar has precedence there. */
  readonly hasRadar: boolean;
}

/** Looks at radios, and at what is legal where the box is. */
export interface Radios {
  /** By name of the device. A radio that goes away meanwhile is left out. */
  list(): Promise<readonly Radio[]>;
  /** Country that the kernel goes by ("iw reg get"); "00": the world. */
  country(): Promise<string>;
  /**
   * Tells the kernel in which country the box is, and waits until it goes by that, some seconds at most: a
   * kernel without the tables of the world's rules stays as it was. What radios may do changes with it.
   *
   * @throws WifiError NETWORK_TOOL_MISSING, NETWORK_TOOL_FAILED
   */
  setCountry(country: string): Promise<void>;
  /**
   * Lifts blocks that software made, such as that of a system whose country nobody set. A switch stays.
   *
   * @throws WifiError NETWORK_TOOL_MISSING, NETWORK_TOOL_FAILED
   */
  unblock(): Promise<void>;
  /**
   * How many foreign networks are heard on each channel, for choosing one; undefined: it cannot be heard now,
   * as while the radio is an access point. It may take some seconds, and switches the radio on.
   */
  busyChannels(device: string): Promise<ReadonlyMap<number, number> | undefined>;
}
