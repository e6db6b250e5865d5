/** Time that never jumps: what wall clocks say on a box is not to be relied on. */
export interface Clock {
  /** Seconds since the machine was switched on; a restart of this service changes nothing. */
  now(): number;
  /** Another one after each start of the machine. */
  readonly bootId: string;
}
