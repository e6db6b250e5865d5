import {
  softwareApi,
  softwareCrashes,
  type LauncherReport,
  type SoftwareDescription,
  type SoftwareRefusalCode,
} from '@p2p-hotspot/contract/software';
import type { OfferedComponent } from './find-offered.ts';

/** Ends that are no crash: told to stop, or ended in order to be started anew (`restartExitCode`). */
const orderlyExitCodes: ReadonlySet<number> = new Set([0, 75]);

/** So often in a row it was started, also over power cuts, and did not once say that it is ready. */
export const mostStartsUnready = 6;

export interface Situation {
  readonly image: SoftwareDescription;
  readonly nodeMajor: number;
  readonly offered: OfferedComponent | undefined;
  /** Of the last start; undefined where there is none. */
  readonly before: LauncherReport | undefined;
  readonly bootId: string;
  /** Seconds since the machine was switched on. */
  readonly now: number;
}

export interface Decision {
  readonly takes: 'image' | 'release';
  /** Why what is offered is not taken; absent where it is, or where nothing is offered. */
  readonly because?: SoftwareRefusalCode;
  readonly crashes: readonly number[];
  readonly startsUnready: number;
}

/** The last run of what is offered, if it ended as no program should. */
const hasCrashed = ({ before, offered, bootId }: Situation): boolean => {
  if (before === undefined || before.bootId !== bootId) return false;
  if (before.runs.tree === undefined || before.runs.tree !== offered?.tree) return false;
  const { phase, exitCode = 1 } = before;
  return phase !== 'ended' || !orderlyExitCodes.has(exitCode);
};

const recentCrashes = (situation: Situation): readonly number[] => {
  const { before, bootId, now } = situation;
  const known = before?.bootId === bootId ? before.crashes : [];
  return [...known, ...(hasCrashed(situation) ? [now] : [])].filter(
    (at) => now - at <= softwareCrashes.withinSeconds,
  );
};

/**
 * What to start (docs/spec/software-v1.md §4). A power cut is no crash: the crashes of an earlier day are
 * forgotten. What was given up stays so until something else is offered.
 */
export const decide = (situation: Situation): Decision => {
  const { image, offered, before, nodeMajor } = situation;
  if (offered === undefined) return { takes: 'image', crashes: [], startsUnready: 0 };
  const isSame = before?.offered?.tree === offered.tree;
  const crashes = isSame ? recentCrashes(situation) : [];
  const startsUnready = isSame ? before.startsUnready : 0;
  const refuse = (because: SoftwareRefusalCode): Decision => ({
    ...{ takes: 'image', because, crashes, startsUnready },
  });
  if (offered.build <= image.build) return refuse('SOFTWARE_NOT_NEWER');
  if (offered.api !== softwareApi) return refuse('SOFTWARE_OTHER_API');
  if (offered.node !== nodeMajor) return refuse('SOFTWARE_OTHER_NODE');
  const isGivenUp = isSame && before.because?.code === 'SOFTWARE_CRASHED';
  if (isGivenUp || crashes.length >= softwareCrashes.most || startsUnready >= mostStartsUnready) {
    return refuse('SOFTWARE_CRASHED');
  }
  return { takes: 'release', crashes, startsUnready: startsUnready + 1 };
};
