import { Readable } from 'node:stream';
import { isRepositoryName, repositoryFolder } from '@p2p-hotspot/bundle-format';
import { parseStickMarker, receiptNamePattern, stickNames } from '@p2p-hotspot/contract';
import { DaemonError } from '../ports/daemon-error.ts';
import { readMarker } from './inspect-volume.ts';
import { markerPlace, type StickPlace } from './stick-names.ts';
import type { VolumeFolder } from './volume-folder.ts';

/** What arrives: as many bytes as it says, or it ends early. */
export interface Arriving {
  readonly sizeBytes: number;
  readonly content: AsyncIterable<Uint8Array>;
}

const receiptsPerWriter = 8;
/** Entries that are looked at where files are removed. */
const entriesLimit = 100_000;

const checkMarker = async (folder: VolumeFolder, needs: StickPlace['needs']): Promise<void> => {
  if (needs === undefined || (await readMarker(folder))?.[needs] !== undefined) return;
  throw new DaemonError('STICK_WRITE_REFUSED', { parameters: { label: folder.label } });
};

/** Writes one file where the marker allows it. */
export const writePlace = async (
  folder: VolumeFolder,
  { path, maxBytes, needs }: StickPlace,
  { sizeBytes, content }: Arriving,
): Promise<void> => {
  if (sizeBytes > maxBytes) {
    throw new DaemonError('REQUEST_INVALID', { parameters: { name: 'content-length' } });
  }
  await checkMarker(folder, needs);
  await folder.write(path, sizeBytes, content);
};

/** Writes a receipt and removes the oldest of the same writer. */
export const writeReceipt = async (
  folder: VolumeFolder,
  place: StickPlace,
  arriving: Arriving,
): Promise<void> => {
  await writePlace(folder, place, arriving);
  const writer = place.path.slice(stickNames.receipts.length + 1).split('-')[0] ?? '';
  const same: string[] = [];
  for await (const { name, kind } of folder.entries(stickNames.receipts, entriesLimit)) {
    if (kind === 'file' && receiptNamePattern.test(name) && name.startsWith(`${writer}-`)) {
      same.push(`${stickNames.receipts}/${name}`);
    }
  }
  const tooMany = same.sort().slice(0, -receiptsPerWriter);
  if (tooMany.length > 0) await folder.remove(tooMany);
};

/** @throws DaemonError MARKER_INVALID */
export const writeMarker = async (folder: VolumeFolder, bytes: Uint8Array): Promise<void> => {
  if (parseStickMarker(bytes) === undefined) throw new DaemonError('MARKER_INVALID');
  await folder.write(markerPlace.path, bytes.length, Readable.from([bytes]));
};

/** Removes what is not named from the repository; folders stay. */
export const keepRepositoryFiles = async (
  folder: VolumeFolder,
  names: readonly string[],
): Promise<void> => {
  await checkMarker(folder, 'relay');
  const kept = new Set(names.filter(isRepositoryName));
  const extra: string[] = [];
  let left = entriesLimit;
  const walk = async (below: string): Promise<void> => {
    for await (const { name, kind } of folder.entries(`${repositoryFolder}/${below}`, left)) {
      left -= 1;
      const found = below === '' ? name : `${below}/${name}`;
      if (kind === 'folder') await walk(found);
      else if (!kept.has(found)) extra.push(`${repositoryFolder}/${found}`);
    }
  };
  await walk('');
  if (extra.length > 0) await folder.remove(extra);
};
