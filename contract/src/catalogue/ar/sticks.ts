import type { InThisLanguage } from '../catalogue.ts';
import type { stickMessages } from '../en/sticks.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const stickWords: InThisLanguage<typeof stickMessages> = {
  STICK_READING: { text: 'قراءة {label}', hint: 'اتركها في مكانها.' },
  STICK_CHECKING: { text: 'فحص ما في {label}', hint: 'اتركها في مكانها.' },
  STICK_COPYING: {
    text: 'النسخ من {label}',
    hint: 'اتركها في مكانها. إذا نُزعت يكمل الصندوق عندما تعود.',
  },
  STICK_WAITING_TURN: {
    text: '{label} تنتظر حتى ينتهي الصندوق من أمر آخر',
    hint: 'اتركها في مكانها. إذا احتجت إليها الآن فانزعها وأعدها لاحقًا.',
  },
  STICK_WAITING_END: {
    text: 'نُسخ كل شيء من {label}. الصندوق يجهّزه',
    hint: 'انتظر لحظة: يمكنك نزعها قريبًا.',
  },
  STICK_WRITING: { text: 'الكتابة على {label}', hint: 'لا تنزعها الآن: سيضيع ما يُكتب.' },
  STICK_DONE: {
    text: 'انتهى. يمكنك نزع {label}',
    hint: 'احملها إلى الصندوق التالي، أو احتفظ بها للإصلاح.',
  },
  STICK_REST_ELSEWHERE: {
    text: 'يمكنك نزع {label}: لدى الصندوق كل ما ينفعه منها',
    hint: 'ما زال شيء ناقصًا. ضع ذاكرة USB أخرى فيها هذا الإصدار.',
  },
  STICK_NOTHING_NEW: {
    text: 'يمكنك نزع {label}: لدى الصندوق كل شيء',
    hint: 'إن كنت تنتظر شيئًا جديدًا فاطلب من المشغّل ذاكرة أحدث.',
  },
  STICK_NOTHING_HERE: {
    text: 'يمكنك نزع {label}: ليس عليها شيء لهذا الصندوق',
    hint: 'الذاكرة المعدّة لهذا الصندوق فيها مجلد "hotspot"، أو ملف ينتهي اسمه بـ "\u2066.hotspot\u2069".',
  },
  STICK_UNUSABLE: {
    text: 'لا يمكن استخدام {label}',
    hint: 'انزعها. جرّب ذاكرة أخرى أو منفذ USB آخر.',
  },
};
