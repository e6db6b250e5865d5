import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import fc from 'fast-check';
import { FdroidError, readApk, type ApkInfo } from '../../src/build/index.ts';
import { byteView, OutOfBoundsError } from '../../src/build/byte-view.ts';
import { readBinaryXml } from '../../src/build/apk/binary-xml.ts';
import { ResourceFormatError } from '../../src/build/apk/resource-chunk.ts';
import { readResourceTable } from '../../src/build/apk/resource-table.ts';
import { signJar } from '../lab/jar-signature.ts';
import { writeResourceTable } from '../lab/resource-table-writer.ts';
import { developerKey, ids, manifestXml, scratch, writeApk, writeZip } from '../lab/test-apk.ts';

/** Bytes with some of them changed. */
const changesOf = (bytes: Uint8Array): fc.Arbitrary<Buffer> =>
  fc
    .array(fc.tuple(fc.nat(bytes.byteLength - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    .map((changes) => {
      const changed = Buffer.from(bytes);
      for (const [offset, value] of changes) changed[offset] = value;
      return changed;
    });

test('one changed byte anywhere in a v2 APK is never taken for the real one', async (t) => {
  const apk = await writeApk({}, new Map([['classes.dex', Buffer.alloc(3000, 'dex')]]));
  const path = join(await scratch(t), 'app.apk');
  await fc.assert(
    fc.asyncProperty(
      fc.nat(apk.byteLength - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, mask) => {
        const changed = Buffer.from(apk);
        changed[at] = (apk[at] ?? 0) ^ mask;
        await writeFile(path, changed);
        await t.throwsAsync(readApk(path), { instanceOf: FdroidError });
      },
    ),
    { numRuns: 300 },
  );
});

/** All that is signed. The certificate's own bytes are not in v1: another one is another signer. */
const signedPart = ({ applicationId, versionCode, versionName, label, sdk }: ApkInfo) => ({
  ...{ applicationId, versionCode, versionName, label, sdk },
});

test('a v1 APK that was changed is refused or gives the same app', async (t) => {
  const usesSdk = new Map([[ids.targetSdkVersion, 29]]);
  const files = new Map<string, Uint8Array>([
    ['AndroidManifest.xml', manifestXml({ usesSdk })],
    ['classes.dex', Buffer.alloc(500, 'dex')],
  ]);
  const apk = await writeZip(new Map([...files, ...signJar(files, { key: developerKey })]));
  const path = join(await scratch(t), 'app.apk');
  await writeFile(path, apk);
  const real = signedPart(await readApk(path));
  await fc.assert(
    fc.asyncProperty(changesOf(apk), async (changed) => {
      await writeFile(path, changed);
      try {
        t.deepEqual(signedPart(await readApk(path)), real);
      } catch (error) {
        t.true(error instanceof FdroidError, String(error));
      }
    }),
    { numRuns: 300 },
  );
});

test('random bytes, alone or inside a zip, are refused', async (t) => {
  const path = join(await scratch(t), 'app.apk');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (bytes, inZip) => {
      const file = inZip ? await writeZip(new Map([['AndroidManifest.xml', bytes]])) : bytes;
      await writeFile(path, file);
      await t.throwsAsync(readApk(path), { instanceOf: FdroidError });
    }),
    { numRuns: 200 },
  );
});

const isExpected = (error: unknown): boolean =>
  error instanceof ResourceFormatError || error instanceof OutOfBoundsError;

test('changed binary XML is read or refused, never worse', (t) => {
  const xml = manifestXml({ root: new Map([[ids.label, 'text']]) });
  fc.assert(
    fc.property(changesOf(xml), (changed) => {
      try {
        t.true(Array.isArray(readBinaryXml(byteView(changed))));
      } catch (error) {
        t.true(isExpected(error), String(error));
      }
    }),
    { numRuns: 3000 },
  );
});

test('changed resource tables are read or refused, never worse', (t) => {
  const layouts = ['dense', 'sparse', 'offset16', 'compact'] as const;
  const tables = layouts.map((layout) =>
    writeResourceTable(
      [
        { id: 0x7f01_0000, value: 'label' },
        { id: 0x7f01_0002, value: { reference: 0x7f01_0000 } },
      ],
      { layout },
    ),
  );
  fc.assert(
    fc.property(fc.oneof(...tables.map(changesOf)), (changed) => {
      try {
        const table = readResourceTable(byteView(changed));
        t.true(Array.isArray(table(0x7f01_0000)));
        t.true(Array.isArray(table(0x7f01_0002)));
      } catch (error) {
        t.true(isExpected(error), String(error));
      }
    }),
    { numRuns: 3000 },
  );
});
