import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { StateDocumentStore } from '../../../ports/state-documents.ts';
import { readIfPossible, replaceFile, seal, unseal } from './sealed-file.ts';

/** One sealed file per document: `<name>.json`. */
export const createDocumentFiles = (
  fs: DurableFileSystem,
  directory: string,
): StateDocumentStore => ({
  load: async (name) => {
    const found = await readIfPossible(fs, `${directory}/${name}.json`);
    // The checksum vouches for the shape: only `save` writes these files.
    return found.kind === 'read' ? (unseal(found.bytes) as never) : undefined;
  },
  save: (name, value) => replaceFile(fs, `${directory}/${name}.json`, seal(value)),
});
