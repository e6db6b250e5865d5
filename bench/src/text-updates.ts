import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { execa } from 'execa';
import { brotli, cut } from './codecs.ts';
import type { FileTree, TreePair } from './debian-trees.ts';

const KiB = 1024;
/** Of each chunk in a list: its hash and its length. */
const listedBytes = 35;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const text = /\.(html?|txt|js|css|rst|svg|xml|json)$/;

/** What one way to cut text costs. */
export interface CutCost {
  readonly averageBytes: number | undefined;
  /** Compressed bytes of chunks that the older version lacks. */
  readonly updateBytes: number;
  /** The same before compression. */
  readonly plainBytes: number;
  /** Of all chunks in the list, which is fetched whole. */
  readonly listBytes: number;
  /** Compressed bytes of all chunks: for an empty box. */
  readonly fullBytes: number;
}

const chunksOf = (tree: FileTree, averageBytes: number | undefined): Uint8Array[] =>
  [...tree].flatMap(([name, bytes]) => cut(bytes, text.test(name) ? averageBytes : undefined));

const costOf = ({ before, after }: TreePair, averageBytes: number | undefined): CutCost => {
  const known = new Set(chunksOf(before, averageBytes).map(sha256));
  const codec = brotli(5);
  const chunks = chunksOf(after, averageBytes);
  const seen = new Set<string>();
  let [updateBytes, plainBytes, fullBytes] = [0, 0, 0];
  for (const chunk of chunks) {
    const name = sha256(chunk);
    if (seen.size === seen.add(name).size) continue;
    const stored = Math.min(codec.pack(chunk).length, chunk.length);
    fullBytes += stored;
    if (known.has(name)) continue;
    updateBytes += stored;
    plainBytes += chunk.length;
  }
  return {
    averageBytes,
    updateBytes,
    plainBytes,
    fullBytes,
    listBytes: chunks.length * listedBytes,
  };
};

/** Text cut as chunking version 1 does, and into smaller chunks. */
export const cutCosts = (pair: TreePair): CutCost[] =>
  [undefined, 16 * KiB, 8 * KiB, 4 * KiB, 2 * KiB, KiB].map((average) => costOf(pair, average));

const windowBytes = 32 * KiB;
const pieceBytes = 16 * KiB;

/** What would go over the line if each changed file were packed with the older one as a dictionary. */
export const dictionaryBytes = ({ before, after }: TreePair): number => {
  let sum = 0;
  for (const [name, bytes] of after) {
    const old = before.get(name);
    if (old?.equals(bytes) === true) continue;
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      const piece = bytes.subarray(start, start + pieceBytes);
      const from = Math.max(0, start - (windowBytes - pieceBytes) / 2);
      const dictionary = old?.subarray(from, from + windowBytes) ?? new Uint8Array();
      sum += deflateRawSync(piece, dictionary.length > 0 ? { level: 9, dictionary } : {}).length;
    }
  }
  return sum;
};

/** What rsync sends for the same update. */
export interface RsyncCost {
  readonly literalBytes: number;
  /** With its own compression, checksums and file list included. */
  readonly compressedBytes: number;
}

const numberIn = (stdout: string, label: string): number =>
  Number((new RegExp(`${label}: ([\\d,]+)`).exec(stdout)?.[1] ?? '').replaceAll(',', ''));

export const rsyncCost = async (folder: string, { folders }: TreePair): Promise<RsyncCost> => {
  const copy = path.join(folder, 'copy');
  const send = async (...words: string[]): Promise<string> => {
    await rm(copy, { recursive: true, force: true });
    await execa('cp', ['-a', folders[0], copy]);
    const common = ['-rc', '--delete', '--no-whole-file', '--stats'];
    return (await execa('rsync', [...common, ...words, `${folders[1]}/`, `${copy}/`])).stdout;
  };
  return {
    literalBytes: numberIn(await send(), 'Literal data'),
    compressedBytes: numberIn(await send('-z', '--zc=zlib'), 'Total bytes sent'),
  };
};
