export { ContentError, type ContentErrorCode } from '../errors.ts';
export {
  indexedComponentOf,
  placeOf,
  searchComponent,
  type PlaceOnMap,
} from '../search/index-format.ts';
export type { SearchHit, SearchReply } from './search/messages.ts';
export { createSearcher, type Searcher, type StoredIndex } from './search/searcher.ts';
export { followInTime } from './zim/follow-in-time.ts';
export { searchZim, type ZimHit } from './zim/search-zim.ts';
export { bookIn, bookPathOf, componentOfBook, zimRoot, type ZimFile } from './zim/zim-book.ts';
export { zimRoutes } from './zim/zim-routes.ts';
export { createZimServer, type ZimEvent, type ZimServer } from './zim/zim-server.ts';
export { thumbnailComponent, thumbnailPathOf } from '../thumbnails/thumbnail-format.ts';
