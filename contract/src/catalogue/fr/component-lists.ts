import type { InThisLanguage } from '../catalogue.ts';
import type { componentListMessages } from '../en/component-lists.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const componentListWords: InThisLanguage<typeof componentListMessages> = {
  FDROID_INDEX_INVALID: {
    text: 'La liste des applications ne peut pas être lue ({reason})',
    hint: 'Appliquez de nouveau la version la plus récente.',
  },
  INSTALLERS_LIST_INVALID: {
    text: 'La liste des installateurs ne peut pas être lue',
    hint: 'Appliquez de nouveau la version la plus récente.',
  },
};
