import type { InThisLanguage } from '../catalogue.ts';
import type { extraAppMessages } from '../en/extra-apps.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const extraAppWords: InThisLanguage<typeof extraAppMessages> = {
  PAGE_HOME_EXTRA_APPS: { text: 'Yang lain di kotak ini' },
  PAGE_HOME_EXTRA_APP: { text: 'Berjalan di kotak ini sendiri; tidak perlu memasang apa pun' },
};
