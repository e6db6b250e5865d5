import type { InThisLanguage } from '../catalogue.ts';
import type { networkNameMessages } from '../en/network-names.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const networkNameWords: InThisLanguage<typeof networkNameMessages> = {
  NETWORK_TIME_UNTOLD: {
    text: 'La boîte ne peut pas donner l’heure aux téléphones : {reason}',
    hint: 'Tout le reste marche. Si un autre programme de la boîte donne l’heure, coupez-le.',
  },
};
