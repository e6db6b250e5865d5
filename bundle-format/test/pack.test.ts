import { createHash } from 'node:crypto';
import fc from 'fast-check';
import test from 'ava';
import { limits } from '../src/limits.ts';
import {
  decodePackHint,
  decodeToc,
  encodePackHint,
  encodeToc,
  type PackedChunk,
} from '../src/pack.ts';
import { rawCodec } from '../src/codec.ts';
import { testFormat } from './format-vectors.ts';
import { verdict } from './vector-files.ts';

testFormat({
  title: 'tables of content are read and refused as their vectors say',
  folder: 'toc',
  decode: decodeToc,
  encode: encodeToc,
  plain: (chunks) =>
    chunks.map(({ sha256, lengthBytes, codec, storedLengthBytes, offsetBytes }) => ({
      sha256,
      length: lengthBytes,
      codec,
      stored: storedLengthBytes,
      offset: offsetBytes,
    })),
});

testFormat({
  title: 'pack hints are read and refused as their vectors say',
  folder: 'pack-hint',
  decode: decodePackHint,
  encode: encodePackHint,
  plain: (names) => names,
});

const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

const packedChunk: fc.Arbitrary<PackedChunk> = fc
  .record({
    sha256: hash,
    lengthBytes: fc.integer({ min: 2, max: limits.chunkBytes }),
    codec: fc.integer({ min: 0, max: 255 }),
    saved: fc.integer({ min: 1, max: limits.chunkBytes }),
  })
  .map(({ saved, ...chunk }) => ({
    ...chunk,
    storedLengthBytes:
      chunk.codec === rawCodec ? chunk.lengthBytes : Math.max(1, chunk.lengthBytes - saved),
  }));

const chunks = fc.uniqueArray(packedChunk, { maxLength: 8, selector: ({ sha256 }) => sha256 });

test('a table comes back with the offsets of its chunks', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(chunks, (packed) => {
        let offsetBytes = 0;
        const located = packed.map((chunk) => {
          const at = offsetBytes;
          offsetBytes += chunk.storedLengthBytes;
          return { ...chunk, offsetBytes: at };
        });
        t.deepEqual(decodeToc(encodeToc(packed)), located);
      }),
    );
  });
});

test('a damaged table is refused or is another table, and never anything worse', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(chunks, fc.nat(), (packed, at) => {
        const bytes = encodeToc(packed).slice();
        t.is(verdict(() => decodeToc(bytes.slice(0, at % bytes.length))).expect, 'TOC_INVALID');
        const bit = at % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        if (verdict(() => decodeToc(bytes)).expect !== 'ok') return;
        t.deepEqual(encodeToc(decodeToc(bytes)), bytes);
      }),
      { numRuns: 1000 },
    );
  });
});

test('the encoder refuses a table that a decoder would refuse', (t) => {
  const sha256 = createHash('sha256').digest('hex');
  const chunk = { sha256, lengthBytes: 5, codec: rawCodec, storedLengthBytes: 4 };
  t.deepEqual(
    verdict(() => encodeToc([chunk])),
    { expect: 'TOC_INVALID', reason: 'length' },
  );
});

test('a table larger than the limit is refused before it is looked at', (t) => {
  const bytes = new Uint8Array(limits.tocBytes + 1);
  t.deepEqual(
    verdict(() => decodeToc(bytes)),
    { expect: 'TOC_INVALID', reason: 'limit' },
  );
});

test('a hint names each pack once, in order, whatever was given', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 10 }), (names) => {
        t.deepEqual(
          decodePackHint(encodePackHint([...names, ...names])),
          [...new Set(names)].sort(),
        );
      }),
    );
  });
});

test('a hint of too many packs is neither written nor read', (t) => {
  const names = Array.from({ length: limits.packHintNames + 1 }, (_, index) =>
    index.toString(16).padStart(64, '0'),
  );
  const expected = { expect: 'PACK_HINT_INVALID', reason: 'limit' };
  t.deepEqual(
    verdict(() => encodePackHint(names)),
    expected,
  );
  t.deepEqual(
    verdict(() => encodePackHint(['ABC'])),
    {
      expect: 'PACK_HINT_INVALID',
      reason: 'length',
    },
  );
});
