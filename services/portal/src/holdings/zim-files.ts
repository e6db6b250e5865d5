import type { ZimFile } from '@p2p-hotspot/content/routes';
import type { FileIndexEntry, ServedComponent, StoreView } from '@p2p-hotspot/contract';
import { extensionOf } from '../files/media-types.ts';
import { createBoundedCache } from '../store/bounded-cache.ts';
import type { StoreReader } from '../store/store-reader.ts';

/** Whether a file is a library of pages, by its name. */
export const isZim = (path: string): boolean => extensionOf(path) === 'zim';

/** Trees whose ZIM files are remembered: finding them reads every name of a component. */
const keptTrees = 4000;

/** Finds the ZIM files of a generation that can be opened. */
export const createZimFinder = (
  store: StoreReader,
): ((view: StoreView) => Promise<readonly ZimFile[]>) => {
  const found = createBoundedCache<readonly FileIndexEntry[]>(keptTrees, () => 1);

  const entriesOf = async (served: ServedComponent): Promise<readonly FileIndexEntry[]> =>
    found
      .get(served.component.tree, async () => {
        const files = await served.files();
        return [...files.values()].filter(({ path }) => isZim(path));
      })
      // A component that cannot be read has no libraries; its own page says what is wrong.
      .catch(() => []);

  const toFile = async (
    served: ServedComponent,
    entry: FileIndexEntry,
  ): Promise<readonly ZimFile[]> => {
    const { path, sizeBytes, sha256 } = entry;
    const file = await store.locate(served, entry).catch(() => undefined);
    const { channel, component } = served;
    return file === undefined
      ? []
      : [{ channel, component: component.name, path, file, sizeBytes, sha256 }];
  };

  return async ({ current }) => {
    const contents = (current?.components ?? []).filter(
      ({ component }) => component.kind === 'content',
    );
    const files = contents.map(async (served) => {
      const entries = await entriesOf(served);
      return Promise.all(entries.map((entry) => toFile(served, entry)));
    });
    return (await Promise.all(files)).flat(2);
  };
};
