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

/**
 * Judges one served component. It is asked just before a switch about what is served then, and after
 * the switch about what is served now; only a check that passed before and fails after counts.
 */
export interface HealthCheck {
  readonly name: string;
  appliesTo(part: ServedPart): boolean;
  check(part: ServedPart, signal: AbortSignal): Promise<HealthVerdict>;
}
