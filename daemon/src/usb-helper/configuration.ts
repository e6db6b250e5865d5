export interface UsbHelperConfiguration {
  /** Folder of the socket, shared with the daemon only. */
  readonly socketFolder: string;
  readonly isExt4Allowed: boolean;
  /** Whether keyboards, network cards and the like are switched off that are plugged in later. */
  readonly isStorageOnly: boolean;
  /** Kernel names of block devices that count as sticks although they are not on USB. */
  readonly also: readonly string[];
}

const readSwitch = (text: string | undefined, name: string): boolean => {
  if (!['', 'on', 'off', undefined].includes(text)) throw new Error(`${name} must be on or off`);
  return text === 'on';
};

/**
 * Reads `HOTSPOT_USB_SOCKET_DIR`, `USB_EXT4` and `USB_STORAGE_ONLY` (`on` or `off`), and
 * `HOTSPOT_USB_ALSO` (kernel names of block devices, separated by commas).
 *
 * @throws Error for a deployment that cannot work
 */
export const readUsbConfiguration = (
  environment: Readonly<Record<string, string | undefined>>,
): UsbHelperConfiguration => {
  const socketFolder = environment['HOTSPOT_USB_SOCKET_DIR'] ?? '';
  if (!socketFolder.startsWith('/')) {
    throw new Error('HOTSPOT_USB_SOCKET_DIR must be an absolute path');
  }
  const isExt4Allowed = readSwitch(environment['USB_EXT4'], 'USB_EXT4');
  const isStorageOnly = readSwitch(environment['USB_STORAGE_ONLY'], 'USB_STORAGE_ONLY');
  const also = (environment['HOTSPOT_USB_ALSO'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (!also.every((name) => /^[A-Za-z0-9!_-]{1,32}$/.test(name))) {
    throw new Error('HOTSPOT_USB_ALSO must be names of block devices, as in "loop7"');
  }
  return { socketFolder, isExt4Allowed, isStorageOnly, also };
};
