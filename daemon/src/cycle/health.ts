import type { CheckResult } from '../core/judge-health.ts';
import type { HealthCheck, ServedPart } from '../ports/health-check.ts';
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
): Promise<CheckResult[]> => {
  const results: CheckResult[] = [];
  for (const part of parts) {
    for (const check of checks) {
      if (!check.appliesTo(part)) continue;
      results.push({
        name: nameOf(check, part),
        channel: part.channel,
        verdict: await check.check(part, signal),
      });
    }
  }
  return results;
};

/**
 * Names of the checks that pass before the switch: of what is served now, and of parts that are not
 * served yet, about which nothing bad can be known.
 */
export const checksPassedBefore = async (
  checks: readonly HealthCheck[],
  now: readonly ServedPart[],
  next: readonly ServedPart[],
  signal: AbortSignal,
): Promise<string[]> => {
  const asked = new Set(
    now.flatMap((part) =>
      checks.filter((check) => check.appliesTo(part)).map((check) => nameOf(check, part)),
    ),
  );
  const passed = (await runChecks(checks, now, signal))
    .filter(({ verdict }) => verdict.kind === 'healthy')
    .map(({ name }) => name);
  const unasked = next
    .flatMap((part) =>
      checks.filter((check) => check.appliesTo(part)).map((check) => nameOf(check, part)),
    )
    .filter((name) => !asked.has(name));
  return [...passed, ...unasked];
};
