import type { InThisLanguage } from '../catalogue.ts';
import type { networkNameMessages } from '../en/network-names.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const networkNameWords: InThisLanguage<typeof networkNameMessages> = {
  NETWORK_TIME_UNTOLD: {
    text: 'Kotak tidak bisa memberi tahu waktu kepada ponsel: {reason}',
    hint: 'Yang lain semua berfungsi. Jika program lain di kotak memberi tahu waktu, matikan program itu.',
  },
};
