import { say } from '../ui/reporter.ts';
import { formatBytes, formatTable } from '../ui/quantities.ts';
import {
  contentDays,
  daysSince,
  fleetFindings,
  formatDays,
  isAlert,
  type FleetJudge,
} from './fleet-alerts.ts';
import type { FleetBox } from './merge-sightings.ts';
import type { Sighting } from './sighting.ts';

export const fleetOrders = ['name', 'age', 'seen', 'disk', 'problems'] as const;
export type FleetOrder = (typeof fleetOrders)[number];

const longestCell = 60;
const cut = (text: string): string =>
  text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…`;

/** The age of the oldest channel, in days. */
const oldest = ({ facts }: FleetBox, judge: FleetJudge): number | undefined => {
  const ages = (facts.releases ?? [])
    .map((release) => contentDays(release, judge))
    .filter((days) => days !== undefined);
  return ages.length === 0 ? undefined : Math.max(...ages);
};

const alertsOf = (box: FleetBox, judge: FleetJudge): number =>
  fleetFindings(box, judge).filter(isAlert).length;

/** Sorts boxes: what is worst first, then by name. */
export const sortFleet = (
  boxes: readonly FleetBox[],
  order: FleetOrder,
  judge: FleetJudge,
): FleetBox[] => {
  const rankOf: Readonly<Record<FleetOrder, (box: FleetBox) => number>> = {
    name: () => 0,
    age: (box) => -(oldest(box, judge) ?? -1),
    seen: ({ sightings: [newest] }) => newest?.latestMs ?? 0,
    disk: ({ facts }) => facts.space?.freeBytes ?? Infinity,
    problems: (box) => -alertsOf(box, judge),
  };
  const ranked = boxes.map((box) => ({ box, rank: rankOf[order](box) }));
  const compare = (left: (typeof ranked)[number], right: (typeof ranked)[number]): number => {
    if (left.rank !== right.rank) return left.rank < right.rank ? -1 : 1;
    return left.box.title < right.box.title ? -1 : left.box.title > right.box.title ? 1 : 0;
  };
  return ranked.sort(compare).map(({ box }) => box);
};

/** When and by what a box was heard of last. */
const seenText = ({ source, earliestMs, latestMs }: Sighting, nowMs: number): string => {
  if (latestMs === 0) return `never (${source})`;
  const days = daysSince(latestMs, nowMs);
  if (earliestMs < latestMs) return `read ${formatDays(days)} ago, clock unsure (${source})`;
  return `${days === 0 ? 'today' : `${formatDays(days)} ago`} (${source})`;
};

const contentText = ({ facts: { releases } }: FleetBox): string => {
  if (releases === undefined) return '?';
  const text = releases.map(({ channel, counter }) => `${channel} ${counter}`).join(', ');
  return text === '' ? 'nothing' : text;
};

/** The fleet as a table, one line a box. */
export const fleetLines = (boxes: readonly FleetBox[], judge: FleetJudge): string[] =>
  formatTable([
    ['BOX', 'COMMUNITY', 'CONTENT', 'AGE', 'LAST SEEN', 'FREE', 'PROBLEMS'],
    ...boxes.map((box) => {
      const age = oldest(box, judge);
      const [newest] = box.sightings;
      const findings = fleetFindings(box, judge);
      return [
        cut(box.title),
        cut(box.community ?? ''),
        cut(contentText(box)),
        age === undefined ? '?' : formatDays(age),
        newest === undefined ? '?' : seenText(newest, judge.nowMs),
        box.facts.space === undefined ? '?' : formatBytes(box.facts.space.freeBytes),
        cut(findings.map(({ code, parameters }) => say(code, parameters)).join(', ')),
      ];
    }),
  ]);

const isoOf = (ms: number): string => new Date(ms).toISOString();

/** The fleet as JSON: what was merged, and what it was merged from. */
export const fleetBoxesJson = (boxes: readonly FleetBox[], judge: FleetJudge) =>
  boxes.map((box) => {
    const { version, releases, space, ...facts } = box.facts;
    return {
      box: box.title,
      community: box.community,
      version,
      releases: releases?.map((release) => ({
        channel: release.channel,
        counter: release.counter,
        ageDays: contentDays(release, judge),
      })),
      freeBytes: space?.freeBytes,
      totalBytes: space?.totalBytes,
      damagedFiles: facts.damagedFiles,
      cardErrors: facts.cardErrors,
      weakPower: facts.isPowerWeak,
      temperatureCelsius: facts.temperatureCelsius,
      seen: box.sightings.map(({ source, id, earliestMs, latestMs }) => ({
        source,
        id,
        earliest: isoOf(earliestMs),
        latest: isoOf(latestMs),
      })),
      findings: fleetFindings(box, judge).map((finding) => ({
        code: finding.code,
        text: say(finding.code, finding.parameters),
        alert: isAlert(finding),
      })),
    };
  });
