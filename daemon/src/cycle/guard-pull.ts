import { objectToPull, sumOf, trafficNow, type PullRules } from '../core/pull-policy.ts';
import type { ClockProof } from '../ports/clock-proof.ts';
import type { Clock } from '../ports/clock.ts';
import type { PullGuard } from '../ports/pull-guard.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';

/** What was received is written down after so many bytes: the most that a power cut makes us forget. */
const saveEveryBytes = 4 * 1024 * 1024;
/** How long "pull now" holds: a night and a day. */
const askedMs = 24 * 60 * 60_000;

export const createPullGuard = async (
  rules: PullRules,
  clock: Clock,
  clockProof: ClockProof,
  documents: StateDocumentStore,
  isSparing: () => boolean = () => false,
): Promise<PullGuard> => {
  let isClockProven = (await clockProof.evidence()) !== 'none';
  let traffic = trafficNow(await documents.load('traffic'), {
    now: clock.now(),
    isClockProven,
  });
  let unsavedBytes = 0;
  let askedUntilMs = -Infinity;
  let saving: Promise<void> = Promise.resolve();

  const turnMonth = (): void => {
    traffic = trafficNow(traffic, { now: clock.now(), isClockProven });
  };
  const save = (): Promise<void> => {
    // A box that never received anything keeps no count.
    if (unsavedBytes === 0) return saving;
    unsavedBytes = 0;
    // The latest count is written whenever the turn comes; a full card stops no update here.
    saving = saving.then(() => documents.save('traffic', traffic)).catch(() => undefined);
    return saving;
  };
  return {
    refresh: async () => {
      isClockProven = (await clockProof.evidence()) !== 'none';
      turnMonth();
    },
    objection: (what) => {
      turnMonth();
      const isAsked = clock.monotonicMs() < askedUntilMs;
      const receivedBytes = sumOf(traffic);
      const now = clock.now();
      const situation = { now, isClockProven, receivedBytes, isAsked, isSparing: isSparing() };
      return objectToPull(rules, situation, what);
    },
    isWindowIgnored: () => rules.window !== undefined && !isClockProven,
    received: (mirror, bytes) => {
      const before = traffic.receivedBytes[mirror] ?? 0;
      traffic = {
        ...traffic,
        receivedBytes: { ...traffic.receivedBytes, [mirror]: before + bytes },
      };
      unsavedBytes += bytes;
      if (unsavedBytes >= saveEveryBytes) void save();
    },
    receivedFrom: (mirror) => traffic.receivedBytes[mirror] ?? 0,
    ask: () => {
      askedUntilMs = clock.monotonicMs() + askedMs;
    },
    save,
  };
};
