import { formatStickMarker } from '@p2p-hotspot/contract';
import type { Stick } from '../../../ports/sticks.ts';
import type { UsbVolume } from '../../../usb-helper/protocol.ts';
import type { UsbFiles } from './usb-files.ts';
import { createUsbRepository } from './usb-sources.ts';

export interface UsbStickOptions {
  /** The volume as it was told of last. */
  readonly volume: () => UsbVolume;
  readonly files: UsbFiles;
  readonly isFromStart: boolean;
  readonly isPresent: () => boolean;
}

/** A backup of a box (docs/spec/usb-helper-v1.md §2). */
const backupLimitBytes = 256 * 1024 * 1024;

const whole = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
};

/** A stick behind the usb helper. */
export const createUsbStick = (options: UsbStickOptions): Stick => {
  const { volume, files, isFromStart, isPresent } = options;
  const { id, label } = volume();
  let opened = 0;
  const put = (path: string, bytes: Uint8Array): Promise<void> =>
    files.write('PUT', path, bytes.length, whole(bytes));
  return {
    id,
    label,
    isFromStart,
    get marker() {
      return volume().marker;
    },
    get sizeBytes() {
      return volume().sizeBytes;
    },
    get freeBytes() {
      return volume().freeBytes;
    },
    get hasRelease() {
      return volume().hasRepository || volume().bundles.length > 0;
    },
    isPresent,
    openRepository: () => {
      opened += 1;
      return createUsbRepository({
        id: `stick:${id}/read-back-${opened}`,
        label,
        stickId: id,
        files,
      });
    },
    writeReceipt: (name, bytes) => put(`receipts/${encodeURIComponent(name)}`, bytes),
    writeRepositoryFile: (name, sizeBytes, content) =>
      files.write('PUT', `repository/${name}`, sizeBytes, content),
    keepRepositoryFiles: (names) => {
      const body = Buffer.from(JSON.stringify({ names }));
      return files.write('POST', 'repository/keep', body.length, whole(body));
    },
    writeMarker: (marker) => put('marker', formatStickMarker(marker)),
    writePin: (text) => put('pin', Buffer.from(text)),
    writeBackup: (bytes) => put('backup', bytes),
    readBackup: () => files.read('backup', backupLimitBytes, { label, name: 'backup' }),
  };
};
