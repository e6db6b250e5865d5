import type { InThisLanguage } from '../catalogue.ts';
import type { addRepositoryMessages } from '../en/add-repository.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const addRepositoryWords: InThisLanguage<typeof addRepositoryMessages> = {
  PAGE_STORE: { text: 'كل التطبيقات عبر F-Droid' },
  PAGE_STORE_WHY: {
    text: '\u200fF-Droid متجر تطبيقات. يثبّت تطبيقات هذا الصندوق ويحدّثها عندما تعود.',
  },
  PAGE_STORE_BASIC_HERE: {
    text: 'يوجد F-Droid Basic على هذا الصندوق، لكنه لا يستطيع أخذ شيء من هنا',
    hint: 'يرفض العناوين التي بلا HTTPS. خذ التطبيق الذي اسمه F-Droid فقط.',
  },
  PAGE_STORE_GET: { text: 'الحصول على F-Droid' },
  PAGE_STORE_GET_HOW: { text: 'نزّله، وافتح الملف، واسمح للهاتف بتثبيته.' },
  PAGE_STORE_PICTURES: { text: 'الطريقة بالصور' },
  PAGE_STORE_SIGNED: { text: 'وقّعه صانعو F-Droid' },
  PAGE_STORE_SIGNED_OTHER: { text: 'لم يوقّعه صانعو F-Droid: اسأل المشغّل عمّن وقّعه' },
  PAGE_STORE_ABSENT: {
    text: '\u200fF-Droid ليس على هذا الصندوق. إن لم يكن على هاتفك، فخذ التطبيقات واحدًا واحدًا من القائمة أعلاه.',
  },
  PAGE_STORE_ADD: { text: 'إضافة هذا الصندوق إلى F-Droid' },
  PAGE_STORE_SCAN: {
    text: 'على الهاتف، في F-Droid: افتح المستودعات في الإعدادات، والمس +، وامسح هذه الصورة من شاشة أخرى.',
  },
  PAGE_STORE_QR: { text: 'رمز QR: عنوان تطبيقات هذا الصندوق' },
  PAGE_STORE_SAME_PHONE: { text: 'هل هذه الصفحة على الهاتف نفسه؟ إذن المس أو انسخ. العنوان:' },
  PAGE_STORE_COPY: { text: 'نسخ' },
  PAGE_STORE_COPIED: { text: 'تم النسخ' },
  PAGE_STORE_CLIENT_1: { text: '\u200fF-Droid، الإصدار 1' },
  PAGE_STORE_CLIENT_2: { text: '\u200fF-Droid، الإصدار 2 أو أحدث' },
  PAGE_STORE_CLIENT_BASIC: { text: '\u200fF-Droid Basic، الإصدار 2 أو أحدث' },
  PAGE_STORE_TAP: { text: 'المس واحدًا من هذه. إن لم يفتح شيء، فجرّب التالي:' },
  PAGE_STORE_TAP_INTENT: { text: 'فتح F-Droid' },
  PAGE_STORE_TAP_LEGACY: { text: 'فتح كمستودع' },
  PAGE_STORE_TAP_LINK: { text: 'فتح fdroid.link' },
  PAGE_STORE_BY_HAND: {
    text: 'أو يدويًا: انسخ العنوان. في F-Droid، افتح المستودعات في الإعدادات، والمس +، وضعه هناك.',
  },
  PAGE_STORE_BASIC_REFUSES: {
    text: 'يرفض العناوين التي بلا HTTPS، وليس لهذا الصندوق HTTPS. استعمل F-Droid بدل F-Droid Basic.',
  },
  PAGE_STORE_INSTALL: { text: 'تثبيت' },
  PAGE_STORE_INSTALL_HOW: {
    text: 'تطبيقات هذا الصندوق الآن في F-Droid. اختر "البقاء متصلًا" إن قال الهاتف إن شبكة Wi-Fi هذه بلا إنترنت.',
  },
  PAGE_STORE_NEWER: {
    text: 'قائمة هذا الصندوق بتاريخ {date}. الهاتف الذي كان عند صندوق قائمته أحدث يحتفظ بتلك: إن لم يمكن تحميل تطبيق عندئذ، فنزّله من هذه الصفحة.',
  },
};
