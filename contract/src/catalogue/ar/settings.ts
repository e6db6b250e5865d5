import type { InThisLanguage } from '../catalogue.ts';
import type { settingsMessages } from '../en/settings.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const settingsWords: InThisLanguage<typeof settingsMessages> = {
  SETTING_INVALID: {
    text: 'قيمة الإعداد {name} لا يمكن استخدامها.',
    hint: 'تبقى آخر قيمة سليمة سارية. صحّح {name}؛ يذكر \u2066docs/operator/settings.md\u2069 ما يقبله.',
  },
};
