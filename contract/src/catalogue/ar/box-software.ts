import type { InThisLanguage } from '../catalogue.ts';
import type { boxSoftwareMessages } from '../en/box-software.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const boxSoftwareWords: InThisLanguage<typeof boxSoftwareMessages> = {
  SOFTWARE_RUNS: { text: 'الخدمة {service}: النسخة {version}، من الإصدار' },
  SOFTWARE_RUNS_BUILT_IN: { text: 'الخدمة {service}: النسخة {version}، كما جاءت مع الصندوق' },
  SOFTWARE_NOT_NEWER: {
    text: 'برنامج {service} في الإصدار، {version}، ليس أحدث من الذي جاء مع الصندوق',
  },
  SOFTWARE_OTHER_API: {
    text: 'برنامج {service} في الإصدار، {version}، مصنوع لبرامج غير برامج هذا الصندوق',
    hint: 'يجب تحديث صورة نظام الصندوق أولًا.',
  },
  SOFTWARE_OTHER_NODE: {
    text: 'برنامج {service} في الإصدار، {version}، مصنوع لـ Node {node}، وليس في هذا الصندوق',
    hint: 'يجب تحديث صورة نظام الصندوق أولًا.',
  },
  SOFTWARE_DAMAGED: {
    text: 'برنامج {service}، {version}، ليس ما وُقّع عليه: لم يُشغَّل',
    hint: 'يستخدم الصندوق البرنامج الذي جاء معه. إن تكرر ذلك فقد تكون بطاقة الذاكرة تتعطل.',
  },
  SOFTWARE_CRASHED: {
    text: 'تعطل البرنامج الجديد {version} للخدمة {service} مرة بعد مرة',
    hint: 'يستخدم الصندوق البرنامج الذي جاء معه. أخبر المشغّل.',
  },
  SOFTWARE_NOT_COUNTED: {
    text: 'لم يُشغَّل برنامج {service}، {version}، لأنه تعذر تدوين أي شيء عنه',
    hint: 'يستخدم الصندوق البرنامج الذي جاء معه. انظر هل امتلأت بطاقة الذاكرة أو تتعطل.',
  },
  SOFTWARE_NOT_STARTED: { text: 'لم يبدأ البرنامج الجديد {version} للخدمة {service} العمل' },
  SOFTWARE_STARTING: { text: 'يجري تشغيل البرنامج الجديد {version} للخدمة {service}' },
  PAGE_STATUS_SOFTWARE: { text: 'برامج هذا الصندوق' },
};
