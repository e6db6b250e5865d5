import test from 'ava';
import fc from 'fast-check';
import { derChildren, DerError, readDer, readOid } from '../../../src/build/der/der-reader.ts';
import {
  derInteger,
  derOctetString,
  derOid,
  derSequence,
  derSetOf,
} from '../../../src/build/der/der-writer.ts';

test('what is written is read back, whatever its length', (t) => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 70_000 }), { maxLength: 3 }), (contents) => {
      const sequence = readDer(derSequence(...contents.map(derOctetString)));
      t.deepEqual(
        derChildren(sequence).map(({ content }) => Buffer.from(content)),
        contents.map((content) => Buffer.from(content)),
      );
    }),
    { numRuns: 50 },
  );
});

test('object identifiers keep their numbers', (t) => {
  for (const dotted of ['1.2.840.113549.1.7.2', '2.16.840.1.101.3.4.2.1', '2.5.4.3', '0.9']) {
    t.is(readOid(readDer(derOid(dotted))), dotted);
  }
});

test('integers are written without needless zeros and never negative', (t) => {
  const hex = (...bytes: number[]): string =>
    Buffer.from(derInteger(Uint8Array.from(bytes))).toString('hex');
  t.is(hex(), '020100');
  t.is(hex(0, 0, 5), '020105');
  t.is(hex(0x80), '02020080');
});

test('the elements of a set are sorted', (t) => {
  const [a, b] = [derInteger(Uint8Array.of(1)), derInteger(Uint8Array.of(2))];
  t.deepEqual(derSetOf(b, a), derSetOf(a, b));
});

test('random bytes are read or refused, never worse', (t) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        const element = readDer(bytes);
        derChildren(element);
        readOid(element);
      } catch (error) {
        t.true(error instanceof DerError);
      }
    }),
    { numRuns: 2000 },
  );
  t.pass();
});
