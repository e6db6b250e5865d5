import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ExecutionContext } from 'ava';
import { ZipFile } from 'yazl';
import { writeBinaryXml, type AttributeValue, type ElementSpec } from './binary-xml-writer.ts';
import { createRsaTestKey, type TestKey } from './test-key.ts';
import { signWholeFile } from './whole-file-signature.ts';

export const ids = {
  label: 0x0101_0001,
  icon: 0x0101_0002,
  name: 0x0101_0003,
  debuggable: 0x0101_000f,
  minSdkVersion: 0x0101_020c,
  versionCode: 0x0101_021b,
  versionName: 0x0101_021c,
  targetSdkVersion: 0x0101_0270,
  maxSdkVersion: 0x0101_0271,
  testOnly: 0x0101_0272,
  required: 0x0101_028e,
  versionCodeMajor: 0x0101_0576,
} as const;

export type Attributes = ReadonlyMap<number | string, AttributeValue>;

export interface ManifestSpec {
  /** Added to, or in place of, those of a plain app with version code 1. */
  readonly root?: Attributes;
  readonly withoutVersionCode?: boolean;
  readonly usesSdk?: Attributes;
  readonly application?: Attributes;
  readonly others?: readonly ElementSpec[];
}

export const manifestXml = (spec: ManifestSpec = {}): Buffer => {
  const root = new Map<number | string, AttributeValue>([
    ['package', 'org.example.app'],
    ...(spec.withoutVersionCode === true ? [] : [[ids.versionCode, 1] as const]),
    [ids.versionName, '1.0'],
    ...(spec.root ?? []),
  ]);
  const usesSdk = spec.usesSdk ?? new Map([[ids.targetSdkVersion, 34]]);
  return writeBinaryXml({
    name: 'manifest',
    attributes: root,
    children: [
      { name: 'uses-sdk', attributes: usesSdk },
      ...(spec.others ?? []),
      { name: 'application', attributes: spec.application ?? new Map() },
    ],
  });
};

/** A zip with these files, as a build tool would write it. */
export const writeZip = async (
  files: ReadonlyMap<string, Uint8Array>,
  compress = true,
): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), name, { compress });
  zip.end();
  return buffer(zip.outputStream);
};

/** One key for all tests that do not look at keys: making one takes long. */
export const developerKey: TestKey = createRsaTestKey();

/** A small APK, signed with v2. */
export const writeApk = async (
  spec: ManifestSpec = {},
  more: ReadonlyMap<string, Uint8Array> = new Map(),
  key: TestKey = developerKey,
): Promise<Buffer> => {
  const files = new Map<string, Uint8Array>([['AndroidManifest.xml', manifestXml(spec)], ...more]);
  return signWholeFile(await writeZip(files), [{ scheme: 2, keys: [key] }]);
};

/** A folder that is gone when the test is over. */
export const scratch = async (t: ExecutionContext): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'fdroid-test-'));
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  return directory;
};

/** Puts bytes into a file of their own. */
export const onDisk = async (
  t: ExecutionContext,
  bytes: Uint8Array,
  name = 'app.apk',
): Promise<string> => {
  const path = join(await scratch(t), name);
  await writeFile(path, bytes);
  return path;
};
