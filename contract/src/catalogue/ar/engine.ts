import type { InThisLanguage } from '../catalogue.ts';
import type { engineMessages } from '../en/engine.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const engineWords: InThisLanguage<typeof engineMessages> = {
  ENGINE_UNREACHABLE: {
    text: 'محرك الحاويات في الصندوق لا يجيب',
    hint: 'يحاول الصندوق مرة أخرى من تلقاء نفسه. يواصل الصندوق بما لديه. للمشغّلين: هل تعمل الخدمة "engine"، وهل يعمل المحرك نفسه؟',
  },
  ENGINE_REFUSED: {
    text: 'رفض محرك الحاويات في الصندوق: {reason}',
    hint: 'يواصل الصندوق بما لديه.',
  },
  ENGINE_FULL: {
    text: 'لا توجد مساحة لبرامج جديدة: المطلوب {neededBytes} والمتاح {freeBytes} حيث تُحفظ الحاويات',
    hint: 'أزل من الصندوق ما لا يلزم، أو استخدم بطاقة أكبر. يواصل الصندوق بما لديه.',
  },
  ENGINE_IMAGE_WRONG: {
    text: 'البرنامج الذي وصل ليس الموعود: {reason}',
    hint: 'لا يعمل منه شيء. يواصل الصندوق بما لديه. إن تكرر ذلك فاصنع الإصدار من جديد.',
  },
  ENGINE_UNHEALTHY: {
    text: 'لم تبدأ {service} الجديدة العمل جيدًا، فرجع الصندوق إلى التي قبلها',
    hint: 'أخبر المشغّل: يلزم إصدار فيه أفضل منها.',
  },
  ENGINE_SUPERVISED: {
    text: 'تعتني balena بحاويات هذا الصندوق، فلا يمكن لإصدار أن يبدّلها',
    hint: 'ما زالت برامج الخدمات تأتي مع الإصدارات؛ أما الصور فتأتي من balena (\u2066docs/operator/software-updates.md\u2069).',
  },
  ENGINE_APPS_OFF: {
    text: 'لا يقبل هذا الصندوق تطبيقات في حاويات خاصة بها',
    hint: 'الإعداد \u2066SIDELOAD_APPS=on\u2069 يسمح بها.',
  },
};
