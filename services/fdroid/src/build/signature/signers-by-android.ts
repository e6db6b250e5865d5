import { FdroidError } from '../../errors.ts';
import type { SignerCertificate } from './certificate.ts';
import type { WholeFileScheme, WholeFileSigner } from './whole-file-signer.ts';

/** The signers of each whole-file scheme that an APK has. */
export type SignersByScheme = ReadonlyMap<WholeFileScheme, readonly WholeFileSigner[]>;

/** Whom phones take for the developer, from one Android version to another. */
export interface SignerRange {
  readonly minSdkVersion: number;
  /** Absent: no limit. */
  readonly maxSdkVersion?: number;
  readonly certificate: SignerCertificate;
}

/** First API level that knows a scheme. */
const firstSdk = { v2: 24, v3: 28, v31: 33 } as const;
const newestSdk = 0x7fff_ffff;

const invalid = (reason: string): FdroidError =>
  new FdroidError('APK_SIGNATURE_INVALID', { parameters: { reason } });

const covering = (
  signers: readonly WholeFileSigner[] | undefined,
  sdkVersion: number,
): WholeFileSigner | undefined => {
  const [first, ...others] = (signers ?? []).filter(
    ({ sdk }) => sdk === undefined || (sdk.min <= sdkVersion && sdkVersion <= sdk.max),
  );
  if (others.length > 0) throw new FdroidError('APK_MULTIPLE_SIGNERS');
  return first;
};

/** The one signer that a phone looks at; it does not fall back where v3 leaves it out. */
const signerAt = (signers: SignersByScheme, sdkVersion: number): WholeFileSigner | undefined => {
  const rotated = sdkVersion >= firstSdk.v31 ? covering(signers.get(3.1), sdkVersion) : undefined;
  if (rotated !== undefined) return rotated;
  if (sdkVersion >= firstSdk.v3 && signers.has(3)) return covering(signers.get(3), sdkVersion);
  return sdkVersion >= firstSdk.v2 ? covering(signers.get(2), sdkVersion) : undefined;
};

/** API levels at which another signer may begin to count. */
const boundaries = (signers: SignersByScheme): readonly number[] => {
  const levels = new Set<number>(Object.values(firstSdk));
  for (const { sdk } of [...signers.values()].flat()) {
    if (sdk === undefined) continue;
    levels.add(sdk.min);
    if (sdk.max < newestSdk) levels.add(sdk.max + 1);
  }
  return [...levels].sort((a, b) => a - b);
};

/** Newer schemes leave a mark in the older ones, so that they cannot be cut out unseen. */
const refuseStripped = (signers: SignersByScheme): void => {
  const v3 = signers.get(3) ?? [];
  const needsV3 = (signers.get(2) ?? []).some(({ alsoSignedWith }) => alsoSignedWith === 3);
  const rotated = (signers.get(3.1) ?? []).map(({ sdk }) => sdk?.min ?? 0);
  const needsRotated = v3.some(
    ({ rotationMinSdk }) => rotationMinSdk !== undefined && Math.min(...rotated) !== rotationMinSdk,
  );
  if ((needsV3 && v3.length === 0) || needsRotated) throw new FdroidError('APK_SIGNATURE_STRIPPED');
};

const isSame = (a: SignerCertificate, b: SignerCertificate): boolean =>
  Buffer.compare(a.der, b.der) === 0;

/** Whether a certificate stands in the line of keys that leads to the newest signer. */
export const isInLineage = (
  certificate: SignerCertificate,
  lineage: readonly SignerCertificate[],
): boolean => lineage.some((one) => isSame(one, certificate));

/**
 * Says whom each Android version takes for the signer of an APK. All of them must be one developer:
 * older keys must stand in the newest signer's proof of rotation.
 *
 * @returns the ranges in the order of Android versions, without gaps; the last one has no limit
 * @throws FdroidError APK_MULTIPLE_SIGNERS, APK_SIGNATURE_INVALID, APK_SIGNATURE_STRIPPED
 */
export const signersByAndroid = (
  signers: SignersByScheme,
): { readonly newest: WholeFileSigner; readonly ranges: readonly SignerRange[] } => {
  refuseStripped(signers);
  const newest = signerAt(signers, newestSdk);
  if (newest === undefined) throw invalid('no signer for the newest Android');
  const ranges: SignerRange[] = [];
  for (const minSdkVersion of boundaries(signers)) {
    const signer = signerAt(signers, minSdkVersion);
    const previous = ranges.at(-1);
    if (signer === undefined) {
      if (previous !== undefined) throw invalid('a gap in the Android versions');
      continue;
    }
    if (previous !== undefined && isSame(signer.certificate, previous.certificate)) continue;
    if (previous !== undefined) {
      ranges[ranges.length - 1] = { ...previous, maxSdkVersion: minSdkVersion - 1 };
    }
    ranges.push({ minSdkVersion, certificate: signer.certificate });
  }
  for (const { certificate, lineage } of [...signers.values()].flat()) {
    if (![certificate, ...lineage].every((one) => isInLineage(one, newest.lineage))) {
      throw invalid('signers that are not related');
    }
  }
  return { newest, ranges };
};
