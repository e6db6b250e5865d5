import test from 'ava';
import { createRandom } from '../src/random.ts';

const words = (seed: string, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.uint32());
};

test('the same seed gives the same numbers, for ever', (t) => {
  // Counted with a second implementation, from the algorithm's published definition.
  t.deepEqual(words('hotspot', 4), [3239356913, 2247206120, 193939768, 868414134]);
  t.notDeepEqual(words('hotspot', 4), words('hotspots', 4));
});

test('filling a block takes the same words, little-endian, and cuts the last', (t) => {
  const block = new Uint8Array(10);
  createRandom('hotspot').fill(block);
  const expected = Buffer.alloc(12);
  words('hotspot', 3).forEach((word, index) => expected.writeUInt32LE(word, index * 4));
  t.deepEqual(Buffer.from(block), expected.subarray(0, 10));
});

test('units lie from 0 to below 1 and numbers below their limit', (t) => {
  const random = createRandom('limits');
  for (let run = 0; run < 10_000; run += 1) {
    const unit = random.unit();
    t.true(unit >= 0 && unit < 1);
    t.true(random.below(3) < 3);
  }
});
