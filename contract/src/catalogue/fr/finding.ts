import type { InThisLanguage } from '../catalogue.ts';
import type { findingMessages } from '../en/finding.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const findingWords: InThisLanguage<typeof findingMessages> = {
  PAGE_SEARCH_MAPS: { text: 'Cartes et lieux' },
  PAGE_SEARCH_LIBRARIES: { text: 'Pages de bibliothèques' },
  PAGE_SEARCH_ALL: { text: 'Chercher partout' },
  PAGE_SEARCH_PLACE_ON: { text: 'Sur la carte {map}' },
};
