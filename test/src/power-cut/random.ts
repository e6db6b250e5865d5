import { createHash } from 'node:crypto';

/** Numbers from 0 to below 1, the same ones for the same seed. */
export type Random = () => number;

export const seededRandom = (seed: string): Random => {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE(0) / 2 ** 32;
  };
};
