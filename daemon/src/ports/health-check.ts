import type { CodedMessage, Component } from '@p2p-hotspot/contract';

/** A component as it is served. */
export interface ServedPart {
  readonly channel: string;
  readonly component: Component;
}

export type HealthVerdict =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'unhealthy'; readonly message: CodedMessage }
  /** The checker itself cannot answer: wait and ask again, never blame the release. */
  | { readonly kind: 'unreachable'; readonly message: CodedMessage };

/** Just before a switch, or after it. */
export type CheckMoment = 'before' | 'after';

/**
 * Judges one served component. It is asked just before a switch about what is served then, and after
 * the switch about what is served now; only a check that passed before and fails after counts, but for
 * those that say otherwise.
 */
export interface HealthCheck {
  readonly name: string;
  /**
   * It says how the box is, whichever component it is asked about. Only components that a release brings or
   * changes count then, and it is asked about them before the switch, too.
   */
  readonly judgesBox?: boolean;
  /**
   * What it finds of a component that a switch changed is that component's own doing, whatever was found of the
   * one before: it counts after the switch in any case.
   */
  readonly judgesChange?: boolean;
  appliesTo(part: ServedPart): boolean;
  check(part: ServedPart, signal: AbortSignal, moment: CheckMoment): Promise<HealthVerdict>;
}
