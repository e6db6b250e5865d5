import { compareVersions } from '../build/tracking/catalogue/versions.ts';
import type { InstallerOrigin } from '../installer.ts';

/** What is known of a file that a box brought by itself. */
export interface Brought {
  readonly version: string;
  readonly proofs: readonly { readonly method: string; readonly detail: string }[];
  readonly applicationId?: string | undefined;
  readonly versionCode?: number | undefined;
  readonly signer?: string | undefined;
}

/**
 * Whether a file that the box brought may stand in for the one of the release: newer, and by the pins of
 * that very release.
 */
export const isInForce = (
  { version, proofs, applicationId, versionCode, signer }: Brought,
  { version: released, updates }: InstallerOrigin,
): boolean => {
  if (updates === undefined || compareVersions(version, released) <= 0) return false;
  const { signers = [], minisign } = updates;
  const isSigned = signers.length === 0 || (signer !== undefined && signers.includes(signer));
  const isBySameKey =
    minisign === undefined ||
    proofs.some(({ method, detail }) => method === 'minisign' && detail === minisign);
  const isSameApp = updates.applicationId === undefined || updates.applicationId === applicationId;
  const isNewer =
    updates.versionCode === undefined ||
    (versionCode !== undefined && versionCode > updates.versionCode);
  return isSigned && isBySameKey && isSameApp && isNewer;
};
