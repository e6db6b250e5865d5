import type { InThisLanguage } from '../catalogue.ts';
import type { boxImageMessages } from '../en/box-images.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const boxImageWords: InThisLanguage<typeof boxImageMessages> = {
  CONTAINER_APP: { text: 'يعمل التطبيق {app} في حاوية خاصة به' },
  CONTAINER_IMAGE_INVALID: {
    text: 'لا يمكن أن تعمل صورة الحاوية {component} على هذا الصندوق ({reason})',
    hint: 'أخبر المشغّل: يلزم إصدار فيه صورة أفضل.',
  },
  CONTAINER_IN_SERVICE: { text: 'تستخدم الخدمة {service} في الصندوق هذه الصورة' },
  CONTAINER_NO_ENGINE: { text: 'هذا الصندوق لا يبدّل الحاويات، فتُحفظ الصورة ولا تُستخدم' },
  CONTAINER_OF_COMMUNITY: {
    text: 'القناة {channel} يوقّعها مجتمع ولا تجلب إلا المحتوى، فلا تُستخدم الصورة',
  },
  CONTAINER_OTHER_IMAGE: {
    text: 'لا تعمل {component}: في مكانها صورة أخرى',
    hint: 'أخبر المشغّل: يلزم إصدار فيه صورة أفضل.',
  },
  CONTAINER_PURPOSE_UNKNOWN: {
    text: 'لا يقول الإصدار لأي شيء هذه الصورة على نحو يفهمه هذا الصندوق',
  },
  CONTAINER_RESTARTS: {
    text: 'تتوقف {component} مرة بعد مرة، فيرجع الصندوق إلى التي قبلها',
    hint: 'أخبر المشغّل: يلزم إصدار فيه صورة أفضل.',
  },
  CONTAINER_SERVICE_UNKNOWN: { text: 'ليس في هذا الصندوق خدمة {service}، فتُحفظ الصورة ولا تُستخدم' },
  CONTAINER_STARTING: { text: 'تبدأ {component} العمل؛ ينتظر الصندوق حتى تعمل جيدًا' },
  CONTAINER_TAKEN: { text: 'تُستخدم صورة أخرى من الإصدارات لـ {name}' },
  CONTAINERS_LOST: {
    text: 'تلف على البطاقة ما دُوّن عمّا كانت تستخدمه خدمات الصندوق قبل أن تغيّرها الإصدارات، وفُقد. وما تستخدمه الآن يُعدّ مكانه',
  },
  CONTAINER_UNHEALTHY: {
    text: 'لا تعمل {component} جيدًا، فيرجع الصندوق إلى التي قبلها',
    hint: 'أخبر المشغّل: يلزم إصدار فيه صورة أفضل.',
  },
  PAGE_STATUS_IMAGES: { text: 'برامج في حاويات' },
};
