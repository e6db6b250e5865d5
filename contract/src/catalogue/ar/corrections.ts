import type { InThisLanguage } from '../catalogue.ts';
import type { correctionMessages } from '../en/corrections.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const correctionWords: InThisLanguage<typeof correctionMessages> = {
  PAGE_CORRECT: { text: 'ساعد في هذه اللغة' },
  PAGE_CORRECT_WHY: {
    text: 'ترجمت آلةٌ هذه الصفحات. إن كنت تتقن اللغة فاختر جملة فيها خطأ واكتب أفضل منها.',
  },
  PAGE_CORRECT_REVIEWED: { text: 'راجع أناسٌ هذه اللغة. اختر لغة أخرى أدناه.' },
  PAGE_CORRECT_TOLD: {
    text: 'يبقى ما تكتبه على هذا الصندوق. إذا كانت التقارير مفعّلة فسيصل إلى مشغّل الصندوق أيضًا. لا يرى أحد من كتبه.',
  },
  PAGE_CORRECT_IN_ENGLISH: { text: 'بالإنجليزية' },
  PAGE_CORRECT_NOW: { text: 'الآن' },
  PAGE_CORRECT_BETTER: { text: 'الأفضل' },
  PAGE_CORRECT_PLACES: {
    text: 'اترك الكلمات بين الأقواس المعقوفة كما هي: يضع الصندوق شيئًا مكانها.',
  },
  PAGE_CORRECT_SEND: { text: 'أرسل' },
  PAGE_CORRECT_SENT: {
    text: 'شكرًا. يستطيع المشرف على هذا الصندوق قراءتها الآن. لا يرى أحد من كتبها.',
  },
  PAGE_CORRECT_OTHERS: { text: 'جمل أخرى' },
  PAGE_CORRECTIONS: { text: 'كلمات أفضل من الزوار' },
  PAGE_CORRECTIONS_LEAD: { text: 'ما كتبه الزوار مكان الترجمات' },
  PAGE_CORRECTIONS_NONE: { text: 'لم يرسل أحد شيئًا.' },
  PAGE_CORRECTIONS_DELETE: { text: 'احذف' },
  PAGE_STEWARD_DONE_CORRECTION: { text: 'حُذفت.' },
  CORRECTION_EMPTY: { text: 'لا جديد فيها', hint: 'اكتب الجملة كلها كما ينبغي أن تكون.' },
  CORRECTION_LONG: { text: 'الجملة طويلة جدًا', hint: 'اكتبها أقصر.' },
  CORRECTION_UNFIT: {
    text: 'لا يمكن استخدام هذه الجملة',
    hint: 'اترك كل ما بين الأقواس المعقوفة كما هو، ولا تستخدم علامات غريبة.',
  },
  CORRECTIONS_FULL: {
    text: 'لا يحفظ الصندوق المزيد منها الآن',
    hint: 'يستطيع المشرف حذف بعضها. عد في يوم آخر.',
  },
  CORRECTIONS_MANY: { text: 'أرسلت كثيرًا منها', hint: 'عد بعد ساعة.' },
};
