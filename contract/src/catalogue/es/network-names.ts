import type { InThisLanguage } from '../catalogue.ts';
import type { networkNameMessages } from '../en/network-names.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const networkNameWords: InThisLanguage<typeof networkNameMessages> = {
  NETWORK_TIME_UNTOLD: {
    text: 'La caja no puede decir la hora a los teléfonos: {reason}',
    hint: 'Todo lo demás funciona. Si otro programa de la caja da la hora, apáguelo.',
  },
};
