import type { InThisLanguage } from '../catalogue.ts';
import type { componentListMessages } from '../en/component-lists.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const componentListWords: InThisLanguage<typeof componentListMessages> = {
  FDROID_INDEX_INVALID: {
    text: 'Orodha ya programu haiwezi kusomwa ({reason})',
    hint: 'Tumia tena toleo jipya zaidi.',
  },
  INSTALLERS_LIST_INVALID: {
    text: 'Orodha ya visakinishi haiwezi kusomwa',
    hint: 'Tumia tena toleo jipya zaidi.',
  },
};
