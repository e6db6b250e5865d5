import { createCipheriv, createHash } from 'node:crypto';

/** Bytes that no compression makes smaller, the same ones for the same seed. */
export const noise = (seed: string, length: number): Buffer => {
  const key = createHash('sha256').update(seed).digest();
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length));
};
