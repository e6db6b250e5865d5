import type { InThisLanguage } from '../catalogue.ts';
import type { componentListMessages } from '../en/component-lists.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const componentListWords: InThisLanguage<typeof componentListMessages> = {
  FDROID_INDEX_INVALID: {
    text: 'A lista de aplicativos não pode ser lida ({reason})',
    hint: 'Aplique de novo a versão mais recente.',
  },
  INSTALLERS_LIST_INVALID: {
    text: 'A lista de instaladores não pode ser lida',
    hint: 'Aplique de novo a versão mais recente.',
  },
};
