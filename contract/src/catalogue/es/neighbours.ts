import type { InThisLanguage } from '../catalogue.ts';
import type { neighbourMessages } from '../en/neighbours.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const neighbourWords: InThisLanguage<typeof neighbourMessages> = {
  NEIGHBOUR_NO_TRUST: {
    text: 'La caja vecina {label} tiene una versión, pero esta caja todavía no sabe en quién confiar',
    hint: 'Traiga la primera versión en una memoria USB, o ponga TRUST_ROOT. Después la caja toma sola las versiones de sus vecinas.',
  },
};
