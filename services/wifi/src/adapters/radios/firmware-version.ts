/**
 * The version of "ethtool -i wlan0". brcmfmac tells the one that people know as that of the driver; others tell
 * the version of the kernel there.
 */
export const parseFirmwareVersion = (text: string): string | undefined => {
  const value = (key: string): string | undefined =>
    new RegExp(`^${key}: *(\\S.*?) *$`, 'm').exec(text)?.[1];
  const version = value('driver') === 'brcmfmac' ? value('version') : value('firmware-version');
  return version === undefined || version === 'N/A' ? undefined : version;
};
