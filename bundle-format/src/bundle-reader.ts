import { createHeaderReader, type BundleEntry } from './bundle-entry.ts';
import { BundleError } from './errors.ts';
import { isTarEnd, tarBlockBytes, tarEndBytes, tarPaddingBytes } from './tar-header.ts';

/** An entry as it streams by. `body` must be read before the next entry is asked for, or not at all. */
export interface BundleOutput extends BundleEntry {
  readonly body: AsyncIterable<Uint8Array>;
}

const truncated = (offset: number) =>
  new BundleError('BUNDLE_TRUNCATED', { parameters: { offset } });
const damaged = (offset: number) => new BundleError('BUNDLE_DAMAGED', { parameters: { offset } });

/** Bytes of a stream on demand. */
const createSource = (stream: AsyncIterable<Uint8Array>) => {
  const iterator = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  let offset = 0;
  /** The next 1 to `max` bytes, none only at the end of the stream. */
  const some = async (max: number): Promise<Uint8Array> => {
    while (rest.length === 0) {
      const next = await iterator.next();
      if (next.done === true) return rest;
      rest = next.value;
    }
    const piece = rest.subarray(0, max);
    rest = rest.subarray(piece.length);
    offset += piece.length;
    return piece;
  };
  return {
    offset: () => offset,
    some,
    /** Exactly `length` bytes. */
    async exactly(length: number): Promise<Buffer> {
      const bytes = Buffer.alloc(length);
      for (let filled = 0; filled < length;) {
        const piece = await some(length - filled);
        if (piece.length === 0) throw truncated(offset);
        bytes.set(piece, filled);
        filled += piece.length;
      }
      return bytes;
    },
    close: async () => {
      await iterator.return?.();
    },
  };
};

/**
 * Reads a bundle file from front to back, in constant memory.
 *
 * @throws BundleError `NOT_A_BUNDLE`, `BUNDLE_TRUNCATED`, `BUNDLE_DAMAGED`, `NAME_NOT_ALLOWED`,
 *   `ENTRY_NOT_PLAIN`, `ENTRY_DUPLICATE`, `ENTRY_ORDER`, `ENTRY_TOO_LARGE`, `TOO_MANY_ENTRIES`
 */
export async function* readBundleFile(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<BundleOutput, void, void> {
  const source = createSource(stream);
  const readHeader = createHeaderReader();
  try {
    for (let isFirst = true; ; isFirst = false) {
      const at = source.offset();
      const block = await source.exactly(tarBlockBytes);
      if (!isFirst && isTarEnd(block)) break;
      const { name, sizeBytes } = readHeader(block, at);
      let leftBytes = sizeBytes;
      let isOpen = true;
      const take = async () => {
        const piece = await source.some(leftBytes);
        if (piece.length === 0) throw truncated(source.offset());
        leftBytes -= piece.length;
        return piece;
      };
      const read = async function* () {
        for (;;) {
          if (!isOpen) throw new Error('a body was read after the next entry was asked for');
          if (leftBytes === 0) return;
          yield await take();
        }
      };
      yield { name, sizeBytes, body: read() };
      isOpen = false;
      while (leftBytes > 0) await take();
      await expectZeros(tarPaddingBytes(sizeBytes));
    }
    await expectZeros(tarEndBytes - tarBlockBytes);
    if ((await source.some(1)).length > 0) throw damaged(source.offset() - 1);
  } finally {
    await source.close();
  }

  async function expectZeros(length: number): Promise<void> {
    const at = source.offset();
    if (!isTarEnd(await source.exactly(length))) throw damaged(at);
  }
}
