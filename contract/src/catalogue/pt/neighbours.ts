import type { InThisLanguage } from '../catalogue.ts';
import type { neighbourMessages } from '../en/neighbours.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const neighbourWords: InThisLanguage<typeof neighbourMessages> = {
  NEIGHBOUR_NO_TRUST: {
    text: 'A caixa vizinha {label} tem uma versão, mas esta caixa ainda não sabe em quem confiar',
    hint: 'Traga a primeira versão em um pendrive, ou defina TRUST_ROOT. Depois a caixa pega sozinha as versões das vizinhas.',
  },
};
