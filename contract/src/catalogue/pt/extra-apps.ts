import type { InThisLanguage } from '../catalogue.ts';
import type { extraAppMessages } from '../en/extra-apps.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const extraAppWords: InThisLanguage<typeof extraAppMessages> = {
  PAGE_HOME_EXTRA_APPS: { text: 'Mais nesta caixa' },
  PAGE_HOME_EXTRA_APP: { text: 'Funciona na própria caixa; não é preciso instalar nada' },
};
