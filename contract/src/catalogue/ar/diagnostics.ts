import type { InThisLanguage } from '../catalogue.ts';
import type { diagnosticsMessages } from '../en/diagnostics.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const diagnosticsWords: InThisLanguage<typeof diagnosticsMessages> = {
  PAGE_DIAGNOSTICS: { text: 'تقرير للمشغّل' },
  PAGE_DIAGNOSTICS_LEAD: {
    text: 'ملف واحد يقول كيف حال هذا الصندوق. أعطه للمشغّل إن كان هناك خلل: على ذاكرة أو بالبريد الإلكتروني.',
  },
  PAGE_DIAGNOSTICS_IN: { text: 'فيه' },
  PAGE_DIAGNOSTICS_IN_VERSIONS: { text: 'نسخ البرنامج والجهاز والذاكرة ومدة التشغيل' },
  PAGE_DIAGNOSTICS_IN_BOX: { text: 'اسم الصندوق واسم المجتمع' },
  PAGE_DIAGNOSTICS_IN_STATUS: { text: 'ما يفعله الصندوق وما لديه وما فعله؛ والمساحة على البطاقة' },
  PAGE_DIAGNOSTICS_IN_SETTINGS: { text: 'أي الإعدادات حُددت وأيها رُفض، دون قيمها' },
  PAGE_DIAGNOSTICS_IN_ACTS: { text: 'ما فعله المشرفون، دون أسماء' },
  PAGE_DIAGNOSTICS_IN_EVENTS: { text: 'آخر ما سجّله البرنامج، على شكل رموز' },
  PAGE_DIAGNOSTICS_OUT: { text: 'ليس فيه' },
  PAGE_DIAGNOSTICS_OUT_SECRETS: { text: 'لا رمز PIN ولا كلمة سر Wi-Fi ولا مفاتيح' },
  PAGE_DIAGNOSTICS_OUT_PEOPLE: {
    text: 'لا زائر ولا هاتف ولا عنوان ولا اسم ذاكرة، ولا ما يأخذه الناس',
  },
  PAGE_DIAGNOSTICS_SAVE: { text: 'احفظ التقرير' },
  PAGE_DIAGNOSTICS_SHOW: { text: 'اقرأه كله هنا' },
};
