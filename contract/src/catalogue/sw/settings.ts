import type { InThisLanguage } from '../catalogue.ts';
import type { settingsMessages } from '../en/settings.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const settingsWords: InThisLanguage<typeof settingsMessages> = {
  SETTING_INVALID: {
    text: 'Mpangilio {name} una thamani isiyoweza kutumika.',
    hint: 'Thamani nzuri ya mwisho inaendelea kutumika. Sahihisha {name}; docs/operator/settings.md inasema unakubali nini.',
  },
};
