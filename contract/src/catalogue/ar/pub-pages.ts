import type { InThisLanguage } from '../catalogue.ts';
import type { pubPageMessages } from '../en/pub-pages.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const pubPageWords: InThisLanguage<typeof pubPageMessages> = {
  // For visitors
  PAGE_PUB: { text: 'الرسائل' },
  PAGE_PUB_HOME: { text: 'اكتب رسائل هنا' },
  PAGE_PUB_LEAD: {
    text: 'بتطبيق Manyverse تكتب مع جيرانك. يحفظ الصندوق ما يكتبه الناس ويمرّره إلى غيرهم حين يأتون، حتى وأنت غائب.',
  },
  PAGE_PUB_AWAY: {
    text: 'لا يمرّر الصندوق رسائل الآن',
    hint: 'الخدمة الخاصة بذلك لا تجيب. الهواتف على هذه الشبكة التي فُتح فيها Manyverse ما زالت تجد بعضها. إن بقي الأمر كذلك فأخبر المشرف.',
  },
  PAGE_PUB_IS_OFF: {
    text: 'لا يمرّر هذا الصندوق رسائل: ذلك موقوف',
    hint: 'الهواتف على هذه الشبكة التي فُتح فيها Manyverse ما زالت تجد بعضها. يستطيع المشرف تشغيل ذلك.',
  },
  PAGE_PUB_HOW: { text: 'على ماذا تضغط' },
  PAGE_PUB_HOW_GET: { text: 'خذ Manyverse إن لم يكن لديك بعد، وأنشئ حسابك.' },
  PAGE_PUB_HOW_OPEN: {
    text: 'افتح Manyverse هنا، على هذه الشبكة. اضغط التبويب «الاتصالات» (Connections). يجب أن تكون علامة Wi-Fi مضاءة.',
  },
  PAGE_PUB_HOW_TAP: {
    text: 'بعد بضع ثوانٍ تعرض القائمة هذا الصندوق: «{name}». اضغطه ثم «الاتصال والمتابعة» (Connect and follow). إن لم يوجد ذلك: «الاتصال» (Connect) ثم «فتح الملف» (Open profile) و«متابعة» (Follow).',
  },
  PAGE_PUB_HOW_WAIT: {
    text: 'اترك Manyverse مفتوحًا. يتابعك الصندوق من تلقاء نفسه، ويأخذ ما كتبته، ويعطيك ما كتبه الآخرون.',
  },
  PAGE_PUB_HOW_AGAIN: {
    text: 'حين تعود في يوم آخر، افتح Manyverse على هذه الشبكة. يتصل من تلقاء نفسه.',
  },
  PAGE_PUB_IN_WALK: {
    text: 'هذا الصندوق يشارك: اسمه «{name}»',
    hint: 'اضغطه كما تضغط صديقًا، وتابعه. عندها تصل رسائلك إلى من ليسوا هنا الآن.',
  },
  PAGE_PUB_WALK_MORE: { text: 'الصندوق ورسائلك' },
  PAGE_PUB_HERE: { text: 'من هنا الآن' },
  PAGE_PUB_HERE_NOBODY: { text: 'لا أحد هنا الآن فتح Manyverse.' },
  PAGE_PUB_HERE_COUNT: {
    text: '{count} شخص متصلون بالصندوق',
    plural: {
      of: 'count',
      zero: { text: 'لا أحد متصل بالصندوق' },
      one: { text: 'شخص واحد متصل بالصندوق' },
      two: { text: 'شخصان متصلان بالصندوق' },
      few: { text: '{count} أشخاص متصلون بالصندوق' },
      many: { text: '{count} شخصًا متصلون بالصندوق' },
    },
  },
  PAGE_PUB_HERE_MORE: { text: 'وغيرهم: {count}' },
  PAGE_PUB_HERE_ROOM: { text: 'من بعيد' },
  PAGE_PUB_HERE_NAMES: {
    text: 'كل شخص يختار اسمه بنفسه. انظر إلى الحروف التي بعد الاسم لتتأكد من هو.',
  },
  PAGE_PUB_LAST: { text: 'جاءت آخر رسالة {time}' },
  PAGE_PUB_LAST_NEVER: { text: 'لم تأت أي رسالة بعد' },
  PAGE_PUB_KEPT: {
    text: 'عدد الرسائل التي يحفظها الصندوق: {messages}، من {count} شخص',
    plural: {
      of: 'count',
      zero: { text: 'عدد الرسائل التي يحفظها الصندوق: {messages}، دون أشخاص' },
      one: { text: 'عدد الرسائل التي يحفظها الصندوق: {messages}، من شخص واحد' },
      two: { text: 'عدد الرسائل التي يحفظها الصندوق: {messages}، من شخصين' },
      few: { text: 'عدد الرسائل التي يحفظها الصندوق: {messages}، من {count} أشخاص' },
      many: { text: 'عدد الرسائل التي يحفظها الصندوق: {messages}، من {count} شخصًا' },
    },
  },
  PAGE_PUB_LOOK_AGAIN: { text: 'انظر مرة أخرى' },
  PAGE_PUB_BOX: { text: 'ما اسم الصندوق' },
  PAGE_PUB_ID: { text: 'معرّفه' },
  PAGE_PUB_ID_WHY: {
    text: 'ليس لأحد غيره هذا المعرّف. إن كان الاسم في قائمتك مرتين فخذ الذي له هذا المعرّف.',
  },
  PAGE_PUB_ADDRESS: { text: 'عنوانه' },
  PAGE_PUB_ADDRESS_HOW: {
    text: 'يجد Manyverse الصندوق دون هذا العنوان. التطبيق الذي يطلب عنوان خادم رسائل (pub) يقبل هذا العنوان: مكتوبًا أو منسوخًا أو مصوَّرًا.',
  },
  PAGE_PUB_QR: { text: 'رمز QR: عنوان هذا الصندوق للتطبيقات التي تتبادل الرسائل' },
  PAGE_PUB_PUBLIC: {
    text: 'ما تكتبه علنًا لا يمكن استرجاعه',
    hint: 'كل من يمر من هنا يستطيع قراءته وحفظه، ومعه اسمك، إلى الأبد؛ والصندوق يمرّره إلى غيره. الرسائل الخاصة لا يقرؤها إلا من ترسلها إليهم، لكن الآخرين يرون أنك أرسلت شيئًا. لا تكتب شيئًا قد يضرك أو يضر غيرك.',
  },
  PAGE_PUB_WORLD: { text: 'مع العالم' },
  PAGE_PUB_WORLD_HOW: {
    text: 'حين يكون لهذا الصندوق إنترنت، يتبادل الرسائل أيضًا مع من في هذه الغرفة.',
  },
  PAGE_PUB_ROOM_OTHERS: {
    text: 'في الغرفة الآن {count} شخص آخر',
    plural: {
      of: 'count',
      zero: { text: 'لا أحد غيره في الغرفة الآن' },
      one: { text: 'في الغرفة الآن شخص واحد آخر' },
      two: { text: 'في الغرفة الآن شخصان آخران' },
      few: { text: 'في الغرفة الآن {count} أشخاص آخرين' },
      many: { text: 'في الغرفة الآن {count} شخصًا آخر' },
    },
  },
  PAGE_PUB_ROOM_RETRY: {
    text: 'يحاول الصندوق مرة أخرى بعد {count} ثانية',
    plural: {
      of: 'count',
      zero: { text: 'يحاول الصندوق مرة أخرى الآن' },
      one: { text: 'يحاول الصندوق مرة أخرى بعد ثانية واحدة' },
      two: { text: 'يحاول الصندوق مرة أخرى بعد ثانيتين' },
      few: { text: 'يحاول الصندوق مرة أخرى بعد {count} ثوانٍ' },
      many: { text: 'يحاول الصندوق مرة أخرى بعد {count} ثانية' },
    },
  },

  // For the steward
  PAGE_PUB_STEWARD: { text: 'رسائل الناس' },
  PAGE_PUB_STEWARD_LEAD: {
    text: 'هل يمرّر الصندوق الرسائل، وكم يُسمح للناس أن يكتبوا، ومن يُسمح له بالدخول.',
  },
  PAGE_PUB_NOW: { text: 'كيف الحال الآن' },
  PAGE_PUB_SPACE: { text: 'تشغل الرسائل {messageBytes}، والصور والملفات {blobBytes}' },
  PAGE_PUB_SPACE_FREE: { text: 'المتاح {freeBytes}؛ منها {reserveBytes} تبقى فارغة دائمًا' },
  PAGE_PUB_ROOM_NONE: { text: 'لا غرفة: تبقى الرسائل بين من يأتون إلى هنا' },
  PAGE_PUB_FROM_SETTING: { text: 'إعداد يقول ذلك (SSB_PUB)' },
  PAGE_PUB_FROM_STEWARD: { text: 'قال ذلك مشرف' },
  PAGE_PUB_OFF: { text: 'أوقف الرسائل' },
  PAGE_PUB_OFF_WHAT: {
    text: 'لا يُدخل الصندوق أحدًا ولا يمرّر شيئًا. ما يحفظه باقٍ حتى تشغّلها مرة أخرى.',
  },
  PAGE_PUB_ON: { text: 'شغّل الرسائل' },
  PAGE_PUB_ON_WHAT: {
    text: 'الناس على هذه الشبكة الذين لديهم Manyverse يتبادلون ما يكتبونه عبر الصندوق.',
  },
  PAGE_PUB_NAME: { text: 'اسم الصندوق في التطبيقات' },
  PAGE_PUB_NAME_NEW: { text: 'الاسم الجديد' },
  PAGE_PUB_NAME_HOW: {
    text: 'يبحث الناس عنه في قائمتهم. يستطيع الجميع قراءته، وكذلك الأسماء القديمة، إلى الأبد. لا تكتب أسماء أشخاص، ولا أماكن يجب ألا تُعرف.',
  },
  PAGE_PUB_NAME_CHANGE: { text: 'غيّر الاسم' },
  PAGE_PUB_NAME_SURE: { text: 'هل يكون اسم الصندوق «{name}» عند الجميع؟' },
  PAGE_PUB_NAME_WHAT: {
    text: 'يُنشر الاسم. يمكنك تغييره مرة أخرى، لكن لا يمكنك استرجاعه أبدًا.',
  },
  PAGE_PUB_NAME_UNFIT: {
    text: 'لا يصلح هذا اسمًا للصندوق',
    hint: 'اكتب من 1 إلى 80 حرفًا.',
  },
  PAGE_PUB_ROOM: { text: 'الغرفة' },
  PAGE_PUB_ROOM_WHAT: {
    text: 'الغرفة خادم على الإنترنت يلتقي فيه الناس والصناديق. لا يستطيع قراءة ما تكتبونه بعضكم لبعض في رسائل خاصة. يرى متى يكون الصندوق متصلًا بالإنترنت، ومن هناك. لا تأخذ إلا غرفة تثق بصاحبها.',
  },
  PAGE_PUB_ROOM_SETTING: { text: 'تأتي الغرفة من إعداد (SSB_ROOM).' },
  PAGE_PUB_ROOM_FIELD: { text: 'دعوة إلى غرفة أو عنوانها' },
  PAGE_PUB_ROOM_HOW: {
    text: 'كما أعطاك إياها صاحب الغرفة. تصلح الدعوة مرة واحدة، ولا تُعرض مرة أخرى.',
  },
  PAGE_PUB_ROOM_TAKE: { text: 'استخدم هذه الغرفة' },
  PAGE_PUB_ROOM_LEAVE: { text: 'لا تستخدم غرفة' },
  PAGE_PUB_ROOM_UNFIT: {
    text: 'ليس هذا دعوة ولا عنوان غرفة',
    hint: 'انسخها كلها، دون مسافات.',
  },
  PAGE_PUB_BLOCKED_COUNT: {
    text: '{count} شخص محظورون',
    plural: {
      of: 'count',
      zero: { text: 'لا أحد محظور' },
      one: { text: 'شخص واحد محظور' },
      two: { text: 'شخصان محظوران' },
      few: { text: '{count} أشخاص محظورون' },
      many: { text: '{count} شخصًا محظورون' },
    },
  },

  PAGE_PUB_PEOPLE: { text: 'الناس' },
  PAGE_PUB_PEOPLE_LEAD: {
    text: 'من يحفظ الصندوق رسائلهم، وأولهم من يشغلون أكبر مساحة. احظر من يُغرق الصندوق بالرسائل أو يضر غيره.',
  },
  PAGE_PUB_PEOPLE_KEPT: { text: 'من رسائلهم هنا' },
  PAGE_PUB_PEOPLE_FIND: { text: 'الاسم أو المعرّف' },
  PAGE_PUB_PEOPLE_FIND_DO: { text: 'ابحث' },
  PAGE_PUB_PEOPLE_NONE: { text: 'لا أحد هنا، أو لا أحد بهذا الاسم.' },
  PAGE_PUB_PEOPLE_SHOWN: { text: 'المعروض {shown} من {count}' },
  PAGE_PUB_NO_NAME: { text: 'بلا اسم' },
  PAGE_PUB_FEED_FACTS: { text: 'الرسائل: {messages}، {messageBytes}' },
  PAGE_PUB_FEED_FOLLOWED: { text: 'يتابعه الصندوق' },
  PAGE_PUB_FEED_BLOCKED: { text: 'محظور' },
  PAGE_PUB_BLOCK: { text: 'احظر' },
  PAGE_PUB_UNBLOCK: { text: 'اسمح له بالدخول مرة أخرى' },
  PAGE_PUB_FOLLOW: { text: 'تابع' },
  PAGE_PUB_DELETE_FEED: { text: 'احذف واحظر' },
  PAGE_PUB_DELETE_FEED_SURE: { text: 'هل تحذف كل رسائل «{name}» من هذا الصندوق؟' },
  PAGE_PUB_DELETE_FEED_WHAT: {
    text: 'تزول من هذا الصندوق، ولا يقبل شيئًا آخر من هذا الشخص. الهواتف التي لديها الرسائل تحتفظ بها. إن سمحت للشخص بالدخول مرة أخرى عادت الرسائل مع الهاتف.',
  },
  PAGE_PUB_BY_ID: { text: 'شخص ليس في القائمة' },
  PAGE_PUB_BY_ID_HOW: {
    text: 'احظر شخصًا قبل أن يأتي، أو احفظ ومرّر رسائل من لم يأت قط.',
  },
  PAGE_PUB_FEED_ID: { text: 'معرّف الشخص' },
  PAGE_PUB_FEED_UNFIT: {
    text: 'ليس هذا معرّف شخص',
    hint: 'يبدأ بـ "\u2066@\u2069" وينتهي بـ "\u2066.ed25519\u2069". انسخه من ملف الشخص.',
  },
  PAGE_PUB_FLOOD: {
    text: 'كتب أكثر من اللازم؛ يسمح له الصندوق بالدخول غدًا من تلقاء نفسه',
  },
  PAGE_PUB_BLOCKED_BY_STEWARD: { text: 'حظر مشرف هذا الشخص' },
  PAGE_PUB_BLOCKED: { text: 'المحظورون' },

  PAGE_PUB_FILES: { text: 'الصور والملفات' },
  PAGE_PUB_FILES_LEAD: {
    text: 'ما أرسله الناس مع رسائلهم، والأحدث أولًا. لا يعرضها الصندوق هنا: انظر في Manyverse ما المقصود.',
  },
  PAGE_PUB_FILES_NONE: { text: 'لا توجد صور ولا ملفات.' },
  PAGE_PUB_FILE_OF: { text: 'المرسل: {name}' },
  PAGE_PUB_DELETE_FILE: { text: 'احذف هذا الملف' },
  PAGE_PUB_DELETE_FILE_SURE: { text: 'هل تحذف هذا الملف من الصندوق؟' },
  PAGE_PUB_DELETE_FILE_WHAT: {
    text: 'يزول من هذا الصندوق، ولا يقبله الصندوق مرة أخرى أبدًا. الهواتف التي لديها الملف تحتفظ به.',
  },
  PAGE_PUB_FILE_BY_ID: { text: 'ملف ليس في القائمة' },
  PAGE_PUB_FILE_BY_ID_HOW: {
    text: 'لا يقبل الصندوق أبدًا الملف الذي له هذا المعرّف.',
  },
  PAGE_PUB_FILE_ID: { text: 'معرّف الملف' },
  PAGE_PUB_FILE_UNFIT: {
    text: 'ليس هذا معرّف ملف',
    hint: 'يبدأ بـ "\u2066&\u2069" وينتهي بـ "\u2066.sha256\u2069".',
  },
  PAGE_PUB_DENIED: { text: 'لا تُقبل أبدًا' },
  PAGE_PUB_ALLOW_FILE: { text: 'اسمح به مرة أخرى' },

  PAGE_PUB_LIMITS: { text: 'كم يُسمح للناس أن يكتبوا' },
  PAGE_PUB_LIMITS_LEAD: {
    text: 'حتى لا يملأ أحد بطاقة الصندوق. ما زاد على حد اليوم ينتظر إلى اليوم التالي.',
  },
  PAGE_PUB_LIMITS_SAVE: { text: 'احفظ الحدود' },
  PAGE_PUB_LIMIT_NEW_FEEDS: { text: 'أشخاص جدد في اليوم' },
  PAGE_PUB_LIMIT_FEEDS: { text: 'كل الأشخاص' },
  PAGE_PUB_LIMIT_MESSAGES: { text: 'رسائل شخص واحد في اليوم' },
  PAGE_PUB_LIMIT_MESSAGE_DAY_MB: { text: 'رسائل شخص واحد في اليوم، بالميغابايت' },
  PAGE_PUB_LIMIT_MESSAGE_MB: { text: 'كل الرسائل، بالميغابايت' },
  PAGE_PUB_LIMIT_BLOB_SIZE_MB: { text: 'صورة واحدة أو ملف واحد، بالميغابايت' },
  PAGE_PUB_LIMIT_BLOB_FEED_MB: { text: 'صور وملفات شخص واحد، بالميغابايت' },
  PAGE_PUB_LIMIT_BLOB_MB: { text: 'كل الصور والملفات، بالميغابايت' },
  PAGE_PUB_LIMIT_BLOB_HOW: { text: 'ما زاد على ذلك يزول أقدمه.' },
  PAGE_PUB_LIMIT_UNFIT: {
    text: 'لا يمكن أن يكون هذا الحد هكذا: {limit}',
    hint: 'اكتب عددًا من {least} إلى {most}.',
  },
  PAGE_PUB_NOTHING: { text: 'لا شيء يختلف عما كان' },

  PAGE_STEWARD_DONE_PUB: { text: 'تم ذلك' },
  PAGE_STEWARD_DONE_PUB_ON: { text: 'شُغّلت الرسائل' },
  PAGE_STEWARD_DONE_PUB_OFF: { text: 'أُوقفت الرسائل' },
  PAGE_STEWARD_DONE_PUB_NAMED: { text: 'للصندوق الآن اسمه الجديد' },
  PAGE_STEWARD_DONE_PUB_BLOCKED: { text: 'حُظر الشخص' },
  PAGE_STEWARD_DONE_PUB_UNBLOCKED: { text: 'سُمح للشخص بالدخول مرة أخرى' },
  PAGE_STEWARD_DONE_PUB_FEED: { text: 'حُذفت الرسائل وحُظر الشخص' },
  PAGE_STEWARD_DONE_PUB_FILE: { text: 'حُذف الملف ولن يُقبل مرة أخرى' },
  PAGE_STEWARD_DONE_PUB_LIMITS: { text: 'تسري الحدود الجديدة من الآن' },

  // In the log of what stewards did
  PAGE_STEWARD_ACT_PUB_SWITCH: { text: 'تشغيل الرسائل أو إيقافها' },
  PAGE_STEWARD_ACT_PUB_NAME: { text: 'تغيير اسم الصندوق في التطبيقات' },
  PAGE_STEWARD_ACT_PUB_LIMITS: { text: 'تغيير كم يُسمح للناس أن يكتبوا' },
  PAGE_STEWARD_ACT_PUB_FOLLOW: { text: 'متابعة شخص' },
  PAGE_STEWARD_ACT_PUB_BLOCK: { text: 'حظر شخص' },
  PAGE_STEWARD_ACT_PUB_UNBLOCK: { text: 'السماح لشخص بالدخول مرة أخرى' },
  PAGE_STEWARD_ACT_PUB_DELETE_FEED: { text: 'حذف رسائل شخص' },
  PAGE_STEWARD_ACT_PUB_DELETE_FILE: { text: 'حذف صورة أو ملف' },
  PAGE_STEWARD_ACT_PUB_ALLOW_FILE: { text: 'السماح بصورة أو ملف مرة أخرى' },
  PAGE_STEWARD_ACT_PUB_ROOM: { text: 'اختيار غرفة الصندوق' },
};
