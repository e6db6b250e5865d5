export { indexPathOf, searchComponent } from '../search/index-format.ts';
export {
  buildSearchIndex,
  searchIndexKey,
  type BuildOptions,
  type SearchIndex,
} from './build-search-index.ts';
export type { IndexedFile, SearchInput, SearchNotice } from './search-input.ts';
