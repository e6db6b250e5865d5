import { findTarget, isTrustError, manifestTarget } from '@p2p-hotspot/signing-keys';
import type { TrustPlaces } from './first-root.ts';
import { recallTrust } from './refresh-trust.ts';

/**
 * Which release of each followed channel the trusted metadata name today, as the SHA-256 of its
 * manifest. What was found earlier and is not named any more must not be installed: its keys may have
 * been revoked meanwhile.
 */
export const namedReleases = async (
  places: TrustPlaces,
  followed: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const named = new Map<string, string>();
  const { metadata } = places.keeper.record();
  if (metadata === undefined) return named;
  try {
    const { trusted } = await recallTrust(places, metadata, followed);
    for (const channel of followed) {
      const sha256 = findTarget(trusted, manifestTarget(channel))?.sha256;
      if (sha256 !== undefined) named.set(channel, sha256);
    }
  } catch (error) {
    // A new root took what it revoked with it, and nothing else came yet: nothing is named.
    if (!isTrustError(error)) throw error;
  }
  return named;
};
