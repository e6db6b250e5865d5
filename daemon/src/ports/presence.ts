/**
 * Tells whether somebody has proven to stand before the box, by more than a PIN that travelled in clear
 * over Wi-Fi: a code on its screen, a steward's stick.
 *
 * Obligation of an implementation: a proof counts for some minutes at most.
 */
export interface Presence {
  isProven(): boolean;
}

/** A box that has no way to find out. */
export const noPresence: Presence = { isProven: () => false };
