import type { InThisLanguage } from '../catalogue.ts';
import type { settingsMessages } from '../en/settings.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const settingsWords: InThisLanguage<typeof settingsMessages> = {
  SETTING_INVALID: {
    text: 'A configuração {name} tem um valor que não pode ser usado.',
    hint: 'Continua valendo o último valor bom. Corrija {name}; docs/operator/settings.md diz o que ela aceita.',
  },
};
