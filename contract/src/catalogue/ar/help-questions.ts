import type { InThisLanguage } from '../catalogue.ts';
import type { helpMessages } from '../en/help-questions.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const helpWords: InThisLanguage<typeof helpMessages> = {
  PAGE_HELP_NO_INTERNET: { text: 'يقول هاتفي إنه لا إنترنت' },
  PAGE_HELP_NO_INTERNET_ANSWER: {
    text: 'هذا صحيح، وكل شيء على ما يرام: كل ما هنا يأتي من الصندوق. اختر «البقاء متصلًا».',
  },
  PAGE_HELP_PAGE: { text: 'صفحة لا تُفتح' },
  PAGE_HELP_PAGE_ANSWER: {
    text: 'انظر هل هاتفك ما زال على هذه الشبكة. أوقف بيانات الجوّال وVPN. ثم اكتب هذا العنوان كاملًا:',
  },
  PAGE_HELP_FULL: { text: 'لم تبق مساحة في هاتفي' },
  PAGE_HELP_FULL_ANSWER: {
    text: 'افتح «الملفات» أو «التنزيلات» في الهاتف واحذف ما لا تحتاج إليه. يمكن حذف ملف التطبيق بعد تثبيته. تُفتح الكتب والأفلام هنا أيضًا دون حفظها.',
  },
  PAGE_HELP_FREE: { text: 'هل يكلّف شيئًا؟' },
  PAGE_HELP_FREE_ANSWER: {
    text: 'لا. كل ما هنا مجاني، وما يأتي من هذا الصندوق لا يستهلك بيانات الجوّال.',
  },
  PAGE_HELP_WHO_SEES: { text: 'من يرى ما أفعله؟' },
  PAGE_HELP_WHO_SEES_ANSWER: {
    text: 'لا يطلب هذا الموقع اسمًا. قد يعدّ كم مرة يُفتح شيء، لا من يفتحه. الاتصال ليس سريًا: قد يرى شخص قريب يعرف الطريقة ما تفتحه. لا تكتب كلمات سر هنا.',
  },
  PAGE_HELP_WHO: { text: 'من يستطيع مساعدتي؟' },
  PAGE_HELP_WHO_ANSWER: {
    text: 'اسأل المشرف: الشخص الذي يعتني بهذا الصندوق. قل ماذا فعلت وماذا تقول الصفحة.',
  },
};
