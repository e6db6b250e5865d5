import type { InThisLanguage } from '../catalogue.ts';
import type { extraAppMessages } from '../en/extra-apps.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const extraAppWords: InThisLanguage<typeof extraAppMessages> = {
  PAGE_HOME_EXTRA_APPS: {
    text: 'Mengine kwenye kisanduku hiki',
  },
  PAGE_HOME_EXTRA_APP: {
    text: 'Inafanya kazi kwenye kisanduku hiki chenyewe; hakuna cha kusakinisha',
  },
};
