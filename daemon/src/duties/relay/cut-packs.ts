import { encodeToc, limits, rawCodec, type Chunk, type List } from '@p2p-hotspot/bundle-format';
import { recipeOf } from '../../ports/store.ts';
import { createDigestTable } from './digest-table.ts';

/** A chunk and where the store has it. */
export interface HeldChunk extends Chunk {
  /** SHA-256 of the file that it is a part of. */
  readonly file: string;
  readonly offset: number;
}

/** What a pack will hold. Its name is not known before its bytes were read. */
export interface CutPack {
  readonly chunks: readonly HeldChunk[];
  readonly sizeBytes: number;
  readonly toc: Uint8Array;
}

export type Cut =
  | { readonly kind: 'pack'; readonly pack: CutPack }
  /** A list is done; its chunks lie in the packs with these places, counted from 0. */
  | { readonly kind: 'list'; readonly sha256: string; readonly packs: readonly number[] };

/** A list that trusted metadata lead to. */
export interface NamedList {
  readonly sha256: string;
  readonly list: List;
}

/** Small enough that little is lost when a stick is pulled out, large enough for a slow stick. */
export const relayPackBytes = 64 * 1024 * 1024;

/**
 * Cuts what a box holds into packs (docs/spec/repository-v1.md §3). The same lists give the same packs
 * every time, so what an interrupted relay wrote is found again. Packs never span lists: those of a
 * component stay when others change.
 *
 * @param isLeftOut true for files that the box has no sound copy of
 */
export async function* cutPacks(
  lists: AsyncIterable<NamedList>,
  isLeftOut: (sha256: string) => boolean,
  packBytes: number = relayPackBytes,
): AsyncGenerator<Cut> {
  const packOf = createDigestTable();
  let made = 0;
  let chunks: HeldChunk[] = [];
  let sizeBytes = 0;
  const close = (): Cut => {
    const toc = encodeToc(
      chunks.map(({ sha256, lengthBytes }) => ({
        sha256,
        lengthBytes,
        codec: rawCodec,
        storedLengthBytes: lengthBytes,
      })),
    );
    const cut: Cut = { kind: 'pack', pack: { chunks, sizeBytes, toc } };
    made += 1;
    chunks = [];
    sizeBytes = 0;
    return cut;
  };
  for await (const { sha256, list } of lists) {
    const used = new Set<number>();
    for (const file of list.files) {
      if (isLeftOut(file.sha256)) continue;
      let offset = 0;
      for (const chunk of recipeOf(file).chunks) {
        const known = packOf.get(chunk.sha256);
        if (known === undefined) {
          const isFull = sizeBytes + chunk.lengthBytes > packBytes;
          if (chunks.length > 0 && (isFull || chunks.length === limits.packChunks)) yield close();
          packOf.set(chunk.sha256, made);
          chunks.push({ ...chunk, file: file.sha256, offset });
          sizeBytes += chunk.lengthBytes;
        }
        used.add(known ?? made);
        offset += chunk.lengthBytes;
      }
    }
    if (chunks.length > 0) yield close();
    yield { kind: 'list', sha256, packs: [...used] };
  }
}
