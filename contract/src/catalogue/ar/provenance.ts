import type { InThisLanguage } from '../catalogue.ts';
import type { provenanceMessages } from '../en/provenance.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const provenanceWords: InThisLanguage<typeof provenanceMessages> = {
  PAGE_AGE: { text: 'صُنع: {ago}' },
  PAGE_AGE_UNKNOWN: { text: 'لا يُعرف كم عمره الآن: قد تكون ساعة هذا الصندوق خاطئة.' },
  PAGE_CAME_FROM: { text: 'جاء من: {sources}' },
  PAGE_SIGNED: { text: 'وقّع المشغّل الذي يثق به هذا الصندوق ما هو مثبَّت، وفحصه الصندوق.' },
  PAGE_SIGNED_CHECK: { text: 'بصمة التوقيع' },
};
