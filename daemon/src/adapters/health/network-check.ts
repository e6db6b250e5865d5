import path from 'node:path';
import {
  networkCheckSeconds,
  networkPath,
  wifiSocketName,
  type CodedMessage,
} from '@p2p-hotspot/contract';
import { askForJson } from '@p2p-hotspot/local-service';
import type { Clock } from '../../ports/clock.ts';
import type { HealthCheck, HealthVerdict, ServedPart } from '../../ports/health-check.ts';

const answerTimeoutMs = 3000;

/** Components with which the software of the box changes. */
const softwareKinds: ReadonlySet<string> = new Set(['portal', 'image', 'software']);

/**
 * What was found before the switch is still told for one round of the service; the next round is the first
 * that begins after it for certain.
 */
const settlingMs = 2 * networkCheckSeconds * 1000 + 10_000;
/** A portal that starts anew misses one round, and no more. */
const badForMs = networkCheckSeconds * 1000 + 10_000;
/** A service that is silent, or now good and now bad, for so long after the switch was broken by it. */
const longestMs = 10 * 60_000;

/** What the Wi-Fi service found: whether each thing that software can mend works; undefined: nothing yet. */
type Found = { readonly isGood: boolean } | undefined;

interface ToldCheck {
  readonly isGood: boolean;
  readonly because?: unknown;
}

const isToldCheck = (value: unknown): value is ToldCheck =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { readonly isGood?: unknown }).isGood === 'boolean';

const readFound = (told: unknown): Found => {
  const { checks } = (told ?? {}) as { readonly checks?: unknown };
  if (!Array.isArray(checks) || checks.length === 0 || !checks.every(isToldCheck)) return undefined;
  return { isGood: checks.every(({ isGood, because }) => isGood || because === 'hardware') };
};

/** @returns undefined also where there is no such service, or one that is not understood */
const askService = async (socketPath: string, signal: AbortSignal): Promise<Found> => {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(answerTimeoutMs)]);
  const answer = await askForJson({ socketPath, path: networkPath, signal: patience });
  return answer?.statusCode === 200 ? readFound(answer.body) : undefined;
};

const wait: CodedMessage = { code: 'NETWORK_NOT_TRIED_YET', parameters: {} };
const broken: CodedMessage = { code: 'NETWORK_BROKEN_BY_RELEASE', parameters: {} };

/** What was seen since a part came into force, in milliseconds of the clock. */
interface Watch {
  readonly since: number;
  /** Nothing good was heard from then on; undefined: it was the last time. */
  readonly badSince: number | undefined;
}

/**
 * Whether phones still get into the network of the box, as the Wi-Fi service tries it from the inside. A radio
 * or a cable that was pulled out is no fault of a release. Where there is no service, or it is silent before
 * the switch, nothing is held against anybody after it.
 */
export const createNetworkCheck = (socketDirectory: string, clock: Clock): HealthCheck => {
  const socketPath = path.join(socketDirectory, wifiSocketName);
  const watches = new Map<string, Watch>();
  /** When a release was found to have broken the network; undefined: none was. */
  let brokenAt: number | undefined;

  const judge = (tree: string, found: Found): HealthVerdict => {
    const now = clock.monotonicMs();
    const before = watches.get(tree);
    const since = before?.since ?? now;
    const badSince = found?.isGood === false ? (before?.badSince ?? now) : undefined;
    watches.set(tree, { since, badSince });
    const isSettled = now - since >= settlingMs;
    if (isSettled && found?.isGood === true) return { kind: 'healthy' };
    const isBroken =
      now - since >= longestMs ||
      (isSettled && badSince !== undefined && now - badSince >= badForMs);
    if (!isBroken) return { kind: 'unreachable', message: wait };
    brokenAt = now;
    return { kind: 'unhealthy', message: broken };
  };
  /** What a release left behind that was just rolled back is not how the box was before: it is tried again. */
  const isJustRolledBack = (): boolean =>
    brokenAt !== undefined && clock.monotonicMs() - brokenAt < longestMs;

  return {
    name: 'network',
    judgesBox: true,
    appliesTo: ({ component }: ServedPart) => softwareKinds.has(component.kind),
    check: async ({ component: { tree } }, signal, moment) => {
      const found = await askService(socketPath, signal);
      if (moment === 'after') return judge(tree, found);
      watches.clear();
      if (isJustRolledBack()) return { kind: 'healthy' };
      if (found === undefined) return { kind: 'unreachable', message: wait };
      return found.isGood ? { kind: 'healthy' } : { kind: 'unhealthy', message: broken };
    },
  };
};
