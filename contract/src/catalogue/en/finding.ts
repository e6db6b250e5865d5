import type { Message } from '../../message.ts';

/** The page of search, by what was found. */
export const findingMessages = {
  PAGE_SEARCH_MAPS: { text: 'Maps and places' },
  PAGE_SEARCH_LIBRARIES: { text: 'Pages in libraries' },
  PAGE_SEARCH_ALL: { text: 'Search everything' },
  PAGE_SEARCH_PLACE_ON: { text: 'On the map {map}' },
} as const satisfies Record<string, Message>;
