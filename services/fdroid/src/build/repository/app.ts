import { createHash } from 'node:crypto';
import { emptyMetadata, type AppMetadata } from '../metadata/app-metadata.ts';
import type { ApkInfo, Icon } from '../apk/apk-info.ts';

/** One APK of the repository. */
export interface RepositoryApk {
  readonly info: ApkInfo;
  /** Absolute path of the file. */
  readonly source: string;
  /** Its name in the repository. */
  readonly apkName: string;
  /** When it first came in, milliseconds. */
  readonly added: number;
}

/** All versions of one application, the newest first; never empty. */
export interface RepositoryApp {
  readonly applicationId: string;
  readonly added: number;
  /** Of those by the signer that phones get it from. */
  readonly newest: RepositoryApk;
  readonly apks: readonly RepositoryApk[];
  readonly metadata: AppMetadata;
}

/** Name of an APK in the repository: one file per application and version. */
export const apkNameOf = ({ applicationId, versionCode }: ApkInfo): string =>
  `${applicationId}_${versionCode}.apk`;

/** Each icon is named several times, in both indexes. */
const iconDigests = new WeakMap<Icon, string>();

/** SHA-256 of an icon, hex. */
export const iconDigestOf = (icon: Icon): string => {
  const known = iconDigests.get(icon);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(icon.bytes).digest('hex');
  iconDigests.set(icon, digest);
  return digest;
};

/** Path of an icon; the hash in it lets phones and browsers keep it for ever. */
export const iconPathOf = (applicationId: string, icon: Icon): string =>
  `icons/${applicationId}_${iconDigestOf(icon).slice(0, 16)}.${icon.extension}`;

/**
 * Groups APKs by application, sorted by application id.
 *
 * @param signers by application, the preferred one first
 */
export const groupApps = (
  apks: readonly RepositoryApk[],
  addedOf: (applicationId: string) => number | undefined,
  signers: Readonly<Record<string, readonly string[]>>,
): readonly RepositoryApp[] => {
  const byId = new Map<string, RepositoryApk[]>();
  for (const apk of apks) {
    const { applicationId } = apk.info;
    byId.set(applicationId, [...(byId.get(applicationId) ?? []), apk]);
  }
  return [...byId.keys()].sort().flatMap((applicationId) => {
    const versions = (byId.get(applicationId) ?? []).sort(
      (a, b) => b.info.versionCode - a.info.versionCode,
    );
    const newest = (signers[applicationId] ?? [])
      .map((signer) => versions.find(({ info }) => info.signerLineage.includes(signer)))
      .find((version) => version !== undefined);
    if (newest === undefined) return [];
    const earliest = Math.min(...versions.map(({ added }) => added));
    const added = Math.min(addedOf(applicationId) ?? earliest, earliest);
    return [{ applicationId, added, newest, apks: versions, metadata: emptyMetadata }];
  });
};
