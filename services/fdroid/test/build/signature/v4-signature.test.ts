import { createHash, sign } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import test, { type ExecutionContext } from 'ava';
import { readApk } from '../../../src/build/index.ts';
import { u32, withLength } from '../../lab/byte-writer.ts';
import { developerKey, manifestXml, onDisk, writeZip } from '../../lab/test-apk.ts';
import { createRsaTestKey, type TestKey } from '../../lab/test-key.ts';
import { signWholeFile } from '../../lab/whole-file-signature.ts';

const unsigned = await writeZip(new Map([['AndroidManifest.xml', manifestXml()]]));
const apk = signWholeFile(unsigned, [{ scheme: 2, keys: [developerKey] }]);
const rsaSha256 = 0x0103;

/** The digest that the v2 signature names: a short APK is three pieces. */
const contentDigest = ((): Buffer => {
  const endOffset = unsigned.byteLength - 22;
  const directoryOffset = unsigned.readUInt32LE(endOffset + 16);
  const pieces = [
    unsigned.subarray(0, directoryOffset),
    unsigned.subarray(directoryOffset, endOffset),
    unsigned.subarray(endOffset),
  ].map((piece) =>
    createHash('sha256')
      .update(Buffer.of(0xa5))
      .update(u32(piece.byteLength))
      .update(piece)
      .digest(),
  );
  const top = createHash('sha256').update(Buffer.of(0x5a)).update(u32(pieces.length));
  return top.update(Buffer.concat(pieces)).digest();
})();

interface Options {
  readonly key?: TestKey;
  readonly digest?: Buffer;
  readonly apkBytes?: number;
}

const writeV4 = ({
  key = developerKey,
  digest = contentDigest,
  apkBytes,
}: Options = {}): Buffer => {
  const hashing = Buffer.concat([
    ...[u32(1), Buffer.of(12), withLength(), withLength(Buffer.alloc(32, 7))],
  ]);
  const size = Buffer.alloc(8);
  size.writeUInt32LE(apkBytes ?? apk.byteLength);
  const parts = [digest, key.certificateDer, Buffer.alloc(0)].map((part) => withLength(part));
  const rest = Buffer.concat([size, hashing, ...parts]);
  const signature = sign('sha256', Buffer.concat([u32(4 + rest.byteLength), rest]), key.privateKey);
  const signing = Buffer.concat([
    ...parts,
    ...[withLength(key.publicKeyDer), u32(rsaSha256), withLength(signature)],
  ]);
  return Buffer.concat([u32(2), withLength(hashing), withLength(signing), withLength()]);
};

const hasV4 = async (t: ExecutionContext, signature: Uint8Array | undefined): Promise<boolean> => {
  const path = await onDisk(t, apk);
  if (signature !== undefined) await writeFile(`${path}.idsig`, signature);
  return (await readApk(path)).hasV4Signature;
};

test('a v4 signature beside an APK is noted', async (t) => {
  t.true(await hasV4(t, writeV4()));
  t.false(await hasV4(t, undefined));
});

test('a v4 signature by another, of another APK, or damaged is none', async (t) => {
  t.false(await hasV4(t, writeV4({ key: createRsaTestKey() })));
  t.false(await hasV4(t, writeV4({ digest: Buffer.alloc(32) })));
  t.false(await hasV4(t, writeV4({ apkBytes: 5 })));
  const whole = writeV4();
  for (const cut of [0, 3, 20, 200, whole.byteLength - 10]) {
    t.false(await hasV4(t, whole.subarray(0, cut)));
  }
  const changed = Buffer.from(whole);
  changed[40] = (changed[40] ?? 0) ^ 1;
  t.false(await hasV4(t, changed));
});
