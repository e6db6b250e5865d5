import type { InThisLanguage } from '../catalogue.ts';
import type { neighbourMessages } from '../en/neighbours.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const neighbourWords: InThisLanguage<typeof neighbourMessages> = {
  NEIGHBOUR_NO_TRUST: {
    text: 'Kisanduku jirani {label} kina toleo, lakini kisanduku hiki bado hakijui kimwamini nani',
    hint: 'Leta toleo la kwanza kwa USB, au weka TRUST_ROOT. Baada ya hapo kisanduku huchukua matoleo kutoka kwa majirani chenyewe.',
  },
};
