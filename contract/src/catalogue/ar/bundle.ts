import type { InThisLanguage } from '../catalogue.ts';
import type { bundleMessages } from '../en/bundle.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const bundleWords: InThisLanguage<typeof bundleMessages> = {
  PATH_UNSAFE: {
    text: 'الاسم «{path}» لا يصلح على كل الحواسيب والهواتف ({reason})',
    hint: 'غيّر اسم الملف: الحروف اللاتينية البسيطة والأرقام والشرطات والنقاط تصلح دائمًا؛ لا تستخدم \u2066\\ : * ? " < > |\u2069 ولا نقطة أو مسافة في النهاية ولا أسماء مثل "con" أو "nul".',
  },
  PATH_COLLISION: {
    text: '«{path}» و«{other}» اسم واحد على الحواسيب التي لا تميّز الحروف الكبيرة من الصغيرة',
    hint: 'غيّر اسم أحدهما أو أزله.',
  },
  TOO_MANY_FOLDERS: {
    text: 'عدد المجلدات في جزء واحد أكثر من {limit}',
    hint: 'وزّعها على عدة أجزاء، أو ضعها في ملف واحد (ZIM أو PMTiles أو ZIP).',
  },
  MANIFEST_INVALID: {
    text: 'وصف الإصدار غير صالح ({reason})',
    hint: 'لم يتغير شيء. اطلب ممن صنعه أن يفحصه بـ "\u2066hotspot bundle verify\u2069" ويرسله مرة أخرى.',
  },
  LIST_INVALID: {
    text: 'قائمة الملفات غير صالحة ({reason}، عند البايت {offset})',
    hint: 'لم يتغير شيء. اطلب ممن صنعها أن يفحصها بـ "\u2066hotspot bundle verify\u2069" ويرسلها مرة أخرى.',
  },
  LIST_MISMATCH: {
    text: 'قائمة ملفات «{component}» ليست التي وُقّع عليها ({reason})',
    hint: 'انسخ الملف مرة أخرى، على ذاكرة أخرى إن لزم، أو اصنع الحزمة من جديد.',
  },
  TOC_INVALID: {
    text: 'جدول حزمة غير صالح ({reason}، عند البايت {offset})، فتُركت',
    hint: 'انسخ الملف مرة أخرى، على ذاكرة أخرى إن لزم، أو اصنع الحزمة من جديد.',
  },
  PACK_HINT_INVALID: {
    text: 'ملاحظة عن مكان الملفات غير صالحة ({reason}، عند البايت {offset})',
    hint: 'انسخ الملف مرة أخرى، على ذاكرة أخرى إن لزم، أو اصنع الحزمة من جديد.',
  },
  PATCH_INVALID: {
    text: 'رقعة غير صالحة ({reason}، عند البايت {offset})، فتُركت',
    hint: 'انسخ الملف مرة أخرى، على ذاكرة أخرى إن لزم، أو اصنع الحزمة من جديد.',
  },
  PATCH_HINT_INVALID: {
    text: 'ملاحظة عن الرقع غير صالحة ({reason}، عند البايت {offset})، فتُركت',
    hint: 'انسخ الملف مرة أخرى، على ذاكرة أخرى إن لزم، أو اصنع الحزمة من جديد.',
  },
  NEWS_INVALID: {
    text: 'أخبار خادم مرآة غير صالحة ({reason})، فتُقرأ ملفاته واحدًا واحدًا',
    hint: 'انسخ الملف مرة أخرى، على ذاكرة أخرى إن لزم، أو اصنع الحزمة من جديد.',
  },
  FILE_SIZE_CHANGED: {
    text: 'تغيّر ملف أثناء قراءته: المتوقع {expectedBytes} وجاء {actualBytes}',
    hint: 'أغلق البرنامج الذي يكتب فيه، ثم حاول مرة أخرى.',
  },
  NOT_A_BUNDLE: {
    text: 'ليست هذه حزمة P2P Hotspot',
    hint: 'تنتهي أسماء الحزم بـ "\u2066.hotspot\u2069" وتُصنع بـ "\u2066hotspot bundle create\u2069".',
  },
  BUNDLE_TRUNCATED: {
    text: 'الحزمة مقطوعة: تنتهي عند البايت {offset} قبل نهاية محتواها',
    hint: 'انسخ الملف مرة أخرى، على ذاكرة أخرى إن لزم، أو اصنع الحزمة من جديد.',
  },
  BUNDLE_DAMAGED: {
    text: 'الحزمة تالفة عند البايت {offset}',
    hint: 'انسخ الملف مرة أخرى، على ذاكرة أخرى إن لزم، أو اصنع الحزمة من جديد.',
  },
  NAME_NOT_ALLOWED: {
    text: 'في الحزمة ما لا مكان له في حزمة: «{name}»',
    hint: 'لم يتغير شيء. اطلب ممن صنعها أن يفحصها بـ "\u2066hotspot bundle verify\u2069" ويرسلها مرة أخرى.',
  },
  ENTRY_NOT_PLAIN: {
    text: 'المدخل «{name}» في الحزمة ليس ملفًا بسيطًا كما في الحزم',
    hint: 'لم يتغير شيء. اطلب ممن صنعها أن يفحصها بـ "\u2066hotspot bundle verify\u2069" ويرسلها مرة أخرى.',
  },
  ENTRY_DUPLICATE: {
    text: 'في الحزمة «{name}» مرتين',
    hint: 'لم يتغير شيء. اطلب ممن صنعها أن يفحصها بـ "\u2066hotspot bundle verify\u2069" ويرسلها مرة أخرى.',
  },
  ENTRY_ORDER: {
    text: 'المدخل «{name}» في الحزمة ليس في مكانه',
    hint: 'لم يتغير شيء. اطلب ممن صنعها أن يفحصها بـ "\u2066hotspot bundle verify\u2069" ويرسلها مرة أخرى.',
  },
  ENTRY_TOO_LARGE: {
    text: 'المدخل «{name}» في الحزمة أكبر من اللازم: {sizeBytes}، والمسموح {limitBytes}',
    hint: 'لم يتغير شيء. اطلب ممن صنعها أن يفحصها بـ "\u2066hotspot bundle verify\u2069" ويرسلها مرة أخرى.',
  },
  ENTRY_SIZE_WRONG: {
    text: 'لم يعط المدخل «{name}» ما قيل إنه يحتويه ({sizeBytes})',
    hint: 'غيّره شيء أثناء كتابة الحزمة. حاول مرة أخرى.',
  },
  TOO_MANY_ENTRIES: {
    text: 'عدد مداخل الحزمة أكثر من {limit}',
    hint: 'لم يتغير شيء. اطلب ممن صنعها أن يفحصها بـ "\u2066hotspot bundle verify\u2069" ويرسلها مرة أخرى.',
  },
};
