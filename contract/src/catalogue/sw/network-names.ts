import type { InThisLanguage } from '../catalogue.ts';
import type { networkNameMessages } from '../en/network-names.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const networkNameWords: InThisLanguage<typeof networkNameMessages> = {
  NETWORK_TIME_UNTOLD: {
    text: 'Kisanduku hakiwezi kuziambia simu saa: {reason}',
    hint: 'Mengine yote yanafanya kazi. Kama programu nyingine ya kisanduku inasema saa, izime hiyo.',
  },
};
