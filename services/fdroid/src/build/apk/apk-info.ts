/** A permission with the last Android version (API level) that it is asked on. */
export interface UsedPermission {
  readonly name: string;
  readonly maxSdkVersion?: number;
}

/** API levels. Absent `maxSdkVersion`: no limit. */
export interface SdkLevels {
  readonly minSdkVersion: number;
  readonly targetSdkVersion: number;
  readonly maxSdkVersion?: number;
}

/** An image that phones can show as it is. */
export interface Icon {
  readonly extension: 'png' | 'jpg' | 'webp';
  readonly bytes: Uint8Array;
}

/**
 * APK signature schemes: 1 is the signed JAR of old, 2 and 3 cover the whole file, 3.1 is 3 with a
 * new key for Android 13 and later.
 */
export type SignatureScheme = 1 | 2 | 3 | 3.1;

/** Whom phones of a range of Android versions (API levels, inclusive) take for the signer. */
export interface AndroidSigner {
  readonly minSdkVersion: number;
  /** Absent: no limit. */
  readonly maxSdkVersion?: number;
  /** SHA-256 of the certificate, 64 lower-case hex digits. */
  readonly signer: string;
}

/** What does not stop an APK but an operator should know before handing it out. */
export type ApkNotice =
  'APK_DEBUGGABLE' | 'APK_TEST_KEY' | 'APK_TARGET_SDK_OLD' | 'APK_RESOURCES_UNREADABLE';

/** All that the index needs of one APK. Everything here was read from bytes whose signature held. */
export interface ApkInfo {
  readonly applicationId: string;
  readonly versionCode: number;
  /** As in the APK, else the version code in digits: F-Droid clients reject an index without. */
  readonly versionName: string;
  /** Label of the default locale, else the application id. */
  readonly label: string;
  /** Labels of other languages, by BCP 47 tag; those that say the same as `label` may be absent. */
  readonly labels: Readonly<Record<string, string>>;
  readonly sdk: SdkLevels;
  /** Those the manifest names and those Android adds on its own, in that order. */
  readonly permissions: readonly UsedPermission[];
  readonly permissionsSdk23: readonly UsedPermission[];
  /** Required features only, sorted. */
  readonly features: readonly string[];
  /** ABIs of the native libraries, sorted; empty where there is none. */
  readonly nativeCode: readonly string[];
  /** PNG, at least 192 pixels wide wherever it can be drawn; absent where the app has none. */
  readonly icon?: Icon;
  /**
   * SHA-256 of the signer's certificate, 64 lower-case hex digits: the one that the newest Android
   * sees.
   */
  readonly signer: string;
  /**
   * The developer's keys, the first one first, `signer` last. Each was vouched for by the key before
   * it (proof of rotation), so a phone takes this APK as an update of one by any of them. F-Droid
   * clients know an installed app by its first key, whatever came after, so an index should name
   * the first one.
   */
  readonly signerLineage: readonly string[];
  /** In the order of Android versions; more than one where old phones see an older key. */
  readonly signersByAndroid: readonly AndroidSigner[];
  /** MD5 of the first certificate's hexadecimal text: how clients before 2019 name a signer. */
  readonly legacySigner: string;
  /** The schemes that were verified. */
  readonly schemes: readonly SignatureScheme[];
  /**
   * Whether a v4 signature by the same signer stands beside the APK (`.idsig`). It helps to install
   * while the APK is still coming in; phones do not need it.
   */
  readonly hasV4Signature: boolean;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly notices: readonly ApkNotice[];
}
