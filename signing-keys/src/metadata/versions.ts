/** Largest version of any role: fits 32 bits signed. */
export const maxVersion = 2_147_483_647;

/** How many times one snapshot's timestamp can be signed again. */
const timestampsPerSnapshot = 10_000;

/**
 * Version of a timestamp: snapshot × 10,000 + re-sign number, so that several writers of timestamps
 * agree on what is newer, and none can outrun a snapshot that does not exist (metadata-v1 §7).
 *
 * @param resign 0 for the first timestamp of a snapshot, up to 9,999
 * @throws RangeError when a number is out of range
 */
export const timestampVersion = (snapshotVersion: number, resign: number): number => {
  if (!Number.isInteger(resign) || resign < 0 || resign >= timestampsPerSnapshot) {
    throw new RangeError(`re-sign number ${resign} is not within 0…${timestampsPerSnapshot - 1}`);
  }
  const version = snapshotVersion * timestampsPerSnapshot + resign;
  if (!Number.isInteger(snapshotVersion) || snapshotVersion < 1 || version > maxVersion) {
    throw new RangeError(`snapshot version ${snapshotVersion} is out of range`);
  }
  return version;
};

/** The snapshot version that a timestamp version stands for. */
export const snapshotVersionOf = (version: number): number =>
  Math.floor(version / timestampsPerSnapshot);
