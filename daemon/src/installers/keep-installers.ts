import type { CodedMessage, InstallersStatus } from '@p2p-hotspot/contract';
import { heldRestMs, nextLookMs } from '../core/pull-policy.ts';
import type { Reserve } from '../core/space-plan.ts';
import type { Clock } from '../ports/clock.ts';
import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import type { DurableFileSystem } from '../ports/durable-file-system.ts';
import type { InstallerOutcome, InstallerProgram } from '../ports/installer-program.ts';
import { pullObjectionCodes, type PullGuard } from '../ports/pull-guard.ts';

export interface InstallerKeeperOptions {
  readonly program: InstallerProgram;
  /** The community's own files; absolute. */
  readonly directory: string;
  readonly fs: DurableFileSystem;
  readonly guard: PullGuard;
  readonly clock: Clock;
  readonly reserve: Reserve;
  /** Absent: a tenth of the volume. */
  readonly quotaBytes?: number;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly onInstallers: (installers: InstallersStatus) => void;
}

export interface InstallerKeeper {
  /** Rejects when something failed that only a restart can put right; resolves when it was stopped. */
  readonly ended: Promise<void>;
  /** Looks at once, whatever the hour. */
  pullNow(): void;
  stop(): Promise<void>;
}

const quotaPart = 0.1;
/** So much may come before it is asked again whether it may. */
const judgeEveryBytes = 1_000_000;
/** Under this name what comes is counted. */
const trafficName = 'installers';

const wordsOf = ({ app, status, version = '', reasons }: InstallerOutcome): CodedMessage => {
  const reason = reasons[0]?.code ?? '';
  switch (status) {
    case 'current':
      return { code: 'BROUGHT_CURRENT', parameters: { app } };
    case 'updated':
      return { code: 'BROUGHT_NEW', parameters: { app, version } };
    case 'held':
      return { code: 'BROUGHT_HELD', parameters: { app, reason } };
    case 'waiting':
      return reason === 'TRACKER_NOTHING'
        ? { code: 'BROUGHT_CURRENT', parameters: { app } }
        : { code: 'BROUGHT_UNREACHABLE', parameters: { app, reason } };
    case 'failed':
      return { code: 'BROUGHT_UNREACHABLE', parameters: { app, reason } };
  }
};

/**
 * Has newer programs looked for, by the rules of the steward for the Internet: hours, monthly limit,
 * metered link. A look that they end is gone on with when they allow it.
 */
export const keepInstallers = (options: InstallerKeeperOptions): InstallerKeeper => {
  const { program, directory, fs, guard, clock, reserve, random, onInstallers } = options;
  const stopping = new AbortController();
  let wake: () => void = () => undefined;
  let apps: readonly CodedMessage[] = [];
  let failures = 0;
  let asks = 0;

  const say = ({ code, parameters }: CodedMessage): void => {
    onInstallers({ message: { code, parameters }, apps });
  };

  const lookOnce = async (): Promise<readonly InstallerOutcome[]> => {
    await fs.makeDirectory(directory);
    const { totalBytes } = await fs.space(directory);
    stopping.signal.throwIfAborted();
    const refusing = new AbortController();
    let unjudgedBytes = 0;
    return program.look({
      quotaBytes: options.quotaBytes ?? Math.floor(totalBytes * quotaPart),
      reserveBytes: reserve(totalBytes),
      onReceived: (bytes) => {
        guard.received(trafficName, bytes);
        unjudgedBytes += bytes;
        if (unjudgedBytes < judgeEveryBytes) return;
        unjudgedBytes = 0;
        const objection = guard.objection('content');
        if (objection === undefined) return;
        const { code, parameters } = objection;
        refusing.abort(new DaemonError(code, { parameters }));
      },
      signal: AbortSignal.any([stopping.signal, refusing.signal]),
    });
  };

  /** @returns how long to wait for the next look */
  const attend = async (): Promise<number> => {
    await guard.refresh();
    const objection = guard.objection('content');
    if (objection !== undefined) {
      say(objection);
      return heldRestMs(random());
    }
    say({ code: 'BROUGHT_LOOKING', parameters: {} });
    try {
      const outcomes = await lookOnce();
      apps = outcomes.map(wordsOf);
      const isAnyFailed = outcomes.some(({ status }) => status === 'failed');
      failures = isAnyFailed ? failures + 1 : 0;
      say(
        outcomes.length === 0
          ? { code: 'BROUGHT_NONE', parameters: {} }
          : { code: 'BROUGHT_LOOKED', parameters: { count: outcomes.length } },
      );
    } catch (error) {
      if (stopping.signal.aborted || !isDaemonError(error)) throw error;
      say(error);
      if (isDaemonError(error, ...pullObjectionCodes)) return heldRestMs(random());
      failures += 1;
    } finally {
      await guard.save();
    }
    return nextLookMs(failures, random());
  };

  const run = async (): Promise<void> => {
    say({ code: 'BROUGHT_WAITING', parameters: {} });
    while (!stopping.signal.aborted) {
      const before = asks;
      const restMs = await attend();
      // Asked for in the middle of it: what came of it was not an answer to that.
      if (asks !== before) continue;
      const resting = new AbortController();
      wake = () => {
        resting.abort();
      };
      await clock.sleep(restMs, AbortSignal.any([resting.signal, stopping.signal]));
    }
  };

  const ended = run().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  return {
    ended,
    pullNow: () => {
      asks += 1;
      failures = 0;
      guard.ask();
      wake();
    },
    stop: async () => {
      stopping.abort();
      await Promise.allSettled([ended]);
    },
  };
};
