import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { chunk, u16, u32, withLength } from '../lab/byte-writer.ts';
import { signJar } from '../lab/jar-signature.ts';
import { developerKey, ids, manifestXml, scratch, writeZip } from '../lab/test-apk.ts';
import { writeResourceTable } from '../lab/resource-table-writer.ts';
import { signingBlockPair, signWholeFile, withSigningBlock } from '../lab/whole-file-signature.ts';

const run = promisify(execFile);
const reader = fileURLToPath(new URL('../lab/read-apks-child.js', import.meta.url));
const heapMegabytes = 160;
const maxPeakBytes = 700 * 1024 * 1024;

/** What each APK gives in a process that may use little memory; a crash fails the test. */
const readWithLittleMemory = async (
  t: ExecutionContext,
  ...apks: readonly Uint8Array[]
): Promise<readonly string[]> => {
  const directory = await scratch(t);
  const paths = await Promise.all(
    apks.map(async (apk, index) => {
      const path = join(directory, `${index}.apk`);
      await writeFile(path, apk);
      return path;
    }),
  );
  const { stdout } = await run(process.execPath, [
    ...[`--max-old-space-size=${heapMegabytes}`, reader, ...paths],
  ]);
  const { outcomes, peakBytes } = JSON.parse(stdout) as { outcomes: string[]; peakBytes: number };
  t.true(peakBytes < maxPeakBytes, `${peakBytes}`);
  return outcomes;
};

const signed = async (files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> =>
  signWholeFile(await writeZip(files), [{ scheme: 2, keys: [developerKey] }]);

const withManifest = (manifest: Uint8Array): Promise<Buffer> =>
  signed(new Map([['AndroidManifest.xml', manifest]]));

const withResources = (resources: Uint8Array): Promise<Buffer> =>
  signed(
    new Map<string, Uint8Array>([
      [
        'AndroidManifest.xml',
        manifestXml({ application: new Map([[ids.label, { reference: 0x7f01_0000 }]]) }),
      ],
      ['resources.arsc', resources],
    ]),
  );

const none = u32(0xffff_ffff);
const line = Buffer.concat([u32(1), none]);

test('a pool of strings that all lie over each other costs no memory', async (t) => {
  // A million strings of 32 KiB in one: every offset is another one, all over the same bytes.
  const count = 1_000_000;
  const offsets = Buffer.alloc(count * 4);
  for (let index = 0; index < count; index += 1) offsets.writeUInt32LE(index * 2, index * 4);
  const header = Buffer.concat([
    ...[u32(count), u32(0), u32(0x100), u32(28 + offsets.byteLength), u32(0)],
  ]);
  const pool = chunk(0x0001, header, offsets, Buffer.alloc(2_200_000, 0xff));
  const attributes = Array.from({ length: 60_000 }, (_, index) =>
    Buffer.concat([none, u32(index), none, u16(8), Buffer.of(0, 0x03), u32(index)]),
  );
  const extent = [u16(20), u16(20), u16(attributes.length), u16(0), u16(0), u16(0)];
  const element = chunk(0x0102, line, none, u32(0), ...extent, ...attributes);
  const xml = chunk(0x0003, Buffer.alloc(0), pool, element, chunk(0x0103, line, none, u32(0)));
  t.deepEqual(await readWithLittleMemory(t, await withManifest(xml)), ['APK_MANIFEST_INVALID']);
});

test('millions of elements, or of chunks, cost no memory', async (t) => {
  const pool = chunk(0x0001, Buffer.concat([u32(0), u32(0), u32(0x100), u32(28), u32(0)]));
  const extent = [u16(20), u16(20), u16(0), u16(0), u16(0), u16(0)];
  const element = Buffer.concat([
    chunk(0x0102, line, none, none, ...extent),
    chunk(0x0103, line, none, none),
  ]);
  const elements = Buffer.alloc(element.byteLength * 200_000, element);
  const nothing = chunk(0x0100, Buffer.alloc(0));
  const root = chunk(0x0102, line, none, none, ...extent);
  const manifests = [
    chunk(0x0003, Buffer.alloc(0), pool, root, elements),
    chunk(0x0003, Buffer.alloc(0), pool, Buffer.alloc(15_000_000, nothing)),
  ];
  const table = chunk(0x0002, u32(1), Buffer.alloc(60_000_000, nothing));
  t.deepEqual(
    await readWithLittleMemory(
      t,
      ...(await Promise.all(manifests.map(withManifest))),
      await withResources(table),
    ),
    ['APK_MANIFEST_INVALID', 'APK_MANIFEST_INVALID', 'read'],
  );
});

test('files that unpack to very much are refused before they do', async (t) => {
  const zeros = Buffer.alloc(100 * 1024 * 1024);
  const usesSdk = new Map([[ids.minSdkVersion, 1]]);
  const files = new Map<string, Uint8Array>([['AndroidManifest.xml', manifestXml({ usesSdk })]]);
  const signature = signJar(files, { key: developerKey });
  const bombs = [
    await withManifest(zeros),
    await withResources(zeros),
    await writeZip(new Map([...files, ...signature, ['META-INF/CERT.SF', zeros]])),
    await writeZip(new Map([...files, ...signature, ['META-INF/CERT.RSA', zeros]])),
  ];
  t.deepEqual(await readWithLittleMemory(t, ...bombs), [
    ...['APK_ZIP_INVALID', 'APK_ZIP_INVALID', 'APK_ZIP_INVALID', 'APK_ZIP_INVALID'],
  ]);
});

test('a v1 manifest of millions of lines costs no memory', async (t) => {
  const files = new Map<string, Uint8Array>([['AndroidManifest.xml', manifestXml()]]);
  const floods = await Promise.all(
    ['a\n', 'a: b\n', '\n', 'Name: x\n\n', ' '].map((text) => {
      const signatureFile = Buffer.alloc(15 * 1024 * 1024, text).toString('latin1');
      return writeZip(new Map([...files, ...signJar(files, { key: developerKey, signatureFile })]));
    }),
  );
  const outcomes = await readWithLittleMemory(t, ...floods);
  t.deepEqual(
    outcomes,
    floods.map(() => 'APK_SIGNATURE_INVALID'),
  );
});

test('signing blocks, certificates and PKCS#7 of millions of parts cost no memory', async (t) => {
  const files = new Map<string, Uint8Array>([['AndroidManifest.xml', manifestXml()]]);
  const unsigned = await writeZip(files);
  const pair = signingBlockPair(0x1234, Buffer.alloc(0));
  const millionPairs = withSigningBlock(unsigned, [Buffer.alloc(30_000_000, pair)]);

  const header = Buffer.concat([Buffer.of(0x30, 0x84), Buffer.alloc(4)]);
  header.writeUInt32BE(20_000_000, 2);
  const certificateDer = Buffer.concat([header, Buffer.alloc(20_000_000, Buffer.of(5, 0))]);
  const keys = [{ ...developerKey, certificateDer }];
  const longCertificate = signWholeFile(unsigned, [{ scheme: 2, keys }]);

  const parts = withLength(Buffer.alloc(20_000_000));
  const millionParts = withSigningBlock(unsigned, [signingBlockPair(0x7109_871a, parts)]);

  const signature = signJar(files, { key: developerKey });
  signature.set('META-INF/CERT.RSA', certificateDer.subarray(0, 15_000_000));
  const longBlock = await writeZip(new Map([...files, ...signature]));
  t.deepEqual(
    await readWithLittleMemory(t, millionPairs, longCertificate, millionParts, longBlock),
    [
      ...['APK_SIGNATURE_INVALID', 'APK_SIGNATURE_INVALID'],
      ...['APK_SIGNATURE_INVALID', 'APK_SIGNATURE_INVALID'],
    ],
  );
});

test('references that branch at every step end soon', async (t) => {
  // Each resource has 60 values, each of which leads to the next one: 60^20 ways.
  const resources = Array.from({ length: 20 }, (_, step) =>
    Array.from({ length: 60 }, (__, value) => ({
      id: 0x7f01_0000 + step,
      value: { reference: 0x7f01_0000 + ((step + 1) % 20) },
      density: value,
    })),
  ).flat();
  const apk = await signed(
    new Map<string, Uint8Array>([
      [
        'AndroidManifest.xml',
        manifestXml({
          application: new Map([
            [ids.label, { reference: 0x7f01_0000 }],
            [ids.icon, { reference: 0x7f01_0000 }],
          ]),
        }),
      ],
      ['resources.arsc', writeResourceTable(resources)],
    ]),
  );
  t.deepEqual(await readWithLittleMemory(t, apk), ['read']);
});
