import type { InThisLanguage } from '../catalogue.ts';
import type { neighbourMessages } from '../en/neighbours.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const neighbourWords: InThisLanguage<typeof neighbourMessages> = {
  NEIGHBOUR_NO_TRUST: {
    text: 'Kotak tetangga {label} punya rilis, tetapi kotak ini belum tahu siapa yang dipercaya',
    hint: 'Bawa rilis pertama dengan stik USB, atau isi TRUST_ROOT. Setelah itu kotak mengambil rilis dari tetangga sendiri.',
  },
};
