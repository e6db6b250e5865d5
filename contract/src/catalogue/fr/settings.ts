import type { InThisLanguage } from '../catalogue.ts';
import type { settingsMessages } from '../en/settings.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const settingsWords: InThisLanguage<typeof settingsMessages> = {
  SETTING_INVALID: {
    text: 'Le réglage {name} a une valeur inutilisable.',
    hint: 'La dernière bonne valeur reste en vigueur. Corrigez {name} ; docs/operator/settings.md dit ce qu’il accepte.',
  },
};
