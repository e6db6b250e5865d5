import {
  advanceTimeFloor,
  hotspot1,
  isTrustError,
  keepVerified,
  readTime,
  refresh,
  startTrust,
  storedReader,
  updateRoot,
  type JudgedTime,
  type MetadataReader,
  type RefreshResult,
  type StoredMetadata,
  type TrustError,
} from '@p2p-hotspot/signing-keys';
import type { Clock } from '../ports/clock.ts';
import type { ClockProof } from '../ports/clock-proof.ts';
import { metadataFileName, type TrustPlaces } from './first-root.ts';

/** What the machine's clock is asked through. */
export interface TimeSources {
  readonly clock: Clock;
  readonly clockProof: ClockProof;
}

/** The fixed moment of one update (docs/spec/metadata-v1.md §8.2). */
export const readUpdateTime = async (
  { clock, clockProof }: TimeSources,
  timeFloor: string,
): Promise<JudgedTime> => {
  const hasProof = (await clockProof.evidence()) !== 'none';
  return readTime(clock.now().replace(/\.\d+Z$/, 'Z'), hasProof, timeFloor);
};

/** Saves a verified file, and with a root the time that it proves to have passed, in one write. */
const keep = async (
  { keeper, store }: TrustPlaces,
  stored: StoredMetadata,
  role: string,
  bytes: Uint8Array,
): Promise<StoredMetadata> => {
  const metadata = keepVerified(stored, role, bytes);
  // First where it stands in for a lost record: no cut may leave a root that only the record knows.
  await store.keepMetadata(metadataFileName(role, bytes), bytes);
  await keeper.update((record) => ({
    ...record,
    metadata,
    ...(role === 'root'
      ? { timeFloor: advanceTimeFloor(record.timeFloor, startTrust(hotspot1, bytes)) }
      : {}),
  }));
  return metadata;
};

/**
 * Takes what is newer, each file saved as soon as it is verified. Expiry is reported, whatever the
 * source: to remember newer versions only ever raises what is refused later; whether a release of them
 * is installed is judged by its age apart.
 *
 * @throws TrustError as `refresh` does; what the reader throws
 */
export const refreshTrust = async (
  places: TrustPlaces,
  stored: StoredMetadata,
  reader: MetadataReader,
  channels: readonly string[],
): Promise<RefreshResult> => {
  const { keeper } = places;
  let saved = stored;
  const result = await refresh({
    profile: hotspot1,
    stored,
    reader,
    time: { now: keeper.record().timeFloor, expiry: 'report' },
    channels,
    onVerified: async (role, bytes) => {
      saved = await keep(places, saved, role, bytes);
    },
  });
  await keeper.update((record) => {
    const timeFloor = advanceTimeFloor(record.timeFloor, result.trusted);
    return timeFloor === record.timeFloor ? record : { ...record, timeFloor };
  });
  return result;
};

/** What is trusted already, taken up again without any source. */
export const recallTrust = (
  places: TrustPlaces,
  stored: StoredMetadata,
  channels: readonly string[],
): Promise<RefreshResult> => refreshTrust(places, stored, storedReader(stored), channels);

/**
 * Follows the chain of roots as far as it leads from what is trusted, and takes nothing else.
 *
 * @returns why the next root was refused, if it was
 */
export const followRootChain = async (
  places: TrustPlaces,
  reader: MetadataReader,
): Promise<TrustError | undefined> => {
  let { metadata } = places.keeper.record();
  if (metadata === undefined) throw new Error('a chain of roots begins at a trusted one');
  try {
    let trusted = startTrust(hotspot1, metadata.root);
    for (let step = 0; step < hotspot1.maxRootUpdates; step += 1) {
      const next = `${trusted.root.signed.version + 1}.root.json`;
      const bytes = await reader.read(next, hotspot1.maxBytes.root);
      if (bytes === undefined) return undefined;
      trusted = updateRoot(trusted, bytes);
      metadata = await keep(places, metadata, 'root', bytes);
    }
    return undefined;
  } catch (error) {
    if (isTrustError(error)) return error;
    throw error;
  }
};
