import type { InThisLanguage } from '../catalogue.ts';
import type { remoteHelpMessages } from '../en/remote-help.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const remoteHelpWords: InThisLanguage<typeof remoteHelpMessages> = {
  REMOTE_HELP_OFF: { text: 'المساعدة عن بُعد: متوقفة. لا يستطيع أحد دخول هذا الصندوق من بعيد' },
  REMOTE_HELP_UNAVAILABLE: {
    text: 'المساعدة عن بُعد: متوقفة. ليس لهذا الصندوق طريق يُدخل به أحدًا من بعيد',
  },
  REMOTE_HELP_ALLOWED: {
    text: 'المساعدة عن بُعد: تعمل. يُسمح لـ {who} بدخول هذا الصندوق من بعيد حتى {until}',
  },
  REMOTE_HELP_CLOSING: {
    text: 'لا يُسمح لأحد بالدخول من بعيد، ولا يعرف الصندوق بعد هل أُغلق الطريق',
    hint: 'يواصل المحاولة. للتأكد فورًا اقطع الإنترنت عن الصندوق.',
  },
  REMOTE_HELP_LOST: {
    text: 'تلف ما دُوّن عن المساعدة عن بُعد: لم يعد يُسمح لأحد بالدخول',
    hint: 'يستطيع مشرف السماح بها من جديد.',
  },
  REMOTE_HELP_KEY_LOST: {
    text: 'تلف مفتاح هذا الصندوق للمساعدة عن بُعد، وصُنع مفتاح جديد',
    hint: 'أرسل السطر الجديد إلى المشغّل قبل أن تحتاج إلى المساعدة.',
  },
  REMOTE_HELP_WAY_CLOSED: { text: 'طريق الدخول مغلق' },
  REMOTE_HELP_WAY_CLOSING: { text: 'يُغلق طريق الدخول الآن' },
  REMOTE_HELP_WAY_OPENING: { text: 'يُفتح طريق الدخول الآن' },
  REMOTE_HELP_WAY_OPEN: { text: 'طريق الدخول مفتوح' },
  REMOTE_HELP_SERVER_UNREACHABLE: {
    text: 'تعذر الوصول إلى خادم المساعدة',
    hint: 'هل الصندوق متصل بالإنترنت؟ يواصل المحاولة ما دامت المساعدة مسموحًا بها.',
  },
  REMOTE_HELP_SERVER_FOREIGN: {
    text: 'ما يجيب على أنه خادم المساعدة جهاز آخر، ولم يُسمح له بالدخول',
    hint: 'قد يكون أحد في الوسط. اسأل مشغّل الصندوق.',
  },
  REMOTE_HELP_KEY_REFUSED: {
    text: 'لا يعرف خادم المساعدة مفتاح هذا الصندوق بعد',
    hint: 'أرسل السطر أدناه إلى المشغّل.',
  },
  REMOTE_HELP_PORT_TAKEN: {
    text: 'لم يعط خادم المساعدة هذا الصندوق مكانًا',
    hint: 'قد تكون لصندوق آخر المنافذ نفسها. يستطيع المشغّل ضبط REMOTE_HELP_PORT.',
  },
  REMOTE_HELP_PROGRAM_FAILED: {
    text: 'لا يعمل برنامج المساعدة عن بُعد',
    hint: 'اسأل مشغّل الصندوق.',
  },
  REMOTE_HELP_IMAGE_MISSING: {
    text: 'صورة الحاوية للمساعدة عن بُعد ليست على هذا الصندوق',
    hint: 'اسأل مشغّل الصندوق.',
  },
  REMOTE_HELP_QUEUED: { text: 'الصندوق غير متصل بالإنترنت. يُفعل ما طلبته حالما يتصل' },
  REMOTE_HELP_PLATFORM_REFUSED: {
    text: 'لم تقبل balena التغيير ({reason})',
    hint: 'يواصل الصندوق المحاولة.',
  },
  REMOTE_HELP_NOT_OFFERED: {
    text: 'المساعدة عن بُعد معطّلة على هذا الصندوق',
    hint: 'يستطيع من أعدّ الصندوق أن يجعل REMOTE_SUPPORT على القيمة "on".',
  },
  REMOTE_HELP_NO_WAY: {
    text: 'ليس لهذا الصندوق طريق يُدخل به أحدًا من بعيد',
    hint: 'يجب على من أعدّ الصندوق أن يضبط REMOTE_HELP_SERVER وREMOTE_HELP_HOST_KEY.',
  },
  REMOTE_HELP_WHO_UNFIT: { text: 'اكتب من الذي يدخل، في 80 حرفًا على الأكثر' },
  REMOTE_HELP_HOURS_UNFIT: { text: 'يمكن السماح بالمساعدة من ساعة واحدة إلى 168 ساعة' },
  REMOTE_HELP_NOT_FROM_AFAR: {
    text: 'لا يمكن فعل ذلك بالمساعدة عن بُعد',
    hint: 'يستطيع فعله من يقف أمام الصندوق.',
  },
  PAGE_REMOTE_HELP: { text: 'المساعدة عن بُعد' },
  PAGE_REMOTE_HELP_LEAD: {
    text: 'اسمح لأحد بالدخول من بعيد بضع ساعات، عندما يحتاج الصندوق إلى ذلك. يراه الجميع في كل صفحة.',
  },
  PAGE_REMOTE_HELP_CAN: { text: 'ما يستطيعون رؤيته وفعله' },
  PAGE_REMOTE_HELP_CAN_PAGES: {
    text: 'كل صفحات هذا الصندوق. برمز PIN يستطيعون فعل ما يستطيعه المشرف، إلا ما يحتاج إلى شخص أمام الصندوق.',
  },
  PAGE_REMOTE_HELP_CAN_TARGET: {
    text: 'إن أراد ذلك من أعدّ الصندوق: الجهاز نفسه، للمساعدين الذين لهم حساب عليه. يستطيعون رؤية كل شيء وتغييره.',
  },
  PAGE_REMOTE_HELP_CAN_ALL: {
    text: 'الجهاز نفسه: يستطيعون رؤية كل شيء وتغييره، حتى ما وضعه الناس على الصندوق.',
  },
  PAGE_REMOTE_HELP_CANNOT: { text: 'لا هواتف الزوار، ولا ما تعرضه شاشة الصندوق' },
  PAGE_REMOTE_HELP_OWNER: {
    text: 'تستطيع المنظمة التي تملك أسطول هذا الصندوق في balena أن تغيّر هذا الإعداد والبرامج من بعيد',
    hint: 'لا يزيل هذه القدرة إلا أسطول في حساب المجتمع نفسه، أو صندوق غير متصل بخدمة balena.',
  },
  PAGE_REMOTE_HELP_ALLOW: { text: 'السماح بالمساعدة عن بُعد' },
  PAGE_REMOTE_HELP_ALLOW_WHAT: {
    text: 'تنتهي من تلقاء نفسها، حتى إن انقطع التيار أثناءها. يمكنك إنهاؤها في أي وقت.',
  },
  PAGE_REMOTE_HELP_WHO: { text: 'من الذي يدخل' },
  PAGE_REMOTE_HELP_HOURS: { text: 'لكم من الوقت' },
  PAGE_REMOTE_HELP_HOURS_2: { text: 'ساعتان' },
  PAGE_REMOTE_HELP_HOURS_24: { text: 'يوم' },
  PAGE_REMOTE_HELP_HOURS_168: { text: 'أسبوع' },
  PAGE_REMOTE_HELP_FOR_HOURS: {
    text: 'لمدة {hours} ساعة',
    plural: {
      of: 'hours',
      zero: { text: 'لأقل من ساعة' },
      one: { text: 'لمدة ساعة واحدة' },
      two: { text: 'لمدة ساعتين' },
      few: { text: 'لمدة {hours} ساعات' },
      many: { text: 'لمدة {hours} ساعة' },
    },
  },
  PAGE_REMOTE_HELP_WITHDRAW: { text: 'إنهاء المساعدة عن بُعد' },
  PAGE_REMOTE_HELP_WITHDRAW_WHAT: { text: 'من الآن لا يُسمح لأحد بالدخول.' },
  PAGE_REMOTE_HELP_KEY: { text: 'للمشغّل' },
  PAGE_REMOTE_HELP_KEY_WHAT: {
    text: 'يجب أن يعرف خادم المساعدة {server} هذا السطر، مرة واحدة، قبل أن تعمل المساعدة. ما دامت المساعدة تعمل فإن منافذه {ports} تؤدي إلى هذا الصندوق.',
  },
  PAGE_REMOTE_HELP_OPENED: { text: 'فُتح طريق المساعدة عن بُعد' },
  PAGE_REMOTE_HELP_CLOSED: { text: 'أُغلق طريق المساعدة عن بُعد' },
  PAGE_REMOTE_HELP_EXPIRED: { text: 'انتهى وقت المساعدة عن بُعد' },
  PAGE_REMOTE_HELP_SHUT: {
    text: 'لا يسمح هذا الصندوق الآن لأحد بالدخول من بعيد',
    hint: 'يستطيع السماح بذلك من يعتني بالصندوق ويقف أمامه.',
  },
  PAGE_STEWARD_PLACE_AFAR: { text: 'من بعيد، بالمساعدة عن بُعد' },
  PAGE_STEWARD_LOG_SAVE: { text: 'احفظ هذه القائمة' },
  PAGE_STEWARD_DONE_HELP_ON: { text: 'المساعدة عن بُعد مسموح بها' },
  PAGE_STEWARD_DONE_HELP_OFF: { text: 'انتهت المساعدة عن بُعد' },
};
