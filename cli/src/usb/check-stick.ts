import { lstat, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { repositoryFolder } from '@p2p-hotspot/bundle-format';
import {
  bundleFileSuffix,
  isCodedError,
  parseStickMarker,
  receiptNamePattern,
  stickMarkerMaxBytes,
  stickNames,
  type CodedMessage,
  type StickMarker,
} from '@p2p-hotspot/contract';
import { exists, namesIn } from '../files/durable.ts';
import { withRepository } from '../repository/open.ts';
import { trustRepository, type TrustedRepository } from '../repository/trust.ts';
import { verifyContent, type ComponentCoverage } from '../repository/verify.ts';
import type { Work } from '../ui/progress.ts';
import { readStick, type ReadBack } from './read-back.ts';
import type { StickPlace } from './stick-place.ts';

/** A repository or a bundle file on a stick, read to its last byte. */
export type CheckedRelease =
  | {
      readonly name: string;
      readonly isGood: true;
      readonly trusted: TrustedRepository;
      readonly coverage: readonly ComponentCoverage[];
    }
  | { readonly name: string; readonly isGood: false; readonly problem: CodedMessage };

/** What the marker says; `unreadable` for a file of its name that is none. */
export type FoundMarker = StickMarker | 'unreadable' | undefined;

export interface CheckedStick {
  readonly releases: readonly CheckedRelease[];
  readonly marker: FoundMarker;
  readonly receipts: number;
  readonly hasBackup: boolean;
  readonly hasPin: boolean;
  /** False where the system may have answered out of its memory. */
  readonly isFromMedium: boolean;
}

export interface CheckOptions {
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly checking: () => Work;
}

/** Reads the marker of a stick. */
export const readMarker = async (folder: string): Promise<FoundMarker> => {
  const file = path.join(folder, stickNames.marker);
  if (!(await exists(file))) return undefined;
  if (!(await lstat(file)).isFile()) return 'unreadable';
  const handle = await open(file, 'r');
  try {
    const bytes = Buffer.alloc(stickMarkerMaxBytes + 1);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return parseStickMarker(bytes.subarray(0, bytesRead)) ?? 'unreadable';
  } finally {
    await handle.close();
  }
};

/** Names of what a box looks at in the top folder of a stick. */
const releaseNames = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) =>
      entry.isDirectory()
        ? entry.name === repositoryFolder
        : entry.isFile() && entry.name.endsWith(bundleFileSuffix) && !/^[.~]/.test(entry.name),
    )
    .map(({ name }) => name)
    .sort();
};

const readBundleFile = async (
  place: StickPlace,
  name: string,
  { nowMs, signal }: CheckOptions,
  work: Work,
): Promise<ReadBack> => {
  const isFromMedium = await place.forget([name]);
  return withRepository(path.join(place.folder, name), async (reader) => {
    const trusted = await trustRepository(reader, { nowMs });
    const coverage = await verifyContent(reader, trusted.releases, { signal, work });
    return { trusted, coverage, isFromMedium };
  });
};

/** Faults of what is on the stick are findings; those of the stick itself end the check. */
const isFinding = (error: unknown): error is CodedMessage =>
  isCodedError(error) && !['INPUT_UNREADABLE', 'INPUT_MISSING', 'INTERRUPTED'].includes(error.code);

/**
 * Reads everything on a stick that a box would look at.
 *
 * @throws what happened to the stick meanwhile; OperatorError INTERRUPTED
 */
export const checkStick = async (
  place: StickPlace,
  options: CheckOptions,
): Promise<CheckedStick> => {
  const { folder } = place;
  const releases: CheckedRelease[] = [];
  let isFromMedium = true;
  for (const name of await releaseNames(folder)) {
    const work = options.checking();
    try {
      const found =
        name === repositoryFolder
          ? await readStick(place, { ...options, work })
          : await readBundleFile(place, name, options, work);
      isFromMedium &&= found.isFromMedium;
      releases.push({ name, isGood: true, trusted: found.trusted, coverage: found.coverage });
    } catch (error) {
      if (options.signal.aborted || !isFinding(error)) throw error;
      releases.push({ name, isGood: false, problem: error });
    } finally {
      work.end();
    }
  }
  const receipts = await namesIn(path.join(folder, stickNames.receipts));
  return {
    releases,
    marker: await readMarker(folder),
    receipts: receipts.filter((name) => receiptNamePattern.test(name)).length,
    hasBackup: await exists(path.join(folder, stickNames.backup)),
    hasPin: await exists(path.join(folder, stickNames.pin)),
    isFromMedium,
  };
};
