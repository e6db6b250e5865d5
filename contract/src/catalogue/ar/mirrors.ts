import type { InThisLanguage } from '../catalogue.ts';
import type { mirrorMessages } from '../en/mirrors.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const mirrorWords: InThisLanguage<typeof mirrorMessages> = {
  MIRROR_UNREACHABLE: {
    text: 'لا اتصال بـ {label} ({reason})',
    hint: 'يحاول الصندوق من جديد من تلقاء نفسه. تحقق هل لديه إنترنت.',
  },
  MIRROR_TOO_SLOW: {
    text: 'كان {label} بطيئًا جدًا: أقل من 1 كيلوبايت في الثانية لمدة دقيقة',
    hint: 'يحاول الصندوق لاحقًا. قد يكون خادم مرآة آخر أو ذاكرة USB أسرع.',
  },
  MIRROR_CERTIFICATE: {
    text: 'لا يستطيع {label} إثبات هويته ({reason})',
    hint: 'أخبر المشغّل. الذواكر وخوادم المرايا الأخرى ما زالت تعمل.',
  },
  MIRROR_DATE_UNCHECKED: {
    text: 'لا يعرف الصندوق التاريخ، فلم يفحص شهادة {label}',
    hint: 'لا حاجة إلى فعل شيء: ما يأتي من هناك يُفحص بتوقيعاته.',
  },
  MIRROR_REDIRECT_REFUSED: {
    text: 'يرسل {label} الصندوق إلى حيث لا ينبغي أن يذهب ({reason})',
    hint: 'إن طلبت الشبكة تسجيل الدخول فسجّل الدخول. وإلا فأخبر المشغّل.',
  },
  MIRROR_ANSWER_WRONG: {
    text: 'لا يجيب {label} كما يجيب خادم مرآة ({reason})',
    hint: 'أخبر المشغّل: "\u2066hotspot mirror check\u2069" يبيّن الخطأ.',
  },
  MIRROR_FILE_CHANGED: {
    text: 'تغيّر الملف {name} من {label} بينما كان الصندوق يقرؤه',
    hint: 'يحاول الصندوق لاحقًا. إن بقي الأمر كذلك فأخبر المشغّل.',
  },
  MIRROR_PORTAL: {
    text: 'جاءت صفحة مكان البيانات من {label}: ربما تريد الشبكة أن يسجّل أحد الدخول',
    hint: 'سجّل الدخول إلى تلك الشبكة بهاتف أو حاسوب. يحاول الصندوق من جديد من تلقاء نفسه.',
  },
  MIRROR_BUSY: {
    text: 'لا يستطيع {label} أن يجيب الآن (HTTP {status})',
    hint: 'يحاول الصندوق لاحقًا.',
  },
  MIRROR_REFUSED: {
    text: 'يرفض {label} أن يجيب (HTTP {status})',
    hint: 'تحقق من عنوان خادم المرآة في الإعدادات، أو أخبر المشغّل.',
  },
  MIRROR_NOT_ASKED: { text: 'لم يُسأل {label} بعد' },
  MIRROR_READY: { text: '{label} يجيب' },
  MIRROR_WINDOW_IGNORED: {
    text: '{label} يجيب. لا يعرف الصندوق الوقت، فلا يلتزم بالساعات التي حددتها',
    hint: 'تُحسب الساعات من جديد حالما يعرف الصندوق الوقت: من الإنترنت، أو من ساعة ببطارية.',
  },
  MIRROR_HELD_WINDOW: {
    text: 'لا يستخدم الصندوق الإنترنت إلا في هذه الساعات: {window}',
    hint: 'انتظر، أو اضغط «حمِّل الآن».',
  },
  MIRROR_HELD_BUDGET: {
    text: 'استهلك الصندوق ما يُسمح له بأخذه من الإنترنت في الشهر: {megabytes} ميغابايت',
    hint: 'يتابع في الشهر القادم. ذاكرة USB تعمل في أي وقت. الحد هو UPDATE_MONTHLY_MB في الإعدادات.',
  },
  TRAFFIC_LOST: {
    text: 'تلف حساب ما جاء عبر الإنترنت هذا الشهر ويبدأ من جديد',
    hint: 'إن كنت تدفع بحسب البيانات فانظر فاتورة مزوّدك.',
  },
  MIRROR_HELD_METERED: {
    text: 'يُدفع ثمن اتصال الإنترنت بحسب البيانات: لا يفعل الصندوق إلا النظر في الجديد',
    hint: 'اضغط «حمِّل الآن» لتنزيل الجديد.',
  },
};
