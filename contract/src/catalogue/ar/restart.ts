import type { InThisLanguage } from '../catalogue.ts';
import type { restartMessages } from '../en/restart.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const restartWords: InThisLanguage<typeof restartMessages> = {
  PAGE_RESTART: { text: 'أعد تشغيل جزء' },
  PAGE_RESTART_LEAD: { text: 'يفيد ذلك إن تصرف الصندوق على نحو غريب. لا يُفقد شيء مما عليه.' },
  PAGE_RESTART_PORTAL: { text: 'الصفحات' },
  PAGE_RESTART_PORTAL_WHAT: {
    text: 'تغيب كل الصفحات بضع ثوانٍ. تنقطع التنزيلات الجارية، ومعظم الهواتف تتابعها لاحقًا.',
  },
  PAGE_RESTART_PORTAL_DO: { text: 'أعد تشغيل الصفحات' },
  PAGE_RESTART_PORTAL_SURE: { text: 'هل تعيد تشغيل الصفحات الآن؟' },
  PAGE_RESTART_DAEMON: { text: 'الجزء الذي يجلب التحديثات' },
  PAGE_RESTART_DAEMON_WHAT: {
    text: 'يمكن للناس متابعة القراءة والتنزيل. يتوقف تحديث جارٍ ثم يتابع من تلقاء نفسه. تُنهى جلسات كل المشرفين.',
  },
  PAGE_RESTART_DAEMON_DO: { text: 'أعد تشغيل التحديثات' },
  PAGE_RESTART_DAEMON_SURE: { text: 'هل تعيد تشغيل الجزء الذي يجلب التحديثات الآن؟' },
  PAGE_RESTART_ALONE: { text: 'لا يمكن إعادة تشغيل صفحات هذا الصندوق من هنا.' },
  PAGE_RESTART_UNDER_WAY: { text: 'تجري إعادة التشغيل' },
  PAGE_RESTART_WAIT: {
    text: 'انتظر. تتابع هذه الصفحة من تلقاء نفسها (بعد ثوانٍ: {seconds}). إن لم تفعل فافتحها من جديد.',
  },
  PAGE_STEWARD_DONE_RESTART_PORTAL: { text: 'أُعيد تشغيل الصفحات' },
};
