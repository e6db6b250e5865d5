import { formatTime, isTime } from './metadata/time.ts';
import { readRootPolicy } from './root-policy.ts';
import type { TrustedMetadata, Verified } from './verify/trusted.ts';

const maxStepMs = 400 * 24 * 60 * 60 * 1000;

const later = (left: string, right: string): string => (left > right ? left : right);
const earlier = (left: string, right: string): string => (left < right ? left : right);

/** When metadata was made, as it says itself; undefined where that makes no sense. */
const issuedOf = ({ signed }: Verified): string | undefined => {
  const issued = signed.custom?.['issued'];
  return typeof issued === 'string' && isTime(issued) && issued <= signed.expires
    ? issued
    : undefined;
};

/**
 * Moves the time floor: the latest moment that signed metadata proves to have passed
 * (docs/spec/metadata-v1.md §8.1). It never falls and never comes from a clock. A root may move it any
 * distance, other roles at most 400 days, so that no release key throws a box's time far ahead.
 *
 * @param floor `YYYY-MM-DDTHH:MM:SSZ`: what was saved, or the build date of the software
 * @returns the new floor: save it with the metadata
 */
export const advanceTimeFloor = (floor: string, trusted: TrustedMetadata): string => {
  const { timeFloor = floor } = readRootPolicy(trusted.root.signed);
  const byRoot = later(later(floor, issuedOf(trusted.root) ?? floor), timeFloor);
  const limit = formatTime(Date.parse(byRoot) + maxStepMs);
  const others = [
    trusted.timestamp,
    trusted.snapshot,
    trusted.targets,
    ...trusted.delegated.values(),
  ].flatMap((verified) => (verified === undefined ? [] : [issuedOf(verified) ?? floor]));
  return others.reduce((latest, issued) => later(latest, earlier(issued, limit)), byRoot);
};
