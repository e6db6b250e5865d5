import type { InThisLanguage } from '../catalogue.ts';
import type { componentListMessages } from '../en/component-lists.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const componentListWords: InThisLanguage<typeof componentListMessages> = {
  FDROID_INDEX_INVALID: {
    text: 'لا يمكن قراءة قائمة التطبيقات ({reason})',
    hint: 'طبّق أحدث إصدار مرة أخرى.',
  },
  INSTALLERS_LIST_INVALID: {
    text: 'لا يمكن قراءة قائمة برامج التثبيت',
    hint: 'طبّق أحدث إصدار مرة أخرى.',
  },
};
