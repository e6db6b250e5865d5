import { randomBytes } from 'node:crypto';
import test from 'ava';
import fc from 'fast-check';
import {
  createDeltaBaseMaker,
  createDeltaWriter,
  mostAddress,
  readDelta,
  type DeltaStep,
} from '../src/delta.ts';
import { createBinaryWriter } from '../src/binary.ts';
import { refuseDelta } from '../src/patch.ts';
import { verdict } from './vector-files.ts';

const makeBase = createDeltaBaseMaker();

const deltaOf = (target: Uint8Array, older: Uint8Array, address = 0, hint = address) => {
  const writer = createDeltaWriter();
  writer.add(target, makeBase(older, address).match(target, hint));
  return { delta: writer.result(), literalBytes: writer.literalBytes() };
};

const stepsOf = (delta: Uint8Array, contentBytes: number, baseBytes: number): DeltaStep[] => [
  ...readDelta(delta, contentBytes, baseBytes, refuseDelta),
];

const made = (steps: readonly DeltaStep[], older: Uint8Array, address = 0): Buffer =>
  Buffer.concat(
    steps.flatMap(({ literal, copyAddress, copyBytes }) => [
      literal,
      older.subarray(copyAddress - address, copyAddress - address + copyBytes),
    ]),
  );

test('a delta makes the new bytes out of the older ones, whatever changed', (t) => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.integer({ min: 0, max: 300 }),
    insert: fc.uint8Array({ maxLength: 100 }),
  });
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 5000 }),
      fc.array(edit, { maxLength: 6 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: -10_000, max: 10_000 }),
      (older, edits, address, off) => {
        let newer = Buffer.from(older);
        for (const { at, remove, insert } of edits) {
          const from = Math.floor(at * newer.length);
          newer = Buffer.concat([newer.subarray(0, from), insert, newer.subarray(from + remove)]);
        }
        if (newer.length === 0) return;
        const { delta } = deltaOf(newer, older, address, Math.max(0, address + off));
        const steps = stepsOf(delta, newer.length, address + older.length);
        t.true(made(steps, older, address).equals(newer));
      },
    ),
    { numRuns: 300 },
  );
});

test('what did not change is copied, also where it moved', (t) => {
  const older = randomBytes(300_000);
  const newer = Buffer.concat([
    older.subarray(150_000),
    Buffer.from('something new'),
    older.subarray(0, 150_000),
  ]);
  const { delta, literalBytes } = deltaOf(newer, older);
  t.true(literalBytes <= 'something new'.length + 16);
  t.true(delta.length < 100);
});

test('a base is made anew in the memory of the one before', (t) => {
  const [one, other] = [randomBytes(10_000), randomBytes(3000)];
  t.true(deltaOf(one, one).literalBytes === 0);
  t.is(deltaOf(one, other).literalBytes, one.length);
  t.true(deltaOf(other, other).literalBytes === 0);
});

/** A delta of these numbers as instructions, and of these new bytes. */
const written = (numbers: readonly number[], literals: string, lengthOff = 0): Uint8Array => {
  const instructions = createBinaryWriter(64);
  for (const number of numbers) instructions.varint(number);
  const writer = createBinaryWriter(64);
  writer.varint(instructions.length() + lengthOff);
  writer.bytes(instructions.result());
  writer.bytes(Buffer.from(literals));
  return writer.result();
};

const bad: readonly [string, Uint8Array, string][] = [
  ['nothing at all', new Uint8Array(), 'ends-early'],
  ['instructions that end before all is made', written([4, 0], 'fore'), 'ends-early'],
  ['more new bytes than are wanted', written([11, 0], 'hello world'), 'limit'],
  ['a longer copy than is wanted', written([0, 11, 0], ''), 'limit'],
  ['an instruction that does nothing', written([0, 0, 10, 0], 'hellohello'), 'length'],
  ['a copy from before the first byte', written([0, 10, 1], ''), 'limit'],
  ['a copy from behind the last byte', written([0, 10, 2 * 91], ''), 'limit'],
  ['a copy from where no number reaches', written([0, 10, 2 * mostAddress], ''), 'limit'],
  ['new bytes that nobody uses', written([10, 0], 'hellohello!'), 'ends-late'],
  ['instructions that nobody uses', written([10, 0, 1, 0], 'hellohello'), 'ends-late'],
  ['new bytes that are missing', written([10, 0], 'hello'), 'ends-early'],
  ['instructions longer than the whole', written([10, 0], '', 100), 'ends-early'],
];

for (const [what, delta, reason] of bad) {
  test(`refused: ${what}`, (t) => {
    const refused = verdict(() => stepsOf(delta, 10, 100));
    t.deepEqual([refused.expect, refused.reason], ['PATCH_INVALID', reason]);
  });
}
