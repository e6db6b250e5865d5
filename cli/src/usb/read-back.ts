import { rm } from 'node:fs/promises';
import path from 'node:path';
import { metadataPath, repositoryFolder } from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import { openFolderReader } from '../repository/folder-reader.ts';
import { contentDamaged, trustRepository, type TrustedRepository } from '../repository/trust.ts';
import { verifyContent, type ComponentCoverage } from '../repository/verify.ts';
import type { Work } from '../ui/progress.ts';
import { UsbError } from './errors.ts';
import type { StickPlace } from './stick-place.ts';
import type { StickPlan } from './stick-plan.ts';

export interface ReadBackOptions {
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: Work;
}

/** What a stick turned out to hold. */
export interface ReadBack {
  readonly trusted: TrustedRepository;
  readonly coverage: readonly ComponentCoverage[];
  /** False where the system may have answered out of its memory. */
  readonly isFromMedium: boolean;
}

/**
 * Reads a stick's repository as a box would, from the medium itself where the system allows it.
 *
 * @throws as `trustRepository` and `verifyContent`
 */
export const readStick = async (
  place: StickPlace,
  { nowMs, signal, work }: ReadBackOptions,
): Promise<ReadBack> => {
  const folder = path.join(place.folder, repositoryFolder);
  const { files } = await openFolderReader(folder);
  const isFromMedium = await place.forget(
    [...files.keys()].map((name) => `${repositoryFolder}/${name}`),
  );
  const reader = await openFolderReader(folder);
  const trusted = await trustRepository(reader, { nowMs });
  const coverage = await verifyContent(reader, trusted.releases, { signal, work });
  return { trusted, coverage, isFromMedium };
};

/**
 * Reads back what was written, and makes sure that it is what was meant. A stick that fails holds no
 * release afterwards: nobody shall carry it to a box.
 *
 * @throws UsbError USB_DAMAGED
 */
export const readBack = async (
  place: StickPlace,
  plan: StickPlan,
  options: ReadBackOptions,
): Promise<ReadBack> => {
  const folder = path.join(place.folder, repositoryFolder);
  try {
    const found = await readStick(place, options);
    const reader = await openFolderReader(folder);
    for (const { name, bytes } of plan.parts.metadata) {
      const there = await reader.read(name, bytes.length);
      if (there === undefined || Buffer.compare(there, bytes) !== 0) {
        throw contentDamaged(reader, name, 'content');
      }
    }
    return found;
  } catch (error) {
    if (!isCodedError(error) || options.signal.aborted) throw error;
    if (error.code === 'INPUT_UNREADABLE' || error.code === 'INTERRUPTED') throw error;
    const name = error.parameters['name'];
    for (const bad of [
      metadataPath('timestamp.json'),
      ...(typeof name === 'string' ? [name] : []),
    ]) {
      // On a failing stick this may fail as well; what is told counts.
      await rm(path.join(folder, ...bad.split('/')), { force: true }).catch(() => undefined);
    }
    throw new UsbError('USB_DAMAGED', {
      parameters: {
        path: place.shownName,
        name: typeof name === 'string' ? name : '',
        reason: error.code,
      },
      cause: error,
    });
  }
};
