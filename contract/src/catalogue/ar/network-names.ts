import type { InThisLanguage } from '../catalogue.ts';
import type { networkNameMessages } from '../en/network-names.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const networkNameWords: InThisLanguage<typeof networkNameMessages> = {
  NETWORK_TIME_UNTOLD: {
    text: 'لا يستطيع الصندوق إخبار الهواتف بالوقت: {reason}',
    hint: 'كل ما عداه يعمل. إن كان برنامج آخر على الصندوق يخبر بالوقت فأوقفه.',
  },
};
