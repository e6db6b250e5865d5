import type { InThisLanguage } from '../catalogue.ts';
import type { usageMessages } from '../en/usage.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const usageWords: InThisLanguage<typeof usageMessages> = {
  USAGE_LOST: {
    text: 'تعذرت قراءة عدد ما أُخذ؛ يعدّ الصندوق من البداية',
    hint: 'كل ما عدا ذلك سليم. إن تكرر ذلك فقد تكون بطاقة الذاكرة تتعطل.',
  },
  USAGE_CHOICE_LOST: {
    text: 'تعذرت قراءة السماح بالعدّ؛ يقرر الإعدادان USAGE_COUNTS وUSAGE_IN_RECEIPTS من جديد',
    hint: 'يمكن للمشرف أن يقرر مرة أخرى. إن تكرر ذلك فقد تكون بطاقة الذاكرة تتعطل.',
  },
  PAGE_USAGE_COUNTED: { text: 'يعدّ هذا الصندوق كم مرة تؤخذ الأشياء. لا يعدّ أبدًا من يأخذها.' },
  PAGE_USAGE_TOLD: {
    text: 'يعدّ هذا الصندوق كم مرة تؤخذ الأشياء ويخبر مشغّله بالأعداد. لا يعدّ أبدًا من يأخذها.',
  },
  PAGE_USAGE_OFF: { text: 'لا يعدّ هذا الصندوق ما يؤخذ.' },
  PAGE_USAGE: { text: 'ما يأخذه الناس' },
  PAGE_USAGE_LEAD: { text: 'كم مرة أُخذت التطبيقات والكتب والخرائط. لا يُذكر أبدًا من أخذها.' },
  PAGE_USAGE_STEPS: {
    text: 'الأعداد بخطوات من خمسة، مقرّبة إلى الأسفل، كي لا يدل أيٌّ منها على شخص واحد. الأيام بحسب ساعة هذا الصندوق، وقد تكون خاطئة.',
  },
  PAGE_USAGE_NONE: { text: 'لم يُعدّ شيء بعد. تأتي أعداد جديدة كل دقيقة تقريبًا.' },
  PAGE_USAGE_IS_OFF: { text: 'العدّ متوقف. لا يُحفظ شيء.' },
  PAGE_USAGE_DAYS: { text: 'آخر 30 يومًا' },
  PAGE_USAGE_DAYS_PICTURE: {
    text: 'أعمدة لآخر 30 يومًا، من {first} إلى {last}. في أفضل يوم، {best}، عدد المرات التي أُخذت فيها أشياء: نحو {count}.',
  },
  PAGE_USAGE_ITEMS: { text: 'ما أُخذ' },
  PAGE_USAGE_ITEM: { text: 'ماذا' },
  PAGE_USAGE_WEEK: { text: '7 أيام' },
  PAGE_USAGE_MONTH: { text: '30 يومًا' },
  PAGE_USAGE_ALL: { text: 'المجموع' },
  PAGE_USAGE_FEW: { text: 'أقل من 5' },
  PAGE_USAGE_OTHERS: { text: 'غير ذلك' },
  PAGE_USAGE_MORE: { text: 'في الملفات أدناه المزيد: {count}.' },
  PAGE_USAGE_KIND_APP: { text: 'التطبيقات' },
  PAGE_USAGE_KIND_INSTALLER: { text: 'البرامج' },
  PAGE_USAGE_KIND_CONTENT: { text: 'الكتب والأفلام والمواقع' },
  PAGE_USAGE_KIND_MAP: { text: 'الخرائط' },
  PAGE_USAGE_KIND_PAGE: { text: 'صفحات هذا الصندوق' },
  PAGE_USAGE_SECTION_HOME: { text: 'الصفحة الأولى' },
  PAGE_USAGE_SECTION_WELCOME: { text: 'الخطوات الأولى' },
  PAGE_USAGE_SECTION_ABOUT: { text: 'عن هذا المجتمع' },
  PAGE_USAGE_SAVE: { text: 'احفظ الأعداد' },
  PAGE_USAGE_SAVE_TABLE: { text: 'كجدول (CSV)' },
  PAGE_USAGE_SAVE_JSON: { text: 'للبرامج (JSON)' },
  PAGE_USAGE_SWITCHES: { text: 'ما هو مسموح' },
  PAGE_USAGE_STOP: { text: 'أوقف العدّ واحذف كل الأعداد' },
  PAGE_USAGE_STOP_SURE: { text: 'هل توقف العدّ وتحذف كل الأعداد؟' },
  PAGE_USAGE_STOP_WHAT: {
    text: 'تُحذف كل الأعداد على هذا الصندوق. لا يمكن استرجاعها. يمكنك بدء العدّ من جديد في أي وقت.',
  },
  PAGE_USAGE_START: { text: 'ابدأ العدّ' },
  PAGE_USAGE_START_WHAT: {
    text: 'يعدّ الصندوق كم مرة تؤخذ الأشياء. لا يحفظ أسماء ولا عناوين ولا أوقاتًا.',
  },
  PAGE_USAGE_TELL: { text: 'أخبر المشغّل' },
  PAGE_USAGE_TELL_WHAT: {
    text: 'تقول التقارير على الذواكر عندئذٍ كم مرة أُخذت الأشياء. لا يقرؤها إلا المشغّل. ويجب أن تكون التقارير مسموحة أيضًا.',
  },
  PAGE_USAGE_TELL_NOT: { text: 'لا تخبر المشغّل' },
  PAGE_USAGE_IS_TOLD: { text: 'يُخبَر المشغّل بالأعداد في تقارير على الذواكر.' },
  PAGE_STEWARD_DONE_USAGE: { text: 'تمّ ذلك' },
};
