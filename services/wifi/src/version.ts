/** The version of this software. */
export const wifiVersion = '0.1.0';
