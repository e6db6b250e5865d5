import type { InThisLanguage } from '../catalogue.ts';
import type { componentListMessages } from '../en/component-lists.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const componentListWords: InThisLanguage<typeof componentListMessages> = {
  FDROID_INDEX_INVALID: {
    text: 'La lista de aplicaciones no se puede leer ({reason})',
    hint: 'Aplique otra vez la versión más reciente.',
  },
  INSTALLERS_LIST_INVALID: {
    text: 'La lista de instaladores no se puede leer',
    hint: 'Aplique otra vez la versión más reciente.',
  },
};
