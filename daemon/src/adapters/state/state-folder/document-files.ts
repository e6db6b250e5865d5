import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { StateDocumentStore } from '../../../ports/state-documents.ts';
import { replaceFile, seal, unseal } from './sealed-file.ts';

/** One sealed file per document: `<name>.json`. */
export const createDocumentFiles = (
  fs: DurableFileSystem,
  directory: string,
): StateDocumentStore => ({
  load: async (name) => {
    const bytes = await fs.readFile(`${directory}/${name}.json`);
    // The checksum vouches for the shape: only `save` writes these files.
    return bytes === undefined ? undefined : (unseal(bytes) as never);
  },
  save: (name, value) => replaceFile(fs, `${directory}/${name}.json`, seal(value)),
});
