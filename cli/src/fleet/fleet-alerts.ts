import type { AlertThresholds, CodedMessage } from '@p2p-hotspot/contract';
import { channelOf, type CollectionState } from '../collection/state.ts';
import { formatBytes, formatCount } from '../ui/quantities.ts';
import type { FleetBox } from './merge-sightings.ts';
import type { SeenRelease } from './sighting.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What boxes are judged by. */
export interface FleetJudge {
  readonly thresholds: AlertThresholds;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** What was released; absent where there is no collection at hand. */
  readonly state?: CollectionState;
}

/** Worth knowing, and nothing that somebody has to look after. */
const merelyTold: ReadonlySet<string> = new Set([
  'BOX_IS_BEHIND',
  'BOX_HAS_NOTHING',
  'BOX_ROOT_OLD',
]);

export const isAlert = ({ code }: CodedMessage): boolean => !merelyTold.has(code);

/** "1 day", "83 days". */
export const formatDays = (days: number): string => formatCount(days, 'day', 'days');

/** Whole days that have passed since a moment; none before it. */
export const daysSince = (ms: number, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - ms) / dayMs));

/** When a release was issued: by the operator's own record of it, else as the box claims. */
const issuedMs = ({ channel, counter, issued }: SeenRelease, { state }: FleetJudge): number => {
  const own =
    state && channelOf(state, channel).releases.find((release) => release.counter === counter);
  return Date.parse(own?.issued ?? issued ?? '');
};

/** How old the content of a channel is, in days; undefined where nobody knows. */
export const contentDays = (release: SeenRelease, judge: FleetJudge): number | undefined => {
  const ms = issuedMs(release, judge);
  return Number.isNaN(ms) ? undefined : daysSince(ms, judge.nowMs);
};

const contentFindings = ({ facts }: FleetBox, judge: FleetJudge): CodedMessage[] => {
  const { state, thresholds } = judge;
  return (facts.releases ?? []).flatMap((release) => {
    const { channel, counter } = release;
    const days = contentDays(release, judge);
    const behind =
      state === undefined
        ? 0
        : channelOf(state, channel).releases.filter((one) => one.counter > counter).length;
    return [
      ...(days !== undefined && days >= thresholds.contentDays
        ? [{ code: 'FLEET_CONTENT_OLD', parameters: { channel, age: formatDays(days) } }]
        : []),
      ...(behind > 0
        ? [
            {
              code: 'BOX_IS_BEHIND',
              parameters: { channel, releases: formatCount(behind, 'release', 'releases') },
            },
          ]
        : []),
    ];
  });
};

/** A channel whose number is lower than it was: the box went back, or somebody pretends to be it. */
const backwardFindings = ({ sightings, facts }: FleetBox): CodedMessage[] =>
  (facts.releases ?? []).flatMap(({ channel, counter }) => {
    const before = Math.max(
      ...sightings.flatMap(({ facts: { releases = [] } }) =>
        releases.filter((one) => one.channel === channel).map((one) => one.counter),
      ),
    );
    return before > counter
      ? [{ code: 'FLEET_WENT_BACK', parameters: { channel, counter, before } }]
      : [];
  });

const silenceFindings = ({ sightings }: FleetBox, judge: FleetJudge): CodedMessage[] => {
  const { thresholds, nowMs } = judge;
  // Only what is certain: the latest moment at which something may have been heard.
  const latestMs = Math.max(...sightings.map((one) => one.latestMs));
  if (latestMs === 0) return [{ code: 'FLEET_NEVER_HEARD', parameters: {} }];
  const days = daysSince(latestMs, nowMs);
  return days >= thresholds.silentDays
    ? [{ code: 'FLEET_SILENT', parameters: { time: formatDays(days) } }]
    : [];
};

const machineFindings = ({ facts }: FleetBox, { thresholds }: FleetJudge): CodedMessage[] => {
  const { cardErrors = 0, damagedFiles = 0, space, isPowerWeak, temperatureCelsius } = facts;
  const findings: CodedMessage[] = [];
  if (cardErrors > 0) {
    const errors = formatCount(cardErrors, 'error', 'errors');
    findings.push({ code: 'BOX_CARD_FAILING', parameters: { errors } });
  }
  if (damagedFiles > 0) {
    const files = formatCount(damagedFiles, 'file', 'files');
    findings.push({ code: 'BOX_FILES_DAMAGED', parameters: { files } });
  }
  if (space?.reserveBytes !== undefined && space.freeBytes < space.reserveBytes) {
    findings.push({ code: 'BOX_SPACE_LOW', parameters: { free: formatBytes(space.freeBytes) } });
  }
  if (isPowerWeak === true) findings.push({ code: 'FLEET_POWER_WEAK', parameters: {} });
  if (temperatureCelsius !== undefined && temperatureCelsius >= thresholds.temperatureCelsius) {
    const celsius = Math.round(temperatureCelsius);
    findings.push({ code: 'FLEET_HOT', parameters: { celsius } });
  }
  return findings;
};

/** What an operator should know of a box, each a clause of a sentence; what matters most first. */
export const fleetFindings = (box: FleetBox, judge: FleetJudge): CodedMessage[] => {
  const all = [
    ...contentFindings(box, judge),
    ...silenceFindings(box, judge),
    ...machineFindings(box, judge),
    ...backwardFindings(box),
    ...(box.isNameShared ? [{ code: 'FLEET_NAME_SHARED', parameters: {} }] : []),
    ...(box.facts.troubles ?? []),
  ];
  return [...all.filter(isAlert), ...all.filter((one) => !isAlert(one))];
};
