import type { InThisLanguage } from '../catalogue.ts';
import type { extraAppMessages } from '../en/extra-apps.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const extraAppWords: InThisLanguage<typeof extraAppMessages> = {
  PAGE_HOME_EXTRA_APPS: { text: 'Encore plus sur cette boîte' },
  PAGE_HOME_EXTRA_APP: { text: 'Marche sur cette boîte elle-même ; rien à installer' },
};
