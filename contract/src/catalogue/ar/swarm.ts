import type { InThisLanguage } from '../catalogue.ts';
import type { swarmMessages } from '../en/swarm.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const swarmWords: InThisLanguage<typeof swarmMessages> = {
  SWARM_RUNNING: {
    text: 'الصندوق في السرب مع {peers} صندوق آخر',
    plural: {
      of: 'peers',
      zero: { text: 'الصندوق في السرب ولا أحد معه' },
      one: { text: 'الصندوق في السرب مع صندوق واحد آخر' },
      two: { text: 'الصندوق في السرب مع صندوقين آخرين' },
      few: { text: 'الصندوق في السرب مع {peers} صناديق أخرى' },
      many: { text: 'الصندوق في السرب مع {peers} صندوقًا آخر' },
    },
  },
  SWARM_ALONE: {
    text: 'الصندوق في السرب ولم يلتق بأحد بعد',
    hint: 'يجب أن تكون صناديق أخرى لنفس المشغّل متصلة بالإنترنت والسرب فيها مشغَّل. قد يستغرق ذلك بضع دقائق.',
  },
  SWARM_STARTING: {
    text: 'الصندوق يدخل السرب',
  },
  SWARM_OFF: {
    text: 'السرب موقوف',
  },
  SWARM_UNSUPPORTED: {
    text: 'لا يعمل السرب على هذا النوع من الأجهزة ({platform})',
    hint: 'كل ما عداه في الصندوق يعمل. يحتاج السرب إلى نظام 64 بت (arm64 أو x64) فيه glibc.',
  },
  SWARM_DAEMON_AWAY: {
    text: 'ينتظر السرب البرنامج الرئيسي للصندوق',
  },
  SWARM_NO_ROOT: {
    text: 'لا يعرف الصندوق بعد بمن يثق، فلا يعرف سربه',
    hint: 'أحضر الإصدار الأول على ذاكرة USB، أو اضبط TRUST_ROOT، أو اذكر سربًا في CONTENT_REPOSITORY.',
  },
  SWARM_OFFLINE: {
    text: 'ينتظر السرب الإنترنت',
    hint: 'يحاول الصندوق من جديد من تلقاء نفسه.',
  },
  SWARM_SETTING_BAD: {
    text: 'لا يعمل السرب: الإعداد {name} ليس كما يجب',
    hint: 'صحّحه. إلى ذلك الحين لا يخبر الصندوق أحدًا عن نفسه، حتى لا يكشف سرٌّ كُتب خطأً شيئًا.',
  },
  SWARM_UPLOAD_USED: {
    text: 'أعطى الصندوق السرب ما يُسمح له بإعطائه في الشهر: {megabytes} ميغابايت',
    hint: 'ما زال يأخذ الإصدارات من الآخرين. يستطيع المشرف السماح بأكثر.',
  },
  SWARM_NO_TRUST: {
    text: 'لدى {label} في السرب إصدار، لكن هذا الصندوق لا يعرف بعد بمن يثق',
    hint: 'أحضر الإصدار الأول على ذاكرة USB، أو اضبط TRUST_ROOT. بعد ذلك يأخذ الصندوق الإصدارات من السرب من تلقاء نفسه.',
  },
  SWARM_PEER_UNKNOWN: {
    text: 'لم يعد هذا موجودًا في السرب',
  },
  DFS_FOLDER_MISSING: {
    text: 'الإعداد {name} غير موجود',
    hint: 'اجعله مجلدًا: HOTSPOT_SOCKET_DIR، وHOTSPOT_STORE_DIR للقراءة، وHOTSPOT_DFS_DIR للكتابة فيه.',
  },
  SERVE_BEGUN: {
    text: 'يجري تقديم {channels} من جذر الثقة {rootFingerprint}، حتى Ctrl-C',
    hint: 'الصناديق التي فيها \u2066SWARM=on\u2069 وتثق بهذا الجذر تجدها من تلقاء نفسها. اترك هذا الحاسوب متصلًا بالإنترنت حتى يصل الإصدار إلى أول صندوق: هو يمرّره إلى غيره.',
  },
  SERVE_NODES: {
    text: 'عدد العُقد التي تعمل حتى Ctrl-C: {nodes}. اضبط \u2066SWARM_BOOTSTRAP={setting}\u2069',
    hint: 'يجب أن تكون منافذ UDP الخاصة بها مفتوحة للصناديق.',
  },
  SERVE_UNSUPPORTED: {
    text: 'لا يعمل السرب على هذا الحاسوب ({platform})',
    hint: 'يحتاج إلى Linux 64 بت فيه glibc، أو macOS أو Windows. حيث ثُبّت الأمر كحزمة واحدة: \u2066npm install -g hyperswarm@4.17.2 hyperdht@6.34.0\u2069',
  },
  SWARM_CHOICE_LOST: {
    text: 'تلف ما اختاره المشرف للسرب وضاع؛ عادت الإعدادات هي التي تقرر',
  },
  DRIVE_NOBODY: {
    text: 'لم يجب أحد بعد عن مجموعة الملفات {label}',
    hint: 'يجب أن يكون أحد ممن لديهم المجموعة متصلًا بالإنترنت. يحاول الصندوق من جديد من تلقاء نفسه.',
  },
  DRIVE_COPYING: {
    text: 'يجري نسخ مجموعة الملفات {label}',
  },
  DRIVE_READY: {
    text: 'مجموعة الملفات {label} هنا. لم يوقّعها أي مشغّل: هي اختيار هذا المجتمع نفسه',
  },
  DRIVE_AWAY: {
    text: 'الخدمة التي تقرأ مجموعة الملفات {label} لا تجيب',
    hint: 'ما هنا باقٍ. انظر هل تعمل الخدمة "dfs".',
  },
  DRIVE_NO_FOLDER: {
    text: 'ليس في الصندوق مكان لمجموعة الملفات {label}',
    hint: 'على من أعدّ الصندوق أن يعطيه مجلدًا لملفاتكم الخاصة (HOTSPOT_LOCAL_DIR).',
  },
  DRIVE_TOO_LARGE: {
    text: 'حجم مجموعة الملفات {label} هو {sizeBytes}، والمسموح لها {limitBytes}',
    hint: 'أزل ملفات من المجموعة، أو ارفع DRIVE_QUOTA_MB. ما هنا باقٍ كما هو.',
  },
  DRIVE_TOO_MANY: {
    text: 'عدد الملفات في المجموعة {label} أكثر من المسموح: {files}',
    hint: 'أزل ملفات من المجموعة. ما هنا باقٍ كما هو.',
  },
  DRIVE_NO_ROOM: {
    text: 'لا توجد مساحة لمجموعة الملفات {label}: المطلوب {neededBytes} والمتاح {freeBytes}',
    hint: 'أزل ملفات من المجموعة. يُبقي الصندوق بعض المساحة فارغة للتحديثات.',
  },
  DRIVE_NAME_REFUSED: {
    text: 'ملفات تُركت من المجموعة {label}: {files}. لا يمكن حفظ أسمائها',
    hint: 'يجب ألا يكون في الأسماء "\u2066..\u2069" ولا شرطة مائلة عكسية ولا رموز تحكم، وألا يكون الفرق بينها في الحروف اللاتينية الكبيرة والصغيرة فقط.',
  },
  PAGE_STEWARD_ACT_SWARM: {
    text: 'تغيير السرب',
  },
};
