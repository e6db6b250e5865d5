import type { InThisLanguage } from '../catalogue.ts';
import type { screenMessages } from '../en/screen.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const screenWords: InThisLanguage<typeof screenMessages> = {
  PAGE_SCREEN_JOIN: { text: 'ادخل إلى شبكة Wi-Fi' },
  PAGE_SCREEN_SCAN: { text: 'وجّه كاميرا هاتفك إلى المربع.' },
  PAGE_SCREEN_QR: { text: 'مربع يُدخل الهاتف إلى شبكة Wi-Fi {name}' },
  PAGE_SCREEN_PASSWORD: { text: 'كلمة السر' },
  PAGE_SCREEN_ASK: { text: 'اسأل عن كلمة السر.' },
  PAGE_SCREEN_OPEN: { text: 'ثم افتح' },
  PAGE_SCREEN_FIRST_PIN: {
    text: 'رمز PIN للمشرف',
    hint: 'اكتبه عندك. يُعرض هنا إلى أن يُستخدم لأول مرة.',
  },
  PAGE_SCREEN_CODE: { text: 'رمز للمشرف', hint: 'اكتبه في صفحة المشرف. لا تخبر به أحدًا غيرك.' },
  SCREEN_BOX_AWAY: {
    text: 'الصندوق ليس جاهزًا بعد',
    hint: 'انتظر. تتابع هذه الشاشة من تلقاء نفسها. إن لم يحدث شيء خلال 10 دقائق فافصل الصندوق عن الكهرباء ثم أعد وصله.',
  },
};
