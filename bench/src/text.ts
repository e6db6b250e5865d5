import { createRandom, type Random } from './random.ts';

const space = 0x20;
const newline = 0x0a;
const longestWord = 10;

/** 2,048 made-up words, each followed by a space, the same in every data set. */
const vocabulary: readonly Uint8Array[] = (() => {
  const random = createRandom('vocabulary');
  return Array.from({ length: 2048 }, () => {
    const letters = Array.from({ length: 2 + random.below(longestWord - 2) }, () =>
      'etaoinshrdlucmfwypvbgkqjxz'.charCodeAt(Math.floor(random.unit() * random.unit() * 26)),
    );
    return Uint8Array.from([...letters, space]);
  });
})();

/** Fills `block` with lines of words, frequent words first as in a language. */
export const fillWithText = (random: Random, block: Uint8Array): void => {
  let end = 0;
  while (end < block.length) {
    const choice = random.uint32();
    // Product of two even choices: rank 0 is common, rank 2,047 rare.
    const rank = ((choice & 0x7ff) * ((choice >>> 11) & 0x7ff)) >>> 11;
    const word = vocabulary[rank] ?? new Uint8Array(0);
    const length = Math.min(word.length, block.length - end);
    for (let index = 0; index < length; index += 1) block[end + index] = word[index] ?? space;
    end += length;
    if (choice >>> 28 === 0) block[end - 1] = newline;
  }
};
