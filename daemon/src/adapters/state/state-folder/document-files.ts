import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { StateDocuments, StateDocumentStore } from '../../../ports/state-documents.ts';
import { readIfPossible, replaceFile, seal, unseal } from './sealed-file.ts';

/** What could never be made again is there twice, so that one bad sector costs nothing. */
const keptTwice: ReadonlySet<keyof StateDocuments> = new Set([
  'deviceKey',
  'consents',
  'usageChoice',
  'stewards',
  'remoteHelpKey',
  'swarm',
]);

/** Where a document lies: `<name>.json`, and for some of them `<name>.copy.json`. */
export const documentPaths = (directory: string, name: keyof StateDocuments): string[] => [
  `${directory}/${name}.json`,
  ...(keptTwice.has(name) ? [`${directory}/${name}.copy.json`] : []),
];

/** One sealed file per document; of some there is a second one. */
export const createDocumentFiles = (
  fs: DurableFileSystem,
  directory: string,
): StateDocumentStore => ({
  load: async (name) => {
    for (const path of documentPaths(directory, name)) {
      const found = await readIfPossible(fs, path);
      const document = found.kind === 'read' ? unseal(found.bytes) : undefined;
      // The checksum vouches for the shape: only `save` writes these files.
      if (document !== undefined) return document as never;
    }
    return undefined;
  },
  save: async (name, value) => {
    const bytes = seal(value);
    for (const path of documentPaths(directory, name)) await replaceFile(fs, path, bytes);
  },
});
