import type { Message } from '../../message.ts';

/** Finding things on the box, opening and playing them. */
export const searchMessages = {
  SEARCH_BUSY: {
    text: 'Many people are searching now',
    hint: 'Try again in a moment.',
  },
  SEARCH_SLOW: {
    text: 'This search takes too long',
    hint: 'Try again with other words, or with one word more.',
  },

  PAGE_SEARCH: { text: 'Search' },
  PAGE_SEARCH_FIELD: { text: 'What are you looking for?' },
  PAGE_SEARCH_NOTHING: {
    text: 'Nothing was found',
    hint: 'Try fewer words, or write them in another way.',
  },
  PAGE_SEARCH_FOUND: { text: 'Found: {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'A part of what is on this box cannot be searched now',
    hint: 'Look for it by its name in the list of content.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'This release came without texts to search',
    hint: 'Look in the lists of apps, content and maps.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'Captions' },
  PAGE_LIBRARY_CLOSED: {
    text: 'This library cannot be opened now',
    hint: 'Try again in a minute. If it stays so, tell the steward.',
  },
} as const satisfies Record<string, Message>;
