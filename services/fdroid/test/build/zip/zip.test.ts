import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import { openPromise } from 'yauzl';
import { FdroidError } from '../../../src/build/index.ts';
import { readZipDirectory } from '../../../src/build/zip/zip-directory.ts';
import { readZipEntry, streamZipEntry } from '../../../src/build/zip/zip-entry.ts';
import { onDisk, writeZip } from '../../lab/test-apk.ts';

const openZip = async (t: ExecutionContext, bytes: Uint8Array) => {
  const file = await open(await onDisk(t, bytes));
  t.teardown(() => file.close());
  return file;
};

const refusal = async (t: ExecutionContext, bytes: Uint8Array) => {
  const file = await openZip(t, bytes);
  const error = await t.throwsAsync(readZipDirectory(file), { instanceOf: FdroidError });
  return error.code;
};

const zip = await writeZip(
  new Map([
    ['one', Buffer.from('1')],
    ['two', Buffer.from('22')],
  ]),
);
const endOffset = zip.byteLength - 22;
const directoryOffset = zip.readUInt32LE(endOffset + 16);

const changed = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.from(zip);
  change(bytes);
  return bytes;
};

test('reads stored and deflated files, whole and in pieces', async (t) => {
  const contents = new Map([
    ['empty', Buffer.alloc(0)],
    ['small', Buffer.from('small')],
    ['large', Buffer.alloc(9_000_001, 'large ')],
  ]);
  for (const compress of [true, false]) {
    const file = await openZip(t, await writeZip(contents, compress));
    const directory = await readZipDirectory(file);
    t.deepEqual([...directory.entries.keys()], [...contents.keys()]);
    for (const [name, expected] of contents) {
      const entry = directory.entries.get(name);
      if (entry === undefined) throw new Error(name);
      const pieces: Uint8Array[] = [];
      await streamZipEntry(file, directory, entry, (bytes) => pieces.push(Buffer.from(bytes)));
      t.true(Buffer.concat(pieces).equals(expected));
      t.true(expected.equals(await readZipEntry(file, directory, entry, 10_000_000)));
    }
  }
});

test('finds the end behind a comment', async (t) => {
  const comment = Buffer.from('comment with PK\x05\x06 in it');
  const bytes = Buffer.concat([
    changed((copy) => copy.writeUInt16LE(comment.byteLength, endOffset + 20)),
    comment,
  ]);
  const directory = await readZipDirectory(await openZip(t, bytes));
  t.is(directory.entries.size, 2);
});

test('refuses two files of one name', async (t) => {
  const bytes = changed((copy) => {
    copy.write('one', copy.indexOf('two', directoryOffset), 'latin1');
  });
  t.is(await refusal(t, bytes), 'APK_ZIP_INVALID');
});

test('refuses encryption, unknown compression and a directory that does not add up', async (t) => {
  const codes = await Promise.all(
    [
      changed((copy) => copy.writeUInt16LE(1, directoryOffset + 8)),
      changed((copy) => copy.writeUInt16LE(12, directoryOffset + 10)),
      changed((copy) => copy.writeUInt16LE(1, endOffset + 10)),
      changed((copy) => copy.writeUInt16LE(3, endOffset + 10)),
      changed((copy) => copy.writeUInt32LE(0, directoryOffset)),
    ].map((bytes) => refusal(t, bytes)),
  );
  t.deepEqual(new Set(codes), new Set(['APK_ZIP_INVALID']));
  t.is(
    await refusal(
      t,
      changed((copy) => copy.writeUInt32LE(9, endOffset + 16)),
    ),
    'APK_NOT_A_ZIP',
  );
});

test('refuses files that lie about where they are or how large', async (t) => {
  const large = Buffer.alloc(6_000_000, 'x');
  for (const content of [Buffer.alloc(1000, 'x'), large]) {
    const bytes = await writeZip(new Map([['file', content]]));
    const directoryAt = bytes.readUInt32LE(bytes.byteLength - 22 + 16);
    const variants = [
      (copy: Buffer) => copy.writeUInt32LE(content.byteLength - 1, directoryAt + 24),
      (copy: Buffer) => copy.writeUInt32LE(content.byteLength + 1, directoryAt + 24),
      (copy: Buffer) => copy.writeUInt32LE(bytes.byteLength, directoryAt + 42),
      (copy: Buffer) => copy.writeUInt32LE(bytes.byteLength, directoryAt + 20),
      (copy: Buffer) => copy.fill(0xff, 34, 44),
    ];
    for (const change of variants) {
      const copy = Buffer.from(bytes);
      change(copy);
      const file = await openZip(t, copy);
      const directory = await readZipDirectory(file);
      const entry = directory.entries.get('file');
      if (entry === undefined) throw new Error('file');
      const code = { code: 'APK_ZIP_INVALID', instanceOf: FdroidError };
      await t.throwsAsync(readZipEntry(file, directory, entry, 10_000_000), code);
      await t.throwsAsync(
        streamZipEntry(file, directory, entry, () => undefined),
        code,
      );
    }
  }
});

test('refuses a file larger than the caller allows before reading it', async (t) => {
  const file = await openZip(t, zip);
  const directory = await readZipDirectory(file);
  const entry = directory.entries.get('two');
  if (entry === undefined) throw new Error('two');
  await t.throwsAsync(readZipEntry(file, directory, entry, 1), { code: 'APK_ZIP_INVALID' });
});

test('sees the same files in a real APK as another reader of zips', async (t) => {
  const name = '../../../../../../node_modules/android-apidemos/apks/ApiDemos-debug.apk';
  const path = fileURLToPath(new URL(name, import.meta.url));
  const file = await open(path);
  t.teardown(() => file.close());
  const { entries } = await readZipDirectory(file);
  const other = await openPromise(path);
  const theirs: [string, number, number][] = [];
  for await (const entry of other.eachEntry()) {
    theirs.push([entry.fileName, entry.compressedSize, entry.uncompressedSize]);
  }
  t.deepEqual(
    [...entries.values()].map(({ name: ours, compressedBytes, sizeBytes }) => [
      ...[ours, compressedBytes, sizeBytes],
    ]),
    theirs,
  );
});
