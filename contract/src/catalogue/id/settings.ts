import type { InThisLanguage } from '../catalogue.ts';
import type { settingsMessages } from '../en/settings.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const settingsWords: InThisLanguage<typeof settingsMessages> = {
  SETTING_INVALID: {
    text: 'Setelan {name} berisi nilai yang tidak bisa dipakai.',
    hint: 'Nilai baik terakhir tetap berlaku. Perbaiki {name}; docs/operator/settings.md menjelaskan isinya.',
  },
};
