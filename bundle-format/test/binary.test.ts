import fc from 'fast-check';
import test from 'ava';
import { createBinaryReader, createBinaryWriter } from '../src/binary.ts';
import { BundleError } from '../src/errors.ts';

const readerOf = (bytes: Uint8Array) =>
  createBinaryReader(
    bytes,
    (reason, offset) => new BundleError('LIST_INVALID', { parameters: { reason, offset } }),
  );

test('every number that a varint can hold comes back', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const writer = createBinaryWriter(0);
        writer.varint(value);
        const reader = readerOf(writer.result());
        const read = reader.varint(Number.MAX_SAFE_INTEGER);
        reader.end();
        return read === value;
      }),
      { examples: [[0], [127], [128], [2 ** 49 - 1], [2 ** 49], [Number.MAX_SAFE_INTEGER]] },
    );
  });
});

test('the writer grows and keeps what it has', (t) => {
  const writer = createBinaryWriter(0);
  const block = new Uint8Array(1000).fill(7);
  for (let count = 0; count < 50; count += 1) writer.bytes(block);
  writer.bytes(new Uint8Array(200_000).fill(9));
  t.is(writer.length(), 250_000);
  t.true(
    writer
      .result()
      .subarray(0, 50_000)
      .every((byte) => byte === 7),
  );
  t.true(
    writer
      .result()
      .subarray(50_000)
      .every((byte) => byte === 9),
  );
});

test('what is no count and no hash is a mistake of the caller', (t) => {
  const writer = createBinaryWriter(0);
  for (const value of [-1, 0.5, Number.NaN, 2 ** 53]) {
    t.throws(
      () => {
        writer.varint(value);
      },
      { instanceOf: RangeError },
    );
  }
  t.throws(
    () => {
      writer.hash('AB');
    },
    { instanceOf: RangeError },
  );
});
