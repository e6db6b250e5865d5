import { createHash } from 'node:crypto';

/** Bytes that no compression makes smaller, the same ones for the same seed. */
export const noise = (seed: string, length: number): Buffer => {
  const blocks: Buffer[] = [];
  for (let index = 0; index * 32 < length; index += 1) {
    blocks.push(createHash('sha256').update(`${seed} ${index}`).digest());
  }
  return Buffer.concat(blocks).subarray(0, length);
};
