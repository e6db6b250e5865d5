import type { InThisLanguage } from '../catalogue.ts';
import type { neighbourMessages } from '../en/neighbours.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const neighbourWords: InThisLanguage<typeof neighbourMessages> = {
  NEIGHBOUR_NO_TRUST: {
    text: 'La boîte voisine {label} a une version, mais cette boîte ne sait pas encore à qui faire confiance',
    hint: 'Apportez la première version sur une clé USB, ou réglez TRUST_ROOT. Ensuite la boîte prend toute seule les versions de ses voisines.',
  },
};
