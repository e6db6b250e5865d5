import type { InThisLanguage } from '../catalogue.ts';
import type { componentListMessages } from '../en/component-lists.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const componentListWords: InThisLanguage<typeof componentListMessages> = {
  FDROID_INDEX_INVALID: {
    text: 'Daftar aplikasi tidak bisa dibaca ({reason})',
    hint: 'Terapkan lagi rilis terbaru.',
  },
  INSTALLERS_LIST_INVALID: {
    text: 'Daftar pemasang tidak bisa dibaca',
    hint: 'Terapkan lagi rilis terbaru.',
  },
};
