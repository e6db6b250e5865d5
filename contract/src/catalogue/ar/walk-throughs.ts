import type { InThisLanguage } from '../catalogue.ts';
import type { walkThroughMessages } from '../en/walk-throughs.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const walkThroughWords: InThisLanguage<typeof walkThroughMessages> = {
  PAGE_MANYVERSE: { text: 'Manyverse خطوة بخطوة' },
  PAGE_MANYVERSE_INSTALL: { text: 'ثبّت Manyverse' },
  PAGE_MANYVERSE_INSTALL_HOW: { text: 'نزّله، وافتح الملف، واسمح للهاتف بتثبيته.' },
  PAGE_MANYVERSE_START: { text: 'أنشئ حسابك' },
  PAGE_MANYVERSE_START_CREATE: {
    text: 'افتح Manyverse. اقرأ الصفحات الأولى ثم اضغط «إنشاء حساب» (Create account).',
  },
  PAGE_MANYVERSE_START_NAME: {
    text: 'افتح القائمة في الأعلى ثم «ملفي الشخصي» (My profile) ثم «تعديل الملف» (Edit profile). ضع اسمًا وصورة يعرفهما أصدقاؤك. اضغط «حفظ» (Save).',
  },
  PAGE_MANYVERSE_KEEP: {
    text: 'حسابك على هذا الهاتف وحده',
    hint: 'لا توجد كلمة سر، ولا يستطيع أحد أن يعيد إليك الحساب. افتح «الإعدادات» (Settings) ثم «النسخ الاحتياطي» (Backup) ثم «عرض عبارة الاسترداد» (Show Recovery Phrase). اكتب الكلمات على ورق ولا تُرها لأحد.',
  },
  PAGE_MANYVERSE_ONE_PHONE: { text: 'لا تستخدم الحساب نفسه على هاتفين: ذلك يفسده.' },
  PAGE_MANYVERSE_CONNECTIONS: { text: 'افتح «الاتصالات» (Connections)' },
  PAGE_MANYVERSE_CONNECTIONS_HOW: {
    text: 'اضغط تبويب «الاتصالات» (Connections). إن وُجد زر «فتح لوحة الاتصالات» (Open Connections Panel) فاضغطه أيضًا.',
  },
  PAGE_MANYVERSE_CONNECTIONS_WIFI: {
    text: 'يجب أن تكون علامة Wi-Fi مضاءة. لا حاجة إلى Bluetooth ولا إلى الإنترنت.',
  },
  PAGE_MANYVERSE_NEARBY: { text: 'تابع أجهزة على هذه الشبكة' },
  PAGE_MANYVERSE_NEARBY_HOW: {
    text: 'ترى هواتف هذه الشبكة التي فُتح فيها Manyverse. اضغط هاتفًا تعرفه ثم «الاتصال والمتابعة» (Connect and follow). إن لم يوجد ذلك: «فتح الملف» (Open profile) ثم «متابعة» (Follow).',
  },
  PAGE_MANYVERSE_NEARBY_BOTH: { text: 'يفعل صديقك الشيء نفسه مع هاتفك.' },
  PAGE_MANYVERSE_NEARBY_NONE: {
    text: 'لا أحد؟ يجب أن يكون الهاتفان على هذه الشبكة وManyverse مفتوح فيهما. انتظر دقيقة.',
  },
  PAGE_MANYVERSE_SYNC: { text: 'انتظر في المرة الأولى' },
  PAGE_MANYVERSE_SYNC_HOW: {
    text: 'يجلب الهاتف الآن ما كتبه أصدقاؤك. قد يستغرق ذلك دقائق كثيرة. اترك Manyverse مفتوحًا وابق على هذه الشبكة.',
  },
  PAGE_MANYVERSE_SYNC_FROZEN: { text: 'قد يبدو التطبيق متوقفًا. لا تغلقه.' },
  PAGE_MANYVERSE_FRIENDS: { text: 'تابع أصدقاءك' },
  PAGE_MANYVERSE_FRIENDS_HOW: {
    text: 'فيما تقرؤه اضغط اسم شخص ثم «متابعة» (Follow). من الآن يجلب هاتفك ما يكتبه هذا الشخص.',
  },
  PAGE_MANYVERSE_OFFLINE: {
    text: 'تستطيع القراءة والكتابة بلا إنترنت في أي وقت. ينتقل ما تكتبه عندما يكون هاتفك وهاتف صديق على شبكة Wi-Fi نفسها.',
  },
  PAGE_MANYVERSE_PUBLIC: {
    text: 'ما تكتبه علنًا لا يمكن استرجاعه',
    hint: 'يحتفظ الآخرون بنسخة. لا تكتب شيئًا قد يضرك أو يضر غيرك.',
  },
  PAGE_FDROID: { text: 'F-Droid خطوة بخطوة' },
  PAGE_FDROID_ONLY_ANDROID: {
    text: 'تطبيق F-Droid لهواتف أندرويد وأجهزتها اللوحية فقط',
    hint: 'يمكنك هنا قراءة الطريقة. افتح هذه الصفحة مرة أخرى على هاتف أندرويد.',
  },
  PAGE_FDROID_ALLOW: { text: 'اسمح للهاتف بتثبيته' },
  PAGE_FDROID_ALLOW_HOW: {
    text: 'افتح الملف الذي نزّلته. يسأل الهاتف هل يُسمح لمتصفحك بتثبيت التطبيقات. اسمح بذلك ثم اضغط «تثبيت».',
  },
  PAGE_FDROID_ALLOW_AGAIN: {
    text: 'عندما يثبّت F-Droid أول تطبيق له يسأل الهاتف مرة أخرى. اسمح بذلك لـ F-Droid أيضًا.',
  },
  PAGE_FDROID_UPDATE: { text: 'ثبّت التطبيقات أو حدّثها' },
  PAGE_FDROID_UPDATE_HOW: { text: 'ابحث عن تطبيق في F-Droid وافتحه واضغط «تثبيت».' },
  PAGE_FDROID_UPDATE_AGAIN: {
    text: 'عندما تعود إلى هذه الشبكة في يوم آخر فافتح F-Droid مرة أخرى: يعرض أي التطبيقات لها تحديثات.',
  },
};
