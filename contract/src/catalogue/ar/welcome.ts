import type { InThisLanguage } from '../catalogue.ts';
import type { welcomeMessages } from '../en/welcome.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const welcomeWords: InThisLanguage<typeof welcomeMessages> = {
  PAGE_STEP: { text: 'الخطوة {step} من {steps}' },
  PAGE_STEPS: { text: 'كل الخطوات' },
  PAGE_STEP_BACK: { text: 'السابق' },
  PAGE_STEP_NEXT: { text: 'التالي' },
  PAGE_WELCOME: { text: 'الخطوات الأولى' },
  PAGE_WELCOME_HOME: { text: 'جديد هنا؟ ابدأ من هنا' },
  PAGE_WELCOME_JOIN: { text: 'أنت على شبكة Wi-Fi' },
  PAGE_WELCOME_JOIN_HOW: {
    text: 'كل ما تراه هنا يأتي من صندوق قريب منك. لا تحتاج إلى إنترنت ولا مال ولا اسم.',
  },
  PAGE_WELCOME_BROWSER: { text: 'استخدم متصفحك' },
  PAGE_WELCOME_BROWSER_HOW: { text: 'افتح المتصفح الذي تستخدمه دائمًا، واكتب هذا العنوان:' },
  PAGE_WELCOME_DIGITS: { text: 'إن لم يُفتح فاكتب هذا:' },
  PAGE_WELCOME_QR: { text: 'رمز QR: عنوان هذا الصندوق' },
  PAGE_WELCOME_QR_HOW: { text: 'يمكن لهاتف آخر على هذه الشبكة أن يمسح هذه الصورة بكاميرته.' },
  PAGE_WELCOME_STAY: { text: 'ابق على هذه الشبكة' },
  PAGE_WELCOME_STAY_ANDROID: {
    text: 'إن قال الهاتف إنه لا إنترنت فاختر «البقاء متصلًا» أو «استخدام هذه الشبكة كما هي». أوقف بيانات الجوّال ما دمت هنا.',
  },
  PAGE_WELCOME_STAY_IPHONE: {
    text: 'إن كان في النافذة الصغيرة زر «إلغاء» فاضغطه واختر «استخدام بلا إنترنت». ثم افتح Safari.',
  },
  PAGE_WELCOME_STAY_COMPUTER: { text: 'إن قال الحاسوب إنه لا إنترنت فابق متصلًا مع ذلك.' },
  PAGE_WELCOME_LOOK: { text: 'أريد القراءة أو المشاهدة أو التصفح فقط' },
  PAGE_WELCOME_APP: { text: 'احصل على التطبيق' },
  PAGE_WELCOME_APP_WHY: {
    text: 'بتطبيق Manyverse تكتب مع أصدقائك وجيرانك. يعمل هنا بلا إنترنت. لا يطلب رقم هاتف ولا بريدًا إلكترونيًا.',
  },
  PAGE_WELCOME_APP_ABSENT: {
    text: 'ليس Manyverse على هذا الصندوق',
    hint: 'اطلبه من المشرف على هذا الصندوق. إن كان على هاتفك فاستخدمه هنا.',
  },
  PAGE_WELCOME_APP_NOT_FOR_YOU: {
    text: 'لا يوجد Manyverse لهذا الجهاز على هذا الصندوق: {system}',
    hint: 'في الأسفل ملفات لأجهزة أخرى. يمكنك حفظ أحدها وحمله إلى صديق.',
  },
  PAGE_WELCOME_APP_IPHONE: {
    text: 'لا يثبّت آيفون أو آيباد تطبيقات من هذا الصندوق',
    hint: 'لا تقبل هذه الأجهزة إلا تطبيقات متجر Apple. عندما يكون لديك إنترنت فابحث هناك عن Manyverse. عندها يجد أصدقاءك على هذه الشبكة أيضًا.',
  },
  PAGE_WELCOME_APP_FILES: { text: 'لأجهزة أخرى' },
  PAGE_WELCOME_APP_ALL: { text: 'عرض كل التطبيقات' },
  PAGE_WELCOME_CAN: { text: 'ما يستطيع كل جهاز فعله هنا' },
  PAGE_WELCOME_CAN_ANDROID: {
    text: 'هاتف أندرويد أو جهاز لوحي: كل شيء. يثبّت تطبيقات من هذا الصندوق.',
  },
  PAGE_WELCOME_CAN_IPHONE: {
    text: 'آيفون أو آيباد: القراءة والمشاهدة والاستماع ومشاهدة الخرائط وحفظ الملفات. دون تطبيقات من هذا الصندوق.',
  },
  PAGE_WELCOME_CAN_COMPUTER: {
    text: 'الحاسوب: القراءة والمشاهدة والاستماع ومشاهدة الخرائط وحفظ الملفات وتثبيت البرامج الموجودة هنا.',
  },
  PAGE_WELCOME_CAN_WITHOUT: {
    text: 'دون أي تطبيق: القراءة والمشاهدة والاستماع ومشاهدة الخرائط في المتصفح.',
  },
  PAGE_WELCOME_FRIENDS: { text: 'أضف أصدقاء' },
  PAGE_WELCOME_FRIENDS_HOW: {
    text: 'اجتمعا على هذه الشبكة. افتحا Manyverse على الهاتفين. كل منكما يتابع الآخر.',
  },
  PAGE_WELCOME_FRIENDS_BOTH: {
    text: 'يجب أن يتابع كل منكما الآخر. عندها يتبادل هاتفاكما ما تكتبان.',
  },
  PAGE_WELCOME_FRIENDS_SHOW: { text: 'أظهر العنوان للآخرين' },
  PAGE_MINI_BROWSER: {
    text: 'لا تستطيع هذه النافذة الصغيرة التنزيل',
    hint: 'افتح متصفحك المعتاد واكتب: {address}',
  },
  PAGE_MINI_BROWSER_HOW: { text: 'كيف تفعل ذلك' },
};
