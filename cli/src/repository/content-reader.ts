import { silentWork } from '../ui/progress.ts';
import type { RepositoryContent } from './content.ts';
import type { RepositoryReader } from './reader.ts';

/**
 * Reads a release that lies in no repository yet, as if it did.
 *
 * @param location what people are told that it is
 */
export const openContentReader = (
  location: string,
  { documents, metadata, packs }: RepositoryContent,
  signal: AbortSignal,
): RepositoryReader => {
  const small = new Map([...metadata, ...documents].map(({ name, bytes }) => [name, bytes]));
  const packOf = new Map(packs.map((pack) => [pack.name, pack]));
  return {
    kind: 'folder',
    location,
    files: new Map([
      ...[...small].map(([name, bytes]) => [name, bytes.length] as const),
      ...[...packOf].map(([name, { sizeBytes }]) => [name, sizeBytes] as const),
    ]),
    read: (name, maxBytes) => Promise.resolve(small.get(name)?.subarray(0, maxBytes + 1)),
    readAt: (name, offset, lengthBytes) =>
      Promise.resolve(small.get(name)?.subarray(offset, offset + lengthBytes) ?? new Uint8Array()),
    stream: async function* (name) {
      const pack = packOf.get(name);
      if (pack !== undefined) yield* pack.copy({ signal, work: silentWork });
      else if (small.has(name)) yield small.get(name) ?? new Uint8Array();
    },
    close: () => Promise.resolve(),
  };
};
