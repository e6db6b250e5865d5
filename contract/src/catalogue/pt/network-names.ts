import type { InThisLanguage } from '../catalogue.ts';
import type { networkNameMessages } from '../en/network-names.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const networkNameWords: InThisLanguage<typeof networkNameMessages> = {
  NETWORK_TIME_UNTOLD: {
    text: 'A caixa não consegue dizer a hora aos celulares: {reason}',
    hint: 'Todo o resto funciona. Se outro programa da caixa diz a hora, desligue-o.',
  },
};
