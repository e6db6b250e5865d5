import { mutateBytes } from './mutate-bytes.ts';
import { createRandom } from './random.ts';
import { maxInputBytes, type FuzzTarget } from './target.ts';

/** The input of a number: the same for the same seed, target and number, on every machine. */
export const makeInput = (
  target: FuzzTarget,
  name: string,
  seed: string,
  index: number,
): Uint8Array => {
  const random = createRandom(`${seed} ${name} ${index}`);
  const { seeds, words = [], reshape } = target;
  const chosen = random.pick(seeds);
  // A few pure ones on both ends: all must stay sound, and the good must stay accepted.
  if (random.isOneIn(200)) return random.bytes(random.below(256));
  if (random.isOneIn(100)) return chosen;
  if (reshape === undefined || random.isOneIn(2)) return mutateBytes(chosen, random, seeds, words);
  const shaped = reshape(chosen, random).subarray(0, maxInputBytes);
  return random.isOneIn(4) ? mutateBytes(shaped, random, seeds, words) : shaped;
};
