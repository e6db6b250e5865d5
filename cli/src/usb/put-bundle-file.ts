import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { bundleFileSuffix } from '@p2p-hotspot/contract';
import { isNotFound, readFailure } from '../errors.ts';
import { beginFile } from '../files/new-file.ts';
import { withRepository } from '../repository/open.ts';
import { trustRepository, type TrustedRepository } from '../repository/trust.ts';
import { formatBytes } from '../ui/quantities.ts';
import { UsbError } from './errors.ts';
import { checkWritable, type PutOptions } from './put-release.ts';
import { refuseLink, type StickPlace } from './stick-place.ts';

/** FAT32 keeps the size of a file in 32 bits. */
const fatLimitBytes = 4 * 1024 * 1024 * 1024 - 1;

/** A box looks at so many of them (docs/spec/stick-v1.md). */
const filesPerStick = 64;

export interface PutFileResult {
  readonly trusted: TrustedRepository;
  readonly name: string;
  readonly sizeBytes: number;
  /** It was there already, byte for byte. */
  readonly isKept: boolean;
  /** Absent where nothing was read back. */
  readonly isFromMedium?: boolean;
}

const sha256Of = async (file: string, { signal }: PutOptions): Promise<string> => {
  const whole = createHash('sha256');
  try {
    for await (const block of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
      signal.throwIfAborted();
      whole.update(block as Uint8Array);
    }
  } catch (error) {
    throw readFailure(file, error);
  }
  return whole.digest('hex');
};

const sizeOf = async (file: string): Promise<number | undefined> =>
  stat(file).then(
    ({ size }) => size,
    (error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw error;
    },
  );

const checkRoom = async (
  place: StickPlace,
  name: string,
  sizeBytes: number,
  presentBytes: number | undefined,
): Promise<void> => {
  if (place.mount?.fileSystem === 'vfat' && sizeBytes > fatLimitBytes) {
    throw new UsbError('USB_FILE_TOO_LARGE', {
      parameters: { path: place.shownName, reason: formatBytes(sizeBytes) },
    });
  }
  const names = await readdir(place.folder);
  const others = names.filter((other) => other.endsWith(bundleFileSuffix) && other !== name);
  if (others.length >= filesPerStick) {
    throw new UsbError('USB_NAME_TAKEN', { parameters: { path: path.join(place.folder, name) } });
  }
  const { bavail, bsize } = await statfs(place.folder);
  // The old file of that name stays until the new one is complete.
  if (sizeBytes > bavail * bsize && presentBytes !== sizeBytes) {
    throw new UsbError('USB_TOO_SMALL', {
      parameters: {
        path: place.shownName,
        needed: formatBytes(sizeBytes),
        free: formatBytes(bavail * bsize),
      },
    });
  }
};

/**
 * Copies a bundle file to the top of a stick, beside whatever else is there: releases of several trust
 * roots fit on one stick that way.
 *
 * @param file absolute
 * @throws UsbError USB_FILE_TOO_LARGE, USB_TOO_SMALL, USB_NAME_TAKEN, USB_READ_ONLY, USB_DAMAGED; as
 *   `trustRepository`
 */
export const putBundleFile = async (
  place: StickPlace,
  file: string,
  options: PutOptions,
): Promise<PutFileResult> => {
  checkWritable(place);
  const trusted = await withRepository(file, (reader) =>
    trustRepository(reader, { expected: options.expected, nowMs: options.nowMs }),
  );
  const name = path.basename(file);
  const target = path.join(place.folder, name);
  await refuseLink(target);
  const sizeBytes = (await sizeOf(file)) ?? 0;
  const presentBytes = await sizeOf(target);
  await checkRoom(place, name, sizeBytes, presentBytes);
  const result = { trusted, name, sizeBytes, isKept: false };
  if (presentBytes !== undefined) {
    await place.forget([name]);
    const isSame =
      presentBytes === sizeBytes &&
      (await sha256Of(target, options)) === (await sha256Of(file, options));
    if (isSame) return { ...result, isKept: true };
    if (!options.replaces) throw new UsbError('USB_NAME_TAKEN', { parameters: { path: target } });
  }
  if (options.dryRun) return result;

  const work = options.work('WORK_USB_WRITING');
  work.expect(sizeBytes);
  const whole = createHash('sha256');
  const output = await beginFile(target);
  try {
    // A stream gives every block memory of its own, as `append` wants it.
    for await (const block of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
      options.signal.throwIfAborted();
      const bytes = block as Uint8Array;
      whole.update(bytes);
      await output.append(bytes);
      work.advance(bytes.length);
    }
    await output.complete();
    await output.publish();
  } finally {
    work.end();
    await output.discard();
  }
  await options.host.sync(place.folder);
  if (!options.readsBack) return result;
  const isFromMedium = await place.forget([name]);
  if ((await sha256Of(target, options)) !== whole.digest('hex')) {
    await rm(target, { force: true });
    throw new UsbError('USB_DAMAGED', {
      parameters: { path: place.shownName, name, reason: 'sha256' },
    });
  }
  return { ...result, isFromMedium };
};
