import { open } from 'node:fs/promises';
import { indexBundleFile } from '@p2p-hotspot/bundle-format';
import { readFailure } from '../errors.ts';
import { readBlocks } from './blocks.ts';
import type { RepositoryReader } from './reader.ts';

/**
 * Opens a bundle file: its headers are read, bodies only when they are asked for.
 *
 * @throws BundleError NOT_A_BUNDLE, BUNDLE_TRUNCATED and the like; OperatorError INPUT_MISSING,
 *   INPUT_UNREADABLE
 */
export const openBundleReader = async (file: string): Promise<RepositoryReader> => {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw readFailure(file, error);
  });
  const readAt = async (offset: number, length: number): Promise<Uint8Array> => {
    const bytes = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  };
  try {
    const { size } = await handle.stat();
    const index = await indexBundleFile({ sizeBytes: size, read: readAt });
    return {
      kind: 'bundle',
      location: file,
      files: new Map([...index].map(([name, { sizeBytes }]) => [name, sizeBytes])),
      read: async (name, maxBytes) => {
        const entry = index.get(name);
        if (entry === undefined) return undefined;
        return readAt(entry.offset, Math.min(entry.sizeBytes, maxBytes + 1));
      },
      readAt: async (name, offset, lengthBytes) => {
        const entry = index.get(name);
        if (entry === undefined) return new Uint8Array();
        const length = Math.max(0, Math.min(lengthBytes, entry.sizeBytes - offset));
        return readAt(entry.offset + offset, length);
      },
      stream: async function* (name) {
        const entry = index.get(name);
        if (entry !== undefined) yield* readBlocks(handle, entry.offset, entry.sizeBytes, file);
      },
      close: async () => {
        await handle.close();
      },
    };
  } catch (error) {
    await handle.close();
    throw readFailure(file, error);
  }
};
