import { execa } from 'execa';

/** What Android's own tools say of an APK. */
export interface AndroidReading {
  readonly applicationId: string;
  /** Undefined where the APK has none. */
  readonly versionCode: number | undefined;
  readonly versionName: string;
  readonly minSdkVersion: number;
  readonly targetSdkVersion: number;
  /** Empty where the APK has none. */
  readonly label: string;
  /** By BCP 47 tag. */
  readonly labels: ReadonlyMap<string, string>;
  /** SHA-256 of the certificate, hex. */
  readonly signer: string | undefined;
  /** Of the signer's key. */
  readonly keyBits: number;
}

/** Android 4.0: its code name, as early apps state it in place of a number. */
const codeNames: Readonly<Record<string, number>> = { IceCreamSandwich: 14 };

const sdkOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : (codeNames[text] ?? Number(text));

/** As `aapt` writes a text that it puts between quotes. */
const plainText = (quoted: string): string =>
  quoted.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

const readBadging = (badging: string) => {
  const find = (pattern: RegExp): string | undefined => pattern.exec(badging)?.[1];
  const versionCode = find(/^package: .*? versionCode='(\d*)'/m);
  const minSdkVersion = sdkOf(find(/^sdkVersion:'(.*)'$/m)) ?? 1;
  const labels = [...badging.matchAll(/^application-label-(\S+?):'(.*)'$/gm)].map(
    ([, locale = '', text = '']) => [canonicalLocale(locale), plainText(text)] as const,
  );
  return {
    applicationId: find(/^package: name='([^']*)'/m) ?? '',
    versionCode: versionCode === undefined || versionCode === '' ? undefined : Number(versionCode),
    versionName: find(/^package: .*? versionName='([^']*)'/m) ?? '',
    minSdkVersion,
    targetSdkVersion: sdkOf(find(/^targetSdkVersion:'(.*)'$/m)) ?? minSdkVersion,
    label: plainText(find(/^application-label:'(.*)'$/m) ?? ''),
    labels: new Map(labels),
  };
};

/** `aapt dump badging` passes over a label that is no resource where the APK has none at all. */
const plainLabel = async (apk: string): Promise<string> => {
  const { stdout } = await execa('aapt', ['dump', 'xmltree', apk, 'AndroidManifest.xml']);
  const [, application = ''] = stdout.split(/^ *E: application .*$/m);
  const [own = ''] = application.split(/^ *E: /m);
  return /^ *A: android:label\(0x01010001\)="(.*?)" \(Raw: /m.exec(own)?.[1] ?? '';
};

const canonicalLocale = (locale: string): string =>
  Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? locale;

/**
 * Reads an APK with `aapt` and verifies it with `apksigner`.
 *
 * @throws ExecaError when one of them refuses it
 */
export const readWithAndroidTools = async (apk: string): Promise<AndroidReading> => {
  const { stdout: badging } = await execa('aapt', ['dump', 'badging', apk]);
  const words = ['verify', '--print-certs', '--verbose', '--min-sdk-version', '24', apk];
  const { stdout: verified } = await execa('apksigner', words);
  const read = readBadging(badging);
  return {
    ...read,
    label: read.label === '' ? await plainLabel(apk) : read.label,
    signer: /^Signer #1 certificate SHA-256 digest: ([0-9a-f]{64})$/m.exec(verified)?.[1],
    keyBits: Number(/^Signer #1 key size \(bits\): (\d+)$/m.exec(verified)?.[1] ?? 0),
  };
};
