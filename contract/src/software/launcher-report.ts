import type { CodedMessage } from '../message.ts';
import { isSoftwareService, type SoftwareService } from './software-file.ts';

/**
 * What a launcher writes beside the sockets, for the daemon (docs/spec/software-v1.md §5). It is written by the
 * launcher at each start, and then by the process that it became: never by two at a time.
 */
export interface LauncherReport {
  readonly format: 1;
  readonly service: SoftwareService;
  /** The machine's own name for the time since it was switched on: other reports are of another day. */
  readonly bootId: string;
  /** What `current` offers for this service; absent where it offers nothing. */
  readonly offered?: OfferedSoftware;
  readonly runs: RunningSoftware;
  /** Why what is offered does not run; absent where it does, or where nothing is offered. */
  readonly because?: CodedMessage<SoftwareRefusalCode>;
  /** `ended`: it ended by its own will, or it said at the end that it failed (`exitCode`). */
  readonly phase: 'starting' | 'ready' | 'ended';
  readonly exitCode?: number;
  /** Seconds since the machine was switched on. */
  readonly startedAt: number;
  /** The same of the moment at which it said that it is ready. */
  readonly readyAt?: number;
  /** When what is offered crashed, in the same seconds; the last ones. */
  readonly crashes: readonly number[];
  /** How often in a row it was started and did not say that it is ready. */
  readonly startsUnready: number;
}

export interface OfferedSoftware {
  readonly channel: string;
  readonly component: string;
  readonly tree: string;
  readonly version: string;
  readonly build: number;
}

export interface RunningSoftware {
  readonly from: 'image' | 'release';
  readonly version: string;
  readonly build: number;
  /** Digest of the tree; absent for what came with the image. */
  readonly tree?: string;
}

/** Why a launcher runs what came with the image. */
export type SoftwareRefusalCode =
  | 'SOFTWARE_NOT_NEWER'
  | 'SOFTWARE_OTHER_API'
  | 'SOFTWARE_OTHER_NODE'
  | 'SOFTWARE_DAMAGED'
  | 'SOFTWARE_CRASHED'
  | 'SOFTWARE_NOT_COUNTED';

/** So many crashes within so many seconds, and what came with the image runs. */
export const softwareCrashes = { most: 3, withinSeconds: 15 * 60 } as const;

/** Name beside the sockets. */
export const launcherReportName = (service: SoftwareService): string => `launcher-${service}.json`;

/** A process that was launched is told here where its report is. */
export const launcherReportVariable = 'HOTSPOT_LAUNCHER_REPORT';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSoftware = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['version'] === 'string' &&
  typeof value['build'] === 'number' &&
  ['string', 'undefined'].includes(typeof value['tree']);

/** Reads the text of a report. @returns undefined for anything else: as good as none */
export const readLauncherReport = (text: string): LauncherReport | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isUnderstood =
    isRecord(value) &&
    value['format'] === 1 &&
    isSoftwareService(value['service']) &&
    typeof value['bootId'] === 'string' &&
    (value['offered'] === undefined || isSoftware(value['offered'])) &&
    isSoftware(value['runs']) &&
    (value['because'] === undefined ||
      (isRecord(value['because']) && isRecord(value['because']['parameters']))) &&
    typeof value['phase'] === 'string' &&
    typeof value['startedAt'] === 'number' &&
    typeof value['startsUnready'] === 'number' &&
    Array.isArray(value['crashes']);
  return isUnderstood ? (value as LauncherReport) : undefined;
};
