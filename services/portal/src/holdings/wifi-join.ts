/** A Wi-Fi network as its joining is told to a phone. */
export interface WifiNetwork {
  readonly name: string;
  /** Undefined: an open network. */
  readonly password?: string | undefined;
}

/** `\`, `;`, `,`, `"` and `:` have a meaning of their own. */
const escaped = (value: string): string => value.replaceAll(/[\\;,":]/g, String.raw`\$&`);

/**
 * The text of a QR code that takes a phone into a Wi-Fi network: the form that ZXing introduced ("Wi-Fi
 * Network config" on its page "Barcode Contents", read by its `WifiResultParser`) and that the cameras of
 * Android and iOS read. `WPA` stands for everything from WPA to WPA3 with a password. No value is put in
 * quotation marks: readers differ in whether they belong to the name.
 */
export const wifiJoinText = ({ name, password }: WifiNetwork): string =>
  password === undefined
    ? `WIFI:T:nopass;S:${escaped(name)};;`
    : `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;
