import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { indexBundleFile } from './bundle-index.ts';
import { writeBundleFile } from './bundle-writer.ts';
import { BundleError } from './errors.ts';
import { compareRepositoryNames, nameLimitBytes } from './layout.ts';
import { limits } from './limits.ts';

/**
 * Small files of a repository that whoever takes a release needs together (docs/spec/repository-v1.md
 * §5.2), by name.
 */
export type News = ReadonlyMap<string, Uint8Array>;

const refuse = (reason: string) => new BundleError('NEWS_INVALID', { parameters: { reason } });

/**
 * @param documents in any order
 * @returns undefined where they are too large to be sent together
 */
export const encodeNews = async (documents: News): Promise<Uint8Array | undefined> => {
  const blocks: Uint8Array[] = [];
  const entries = [...documents]
    .sort(([left], [right]) => compareRepositoryNames(left, right))
    .map(([name, bytes]) => ({ name, sizeBytes: bytes.length, body: [bytes] }));
  let total = 0;
  for (const { sizeBytes } of entries) total += sizeBytes;
  if (entries.length === 0 || total > limits.newsBytes / 2) return undefined;
  for await (const block of writeBundleFile(entries)) blocks.push(block);
  const plain = Buffer.concat(blocks);
  if (plain.length > limits.newsBytes) return undefined;
  const stored = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  return stored.length > nameLimitBytes.news ? undefined : stored;
};

/**
 * Nothing in it is trusted more than the files themselves would be.
 *
 * @throws BundleError `NEWS_INVALID`
 */
export const decodeNews = async (stored: Uint8Array): Promise<News> => {
  let plain: Buffer;
  try {
    plain = brotliDecompressSync(stored, { maxOutputLength: limits.newsBytes });
  } catch {
    throw refuse('compression');
  }
  try {
    const entries = await indexBundleFile({
      sizeBytes: plain.length,
      read: (offset, length) => Promise.resolve(plain.subarray(offset, offset + length)),
    });
    return new Map(
      [...entries].map(([name, { offset, sizeBytes }]) => [
        name,
        plain.subarray(offset, offset + sizeBytes),
      ]),
    );
  } catch (error) {
    if (error instanceof BundleError) throw refuse(error.code);
    throw error;
  }
};
