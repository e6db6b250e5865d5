import { DaemonError } from '../../ports/daemon-error.ts';
import type { Stick } from '../../ports/sticks.ts';
import { readClaim } from './stick-owner.ts';

/**
 * Marks a stick as one that carries the release of this box to the next.
 *
 * @param firstRoot fingerprint of our first root
 * @throws DaemonError RELAY_FOREIGN label, for a stick with a release of somebody else; those of the stick
 */
export const makeRelayStick = async (
  stick: Stick,
  firstRoot: string | undefined,
): Promise<void> => {
  const { marker, label } = stick;
  if (marker?.relay !== undefined) return;
  const source = stick.openRepository();
  let isForeign: boolean;
  try {
    isForeign = (await readClaim(source, firstRoot)).owner === 'foreign';
  } finally {
    await source.close();
  }
  if (isForeign) throw new DaemonError('RELAY_FOREIGN', { parameters: { label } });
  await stick.writeMarker({ version: 1, ...marker, relay: {} });
};
