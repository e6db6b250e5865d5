import type { ChannelChoice } from '@p2p-hotspot/contract';
import { entryOf } from '../core/trust-record.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { Clock } from '../ports/clock.ts';
import type { DoubtedTree } from '../ports/doubted-tree.ts';
import type { SourceEvent } from '../ports/source-watcher.ts';
import type { Store } from '../ports/store.ts';
import type { TrustRecord } from '../ports/trust-store.ts';
import type { UpdateLock } from '../ports/update-lock.ts';
import type { Caretaker } from './caretaker.ts';
import { rollbackJob } from './jobs.ts';
import type { SourcePool } from './source-pool.ts';
import type { StickAttendant } from './stick-attendant.ts';
import { Interrupted } from './step-runner.ts';
import type { TrustKeeper } from './trust-keeper.ts';
import type { Updater } from './updater.ts';
import type { HostWatch } from './watch-host.ts';

/** How long the box waits before it tries again what could not be done, and between scrubs. */
export interface Patience {
  /** The first wait; each further one is twice as long, until something happens. */
  readonly lookAgainMs: number;
  readonly longestMs: number;
  readonly idleMs: number;
  /** Bytes re-read in each idle interval. */
  readonly idleScrubBytes: number;
  /** Bytes after which it is written down how far that has come. */
  readonly scrubNoteBytes: number;
}

export const boxPatience: Patience = {
  lookAgainMs: 15_000,
  longestMs: 60 * 60_000,
  idleMs: 60_000,
  idleScrubBytes: 16 * 1024 * 1024,
  // Some 8 minutes' worth, and 250 small writes for a whole card of 32 GB.
  scrubNoteBytes: 128 * 1024 * 1024,
};

/** What a steward may ask for. Each returns when it is accepted, not when it is done. */
export interface StewardActs {
  /** @throws DaemonError NO_PREVIOUS_GENERATION */
  rollback(): Promise<void>;
  /** @throws DaemonError ROOT_NOT_OFFERED | ROOT_ALREADY_TRUSTED */
  confirmTrust(rootFingerprint: string): Promise<void>;
  rescan(): Promise<void>;
  scrub(): Promise<void>;
  /** @throws DaemonError CHANNEL_UNKNOWN */
  holdChannel(channel: string): Promise<void>;
  /** @throws DaemonError CHANNEL_UNKNOWN | COUNTER_PASSED */
  pinChannel(channel: string, counter: number): Promise<void>;
  /** @throws DaemonError CHANNEL_UNKNOWN */
  followChannel(channel: string): Promise<void>;
  /** @throws DaemonError CHANNEL_UNKNOWN | REPLACE_NOT_ASKED */
  agreeToReplace(channel: string, counter: number): Promise<void>;
}

export interface UpdateService {
  readonly acts: StewardActs;
  /** Puts right what the last process left, before anything else. */
  recover(loaded: TrustRecord | undefined): void;
  onSource(event: SourceEvent): void;
  lookAgainLater(): void;
  /** Repairs what is damaged as soon as nothing else is under way. */
  repairSoon(): void;
  /** Sees to the sticks if nothing is under way. */
  settleSticks(): void;
  /** What nobody expects came about outside. */
  fail(error: unknown): void;
  /** Resolves when nothing is under way or queued. */
  settled(): Promise<void>;
  /** Rejects as soon as something failed that nobody expects. Never resolves. */
  readonly failed: Promise<never>;
  /** Interrupts what is under way, at a place from which it goes on later. */
  stop(): Promise<void>;
}

export interface UpdateServiceOptions {
  readonly updater: () => Updater;
  readonly caretaker: Caretaker;
  readonly hostWatch: HostWatch;
  readonly keeper: TrustKeeper;
  readonly store: Store;
  readonly pool: SourcePool;
  readonly sticks: () => StickAttendant;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly updateLock: UpdateLock;
  readonly followed: readonly string[];
  readonly doubtedTrees: () => readonly DoubtedTree[];
}

/**
 * Does one thing after the other. What comes in while a copy is under way waits its turn, except that
 * sources join and leave the pool at once, and a steward's word interrupts. Sticks are seen to while
 * nothing else is under way, and whatever comes in interrupts that.
 */
export const createUpdateService = (options: UpdateServiceOptions): UpdateService => {
  const { updater, caretaker, keeper, store, pool, sticks, clock, patience } = options;
  const stopped = new AbortController();
  let interruption = new AbortController();
  let queued = 0;
  /** Sources that wait for what has to be done with their stick first. */
  let arriving = 0;
  let tail: Promise<void> = Promise.resolve();
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  // Whoever listens decides; nobody listening must not end a test run.
  failed.catch(() => undefined);

  const failWith = (error: unknown): void => {
    fail(error);
    stopped.abort(error);
  };
  const settleSticks = (): void => {
    if (queued > 0 || arriving > 0 || stopped.signal.aborted) return;
    if (updater().isResting() || updater().isWaiting()) sticks().settle();
  };
  const inTurn = (task: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    queued += 1;
    const run = async (): Promise<void> => {
      try {
        if (!stopped.signal.aborted) await task(interruption.signal);
      } catch (error) {
        if (!(error instanceof Interrupted)) failWith(error);
      } finally {
        queued -= 1;
        settleSticks();
      }
    };
    tail = tail.then(run);
    return tail;
  };
  const enqueue = (task: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    sticks().interrupt();
    return inTurn(task);
  };
  const enqueueAfter = async (
    before: Promise<void> | undefined,
    task: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> => {
    if (before !== undefined) {
      arriving += 1;
      await before;
      arriving -= 1;
    }
    await enqueue(task);
  };
  const interrupt = (): void => {
    interruption.abort(new Interrupted());
    void enqueue(() => {
      interruption = new AbortController();
      return Promise.resolve();
    });
  };
  let isLookDue = false;
  let looks = 0;
  const lookAgainLater = (): void => {
    if (isLookDue) return;
    isLookDue = true;
    const delayMs = Math.min(patience.lookAgainMs * 2 ** looks, patience.longestMs);
    looks += 1;
    void clock.sleep(delayMs, stopped.signal).then(() => {
      isLookDue = false;
      if (!stopped.signal.aborted) void enqueue((signal) => updater().lookAgain(signal));
    });
  };
  const examined = new Set<string>();
  const examineDoubted = async (): Promise<void> => {
    for (const { tree, finding } of options.doubtedTrees()) {
      if (examined.has(finding)) continue;
      await inTurn(async (signal) => {
        await caretaker.examine(tree, signal);
        examined.add(finding);
      });
    }
  };
  const idle = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(patience.idleMs, stopped.signal);
      if (stopped.signal.aborted) return;
      await inTurn(() => options.hostWatch.look());
      // Waiting for a stick is no work: what is here is looked after meanwhile.
      const isFree = updater().isResting() || updater().isWaiting();
      if (queued > 0 || !isFree || options.hostWatch.isSparing()) continue;
      await examineDoubted();
      await inTurn((signal) => caretaker.scrubSome(patience.idleScrubBytes, signal));
    }
  };

  const choose = (channel: string, choice: ChannelChoice | undefined): Promise<void> => {
    if (!options.followed.includes(channel)) {
      return Promise.reject(new DaemonError('CHANNEL_UNKNOWN', { parameters: { channel } }));
    }
    const { committed, counters } = keeper.record();
    const trustedCounter = entryOf(counters, channel)?.release.counter ?? 0;
    const inForce = committed?.releases.find((release) => release.channel === channel);
    if (
      choice?.kind === 'pin' &&
      choice.counter < trustedCounter &&
      choice.counter !== inForce?.counter
    ) {
      const parameters = { channel, counter: choice.counter, trustedCounter };
      return Promise.reject(new DaemonError('COUNTER_PASSED', { parameters }));
    }
    // What is being copied may be what the steward does not want.
    interrupt();
    void enqueue((signal) => updater().choose(channel, choice, signal));
    return Promise.resolve();
  };

  return {
    failed,
    acts: {
      holdChannel: (channel) => choose(channel, { kind: 'hold' }),
      pinChannel: (channel, counter) => choose(channel, { kind: 'pin', counter }),
      followChannel: (channel) => choose(channel, undefined),
      agreeToReplace: (channel, counter) => {
        if (!options.followed.includes(channel)) {
          return Promise.reject(new DaemonError('CHANNEL_UNKNOWN', { parameters: { channel } }));
        }
        const asked = updater().replacementAsked();
        if (asked?.release.channel !== channel || asked.release.counter !== counter) {
          const parameters = { channel, counter };
          return Promise.reject(new DaemonError('REPLACE_NOT_ASKED', { parameters }));
        }
        void enqueue((signal) => updater().agreeToReplace(asked, signal));
        return Promise.resolve();
      },
      rollback: async () => {
        if ((await rollbackJob(store, keeper.record())) === undefined) {
          throw new DaemonError('NO_PREVIOUS_GENERATION');
        }
        interrupt();
        void enqueue((signal) => updater().rollBack(signal));
      },
      confirmTrust: (rootFingerprint) => {
        const { firstRootFingerprint, metadata } = keeper.record();
        if (metadata !== undefined && firstRootFingerprint !== rootFingerprint) {
          return Promise.reject(new DaemonError('ROOT_ALREADY_TRUSTED'));
        }
        if (metadata === undefined && updater().offeredRoot(rootFingerprint) === undefined) {
          return Promise.reject(new DaemonError('ROOT_NOT_OFFERED'));
        }
        void enqueue((signal) => updater().confirmRoot(rootFingerprint, signal));
        return Promise.resolve();
      },
      rescan: () => {
        void enqueue((signal) => updater().rescan(signal));
        return Promise.resolve();
      },
      scrub: () => {
        void enqueue((signal) => caretaker.scrub(signal));
        return Promise.resolve();
      },
    },
    recover: (loaded) => {
      void enqueue((signal) => updater().recover(loaded, signal));
      void idle();
    },
    fail: failWith,
    settleSticks,
    onSource: (event) => {
      if (event.kind !== 'sticks') looks = 0;
      switch (event.kind) {
        case 'appeared': {
          const { source, pluggedIn } = event;
          pool.add(source);
          const arrival =
            source.stickId === undefined ? undefined : sticks().arrival(source.stickId);
          void enqueueAfter(arrival, (signal) =>
            updater().sourceAppeared(source, pluggedIn, signal),
          );
          return;
        }
        case 'disappeared':
          void pool.remove(event.id);
          return;
        case 'unusable':
          pool.showUnusable(event);
          return;
        case 'sticks':
          sticks().see(event.sticks);
      }
    },
    lookAgainLater,
    repairSoon: () => {
      void enqueue((signal) => caretaker.repair(signal));
    },
    settled: async () => {
      do {
        await tail;
        await sticks().idle();
      } while (queued > 0 || arriving > 0);
    },
    stop: async () => {
      interruption.abort(new Interrupted());
      stopped.abort();
      await tail;
      await options.updateLock.release();
      await sticks().stop();
      await pool.closeAll();
    },
  };
};
