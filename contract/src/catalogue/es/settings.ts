import type { InThisLanguage } from '../catalogue.ts';
import type { settingsMessages } from '../en/settings.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const settingsWords: InThisLanguage<typeof settingsMessages> = {
  SETTING_INVALID: {
    text: 'El ajuste {name} tiene un valor que no se puede usar.',
    hint: 'Sigue valiendo el último valor bueno. Corrija {name}; docs/operator/settings.md dice qué admite.',
  },
};
