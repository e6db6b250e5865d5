import type { InThisLanguage } from '../catalogue.ts';
import type { firstBootMessages } from '../en/first-boot.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const firstBootWords: InThisLanguage<typeof firstBootMessages> = {
  MIRROR_HELD_POWER: {
    text: 'يصل إلى الصندوق تيار كهربائي أقل من اللازم، فيترك الإنترنت لبعض الوقت',
    hint: 'يتابع من تلقاء نفسه: حالما تتحسن الكهرباء، وبعد يوم في كل حال. «حمِّل الآن» لا ينتظر. ذاكرة USB تعمل في أي وقت.',
  },
  LAYOUT_NEWER: {
    text: 'رتّب برنامج أحدث البيانات التي على هذا الصندوق (الترتيب {layout}؛ وهذا البرنامج يعرف {known})',
    hint: 'لم يتغير شيء. استخدم البرنامج الأحدث مرة أخرى: شغّل الصندوق بالصورة الأحدث، أو اكتب الأحدث على البطاقة. الكتب والأفلام والتطبيقات ما زالت هنا.',
  },
};
