import type { CodedMessage } from '@p2p-hotspot/contract';
import type { HealthVerdict } from '../ports/health-check.ts';
import type { ReleaseReference } from '../ports/trust-store.ts';

/** One check of one component, with its answer. */
export interface CheckResult {
  /** `check:channel/component`. */
  readonly name: string;
  readonly channel: string;
  readonly verdict: HealthVerdict;
}

export type Judgement =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'unreachable'; readonly message: CodedMessage }
  | {
      readonly kind: 'unhealthy';
      readonly message: CodedMessage;
      readonly blamed: readonly ReleaseReference[];
    };

/**
 * Judges a generation after its switch.
 *
 * A failing check counts only if it passed just before the switch; a checker that cannot be reached
 * means wait. The releases that came with this generation are blamed: those of the failing channel,
 * or all of them when the failing channel did not change.
 */
export const judgeHealth = (
  after: readonly CheckResult[],
  passedBefore: readonly string[],
  fresh: readonly ReleaseReference[],
): Judgement => {
  const before = new Set(passedBefore);
  const counting = after.filter(({ name }) => before.has(name));
  for (const { verdict, channel } of counting) {
    if (verdict.kind !== 'unhealthy') continue;
    const ofChannel = fresh.filter((release) => release.channel === channel);
    return {
      kind: 'unhealthy',
      message: verdict.message,
      blamed: ofChannel.length === 0 ? fresh : ofChannel,
    };
  }
  for (const { verdict } of counting) {
    if (verdict.kind === 'unreachable') return { kind: 'unreachable', message: verdict.message };
  }
  return { kind: 'healthy' };
};
