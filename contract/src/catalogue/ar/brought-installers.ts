import type { InThisLanguage } from '../catalogue.ts';
import type { broughtInstallerMessages } from '../en/brought-installers.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const broughtInstallerWords: InThisLanguage<typeof broughtInstallerMessages> = {
  BROUGHT_WAITING: { text: 'لم يبحث الصندوق عن برامج أحدث بعد' },
  BROUGHT_LOOKING: { text: 'يبحث الصندوق عن برامج أحدث' },
  BROUGHT_LOOKED: {
    text: 'بحث الصندوق عن نسخ أحدث من {count} برنامج',
    plural: {
      of: 'count',
      zero: { text: 'لم يبحث الصندوق عن أي برنامج' },
      one: { text: 'بحث الصندوق عن نسخة أحدث من برنامج واحد' },
      two: { text: 'بحث الصندوق عن نسخ أحدث من برنامجين' },
      few: { text: 'بحث الصندوق عن نسخ أحدث من {count} برامج' },
      many: { text: 'بحث الصندوق عن نسخ أحدث من {count} برنامجًا' },
    },
  },
  BROUGHT_NONE: {
    text: 'لا يُسمح للصندوق بأن يجلب بنفسه أي برنامج من هذا الإصدار',
    hint: 'يقرر المشغّل ذلك مع كل إصدار. تأتي البرامج الأحدث مع الإصدار التالي.',
  },
  BROUGHT_NO_FOLDER: {
    text: 'ليس لدى الصندوق مكان للبرامج التي يجلبها بنفسه',
    hint: 'على من أعدّ الصندوق أن يعطيه مجلدًا لملفاتكم الخاصة (HOTSPOT_LOCAL_DIR).',
  },
  BROUGHT_NO_PROGRAM: {
    text: 'ليس لدى الصندوق ما يبحث به عن برامج أحدث',
    hint: 'على من أعدّ الصندوق أن يسمّيه (HOTSPOT_INSTALLERS_PROGRAM)، أو يجعل INSTALLER_UPDATES على off.',
  },
  BROUGHT_FAILED: {
    text: 'فشل البحث عن برامج أحدث ({reason})',
    hint: 'تبقى برامج الإصدار. يحاول الصندوق لاحقًا من تلقاء نفسه.',
  },
  BROUGHT_NEW: { text: 'جاء {app} {version} من صانعيه، موقّعًا ممن سمّاه المشغّل' },
  BROUGHT_CURRENT: { text: 'لا يوجد {app} أحدث' },
  BROUGHT_HELD: {
    text: 'لم يجتز {app} الأحدث فحصًا فلم يؤخذ',
    hint: 'يبقى الذي كان هنا من قبل. أخبر المشغّل: "\u2066hotspot installers track\u2069" يبيّن السبب.',
  },
  BROUGHT_UNREACHABLE: {
    text: 'تعذّر السؤال عن {app} أحدث أو جلبه',
    hint: 'يبقى الذي كان هنا من قبل. يحاول الصندوق لاحقًا من تلقاء نفسه.',
  },
};
