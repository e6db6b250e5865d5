import { randomBytes } from 'node:crypto';
import type { UsageHandOver } from '@p2p-hotspot/contract';
import type { UsageClient } from '../daemon/usage-client.ts';
import type { UsageCounter } from './usage-counter.ts';

/** Only memory on both sides: the daemon decides when to write. */
const everyMs = 60_000;

export interface UsageHandOvers {
  /** Hands over what there is. Never rejects: while the daemon is away it is kept for the next time. */
  now(): Promise<void>;
  /** Hands over once more, and ends. */
  stop(): Promise<void>;
}

/** Hands what was counted to the daemon, each minute; what it did not confirm goes again as it was. */
export const startHandOvers = (counter: UsageCounter, client: UsageClient): UsageHandOvers => {
  let unconfirmed: UsageHandOver | undefined;
  let turn: Promise<void> = Promise.resolve();

  const handOver = async (): Promise<void> => {
    unconfirmed ??= { batch: randomBytes(16).toString('hex'), counts: counter.take() };
    const answer = await client.handOver(unconfirmed);
    if (answer === undefined) return;
    unconfirmed = undefined;
    counter.turn(answer.isCounting);
  };
  const now = (): Promise<void> => {
    turn = turn.then(handOver);
    return turn;
  };
  const timer = setInterval(() => void now(), everyMs).unref();
  return {
    now,
    stop: async () => {
      clearInterval(timer);
      // What an earlier one left first, then what came since.
      if (unconfirmed !== undefined) await now();
      await now();
    },
  };
};
