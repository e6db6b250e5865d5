export interface UsbHelperConfiguration {
  /** Folder of the socket, shared with the daemon only. */
  readonly socketFolder: string;
  readonly isExt4Allowed: boolean;
  /** Kernel names of block devices that count as sticks although they are not on USB. */
  readonly also: readonly string[];
}

/**
 * Reads `HOTSPOT_USB_SOCKET_DIR`, `USB_EXT4` (`on` or `off`) and `HOTSPOT_USB_ALSO` (kernel names of
 * block devices, separated by commas).
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
  const ext4 = environment['USB_EXT4'] ?? '';
  if (!['', 'on', 'off'].includes(ext4)) throw new Error('USB_EXT4 must be on or off');
  const also = (environment['HOTSPOT_USB_ALSO'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (!also.every((name) => /^[A-Za-z0-9!_-]{1,32}$/.test(name))) {
    throw new Error('HOTSPOT_USB_ALSO must be names of block devices, as in "loop7"');
  }
  return { socketFolder, isExt4Allowed: ext4 === 'on', also };
};
