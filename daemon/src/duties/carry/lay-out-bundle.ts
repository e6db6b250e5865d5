import { createHash } from 'node:crypto';
import {
  compareRepositoryNames,
  encodeTarHeader,
  packPath,
  tarEndBytes,
  tarPaddingBytes,
  tocPath,
} from '@p2p-hotspot/bundle-format';
import { cuts, planRelay, type PackWork } from '../relay/plan-relay.ts';
import type { SmallFile } from '../relay/relay-content.ts';

/** Bytes of a file of the store. */
export interface StoredRun {
  readonly file: string;
  readonly offset: number;
  readonly lengthBytes: number;
}

/** A row of bytes of a bundle file, in memory or in the store. */
export type BundlePiece = Uint8Array | StoredRun;

/** A bundle file that is nowhere written. */
export interface BundleLayout {
  /** SHA-256 over names, sizes and what is in memory: packs are named by their content. */
  readonly id: string;
  readonly sizeBytes: number;
  readonly pieces: readonly BundlePiece[];
}

interface Entry {
  readonly name: string;
  readonly sizeBytes: number;
  readonly body: readonly BundlePiece[];
}

export const lengthOf = (piece: BundlePiece): number =>
  piece instanceof Uint8Array ? piece.length : piece.lengthBytes;

const smallEntry = ({ name, bytes }: SmallFile): Entry => ({
  name,
  sizeBytes: bytes.length,
  body: [bytes],
});

/** Chunks that lie side by side in a file are one run. */
const runsOf = (chunks: readonly StoredRun[]): StoredRun[] => {
  const runs: { file: string; offset: number; lengthBytes: number }[] = [];
  for (const { file, offset, lengthBytes } of chunks) {
    const last = runs.at(-1);
    if (last?.file === file && last.offset + last.lengthBytes === offset) {
      last.lengthBytes += lengthBytes;
    } else {
      runs.push({ file, offset, lengthBytes });
    }
  }
  return runs;
};

/**
 * Lays a bundle file out (docs/spec/repository-v1.md §6) without writing it. Reads all content once,
 * but for packs whose names are known.
 *
 * @param lists of the content, by their names
 * @throws FileUnsound; the signal's reason
 */
export const layOutBundle = async (
  work: PackWork,
  lists: readonly SmallFile[],
): Promise<BundleLayout> => {
  const { content } = work;
  const { packs, hints } = await planRelay(work);
  const entries = [...content.metadata, ...content.manifests, ...lists, ...hints].map(smallEntry);
  let place = 0;
  for await (const cut of cuts(work)) {
    const named = packs[place];
    if (cut.kind === 'list' || named === undefined) continue;
    place += 1;
    const { name, sizeBytes, toc } = named;
    entries.push(smallEntry({ name: tocPath(name), bytes: toc }));
    entries.push({ name: packPath(name), sizeBytes, body: runsOf(cut.pack.chunks) });
  }
  entries.sort((left, right) => compareRepositoryNames(left.name, right.name));
  const hash = createHash('sha256');
  const pieces: BundlePiece[] = [];
  for (const { name, sizeBytes, body } of entries) {
    const header = encodeTarHeader(name, sizeBytes);
    const padding = new Uint8Array(tarPaddingBytes(sizeBytes));
    hash.update(header);
    for (const piece of body) if (piece instanceof Uint8Array) hash.update(piece);
    pieces.push(header, ...body, padding);
  }
  pieces.push(new Uint8Array(tarEndBytes));
  return {
    id: hash.digest('hex'),
    sizeBytes: pieces.reduce((sum, piece) => sum + lengthOf(piece), 0),
    pieces,
  };
};
