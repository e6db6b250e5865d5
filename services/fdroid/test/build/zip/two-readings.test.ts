import test, { type ExecutionContext } from 'ava';
import { FdroidError, readApk } from '../../../src/build/index.ts';
import { u16, u32 } from '../../lab/byte-writer.ts';
import { signJar } from '../../lab/jar-signature.ts';
import { developerKey, manifestXml, onDisk, writeZip } from '../../lab/test-apk.ts';
import { signWholeFile } from '../../lab/whole-file-signature.ts';
import { directoryOffsetOf, edited, withInserted, zipHeaders } from '../../lab/zip-headers.ts';

/**
 * Zips that one reader of Android understands in one way and another in another. All are signed after
 * the trick, so that nothing but the zip itself can give it away.
 */
const manifestName = 'AndroidManifest.xml';
const files = new Map<string, Uint8Array>([
  [manifestName, manifestXml()],
  ['classes.dex', Buffer.alloc(3000, 'dex')],
]);
const stored = await writeZip(files, false);
const deflated = await writeZip(files);

const codeOf = async (t: ExecutionContext, apk: Uint8Array) => {
  const error = await t.throwsAsync(readApk(await onDisk(t, apk)), { instanceOf: FdroidError });
  return error.code;
};

const signed = (zip: Buffer): Buffer => signWholeFile(zip, [{ scheme: 2, keys: [developerKey] }]);

test('the zips that the tricks start from are fine', async (t) => {
  for (const zip of [stored, deflated]) {
    t.is((await readApk(await onDisk(t, signed(zip)))).applicationId, 'org.example.app');
  }
});

for (const [what, change] of [
  ['another name', (copy, { local }) => copy.write('evil', local + 30, 'latin1')],
  ['a shorter name', (copy, { local }) => copy.writeUInt16LE(4, local + 26)],
  ['another compression', (copy, { local }) => copy.writeUInt16LE(0, local + 8)],
  ['another size', (copy, { local }) => copy.writeUInt32LE(7, local + 22)],
  ['another packed size', (copy, { local }) => copy.writeUInt32LE(7, local + 18)],
  ['another checksum', (copy, { local }) => copy.writeUInt32LE(7, local + 14)],
  ['encryption', (copy, { local }) => copy.writeUInt16LE(1, local + 6)],
  ['sizes behind the data', (copy, { local }) => copy.writeUInt16LE(8, local + 6)],
  [
    'sizes behind the data in the directory',
    (copy, { central }) => copy.writeUInt16LE(8, central + 8),
  ],
  ['no header at all', (copy, { local }) => copy.fill(0, local, local + 4)],
  [
    'a length that old phones take for negative',
    (copy, { local }) => copy.writeUInt16LE(0xfff0, local + 28),
  ],
  ['a place behind the end', (copy, { central }) => copy.writeUInt32LE(0xffff_fff0, central + 42)],
] as const satisfies readonly (readonly [string, Parameters<typeof edited>[2]])[]) {
  test(`a file whose own header says ${what} is refused`, async (t) => {
    t.is(await codeOf(t, signed(edited(deflated, 'classes.dex', change))), 'APK_ZIP_INVALID');
  });
}

test('a stored file with two sizes is refused', async (t) => {
  const apk = edited(stored, 'classes.dex', (copy, { local, central }) => {
    copy.writeUInt32LE(5, local + 22);
    copy.writeUInt32LE(5, central + 24);
  });
  t.is(await codeOf(t, signed(apk)), 'APK_ZIP_INVALID');
});

test('files that overlap are refused', async (t) => {
  const { local } = zipHeaders(stored).get(manifestName) ?? { local: 0 };
  const apk = edited(stored, 'classes.dex', (copy, { central }) => {
    copy.writeUInt32LE(local, central + 42);
  });
  t.is(await codeOf(t, signed(apk)), 'APK_ZIP_INVALID');
});

test('a file that stands in the signing block, where nothing is signed, is refused', async (t) => {
  // The offset is known before signing: the block begins where the directory was.
  const hidden = edited(stored, 'classes.dex', (copy, { central }) => {
    copy.writeUInt32LE(directoryOffsetOf(stored) + 8 + 12, central + 42);
  });
  const { local } = zipHeaders(stored).get('classes.dex') ?? { local: 0 };
  const entry = stored.subarray(local, directoryOffsetOf(stored));
  const length = Buffer.alloc(8);
  length.writeUInt32LE(4 + entry.byteLength);
  const pair = Buffer.concat([length, u32(0x1234_5678), entry]);
  const apk = signWholeFile(hidden, [], [pair]);
  const both = signWholeFile(hidden, [{ scheme: 2, keys: [developerKey] }], [pair]);
  t.is(await codeOf(t, apk), 'APK_ZIP_INVALID');
  t.is(await codeOf(t, both), 'APK_ZIP_INVALID');
});

test('two files of one name are refused, whichever comes first', async (t) => {
  const zip = await writeZip(new Map([...files, ['classes.xxx', Buffer.from('other')]]));
  const apk = edited(zip, 'classes.xxx', (copy, { local, central }) => {
    copy.write('classes.dex', local + 30, 'latin1');
    copy.write('classes.dex', central + 46, 'latin1');
  });
  t.is(await codeOf(t, signed(apk)), 'APK_ZIP_INVALID');
});

test('names with a zero in them or that are not UTF-8 are refused', async (t) => {
  for (const byte of [0x00, 0xff]) {
    const apk = edited(stored, 'classes.dex', (copy, { local, central }) => {
      copy[local + 32] = byte;
      copy[central + 48] = byte;
    });
    t.is(await codeOf(t, signed(apk)), 'APK_ZIP_INVALID');
  }
});

test('Zip64 is refused, wherever it shows', async (t) => {
  const locator = Buffer.concat([u32(0x0706_4b50), Buffer.alloc(16)]);
  const withLocator = withInserted(stored, stored.byteLength - 22, locator);
  t.is(await codeOf(t, signed(withLocator)), 'APK_ZIP_INVALID');

  const extra = Buffer.concat([u16(0x0001), u16(8), Buffer.alloc(8)]);
  const headers = zipHeaders(stored).get('classes.dex') ?? { central: 0 };
  const nameEnd = headers.central + 46 + 'classes.dex'.length;
  const withExtra = withInserted(stored, nameEnd, extra);
  withExtra.writeUInt16LE(extra.byteLength, headers.central + 30);
  t.is(await codeOf(t, signed(withExtra)), 'APK_ZIP_INVALID');
});

test('an end record that speaks of several disks is refused', async (t) => {
  for (const offset of [4, 6, 8]) {
    const apk = Buffer.from(stored);
    apk.writeUInt16LE(1, apk.byteLength - 22 + offset);
    t.is(await codeOf(t, signed(apk)), 'APK_ZIP_INVALID');
  }
});

test('of two end records none is believed', async (t) => {
  const apk = signed(stored);
  // A second one in the comment, whose own comment does not end where the file ends.
  const comment = Buffer.concat([u32(0x0605_4b50), Buffer.alloc(30)]);
  const withComment = Buffer.concat([apk, comment]);
  withComment.writeUInt16LE(comment.byteLength, apk.byteLength - 2);
  t.is(await codeOf(t, withComment), 'APK_ZIP_INVALID');
  // A whole zip behind the APK: its directory does not end where its own end record begins.
  t.is(await codeOf(t, Buffer.concat([apk, stored])), 'APK_NOT_A_ZIP');
});

test('a program in front of an APK, as in Janus, is refused under any signature', async (t) => {
  const v1 = await writeZip(new Map([...files, ...signJar(files, { key: developerKey })]));
  const dex = Buffer.concat([Buffer.from('dex\n035\0', 'latin1'), Buffer.alloc(104)]);
  for (const apk of [v1, signed(stored)]) {
    const janus = Buffer.concat([dex, apk]);
    t.is(await codeOf(t, janus), 'APK_NOT_A_ZIP');
    // With all offsets put right, as the real attack does.
    const repaired = Buffer.from(janus);
    const endOffset = repaired.byteLength - 22;
    const directoryOffset = repaired.readUInt32LE(endOffset + 16) + dex.byteLength;
    repaired.writeUInt32LE(directoryOffset, endOffset + 16);
    for (const { central } of zipHeaders(repaired).values()) {
      repaired.writeUInt32LE(repaired.readUInt32LE(central + 42) + dex.byteLength, central + 42);
    }
    t.is(await codeOf(t, repaired), 'APK_NOT_A_ZIP');
  }
});
