import type { InThisLanguage } from '../catalogue.ts';
import type { extraAppMessages } from '../en/extra-apps.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const extraAppWords: InThisLanguage<typeof extraAppMessages> = {
  PAGE_HOME_EXTRA_APPS: { text: 'Más en esta caja' },
  PAGE_HOME_EXTRA_APP: { text: 'Funciona en la propia caja; no hay que instalar nada' },
};
