import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Digests of a file, hex. */
export interface FileDigests {
  readonly sha256: string;
  readonly sha512: string;
  /** BLAKE2b-512, which minisign signs. */
  readonly blake2b: string;
}

/** Reads a file once for all of them. */
export const fileDigests = async (file: string): Promise<FileDigests> => {
  const hashes = [createHash('sha256'), createHash('sha512'), createHash('blake2b512')] as const;
  for await (const block of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    for (const hash of hashes) hash.update(block as Buffer);
  }
  const [sha256, sha512, blake2b] = hashes.map((hash) => hash.digest('hex'));
  return { sha256: sha256 ?? '', sha512: sha512 ?? '', blake2b: blake2b ?? '' };
};
