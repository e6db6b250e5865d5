import type { InThisLanguage } from '../catalogue.ts';
import type { extraAppMessages } from '../en/extra-apps.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const extraAppWords: InThisLanguage<typeof extraAppMessages> = {
  PAGE_HOME_EXTRA_APPS: {
    text: 'المزيد على هذا الصندوق',
  },
  PAGE_HOME_EXTRA_APP: {
    text: 'يعمل على هذا الصندوق نفسه؛ لا حاجة إلى تثبيت شيء',
  },
};
