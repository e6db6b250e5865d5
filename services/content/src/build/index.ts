export { indexPathOf, searchComponent } from '../search/index-format.ts';
export {
  buildSearchIndex,
  searchIndexKey,
  type BuildOptions,
  type SearchIndex,
} from './build-search-index.ts';
export type { IndexedFile, SearchInput, SearchNotice } from './search-input.ts';
export { thumbnailComponent, thumbnailPathOf } from '../thumbnails/thumbnail-format.ts';
export {
  createThumbnailMaker,
  isLookedAt,
  thumbnailKey,
  type ThumbnailMaker,
} from './thumbnails/thumbnail-maker.ts';
export type { Thumbnail } from './thumbnails/thumbnail-messages.ts';
