import { setTimeout as pause } from 'node:timers/promises';

/** NetworkManager starts beside this service when a machine is switched on. */
const tries = 10;
const pauseMs = 2000;

/**
 * Which program makes radios access points: the one that the settings name, else NetworkManager where it is.
 *
 * @param hasBus there is a D-Bus at all: without it NetworkManager will not come
 */
export const findBackend = async (
  wanted: 'network-manager' | 'hostapd' | undefined,
  hasBus: () => Promise<boolean>,
  isNetworkManagerThere: () => Promise<boolean>,
): Promise<'network-manager' | 'hostapd'> => {
  if (wanted !== undefined) return wanted;
  for (let left = tries; left > 0 && (await hasBus()); left -= 1) {
    if (await isNetworkManagerThere()) return 'network-manager';
    await pause(pauseMs);
  }
  return 'hostapd';
};
