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
const settlingSeconds = 10;
/** A service that did not begin to run the new program after so long will not. */
const longestMs = 10 * 60_000;

/** The machine since it was switched on. */
export interface MachineTime {
  readonly bootId: string;
  readonly uptimeSeconds: () => number;
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
  { bootId, uptimeSeconds }: MachineTime,
  clock: Clock,
): HealthCheck => {
  /** When a tree was first asked about after its switch, in milliseconds of the clock. */
  const since = new Map<string, number>();

  const reportOf = ({ install }: Component): LauncherReport | undefined => {
    const service = softwareServiceOf(install);
    if (service === undefined) return undefined;
    const report = readReport(path.join(socketDirectory, launcherReportName(service)));
    return report?.bootId === bootId ? report : undefined;
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
    const first = since.get(tree) ?? clock.monotonicMs();
    since.set(tree, first);
    if (report.offered?.tree === tree) {
      const { because, phase, readyAt = Infinity } = report;
      if (because !== undefined) {
        return faults.has(because.code) ? { kind: 'unhealthy', message: because } : healthy;
      }
      if (phase === 'ready' && uptimeSeconds() - readyAt >= settlingSeconds) return healthy;
    }
    return clock.monotonicMs() - first < longestMs
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
      since.clear();
      return Promise.resolve(report === undefined ? judge(part.component, undefined) : healthy);
    },
  };
};
