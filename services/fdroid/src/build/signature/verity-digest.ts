import { createHash } from 'node:crypto';

const pageBytes = 4096;
const digestBytes = 32;
const salt = Buffer.alloc(8);

const digestPage = (page: Uint8Array): Buffer => {
  const hash = createHash('sha256').update(salt).update(page);
  const missing = pageBytes - page.byteLength;
  return (missing === 0 ? hash : hash.update(Buffer.alloc(missing))).digest();
};

const digestPages = (bytes: Uint8Array): Buffer => {
  const digests: Buffer[] = [];
  for (let offset = 0; offset < bytes.byteLength; offset += pageBytes) {
    digests.push(digestPage(bytes.subarray(offset, offset + pageBytes)));
  }
  return Buffer.concat(digests);
};

/**
 * The digest of the signature algorithms for fs-verity: a Merkle tree of SHA-256 over pages of
 * 4096 bytes, the last one filled up with zeros, then the content's length (u64). Android prefers it
 * where an APK has it.
 */
export const verityDigest = () => {
  const leaves: Buffer[] = [];
  const page = Buffer.alloc(pageBytes);
  let filled = 0;
  let total = 0;
  return {
    add: (bytes: Uint8Array): void => {
      total += bytes.byteLength;
      for (let offset = 0; offset < bytes.byteLength;) {
        const taken = Math.min(pageBytes - filled, bytes.byteLength - offset);
        page.set(bytes.subarray(offset, offset + taken), filled);
        filled += taken;
        offset += taken;
        if (filled < pageBytes) break;
        leaves.push(digestPage(page));
        filled = 0;
      }
    },
    end: (): Uint8Array => {
      if (filled > 0) leaves.push(digestPage(page.subarray(0, filled)));
      let level: Uint8Array = Buffer.concat(leaves);
      while (level.byteLength > pageBytes) level = digestPages(level);
      const digest = Buffer.alloc(digestBytes + 8);
      digestPage(level).copy(digest);
      digest.writeBigUInt64LE(BigInt(total), digestBytes);
      return digest;
    },
  };
};
