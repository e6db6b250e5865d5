import type { InThisLanguage } from '../catalogue.ts';
import type { findingMessages } from '../en/finding.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const findingWords: InThisLanguage<typeof findingMessages> = {
  PAGE_SEARCH_MAPS: { text: 'Peta dan tempat' },
  PAGE_SEARCH_LIBRARIES: { text: 'Halaman di perpustakaan' },
  PAGE_SEARCH_ALL: { text: 'Cari di semuanya' },
  PAGE_SEARCH_PLACE_ON: { text: 'Di peta {map}' },
};
