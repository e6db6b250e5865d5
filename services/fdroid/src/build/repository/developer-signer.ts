import type { ApkInfo } from '../apk/apk-info.ts';

/**
 * Whom an index names for an APK: the developer's first key. Android goes on telling apps that first
 * key of whatever is installed (`PackageInfo.signatures`), and F-Droid's clients compare it with the
 * index, so an app whose key was changed would else look like somebody else's.
 *
 * @returns SHA-256 of the certificate, 64 lower-case hex digits
 */
export const developerSigner = ({
  signer,
  signerLineage,
}: Pick<ApkInfo, 'signer' | 'signerLineage'>): string => signerLineage[0] ?? signer;
