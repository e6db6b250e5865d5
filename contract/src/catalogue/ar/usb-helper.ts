import type { InThisLanguage } from '../catalogue.ts';
import type { usbHelperMessages } from '../en/usb-helper.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const usbHelperWords: InThisLanguage<typeof usbHelperMessages> = {
  STICK_FULL: {
    text: 'لم تبق مساحة على {label}',
    hint: 'استخدم ذاكرة أخرى، أو احذف ملفات من هذه على حاسوب. لم يُفقد شيء مما كان عليها.',
  },
  STICK_READ_ONLY: {
    text: 'لا يمكن الكتابة على {label}',
    hint: 'ابحث عن مفتاح صغير على الذاكرة وحرّكه. إن لم يوجد فاستخدم ذاكرة أخرى.',
  },
  STICK_WRITE_FAILED: {
    text: 'فشلت الكتابة على {label}',
    hint: 'ضعها مرة أخرى. إن تكرر ذلك فاستخدم ذاكرة أخرى. لم يُفقد شيء مما كان عليها.',
  },
  STICK_WRITE_REFUSED: {
    text: 'لم تُجهَّز {label} لهذا',
    hint: 'جهّز الذاكرة بـ "\u2066hotspot usb prepare\u2069"، أو في صفحة الحالة.',
  },
  MARKER_INVALID: {
    text: 'لم يُفهم ما الغرض من الذاكرة',
    hint: 'جهّزها بأمر "hotspot" من النسخة نفسها التي في الصندوق.',
  },
  STICK_MOUNT_FAILED: {
    text: 'لا يمكن فتح {label}',
    hint: 'افحص الذاكرة وأصلحها على حاسوب، أو هيّئها بنظام exFAT ثم انسخ الإصدار عليها مرة أخرى.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} مهيّأة بطريقة لا يعرفها الصندوق',
    hint: 'هيّئ الذاكرة بنظام exFAT أو FAT32 على حاسوب ثم انسخ الإصدار عليها مرة أخرى.',
  },
  STICK_FORMAT_OFF: {
    text: '{label} مهيّأة بنظام {fileSystem}، وهو معطل على هذا الصندوق',
    hint: 'استخدم ذاكرة مهيّأة بنظام exFAT أو FAT32. للمشغّلين: USB_EXT4=on يسمح بـ ext4.',
  },
  STICK_OPTIONS_MISSING: {
    text: 'لا يمكن فتح {label} بأمان فتُركت',
    hint: 'ينقص نظام الصندوق شيء. أخبر المشغّل.',
  },
};
