/** Time of the box. Its date may be wrong by decades: nothing that decides about trust asks it. */
export interface Clock {
  /** ISO 8601, for people. */
  now(): string;
  /** Milliseconds that only grow, for rates and waiting times. */
  monotonicMs(): number;
  /** Resolves early, and never rejects, when the signal aborts. */
  sleep(durationMs: number, signal: AbortSignal): Promise<void>;
}
