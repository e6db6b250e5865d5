import { statfs } from 'node:fs/promises';
import { packPath, tocPath } from '@p2p-hotspot/bundle-format';
import { checkCoverage, choosePacks, hintsOf, type SoundPacks } from '../release/choose-packs.ts';
import type { FoundPack } from '../release/held-content.ts';
import type { ReleaseParts } from '../release/release-parts.ts';
import type { RepositoryDocument } from '../repository/content.ts';
import { formatBytes } from '../ui/quantities.ts';
import { UsbError } from './errors.ts';

/** What is done to a stick. */
export interface StickPlan {
  readonly parts: ReleaseParts;
  readonly writing: readonly FoundPack[];
  /** Packs that are there and stay. */
  readonly keeping: readonly string[];
  readonly keptBytes: number;
  readonly documents: readonly RepositoryDocument[];
  /** Repository names on the stick that the release does not need, by size. */
  readonly removing: ReadonlyMap<string, number>;
  /**
   * The release that is there goes before the new one comes: there is no room for both, or they may
   * not be mixed.
   */
  readonly clearsFirst: boolean;
  readonly neededBytes: number;
}

/** File systems give out space in units; the largest common one on sticks is 128 KiB. */
const unitBytes = 128 * 1024;

const draftPlan = (
  parts: ReleaseParts,
  sound: SoundPacks,
  files: ReadonlyMap<string, number>,
  reusesChunks: boolean,
) => {
  const { writing, keeping, covered } = choosePacks(parts, sound, reusesChunks);
  const packs = new Map<string, readonly string[]>([
    ...writing.map(({ sha256, chunks }) => [sha256, chunks] as const),
    ...keeping.map((sha256) => [sha256, sound.get(sha256) ?? []] as const),
  ]);
  const documents = [
    ...parts.documents,
    ...hintsOf(parts, packs),
    ...writing.map(({ sha256, toc }) => ({ name: tocPath(sha256), bytes: toc })),
  ];
  const staying = new Set([
    ...[...documents, ...parts.metadata].map(({ name }) => name),
    ...[...packs.keys()].flatMap((sha256) => [packPath(sha256), tocPath(sha256)]),
  ]);
  const removing = new Map([...files].filter(([name]) => !staying.has(name)));
  const sizes = [
    ...writing.map(({ sizeBytes }) => sizeBytes),
    ...[...documents, ...parts.metadata].map(({ bytes }) => bytes.length),
  ];
  const neededBytes = sizes.reduce((sum, size) => sum + size + unitBytes, 0);
  const keptBytes = keeping.reduce((sum, sha256) => sum + (files.get(packPath(sha256)) ?? 0), 0);
  return { parts, writing, keeping, keptBytes, documents, removing, neededBytes, covered };
};

export interface PlanOptions {
  /** An existing folder on the stick. */
  readonly folder: string;
  /** What the stick's repository holds, by repository name. */
  readonly files: ReadonlyMap<string, number>;
  readonly sound: SoundPacks;
  /** What is there may not be mixed with the new release. */
  readonly mustClear: boolean;
  /** Accept that chunks are missing which boxes have from an earlier release. */
  readonly acceptsDelta: boolean;
}

/**
 * Decides what is written, kept and removed. As little as possible is written, and the release that is
 * there stays whole until the new one is, as long as there is room for that.
 *
 * @throws UsbError USB_TOO_SMALL; OperatorError CHUNKS_MISSING
 */
export const planStick = async (
  source: string,
  parts: ReleaseParts,
  { folder, files, sound, mustClear, acceptsDelta }: PlanOptions,
): Promise<StickPlan> => {
  const { bavail, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  const small = draftPlan(parts, sound, files, true);
  checkCoverage(source, parts, small.covered, acceptsDelta);
  const roomIn = ({ removing }: typeof small) =>
    freeBytes + [...removing.values()].reduce((sum, size) => sum + size, 0);
  if (!mustClear && small.neededBytes <= freeBytes) return { ...small, clearsFirst: false };
  if (small.neededBytes <= roomIn(small)) return { ...small, clearsFirst: true };
  const fresh = draftPlan(parts, sound, files, false);
  if (fresh.neededBytes <= roomIn(fresh)) return { ...fresh, clearsFirst: true };
  throw new UsbError('USB_TOO_SMALL', {
    parameters: {
      path: folder,
      needed: formatBytes(fresh.neededBytes),
      free: formatBytes(roomIn(fresh)),
    },
  });
};
