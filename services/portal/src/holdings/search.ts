import {
  followInTime,
  indexedComponentOf,
  placeOf,
  searchZim,
  type SearchHit,
  type Searcher,
  type StoredIndex,
  type ZimHit,
} from '@p2p-hotspot/content/routes';
import type { ServedComponent } from '@p2p-hotspot/contract';
import type { PortalStoreView, StoreReader } from '../store/store-reader.ts';
import { isSearchIndex } from './portal-components.ts';
import type { ZimShelf } from './zim-shelf.ts';

/** What finds are about, in the order in which people look for them. */
export const findGroups = ['apps', 'content', 'library', 'map', 'installers'] as const;

export type FindGroup = (typeof findGroups)[number];

/** Something on the box that fits what somebody looks for. */
export interface Find {
  readonly group: FindGroup;
  readonly served: ServedComponent;
  readonly title: string;
  /** May be empty. */
  readonly excerpt: string;
  /** In the component, as the index says it; or a page of a library, on the second origin. */
  readonly place:
    | { readonly kind: 'path'; readonly path: string }
    | { readonly kind: 'page'; readonly path: string };
}

export interface SearchOutcome {
  /** The best of each group first. */
  readonly finds: readonly Find[];
  /** Something could not be searched. */
  readonly isPartMissing: boolean;
  /** There is nothing that could be searched at all. */
  readonly hasNoIndex: boolean;
}

/** @throws ContentError SEARCH_BUSY, SEARCH_SLOW */
export type Search = (store: PortalStoreView, text: string) => Promise<SearchOutcome>;

const longestQuestion = 200;

/** What was typed, from the query of a request. */
export const searchText = (query: unknown): string => {
  const { q } = (query ?? {}) as { readonly q?: unknown };
  return typeof q === 'string' ? q.slice(0, longestQuestion).trim() : '';
};

const nothing: SearchOutcome = { finds: [], isPartMissing: false, hasNoIndex: false };

interface Indexed {
  readonly index: StoredIndex;
  readonly group: FindGroup;
  readonly served: ServedComponent;
}

const keyOf = (channel: string, name: string): string => `${channel}/${name}`;

export const createSearch = (store: StoreReader, searcher: Searcher, shelf: ZimShelf): Search => {
  /** The indexes of all channels, each with the component that it is about. */
  const indexesOf = async (components: readonly ServedComponent[]) => {
    const byKey = new Map(
      components.map((served) => [keyOf(served.channel, served.component.name), served]),
    );
    const indexed: Indexed[] = [];
    let isPartMissing = false;
    for (const carrier of components.filter(isSearchIndex)) {
      const files = await carrier.files().catch(() => undefined);
      isPartMissing ||= files === undefined;
      for (const entry of files?.values() ?? []) {
        const key = keyOf(carrier.channel, indexedComponentOf(entry.path) ?? '');
        const served = byKey.get(key);
        const group = findGroups.find((one) => one === served?.component.kind);
        if (served === undefined || group === undefined) continue;
        const locate = () => store.locate(carrier, entry);
        indexed.push({ served, group, index: { name: key, group, locate } });
      }
    }
    return { indexed, isPartMissing };
  };

  /** Whether the component has what the index says: a box may have another version, or less. */
  const isThere = async (served: ServedComponent, path: string): Promise<boolean> => {
    const { kind } = served.component;
    const file = kind === 'map' ? (placeOf(path)?.map ?? path) : path;
    return path === '' || (kind !== 'content' && kind !== 'map') || store.has(served, file);
  };

  const toFind = async (
    { index, path, title, excerpt }: SearchHit,
    indexed: readonly Indexed[],
  ): Promise<readonly Find[]> => {
    const found = indexed.find((one) => one.index.name === index);
    if (found === undefined || !(await isThere(found.served, path))) return [];
    const { group, served } = found;
    return [{ group, served, title, excerpt, place: { kind: 'path', path } }];
  };

  /** Pages of libraries; undefined where there are libraries and they cannot be searched. */
  const findPages = async (
    view: PortalStoreView,
    text: string,
  ): Promise<readonly Find[] | undefined> => {
    const files = await shelf.filesOf(view);
    if (files.length === 0) return [];
    await followInTime(shelf.server, files);
    const hits = await searchZim(shelf.server, text);
    const components = view.current?.components ?? [];
    return hits?.flatMap(({ book, path, title, excerpt }: ZimHit): readonly Find[] => {
      const file = files.find((one) => shelf.server.bookOf(one) === book);
      const served = components.find(
        ({ channel, component }) => channel === file?.channel && component.name === file.component,
      );
      return served === undefined
        ? []
        : [{ group: 'library', served, title, excerpt, place: { kind: 'page', path } }];
    });
  };

  return async (view, text) => {
    if (text === '') return nothing;
    const components = view.current?.components ?? [];
    const { indexed, isPartMissing } = await indexesOf(components);
    const [found, pages] = await Promise.all([
      searcher.search(
        indexed.map(({ index }) => index),
        text,
      ),
      findPages(view, text),
    ]);
    const finds = await Promise.all(found.hits.map((hit) => toFind(hit, indexed)));
    return {
      finds: [...finds.flat(), ...(pages ?? [])],
      isPartMissing: isPartMissing || found.damaged.length > 0 || pages === undefined,
      hasNoIndex: indexed.length === 0 && pages?.length === 0,
    };
  };
};
