import type { InThisLanguage } from '../catalogue.ts';
import type { trustMessages } from '../en/trust.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const trustWords: InThisLanguage<typeof trustMessages> = {
  JSON_INVALID: { text: 'الملف غير سليم البنية ({reason})', hint: 'انسخه مرة أخرى من حيث جاء.' },
  JSON_NOT_CANONICAL: {
    text: 'تغيّر الملف في الطريق: لم يُكتب بالطريقة الوحيدة المطلوبة',
    hint: 'انسخه مرة أخرى من حيث جاء. ربما حفظه محرّر أو محوّل من جديد.',
  },
  KEY_INVALID: {
    text: 'ليس هذا مفتاحًا يمكن استخدامه هنا',
    hint: 'تأكد من نسخ المفتاح كله: 64 حرفًا ورقمًا.',
  },
  KEY_FILE_INVALID: {
    text: 'ملف المفتاح تالف أو ليس ملف مفتاح ({reason})',
    hint: 'خذه من نسختك الاحتياطية. لا تحرّر ملفات المفاتيح.',
  },
  KEY_PASSPHRASE_WRONG: {
    text: 'عبارة المرور لا تفتح هذا المفتاح',
    hint: 'حاول مرة أخرى؛ تحقق من لغة لوحة المفاتيح ومن Caps Lock. إن كانت صحيحة فقد يكون ملف المفتاح تالفًا: جرّب النسخة الاحتياطية.',
  },
  METADATA_EXPIRED: {
    text: 'انتهت صلاحية التوقيع «{role}» في {expires}',
    hint: 'احصل على إصدار أحدث. للمشغّلين: وقّعوا الإصدار من جديد.',
  },
  METADATA_FOREIGN: {
    text: 'الملف «{role}» موقّع بمفاتيح غير موثوقة هنا',
    hint: 'هو لمشغّل آخر، أو أُبطلت مفاتيحه. احصل على الإصدار من مشغّل هذا الصندوق.',
  },
  METADATA_FORK: {
    text: 'ملفان مختلفان «{role}» يدّعيان النسخة {version}',
    hint: 'ربما نشر حاسوبان دون أن يعلم أحدهما بالآخر. للمشغّلين: خذوا أحدث إصدار منشور، ثم انشروا التالي.',
  },
  METADATA_INVALID: {
    text: 'الملف «{role}» تالف أو غير سليم البنية ({reason})',
    hint: 'انسخ الإصدار مرة أخرى من حيث جاء.',
  },
  METADATA_MISMATCH: {
    text: 'الملف «{role}» لا يوافق بقية الإصدار ({what})',
    hint: 'نُسخ جزء من الإصدار فقط، أو اختلطت أجزاء إصدارين. انسخه مرة أخرى كاملًا.',
  },
  METADATA_MISSING: {
    text: 'الملف {name} ناقص من الإصدار',
    hint: 'قد لا تكون النسخة كاملة. انسخ الإصدار مرة أخرى كاملًا.',
  },
  METADATA_ROLLBACK: {
    text: 'هذا الإصدار أقدم من إصدار شوهد من قبل ({role}: {offered}، وقبله {trusted})',
    hint: 'احصل على أحدث إصدار. لا يوضع القديم فوق الجديد أبدًا.',
  },
  METADATA_TOO_LARGE: {
    text: 'الملف «{role}» أكبر من المسموح ({maxBytes})',
    hint: 'الملف تالف أو خبيث. احصل على الإصدار من مشغّله.',
  },
  METADATA_UNSIGNED: {
    text: 'التوقيعات الصحيحة على الملف «{role}»: {valid} من {threshold} مطلوبة',
    hint: 'تغيّر بعد توقيعه، أو لم يوقّعه الجميع بعد. للمشغّلين: نفّذوا "\u2066hotspot bundle status\u2069".',
  },
  MINISIGN_INVALID: {
    text: 'توقيع minisign أو مفتاحه لا يوافق ({reason})',
    hint: 'استخدم ملف \u2066.minisig\u2069 وملف \u2066.pub\u2069 من المشغّل نفسه، وانسخ الملف الموقّع مرة أخرى.',
  },
  RECEIPT_INVALID: { text: 'لا يمكن فتح التقرير ({reason})', hint: 'هو تالف، أو صُنع لمشغّل آخر.' },
  ROLE_UNKNOWN: {
    text: 'ليست في هذا الإصدار قناة {role}',
    hint: 'تحقق من أسماء القنوات المتبوعة.',
  },
};
