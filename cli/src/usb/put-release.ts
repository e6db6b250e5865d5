import path from 'node:path';
import { packPath, repositoryFolder, tocPath } from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import type { SoundPacks } from '../release/choose-packs.ts';
import { releaseParts } from '../release/release-parts.ts';
import { trustedSet } from '../release/trusted-set.ts';
import { openFolderReader } from '../repository/folder-reader.ts';
import { inspectRepository, type PresentContent } from '../repository/present.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import { trustRepository } from '../repository/trust.ts';
import type { Work } from '../ui/progress.ts';
import type { UsbHost } from './drives.ts';
import { UsbError } from './errors.ts';
import { readBack, type ReadBack } from './read-back.ts';
import { claimedPacks, restoreTables, soundPacks } from './sound-packs.ts';
import { checkSameLineOnStick } from './stick-line.ts';
import { refuseLink, type StickPlace } from './stick-place.ts';
import { planStick, type StickPlan } from './stick-plan.ts';
import { ensureRepository, writeToStick } from './write-repository.ts';

export interface PutOptions {
  readonly host: UsbHost;
  /** Fingerprint of the first root; absent to take the one that is there. */
  readonly expected: string | undefined;
  /** Put it over a newer release, or one of another trust root. */
  readonly replaces: boolean;
  readonly acceptsDelta: boolean;
  readonly readsBack: boolean;
  readonly dryRun: boolean;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: (code: string) => Work;
}

export interface PutResult {
  readonly plan: StickPlan;
  /** Absent where nothing was read back. */
  readonly found?: ReadBack;
}

/** @throws UsbError USB_READ_ONLY */
export const checkWritable = ({ mount, shownName }: StickPlace): void => {
  if (mount?.isReadOnly !== true) return;
  throw new UsbError('USB_READ_ONLY', { parameters: { path: shownName, reason: 'ro' } });
};

const during = async <T>(work: Work, act: (work: Work) => Promise<T>): Promise<T> => {
  try {
    return await act(work);
  } finally {
    work.end();
  }
};

/** @returns true where what is there must go first */
const mustClear = async (
  folder: string,
  present: PresentContent,
  set: Parameters<typeof checkSameLineOnStick>[2],
  replaces: boolean,
): Promise<boolean> => {
  try {
    await checkSameLineOnStick(folder, present, set);
    return false;
  } catch (error) {
    const isLine =
      isCodedError(error) && (error.code === 'USB_FOREIGN' || error.code === 'USB_DOWNGRADE');
    if (isLine && replaces) return true;
    throw error;
  }
};

/**
 * Puts a release onto a stick as a repository: verified, planned, written, read back. What is there
 * already and right is not written again.
 *
 * @param source nothing in it is trusted before it is verified here
 * @throws UsbError USB_FOREIGN, USB_DOWNGRADE, USB_TOO_SMALL, USB_READ_ONLY, USB_NAME_TAKEN,
 *   USB_DAMAGED; as `trustRepository`; OperatorError CHUNKS_MISSING, CONTENT_DAMAGED, INPUT_CHANGED
 */
export const putRelease = async (
  place: StickPlace,
  source: RepositoryReader,
  options: PutOptions,
): Promise<PutResult> => {
  const { nowMs, signal, work } = options;
  checkWritable(place);
  const trusted = await trustRepository(source, { expected: options.expected, nowMs });
  const set = await trustedSet(source, trusted);
  const parts = await releaseParts(source, trusted, set);

  const folder = path.join(place.folder, repositoryFolder);
  await refuseLink(folder);
  const isReplaced = await mustClear(
    place.shownName,
    await inspectRepository(folder),
    set,
    options.replaces,
  );
  if (!options.dryRun) await restoreTables(await openFolderReader(folder), parts.packs);
  const there = await openFolderReader(folder);
  const claimed = await claimedPacks(there, parts.wanted);
  const examine = async (): Promise<SoundPacks> => {
    await place.forget(
      [...claimed.keys()].flatMap((sha256) =>
        [packPath(sha256), tocPath(sha256)].map((name) => `${repositoryFolder}/${name}`),
      ),
    );
    return during(work('WORK_USB_KEPT'), (shown) =>
      soundPacks(there, claimed, { signal, work: shown }),
    );
  };
  const plan = await planStick(source.location, parts, {
    folder: place.folder,
    files: there.files,
    sound: options.dryRun ? claimed : await examine(),
    mustClear: isReplaced,
    acceptsDelta: options.acceptsDelta,
  });
  if (options.dryRun) return { plan };

  await ensureRepository(place.folder);
  await during(work('WORK_USB_WRITING'), (shown) =>
    writeToStick(folder, plan, {
      signal,
      work: shown,
      sourceFolder: source.kind === 'folder' ? source.location : undefined,
    }),
  );
  await options.host.sync(place.folder);
  if (!options.readsBack) return { plan };
  const found = await during(work('WORK_USB_READING_BACK'), (shown) =>
    readBack(place, plan, { nowMs, signal, work: shown }),
  );
  return { plan, found };
};
