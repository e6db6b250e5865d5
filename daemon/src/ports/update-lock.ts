/**
 * Asks whoever else replaces and restarts the box's services to wait: on balena its supervisor. A courtesy and no
 * protection. Every part of an update survives its end at any moment, and whoever owns the device may go ahead
 * nevertheless. So nothing here ever fails, or keeps an update of ours from going on.
 */
export interface UpdateLock {
  /** Until `release`, though not without end. Asked for again it changes nothing. */
  hold(): Promise<void>;
  release(): Promise<void>;
}

/** Where nobody else touches the services. */
export const noUpdateLock: UpdateLock = {
  hold: () => Promise.resolve(),
  release: () => Promise.resolve(),
};
