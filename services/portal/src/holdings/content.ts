import type { ServedComponent } from '@p2p-hotspot/contract';
import { isZim } from './zim-files.ts';
import { readOrTell, type Readable } from './readable.ts';

/** The page that a folder or a site opens with. */
export const startPage = 'index.html';

/** How a component of kind `content` is opened. */
export type ContentShape =
  | { readonly kind: 'site' }
  | { readonly kind: 'file'; readonly path: string }
  /** One ZIM file: a library of pages. */
  | { readonly kind: 'library'; readonly path: string }
  | { readonly kind: 'folder' };

export interface ContentItem {
  readonly served: ServedComponent;
  readonly shape: Readable<ContentShape>;
}

const shapeOf = async (served: ServedComponent): Promise<ContentShape> => {
  const files = await served.files();
  if (files.has(startPage)) return { kind: 'site' };
  const [only, second] = files.keys();
  if (only === undefined || second !== undefined) return { kind: 'folder' };
  return { kind: isZim(only) ? 'library' : 'file', path: only };
};

/** Looks how each component is opened: as a site, as its one file, or as a folder. */
export const readContentItems = async (
  components: readonly ServedComponent[],
): Promise<readonly ContentItem[]> =>
  Promise.all(
    components.map(async (served) => ({
      served,
      shape: await readOrTell(() => shapeOf(served)),
    })),
  );
