import type { ChannelChoice, Manifest } from '@p2p-hotspot/contract';
import type { Job } from '../ports/journal.ts';
import type {
  ChannelCounters,
  Misfortune,
  ReleaseReference,
  ReplaceConsent,
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
  choices: {},
});

export const isSameRelease = (left: ReleaseReference, right: ReleaseReference): boolean =>
  left.channel === right.channel && left.manifestSha256 === right.manifestSha256;

/** A member of a record by a name that somebody else chose: `constructor` is a name, too. */
export const entryOf = <T>(entries: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;

const raiseCounters = (
  counters: TrustRecord['counters'],
  { reference, manifest }: KnownRelease,
): TrustRecord['counters'] => {
  const before = entryOf(counters, reference.channel);
  const components: Record<string, number> = { ...before?.components };
  for (const { name, counter } of manifest.components) {
    components[name] = Math.max(counter, entryOf(components, name) ?? 0);
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
  const { committed, replaceConsents = [], ...rest } = record;
  const open = replaceConsents.filter(
    ({ release: { channel, counter } }) =>
      !references.some((one) => one.channel === channel && one.counter >= counter),
  );
  return {
    ...rest,
    ...(open.length === 0 ? {} : { replaceConsents: open }),
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
  const { timeFloor, counters, misfortunes, choices, firstRootFingerprint, metadata } = record;
  return {
    timeFloor,
    counters,
    misfortunes,
    choices,
    ...(firstRootFingerprint === undefined ? {} : { firstRootFingerprint }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(generation === undefined ? {} : { committed: { generation, releases } }),
  };
};

/** The record after the generation to go back to was given up for the room it takes. */
export const forgetPrevious = (record: TrustRecord): TrustRecord => {
  if (record.committed?.previous === undefined) return record;
  const { generation, releases } = record.committed;
  return { ...record, committed: { generation, releases } };
};

/** The record with the steward's yes; it takes the place of another one for this channel. */
export const agreeToReplace = (record: TrustRecord, consent: ReplaceConsent): TrustRecord => ({
  ...record,
  replaceConsents: [
    ...(record.replaceConsents ?? []).filter(
      ({ release }) => release.channel !== consent.release.channel,
    ),
    consent,
  ],
});

/** True when the steward let these components go for this release, and for no other one. */
export const isReplaceAgreed = (
  { replaceConsents = [] }: TrustRecord,
  release: ReleaseReference,
  components: readonly string[],
): boolean =>
  replaceConsents.some(
    (consent) =>
      isSameRelease(consent.release, release) &&
      components.every((name) => consent.components.includes(name)),
  );

/** The record after components were taken out of what is in force: there is no way back from that. */
export const commitWithoutComponents = (record: TrustRecord, generation: number): TrustRecord => ({
  ...record,
  committed: { generation, releases: record.committed?.releases ?? [] },
});

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

/** Forgets the failures of these releases; what the steward went back from stays held. */
export const liftQuarantine = (
  record: TrustRecord,
  releases: readonly ReleaseReference[],
): TrustRecord => ({
  ...record,
  misfortunes: record.misfortunes.filter(
    ({ release, held }) => held || !releases.some((one) => isSameRelease(one, release)),
  ),
});

/** Forgets all misfortunes, as the steward wishes. */
export const liftAllQuarantines = (record: TrustRecord): TrustRecord => ({
  ...record,
  misfortunes: [],
});

/** @param choice undefined: the channel's publisher is followed, also to what was gone back from */
export const chooseForChannel = (
  record: TrustRecord,
  channel: string,
  choice: ChannelChoice | undefined,
): TrustRecord => {
  const others = Object.entries(record.choices).filter(([name]) => name !== channel);
  return {
    ...record,
    choices: Object.fromEntries(choice === undefined ? others : [...others, [channel, choice]]),
    misfortunes:
      choice === undefined
        ? record.misfortunes.filter(({ release }) => release.channel !== channel)
        : record.misfortunes,
  };
};

/** Failures that count, after which a release is left alone. */
const failuresAllowed = 2;

export const isQuarantined = (record: TrustRecord, release: ReleaseReference): boolean =>
  record.misfortunes.some(
    (one) => isSameRelease(one.release, release) && one.attempts.length >= failuresAllowed,
  );

/** True for what the steward went back from. */
export const isHeld = (record: TrustRecord, release: ReleaseReference): boolean =>
  record.misfortunes.some((one) => isSameRelease(one.release, release) && one.held);
