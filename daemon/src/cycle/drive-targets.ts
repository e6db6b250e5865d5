import { isDaemonError, type DaemonErrorCode } from '../ports/daemon-error.ts';
import type { StoredRelease } from '../ports/store.ts';
import type { CodedMessage } from '@p2p-hotspot/contract';
import type { Target, TargetPart } from '../ports/target.ts';
import { servedParts } from './health.ts';

/** What hinders a target and may be otherwise later, whatever the release is like. */
const waitsFor: readonly DaemonErrorCode[] = ['ENGINE_FULL', 'ENGINE_UNREACHABLE'];

/** All targets of a box as one, each with the components of its kinds. */
export interface TargetDriver {
  /** @returns why it cannot be done now, though it may be possible later */
  prepare(
    releases: readonly StoredRelease[],
    signal: AbortSignal,
  ): Promise<CodedMessage | undefined>;
  activate(releases: readonly StoredRelease[], signal: AbortSignal): Promise<void>;
  settle(
    inForce: readonly StoredRelease[],
    kept: readonly StoredRelease[],
    signal: AbortSignal,
  ): Promise<void>;
}

export const createTargetDriver = (
  targets: readonly Target[],
  storeDirectory: string,
): TargetDriver => {
  const partsFor = (target: Target, releases: readonly StoredRelease[]): TargetPart[] =>
    servedParts(releases)
      .filter(({ component }) => target.kinds.includes(component.kind))
      .map((part) => ({ ...part, directory: `${storeDirectory}/trees/${part.component.tree}` }));
  return {
    prepare: async (releases, signal) => {
      try {
        for (const target of targets) await target.prepare(partsFor(target, releases), signal);
        return undefined;
      } catch (error) {
        if (!isDaemonError(error, ...waitsFor)) throw error;
        const { code, parameters } = error;
        return { code, parameters };
      }
    },
    activate: async (releases, signal) => {
      for (const target of targets) await target.activate(partsFor(target, releases), signal);
    },
    settle: async (inForce, kept, signal) => {
      for (const target of targets) {
        await target.settle?.(partsFor(target, inForce), partsFor(target, kept), signal);
      }
    },
  };
};
