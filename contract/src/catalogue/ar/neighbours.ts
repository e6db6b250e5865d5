import type { InThisLanguage } from '../catalogue.ts';
import type { neighbourMessages } from '../en/neighbours.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const neighbourWords: InThisLanguage<typeof neighbourMessages> = {
  NEIGHBOUR_NO_TRUST: {
    text: 'لدى الصندوق المجاور {label} إصدار، لكن هذا الصندوق لا يعرف بعد بمن يثق',
    hint: 'أحضر أول إصدار على ذاكرة USB، أو حدّد TRUST_ROOT. بعد ذلك يأخذ الصندوق الإصدارات من جيرانه من تلقاء نفسه.',
  },
};
