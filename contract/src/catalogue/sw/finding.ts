import type { InThisLanguage } from '../catalogue.ts';
import type { findingMessages } from '../en/finding.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const findingWords: InThisLanguage<typeof findingMessages> = {
  PAGE_SEARCH_MAPS: { text: 'Ramani na mahali' },
  PAGE_SEARCH_LIBRARIES: { text: 'Kurasa za maktaba' },
  PAGE_SEARCH_ALL: { text: 'Tafuta kwenye vyote' },
  PAGE_SEARCH_PLACE_ON: { text: 'Kwenye ramani {map}' },
};
