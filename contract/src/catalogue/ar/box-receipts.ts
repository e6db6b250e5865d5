import type { InThisLanguage } from '../catalogue.ts';
import type { boxReceiptMessages } from '../en/box-receipts.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const boxReceiptWords: InThisLanguage<typeof boxReceiptMessages> = {
  RECEIPT_WRITING: { text: 'كتابة تقرير للمشغّل على {label}' },
  RECEIPT_WRITTEN: {
    text: 'انتهت {label}؛ عليها تقرير للمشغّل',
    hint: 'أعد الذاكرة إلى المشغّل متى استطعت. لا يستطيع قراءته إلا المشغّل.',
  },
  RECEIPT_STICK_FULL: {
    text: 'لا مكان لتقرير على {label}',
    hint: 'كل ما عدا ذلك سليم: أُخذ ما جاءت به الذاكرة. احذف منها ما لا تحتاج إليه من ملفات.',
  },
  RECEIPT_STICK_READ_ONLY: {
    text: 'لا يمكن الكتابة على {label}، فلا تحمل تقريرًا',
    hint: 'كل ما عدا ذلك سليم: أُخذ ما جاءت به الذاكرة. لبعض الذواكر مفتاح صغير على الجانب.',
  },
  RECEIPT_STICK_FAILED: {
    text: 'تعذّرت كتابة التقرير على {label}',
    hint: 'كل ما عدا ذلك سليم: أُخذ ما جاءت به الذاكرة. إن تكرر ذلك فاستخدم غيرها.',
  },
  DEVICE_KEY_LOST: {
    text: 'تعذرت قراءة المفتاح الذي يوقّع به الصندوق تقاريره؛ للصندوق مفتاح جديد',
    hint: 'أخبر المشغّل، فهو يرى من الآن صندوقًا جديدًا. إن تكرر ذلك فقد تكون بطاقة الذاكرة تتعطل.',
  },
  CONSENTS_LOST: {
    text: 'تعذرت قراءة السماح بالتقارير؛ يقرر الإعداد RECEIPTS من جديد',
    hint: 'يمكن للمشرف السماح بها أو منعها مرة أخرى. إن تكرر ذلك فقد تكون بطاقة الذاكرة تتعطل.',
  },
  PAGE_STATUS_RECEIPTS_ON: {
    text: 'التقارير مفعّلة: يكتب هذا الصندوق على ذواكر مشغّله كيف حاله. لا يقرؤها إلا المشغّل، ولا تقول شيئًا عن الناس.',
  },
  PAGE_STATUS_RECEIPTS_OFF: {
    text: 'التقارير متوقفة: لا يكتب هذا الصندوق شيئًا لمشغّله على الذواكر.',
  },
};
