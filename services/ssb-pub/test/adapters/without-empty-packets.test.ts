import test from 'ava';
import fc from 'fast-check';
import { withoutEmptyPackets } from '../../src/adapters/stack/without-empty-packets.ts';
import type { Source } from '../../src/adapters/stack/sbot.ts';

const ofStream = 8;
const goodbye = Buffer.alloc(9);

const packet = (flags: number, bodyBytes: number): Buffer => {
  const head = Buffer.alloc(9, 1);
  head[0] = flags;
  head.writeUInt32BE(bodyBytes, 1);
  return Buffer.concat([head, Buffer.alloc(bodyBytes, 'x')]);
};

/** Reads all that comes through. @returns bytes, and how it ended */
const readAll = (parts: readonly Buffer[], last: Error | true = true) => {
  const left = [...parts];
  const source: Source<Uint8Array> = (_end, callback) => {
    const part = left.shift();
    if (part === undefined) callback(last);
    else callback(null, part);
  };
  const read = withoutEmptyPackets(source);
  const came: Uint8Array[] = [];
  let ended: unknown;
  while (ended === undefined) {
    read(null, (end, part) => {
      if (end) ended = end;
      else if (part !== undefined) came.push(part);
    });
  }
  return { bytes: Buffer.concat(came), ended, parts: came };
};

const pieces = (whole: Buffer, cuts: readonly number[]): readonly Buffer[] => {
  const at = [0, ...[...new Set(cuts.map((cut) => cut % whole.length))].sort((a, b) => a - b)];
  return at.map((start, index) => whole.subarray(start, at[index + 1] ?? whole.length));
};

test('empty parts of a stream are left out, all else comes through as it was, however it is cut', (t) => {
  const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 });
  fc.assert(
    fc.property(sizes, fc.array(fc.nat()), (bodies, cuts) => {
      const whole = Buffer.concat([...bodies.map((size) => packet(ofStream, size)), goodbye]);
      const wanted = [...bodies.filter((size) => size > 0).map((size) => packet(ofStream, size))];
      const { bytes, ended, parts } = readAll(pieces(whole, cuts));
      const isWhole = bytes.equals(Buffer.concat([...wanted, goodbye]));
      return isWhole && ended === true && parts.every(({ length }) => length > 0);
    }),
  );
  t.pass();
});

test('a goodbye stays one, and so does an answer without a body', (t) => {
  const answer = packet(0, 0);
  t.deepEqual(readAll([answer, goodbye]).bytes, Buffer.concat([answer, goodbye]));
});

test('how a connection ends is told as it was', (t) => {
  const broken = new Error('cut');
  t.is(readAll([packet(ofStream, 5)], broken).ended, broken);
});
