import type { InThisLanguage } from '../catalogue.ts';
import type { uploadMessages } from '../en/uploads.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const uploadWords: InThisLanguage<typeof uploadMessages> = {
  PAGE_GIVE: { text: 'أعط هذا الصندوق إصدارا' },
  PAGE_GIVE_LEAD: {
    text: 'اختر من هذا الهاتف أو الحاسوب ملفا ينتهي اسمه بـ "\u2066.hotspot\u2069". لا يأخذه الصندوق إلا إذا وقّعه مشغّله. المشرف على هذا الصندوق يعرف رمز PIN.',
  },
  PAGE_GIVE_FILE: { text: 'الملف' },
  PAGE_GIVE_SEND: { text: 'أرسل' },
  PAGE_GIVE_STOP: { text: 'أوقف' },
  PAGE_GIVE_STAY: {
    text: 'اترك هذه الصفحة مفتوحة حتى يُرسل كل شيء. بعد انقطاع اختر الملف نفسه مرة أخرى: يستمر من حيث توقف.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'البرامج النصية معطلة في هذا المتصفح: بعد انقطاع يجب إرسال الملف من بدايته.',
  },
  PAGE_GIVE_SENDING: { text: 'يجري إرسال الملف إلى الصندوق' },
  PAGE_GIVE_WAITING: {
    text: 'الصندوق لا يجيب. ابق على شبكة Wi-Fi الخاصة به: يستمر الإرسال من تلقاء نفسه.',
  },
  PAGE_GIVE_CUT: { text: 'لم يصل الملف كله إلى الصندوق', hint: 'اختر الملف نفسه وأرسله مرة أخرى.' },
  PAGE_GIVE_STOPPED: { text: 'أُوقف. لا يحتفظ الصندوق بشيء من الملف.' },
  PAGE_GIVE_ARRIVED: {
    text: 'الملف كله هنا',
    hint: 'الصندوق يفحصه الآن. يمكنك إطفاء الهاتف أو مغادرة شبكة Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'أعط ملفا آخر' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'هذا الملف ليس إصدارا',
    hint: 'اختر الملف الذي ينتهي اسمه بـ "\u2066.hotspot\u2069". لا يحتفظ الصندوق بشيء من هذا الملف.',
  },
  UPLOAD_NO_ROOM: {
    text: 'لا مكان كافيا لهذا الملف: يلزم {neededBytes}، والمتاح {freeBytes}',
    hint: 'أحضره على ذاكرة USB: عندها لا يحتاج الصندوق مكانا إلا لما هو جديد.',
  },
  UPLOAD_BUSY: {
    text: 'يُرسل ملف آخر إلى هذا الصندوق الآن',
    hint: 'انتظر حتى يصل. إن كان مرسله قد غادر فحاول بعد دقيقة.',
  },
  UPLOAD_IN_USE: {
    text: 'ما زال الصندوق ينسخ من الملف الذي استلمه من قبل',
    hint: 'انتظر حتى تقول صفحة الحالة إنه انتهى، ثم أرسل هذا الملف.',
  },
  UPLOAD_GONE: { text: 'لم يعد هذا الملف لدى الصندوق', hint: 'أرسله من بدايته.' },
  UPLOAD_TOO_LONG: {
    text: 'وصل أكثر مما قيل إن الملف يحتويه',
    hint: 'تغيّر الملف أثناء الإرسال. أرسله مرة أخرى.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'لم يستطع الصندوق كتابة الملف ({reason})',
    hint: 'حاول مرة أخرى، أو أحضر الملف على ذاكرة USB. إن بقي الأمر كذلك فقد تكون بطاقة الذاكرة تتعطل.',
  },
};
