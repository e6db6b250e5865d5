import type { CheckResult } from '../core/judge-health.ts';
import type { CheckMoment, HealthCheck, ServedPart } from '../ports/health-check.ts';
import type { StoredRelease } from '../ports/store.ts';

/** Components of some releases that are served here. */
export const servedParts = (releases: readonly StoredRelease[]): ServedPart[] =>
  releases.flatMap(({ reference: { channel }, components }) =>
    components.map((component) => ({ channel, component })),
  );

const nameOf = (check: HealthCheck, { channel, component }: ServedPart): string =>
  `${check.name}:${channel}/${component.name}`;

/** Asks every check about every part it applies to. */
export const runChecks = async (
  checks: readonly HealthCheck[],
  parts: readonly ServedPart[],
  signal: AbortSignal,
  moment: CheckMoment,
): Promise<CheckResult[]> => {
  const results: CheckResult[] = [];
  for (const part of parts) {
    for (const check of checks) {
      if (!check.appliesTo(part)) continue;
      results.push({
        name: nameOf(check, part),
        channel: part.channel,
        verdict: await check.check(part, signal, moment),
      });
    }
  }
  return results;
};

const namesOf = (checks: readonly HealthCheck[], parts: readonly ServedPart[]): string[] =>
  parts.flatMap((part) =>
    checks.filter((check) => check.appliesTo(part)).map((check) => nameOf(check, part)),
  );

const isSamePart = (one: ServedPart, other: ServedPart): boolean =>
  one.channel === other.channel &&
  one.component.name === other.component.name &&
  one.component.tree === other.component.tree;

/**
 * Names of the checks that pass before the switch: of what is served now, and of parts that are not
 * served yet, about which nothing bad can be known; and those for which what is served now says nothing about
 * what comes in its place. Checks that judge the box are asked about what the switch changes, and about nothing else.
 */
export const checksPassedBefore = async (
  checks: readonly HealthCheck[],
  now: readonly ServedPart[],
  next: readonly ServedPart[],
  signal: AbortSignal,
): Promise<string[]> => {
  const ofParts = checks.filter(({ judgesBox = false }) => !judgesBox);
  const ofBox = checks.filter(({ judgesBox = false }) => judgesBox);
  const changed = next.filter((part) => !now.some((one) => isSamePart(one, part)));
  const results = [
    ...(await runChecks(ofParts, now, signal, 'before')),
    ...(await runChecks(ofBox, changed, signal, 'before')),
  ];
  const passed = results
    .filter(({ verdict }) => verdict.kind === 'healthy')
    .map(({ name }) => name);
  const asked = new Set(namesOf(ofParts, now));
  const ofChanges = checks.filter(({ judgesChange = false }) => judgesChange);
  return [
    ...passed,
    ...namesOf(ofParts, next).filter((name) => !asked.has(name)),
    ...namesOf(ofChanges, changed),
  ];
};
