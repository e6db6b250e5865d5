import { createHash } from 'node:crypto';
import { formatStickMarker } from '@p2p-hotspot/contract';
import { DaemonError } from '../../../ports/daemon-error.ts';
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
const backupLimitBytes = 129 * 1024 * 1024;
const blockBytes = 1024 * 1024;

const whole = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
};

/** A stick behind the usb helper. */
export const createUsbStick = (options: UsbStickOptions): Stick => {
  const { volume, files, isFromStart, isPresent } = options;
  const { id, label } = volume();
  const backup = { label, name: 'backup' };
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
    backupSha256: async () => {
      const sizeBytes = await files.size('backup', backup);
      if (sizeBytes === undefined) return undefined;
      if (sizeBytes > backupLimitBytes) {
        throw new DaemonError('SOURCE_DAMAGED', { parameters: backup });
      }
      const block = Buffer.allocUnsafe(Math.min(blockBytes, sizeBytes));
      const hash = createHash('sha256');
      for (let offset = 0; offset < sizeBytes; offset += block.length) {
        const part = block.subarray(0, sizeBytes - offset);
        await files.readRange('backup', offset, part, backup);
        hash.update(part);
      }
      return hash.digest('hex');
    },
    readBackup: () => files.read('backup', backupLimitBytes, backup),
  };
};
