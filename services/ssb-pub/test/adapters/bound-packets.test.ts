import test from 'ava';
import fc from 'fast-check';
import { boundPackets } from '../../src/adapters/stack/bound-packets.ts';
import type { Source } from '../../src/adapters/stack/sbot.ts';

const packet = (bodyBytes: number, saidBytes = bodyBytes): Buffer => {
  const head = Buffer.alloc(9);
  head.writeUInt32BE(saidBytes, 1);
  return Buffer.concat([head, Buffer.alloc(bodyBytes, 'x')]);
};

/** Reads all that comes through. @returns bytes, how it ended, and how the other end was told */
const readAll = (
  parts: readonly Buffer[],
  bounds: { readonly packetBytes: number; readonly allBytes: () => number },
) => {
  const left = [...parts];
  let aborted: unknown;
  const source: Source<Uint8Array> = (end, callback) => {
    const part = left.shift();
    if (end !== null) {
      aborted = end;
      callback(end);
    } else if (part === undefined) callback(true);
    else callback(null, part);
  };
  const read = boundPackets(source, bounds);
  let bytes = 0;
  let ended: unknown;
  while (ended === undefined) {
    read(null, (end, part) => {
      if (end) ended = end;
      else bytes += part?.length ?? 0;
    });
  }
  return { bytes, ended, aborted };
};

const pieces = (whole: Buffer, cuts: readonly number[]): readonly Buffer[] => {
  const at = [0, ...[...new Set(cuts.map((cut) => cut % whole.length))].sort((a, b) => a - b)];
  return at.map((start, index) => whole.subarray(start, at[index + 1] ?? whole.length));
};

test('packets within the bounds come through whole, however they are cut', (t) => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1 }),
      fc.array(fc.nat()),
      (sizes, cuts) => {
        const whole = Buffer.concat(sizes.map((size) => packet(size)));
        const bounds = { packetBytes: 300, allBytes: () => Infinity };
        const { bytes, ended, aborted } = readAll(pieces(whole, cuts), bounds);
        return bytes === whole.length && ended === true && aborted === undefined;
      },
    ),
  );
  t.pass();
});

test('a packet that is announced as too long ends the connection before its body came, however it is cut', (t) => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (cuts) => {
      const whole = Buffer.concat([packet(100), packet(5, 301), packet(100)]);
      const bounds = { packetBytes: 300, allBytes: () => Infinity };
      const { bytes, ended, aborted } = readAll(pieces(whole, cuts), bounds);
      return ended instanceof Error && aborted instanceof Error && bytes <= 109 + 9;
    }),
  );
  t.pass();
});

test('more in all than may come ends the connection, and the bound is asked for each time', (t) => {
  const parts = Array.from({ length: 10 }, () => packet(91));
  const few = readAll(parts, { packetBytes: 300, allBytes: () => 500 });
  t.true(few.ended instanceof Error);
  t.is(few.bytes, 500);
  let bound = 100;
  const growing = readAll(parts, { packetBytes: 300, allBytes: () => (bound += 100) });
  t.is(growing.ended, true);
  t.is(growing.bytes, 1000);
});
