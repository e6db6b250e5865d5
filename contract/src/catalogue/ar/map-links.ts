import type { InThisLanguage } from '../catalogue.ts';
import type { mapLinkMessages } from '../en/map-links.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const mapLinkWords: InThisLanguage<typeof mapLinkMessages> = {
  MAP_WAITING: { text: 'لم تُجلب الخريطة {label} بعد' },
  MAP_FETCHING: { text: 'يجري جلب الخريطة {label}' },
  MAP_READY: { text: 'الخريطة {label} هنا. لم يوقّعها أي مشغّل: هي اختيار هذا المجتمع' },
  MAP_PIN_WRONG: {
    text: 'الخريطة {label} ليست الملف الذي يقوله الرابط',
    hint: 'غيّر أحدهم الملف، أو الرابط قديم. اطلب رابطًا جديدًا ممن صنعه، وغيّر MAP_TILE_LINKS في الإعدادات.',
  },
  MAP_FORMAT_UNKNOWN: {
    text: '{label} ليست خريطة يعرفها الصندوق',
    hint: 'ضع رابطًا إلى ملف بصيغة PMTiles (النسخة 3) أو MBTiles. إن طلبت الشبكة تسجيل الدخول فسجّل الدخول.',
  },
  MAP_SIZE_UNKNOWN: { text: 'لا يذكر خادم الخريطة {label} حجمها', hint: 'خذ الخريطة من خادم آخر.' },
  MAP_DATE_UNKNOWN: {
    text: 'لا يعرف الصندوق التاريخ، فلا يستطيع التأكد ممن يعطيه الخريطة {label}',
    hint: 'يتابع حالما يعرف التاريخ. أو ضع \u2066#sha256=\u2069 وأرقام الملف الـ 64 بعد الرابط: عندها لا يهم التاريخ.',
  },
  MAP_TOO_LARGE: {
    text: 'حجم الخريطة {label} هو {sizeBytes}، والمتبقي للخرائط {limitBytes}',
    hint: 'أزل رابطًا آخر من MAP_TILE_LINKS، أو استخدم خريطة أصغر، أو ارفع MAP_QUOTA_MB.',
  },
  MAP_NO_ROOM: {
    text: 'لا مكان للخريطة {label}: المطلوب {neededBytes} والمتاح {freeBytes}',
    hint: 'أزل رابطًا آخر من MAP_TILE_LINKS، أو استخدم خريطة أصغر. يُبقي الصندوق بعض المساحة للتحديثات.',
  },
  MAP_MISSING: {
    text: 'لا خريطة في {label}',
    hint: 'تحقق من الرابط في MAP_TILE_LINKS، أو اطلب رابطًا جديدًا ممن صنعه.',
  },
  MAP_REFUSED: {
    text: 'يرفض الخادم إعطاء الخريطة {label} (HTTP {status})',
    hint: 'تحقق من الرابط في MAP_TILE_LINKS، أو خذ الخريطة من خادم آخر.',
  },
  MAP_ANSWER_WRONG: {
    text: 'لا يجيب خادم الخريطة {label} كما يجب ({reason})',
    hint: 'يحاول الصندوق لاحقًا. إن بقي الأمر كذلك فخذ الخريطة من خادم آخر.',
  },
  MAP_NAME_TAKEN: {
    text: 'لا يمكن حفظ الخريطة {label}: مجلد يحمل الاسم {name} الذي يحتاج إليه الصندوق',
    hint: 'انقل ذلك المجلد من المجلد "maps" في ملفاتكم الخاصة.',
  },
  MAP_NO_FOLDER: {
    text: 'ليس لدى الصندوق مكان للخريطة {label}',
    hint: 'على من أعدّ الصندوق أن يعطيه مجلدًا لملفاتكم الخاصة (HOTSPOT_LOCAL_DIR).',
  },
};
