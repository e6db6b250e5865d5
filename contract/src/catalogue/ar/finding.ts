import type { InThisLanguage } from '../catalogue.ts';
import type { findingMessages } from '../en/finding.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const findingWords: InThisLanguage<typeof findingMessages> = {
  PAGE_SEARCH_MAPS: { text: 'الخرائط والأماكن' },
  PAGE_SEARCH_LIBRARIES: { text: 'صفحات في المكتبات' },
  PAGE_SEARCH_ALL: { text: 'ابحث في كل شيء' },
  PAGE_SEARCH_PLACE_ON: { text: 'على الخريطة {map}' },
};
