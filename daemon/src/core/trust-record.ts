import type { Manifest } from '@p2p-hotspot/contract';
import type { Job } from '../ports/journal.ts';
import type {
  ChannelCounters,
  Misfortune,
  ReleaseReference,
  TrustRecord,
} from '../ports/trust-store.ts';

/** A release with its verified manifest. */
export interface KnownRelease {
  readonly reference: ReleaseReference;
  readonly manifest: Manifest;
}

/** The record of a box that has never trusted anybody. */
export const newTrustRecord = (buildDate: string): TrustRecord => ({
  timeFloor: buildDate,
  counters: {},
  misfortunes: [],
});

export const isSameRelease = (left: ReleaseReference, right: ReleaseReference): boolean =>
  left.channel === right.channel && left.manifestSha256 === right.manifestSha256;

const raiseCounters = (
  counters: TrustRecord['counters'],
  { reference, manifest }: KnownRelease,
): TrustRecord['counters'] => {
  const before = counters[reference.channel];
  const components: Record<string, number> = { ...before?.components };
  for (const { name, counter } of manifest.components) {
    components[name] = Math.max(counter, components[name] ?? 0);
  }
  const release =
    before === undefined || before.release.counter <= reference.counter
      ? reference
      : before.release;
  const raised: ChannelCounters = { release, components };
  return { ...counters, [reference.channel]: raised };
};

/**
 * The record after a commit. Counters rise and never fall; a release of a channel whose counter is
 * passed is forgotten among the misfortunes; what a steward went back from is held.
 *
 * @param releases the releases of generation `job.to`
 */
export const commitGeneration = (
  record: TrustRecord,
  job: Job,
  releases: readonly KnownRelease[],
): TrustRecord => {
  const references = releases.map(({ reference }) => reference);
  const left =
    job.purpose === 'rollback'
      ? (record.committed?.releases ?? []).filter(
          (release) => !references.some((reference) => isSameRelease(reference, release)),
        )
      : [];
  const isPassed = ({ release }: Misfortune) =>
    references.some(
      ({ channel, counter, manifestSha256 }) =>
        channel === release.channel &&
        (counter > release.counter || manifestSha256 === release.manifestSha256),
    );
  const { committed } = record;
  return {
    ...record,
    committed: {
      generation: job.to,
      ...(committed === undefined || committed.generation === job.to
        ? {}
        : { previous: committed.generation }),
      releases: references,
    },
    counters: releases.reduce(raiseCounters, record.counters),
    misfortunes: hold(record.misfortunes, left).filter((misfortune) => !isPassed(misfortune)),
  };
};

/**
 * The record after what was in force got lost from the disk: what stands in for it, or nothing, so
 * that any source brings it again. Counters stay where they are.
 */
export const adoptGeneration = (
  record: TrustRecord,
  generation: number | undefined,
  releases: readonly ReleaseReference[],
): TrustRecord => {
  const { timeFloor, counters, misfortunes, firstRootFingerprint, metadata } = record;
  return {
    timeFloor,
    counters,
    misfortunes,
    ...(firstRootFingerprint === undefined ? {} : { firstRootFingerprint }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(generation === undefined ? {} : { committed: { generation, releases } }),
  };
};

/** Leaves these releases alone until the steward asks for them. */
export const holdReleases = (
  record: TrustRecord,
  releases: readonly ReleaseReference[],
): TrustRecord => ({ ...record, misfortunes: hold(record.misfortunes, releases) });

const hold = (
  misfortunes: readonly Misfortune[],
  releases: readonly ReleaseReference[],
): Misfortune[] => [
  ...misfortunes.map((misfortune) =>
    releases.some((release) => isSameRelease(release, misfortune.release))
      ? { ...misfortune, held: true }
      : misfortune,
  ),
  ...releases
    .filter((release) => !misfortunes.some((known) => isSameRelease(known.release, release)))
    .map((release) => ({ release, attempts: [], held: true })),
];

/** Adds a failure of each blamed release; the same attempt counts once however often it is told. */
export const recordFailure = (
  record: TrustRecord,
  blamed: readonly ReleaseReference[],
  attempt: string,
): TrustRecord => ({
  ...record,
  misfortunes: [
    ...record.misfortunes.filter(
      ({ release }) => !blamed.some((reference) => isSameRelease(reference, release)),
    ),
    ...blamed.map((release) => {
      const known = record.misfortunes.find((one) => isSameRelease(one.release, release));
      const attempts = known?.attempts ?? [];
      return {
        release,
        attempts: attempts.includes(attempt) ? attempts : [...attempts, attempt],
        held: known?.held ?? false,
      };
    }),
  ],
});

/** Forgets misfortunes: of all releases, or of the given ones. */
export const liftQuarantine = (
  record: TrustRecord,
  releases?: readonly ReleaseReference[],
): TrustRecord => ({
  ...record,
  misfortunes:
    releases === undefined
      ? []
      : record.misfortunes.filter(
          ({ release }) => !releases.some((reference) => isSameRelease(reference, release)),
        ),
});

/** Failures that count, after which a release is left alone. */
const failuresAllowed = 2;

export const isQuarantined = (record: TrustRecord, release: ReleaseReference): boolean =>
  record.misfortunes.some(
    (one) =>
      isSameRelease(one.release, release) && (one.held || one.attempts.length >= failuresAllowed),
  );
