import { createHash, randomBytes } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import test from 'ava';
import fc from 'fast-check';
import { brotliCodec, isReadableCodec, packChunk, rawCodec, unpackChunk } from '../src/codec.ts';
import { limits } from '../src/limits.ts';
import { fromHex, readVectors } from './vector-files.ts';

const text = Buffer.from('All that is gold does not glitter. '.repeat(3000));

const packed = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const stored = await packChunk(bytes);
  if (stored === undefined) throw new Error('not compressed');
  return stored;
};

test('what is compressed comes out as it was', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.integer({ min: 1, max: 2000 }),
      async (piece, times) => {
        const bytes = Buffer.concat(Array.from({ length: times }, () => piece));
        const stored = await packChunk(bytes);
        if (stored === undefined) return;
        t.true(stored.length < bytes.length);
        const chunk = unpackChunk(stored, { codec: brotliCodec, lengthBytes: bytes.length });
        t.true(chunk !== undefined && bytes.equals(chunk));
      },
    ),
    { numRuns: 100 },
  );
});

test('the same bytes are compressed to the same, from shared memory too', async (t) => {
  const shared = Buffer.from(new SharedArrayBuffer(text.length));
  text.copy(shared);
  t.deepEqual(await packed(shared), await packed(text));
});

test('the largest chunk can be compressed', async (t) => {
  const bytes = Buffer.alloc(limits.chunkBytes, 'hotspot ');
  const stored = await packed(bytes);
  const chunk = unpackChunk(stored, { codec: brotliCodec, lengthBytes: bytes.length });
  t.true(chunk !== undefined && bytes.equals(chunk));
});

test('what compression would not make smaller is stored as it is', async (t) => {
  const media = brotliCompressSync(randomBytes(50_000));
  for (const bytes of [randomBytes(100_000), media, Buffer.from('short'), new Uint8Array()]) {
    t.is(await packChunk(bytes), undefined);
  }
});

test('a chunk that is stored as it is has its length', (t) => {
  const form = { codec: rawCodec, lengthBytes: text.length };
  t.is(unpackChunk(text, form), text);
  t.is(unpackChunk(text.subarray(1), form), undefined);
});

test('streams that are not exactly the chunk are refused', async (t) => {
  const stored = await packed(text);
  const form = { codec: brotliCodec, lengthBytes: text.length };
  const spoilt = Buffer.from(stored);
  spoilt[20] = (spoilt[20] ?? 0) ^ 0xff;
  const large = Buffer.concat([stored, stored]);
  const wrong: [string, Uint8Array, typeof form][] = [
    ['bytes behind the end', Buffer.concat([stored, Buffer.from([0])]), form],
    ['two streams', large, form],
    ['nothing', new Uint8Array(), form],
    ['no stream', Buffer.from('<html>'), form],
    ['longer than the chunk', stored, { ...form, lengthBytes: text.length - 1 }],
    ['shorter than the chunk', stored, { ...form, lengthBytes: text.length + 1 }],
    ['no length', stored, { ...form, lengthBytes: 0 }],
    ['beyond all limits', stored, { ...form, lengthBytes: limits.chunkBytes + 1 }],
    ...Array.from({ length: stored.length }, (_, length): [string, Uint8Array, typeof form] => [
      `cut at ${length}`,
      stored.subarray(0, length),
      form,
    ]),
  ];
  for (const [what, bytes, how] of wrong) t.is(unpackChunk(bytes, how), undefined, what);
  const chunk = unpackChunk(spoilt, form);
  t.true(chunk === undefined || !text.equals(chunk));
});

test('a bomb is given up when more comes out than the chunk is long', (t) => {
  // The best quality gives no smaller bomb, and takes half a minute.
  const bomb = brotliCompressSync(Buffer.alloc(500_000_000), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  });
  t.true(bomb.length < 10_000);
  const before = process.memoryUsage.rss();
  for (let times = 0; times < 20; times += 1) {
    t.is(unpackChunk(bomb, { codec: brotliCodec, lengthBytes: 1000 }), undefined);
  }
  t.true(process.memoryUsage.rss() - before < 100_000_000);
});

interface CodecVector {
  readonly codec: number;
  readonly length: number;
  readonly sha256: string;
}

test('what is stored of a chunk is read and refused as the vectors say', (t) => {
  const vectors = readVectors<CodecVector>('codec');
  t.true(vectors.length > 0);
  const read = ({ codec, length, sha256, hex = '' }: (typeof vectors)[number]): string => {
    if (!isReadableCodec(codec)) return 'ABSENT';
    const chunk = unpackChunk(fromHex(hex), { codec, lengthBytes: length });
    const isChunk =
      chunk !== undefined && createHash('sha256').update(chunk).digest('hex') === sha256;
    return isChunk ? 'ok' : 'NOT_THE_CHUNK';
  };
  for (const vector of vectors) t.is(read(vector), vector.expect, vector.name);
});

test('only codecs that this version knows are read', (t) => {
  t.deepEqual([0, 1, 2, 255].map(isReadableCodec), [true, true, false, false]);
  t.is(unpackChunk(text, { codec: 2, lengthBytes: text.length }), undefined);
});
