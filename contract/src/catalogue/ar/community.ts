import type { InThisLanguage } from '../catalogue.ts';
import type { communityMessages } from '../en/community.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const communityWords: InThisLanguage<typeof communityMessages> = {
  PAGE_ABOUT: { text: 'من نحن' },
  PAGE_ABOUT_MORE: { text: 'المزيد عنا' },
  PAGE_ABOUT_RULES: { text: 'كيف نستخدم هذا الصندوق معًا' },
  PAGE_ABOUT_CONTACTS: { text: 'من يعتني بهذا الصندوق' },
  PAGE_ABOUT_NO_TEXT: {
    text: 'لم يكتب أحد عن هذا المجتمع بعد. يستطيع المشرف على هذا الصندوق ذلك.',
  },
  PAGE_ABOUT_LANGUAGES: { text: 'لغات هذه الصفحات' },
  PAGE_ABOUT_SOURCE: { text: 'من أين جاء هذا' },
  PAGE_ABOUT_SOURCE_NONE: { text: 'لا محتوى في هذا الصندوق بعد.' },
  PAGE_ABOUT_SIGNED: { text: 'وقّعه مشغّل هذا الصندوق، وفحصه الصندوق.' },
  PAGE_ABOUT_NOT_SIGNED: { text: 'لم يؤكَّد بعد من يوقّع لهذا الصندوق.' },
  PAGE_ABOUT_OWN_TEXTS: { text: 'كتب المشرف على هذا الصندوق بعض نصوص هذه الصفحة.' },
  PAGE_COMMUNITY: { text: 'عن هذا المجتمع' },
  PAGE_COMMUNITY_LEAD: { text: 'الاسم والنصوص والصورة التي يراها الجميع' },
  PAGE_COMMUNITY_HOW: {
    text: 'ما تكتبه هنا يبقى على هذا الصندوق ولا يغيّره أي تحديث. الحقل الفارغ لا يُظهر شيئًا.',
  },
  PAGE_COMMUNITY_LANGUAGE: { text: 'لغة النصوص: {language}' },
  PAGE_COMMUNITY_OTHER_LANGUAGES: { text: 'اكتب بلغة أخرى' },
  PAGE_COMMUNITY_NAME: { text: 'اسم المجتمع' },
  PAGE_COMMUNITY_NAME_SET: {
    text: 'تحدد إعدادات هذا الصندوق الاسم: {name}. وهي مقدَّمة على ما هنا.',
  },
  PAGE_COMMUNITY_WELCOME: { text: 'الترحيب في الصفحة الأولى' },
  PAGE_COMMUNITY_ABOUT: { text: 'من نحن' },
  PAGE_COMMUNITY_RULES: { text: 'كيف نستخدم هذا الصندوق معًا' },
  PAGE_COMMUNITY_CONTACTS: { text: 'من يعتني بهذا الصندوق، وكيف تجده' },
  PAGE_COMMUNITY_MOST: { text: 'الحد الأقصى للحروف: {count}. السطر الفارغ يبدأ فقرة جديدة.' },
  PAGE_COMMUNITY_SAVE: { text: 'احفظ' },
  PAGE_STEWARD_DONE_COMMUNITY: { text: 'حُفظ. يراه الجميع الآن.' },
  PAGE_COMMUNITY_THEIRS: { text: 'حفظ شخص آخر هذا:' },
  PAGE_COMMUNITY_BACK: { text: 'الرجوع إلى النصوص التي جاءت مع الإصدار' },
  PAGE_COMMUNITY_BACK_HOW: { text: 'يُزال الاسم ونصوص هذه اللغة التي كُتبت على هذا الصندوق.' },
  PAGE_COMMUNITY_PICTURE: { text: 'الصورة' },
  PAGE_COMMUNITY_PICTURE_CHOOSE: { text: 'صورة جديدة (PNG أو JPEG أو WebP)' },
  PAGE_COMMUNITY_PICTURE_MOST: {
    text: 'الحجم الأقصى {sizeBytes}. قد تكشف الصورة أين التُقطت: أرسلها أولًا عبر تطبيق مراسلة، فهو يصغّرها ويزيل المكان منها.',
  },
  PAGE_COMMUNITY_PICTURE_SAVE: { text: 'اعرض هذه الصورة' },
  PAGE_COMMUNITY_PICTURE_BACK: { text: 'الرجوع إلى الصورة التي جاءت مع الإصدار' },
  PAGE_COMMUNITY_SEE: { text: 'عرض الصفحة' },
  PAGE_COMMUNITY_PROBLEMS: { text: 'الخلل في الملفات عن هذا المجتمع' },
  COMMUNITY_TEXT_LONG: {
    text: 'هذا النص طويل جدًا: عدد الحروف {count}، والأقصى {most}',
    hint: 'اختصره ثم احفظ مرة أخرى. لم يتغير شيء بعد.',
  },
  COMMUNITY_TEXT_STRANGE: {
    text: 'في نص علامات لا تعرضها أي صفحة',
    hint: 'اكتبه من جديد باليد دون نسخه من برنامج آخر.',
  },
  COMMUNITY_CHANGED: {
    text: 'حفظ شخص آخر نصوصًا أخرى في هذه الأثناء',
    hint: 'هي تحت كل حقل. احفظ مرة أخرى لتضع نصوصك مكانها.',
  },
  COMMUNITY_NOT_SAVED: {
    text: 'لم يستطع الصندوق حفظه',
    hint: 'لم يتغير شيء. قد يكون الصندوق ممتلئًا أو بطاقة ذاكرته تتعطل: انظر صفحة الحالة.',
  },
  COMMUNITY_PICTURE_UNKNOWN: {
    text: 'ليست هذه صورة تستطيع الهواتف عرضها',
    hint: 'اختر ملفًا ينتهي اسمه بـ \u2066.png\u2069 أو \u2066.jpg\u2069 أو \u2066.webp\u2069.',
  },
  COMMUNITY_PICTURE_LARGE: {
    text: 'الصورة كبيرة جدًا',
    hint: 'صغّرها: الحجم الأقصى {sizeBytes}، والعرض والارتفاع {pixels} نقطة. تكفي لقطة شاشة لها.',
  },
  COMMUNITY_COLOUR_UNREADABLE: {
    text: '{path}: اللون {scheme} {colour} لا يُقرأ جيدًا في الصفحات (التباين {ratio} والمطلوب 4.5)',
    hint: 'أقرب لون مقروء هو {proposed}.',
  },
  COMMUNITY_INVALID: {
    text: 'لا يمكن استخدام {path} ({reason})',
    hint: 'تُترك نصوصه. صحّح الملف؛ يبيّن \u2066docs/spec/community-v1.md\u2069 كيف يكون.',
  },
  COMMUNITY_PICTURE_MISSING: {
    text: 'الصورة {path} غير موجودة',
    hint: 'ضع الملف بجانب community.json، أو أزل منه "picture".',
  },
  LANGUAGE_FILE_INVALID: {
    text: 'لا يمكن استخدام ملف اللغة {path} ({reason})',
    hint: 'يكتب "\u2066hotspot languages template\u2069" ملفًا صحيحًا؛ قارن بينهما.',
  },
  LANGUAGE_CODES_UNKNOWN: {
    text: 'في ملف اللغة {path} كلمات ليست في هذه الصفحات: {count} ({codes})',
    hint: 'أزلها، أو صحّح كتابتها. تُستخدم البقية.',
  },
  LANGUAGE_PLACES_DIFFER: {
    text: 'في ملف اللغة {path} مواضع ملء في «{word}» غير التي في الإنجليزية، وهي {places}',
    hint: 'اترك ما بين الأقواس المعقوفة كما هو، وكله.',
  },
  LANGUAGE_HINT_DIFFERS: {
    text: 'في ملف اللغة {path} إرشاد في «{word}» حيث لا إرشاد في الإنجليزية، أو العكس',
    hint: 'ضع إرشادًا حيث للكلمات الإنجليزية إرشاد تمامًا.',
  },
  LANGUAGE_CONTROL_CHARACTERS: {
    text: 'في ملف اللغة {path} علامات في «{word}» لا تعرضها أي صفحة',
    hint: 'اكتب تلك الكلمة من جديد باليد.',
  },
};
