import path from 'node:path';
import {
  launcherReportName,
  softwareServiceOf,
  type Component,
  type LauncherReport,
  type MessageParameters,
} from '@p2p-hotspot/contract';
import { readReport } from '@p2p-hotspot/launcher/launched';
import type { Clock } from '../../ports/clock.ts';
import type { HealthCheck, HealthVerdict } from '../../ports/health-check.ts';

/** So long a program has to run after it said that it is ready. */
const settlingMs = 10_000;
/** A service that did not begin to run the new program after so long will not. */
const longestMs = 10 * 60_000;

/** What was seen since a part came into force, in milliseconds of the clock. */
interface Watch {
  readonly since: number;
  /** Which start was seen to be ready, and since when. */
  readonly ready?: { readonly startedAt: number; readonly at: number };
}

const healthy: HealthVerdict = { kind: 'healthy' };

/** What is refused for its own fault, or that of the card; anything else was not meant for this box. */
const faults: ReadonlySet<string> = new Set(['SOFTWARE_CRASHED', 'SOFTWARE_DAMAGED']);

/**
 * Whether a service runs the program that a release brings, as its launcher reports it. Where there is no launcher
 * before the switch, nothing is held against anybody after it; a launcher that has not written anything since the
 * machine was switched on is waited for.
 */
export const createSoftwareCheck = (
  socketDirectory: string,
  bootId: string,
  clock: Clock,
): HealthCheck => {
  const watches = new Map<string, Watch>();

  const reportOf = ({ install }: Component): LauncherReport | undefined => {
    const service = softwareServiceOf(install);
    if (service === undefined) return undefined;
    const report = readReport(path.join(socketDirectory, launcherReportName(service)));
    return report?.bootId === bootId ? report : undefined;
  };
  /** @returns whether this start has been ready for long enough */
  const isSettled = (tree: string, watch: Watch, { startedAt }: LauncherReport): boolean => {
    const now = clock.monotonicMs();
    const ready = watch.ready?.startedAt === startedAt ? watch.ready : { startedAt, at: now };
    watches.set(tree, { ...watch, ready });
    return now - ready.at >= settlingMs;
  };
  const judge = (
    { tree, install }: Component,
    report: LauncherReport | undefined,
  ): HealthVerdict => {
    const parameters: MessageParameters = {
      service: install['service'] ?? '',
      version: install['version'] ?? '',
    };
    const wait: HealthVerdict = {
      kind: 'unreachable',
      message: { code: 'SOFTWARE_STARTING', parameters },
    };
    if (report === undefined) return wait;
    const watch = watches.get(tree) ?? { since: clock.monotonicMs() };
    watches.set(tree, watch);
    if (report.offered?.tree === tree) {
      const { because, phase } = report;
      if (because !== undefined) {
        return faults.has(because.code) ? { kind: 'unhealthy', message: because } : healthy;
      }
      if (phase === 'ready' && isSettled(tree, watch, report)) return healthy;
    }
    return clock.monotonicMs() - watch.since < longestMs
      ? wait
      : { kind: 'unhealthy', message: { code: 'SOFTWARE_NOT_STARTED', parameters } };
  };

  return {
    name: 'software',
    judgesBox: true,
    appliesTo: ({ component }) => component.kind === 'software',
    check: (part, _signal, moment) => {
      const report = reportOf(part.component);
      if (moment === 'after') return Promise.resolve(judge(part.component, report));
      watches.clear();
      return Promise.resolve(report === undefined ? judge(part.component, undefined) : healthy);
    },
  };
};
