import type { Bus } from './bus.ts';

/** A radio that listens, or moves, tells it many times a minute, and no decision hangs on it. */
const restless = 'org.freedesktop.NetworkManager.Device.Wireless';

/**
 * Calls back when something changed that a decision may hang on.
 *
 * @returns a function that ends it
 */
export const onChange = (bus: Bus, listener: () => void): (() => void) =>
  bus.onSignal((signal) => {
    if (signal?.member === 'PropertiesChanged' && signal.body[0] === restless) return;
    listener();
  });
