import type { ExaminedApk, ExaminedApps } from './examine-apps.ts';

/** A version of an app that is in the collection. */
export type KnownVersion = Extract<ExaminedApk, { readonly applicationId: string }>;

/** What is in the collection of an app. */
export const versionsOf = (
  { apks }: ExaminedApps,
  applicationId: string,
): readonly KnownVersion[] =>
  apks.filter(
    (apk): apk is KnownVersion => 'applicationId' in apk && apk.applicationId === applicationId,
  );

interface Version {
  readonly versionCode: number;
  /** ABIs; empty: any. */
  readonly nativeCode: readonly string[];
}

const runsBeside = (one: Version, other: Version): boolean =>
  one.nativeCode.length === 0 ||
  other.nativeCode.length === 0 ||
  one.nativeCode.some((abi) => other.nativeCode.includes(abi));

/** Whether a newer version for the same phones is there already. */
export const isBehind = (version: Version, known: readonly Version[]): boolean =>
  known.some((other) => other.versionCode > version.versionCode && runsBeside(other, version));
