/**
 * Tells whether anything speaks for the machine's clock. A date that came over HTTPS does not: anybody
 * on the way may have set it.
 *
 * Obligation of an implementation: it answers soon and never rejects; where it cannot tell, nothing
 * speaks for the clock.
 */
export interface ClockProof {
  /**
   * `rtc`: a clock with a battery set the time at boot. `ntp`: the machine says that it is
   * synchronised.
   */
  evidence(): Promise<'rtc' | 'ntp' | 'none'>;
}
