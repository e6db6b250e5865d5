import { arabicAddRepository } from './ar/add-repository.ts';
import { arabicAppPages } from './ar/app-pages.ts';
import type { Catalogue } from './catalogue.ts';

/** Arabic. Machine-made, reviewed by nobody (render.ts). */
export const arabic: Catalogue = {
  ...arabicAppPages,
  ...arabicAddRepository,
  PAGE_MACHINE_MADE: {
    text: 'ترجمت آلةٌ هذه اللغة ولم يراجعها أحد بعد. ما لم يُترجم مكتوب بالإنجليزية.',
  },
  PAGE_SKIP_TO_CONTENT: { text: 'انتقل إلى المحتوى' },
  PAGE_NAVIGATION: { text: 'الأقسام' },
  PAGE_LANGUAGES: { text: 'اللغات' },
  PAGE_FOOTER: { text: 'كل ما هنا يأتي من هذا الصندوق. يعمل بلا إنترنت.' },
  PAGE_HOME: { text: 'الرئيسية' },
  PAGE_HOME_WELCOME: { text: 'مرحبًا' },
  PAGE_HOME_LEAD: { text: 'تطبيقات وكتب وخرائط وغيرها. مجانًا وبلا إنترنت.' },
  PAGE_HOME_HERE: { text: 'ما يوجد هنا' },
  PAGE_HOME_NEWS: { text: 'الجديد' },
  PAGE_APPS: { text: 'التطبيقات' },
  PAGE_INSTALLERS: { text: 'برامج التثبيت' },
  PAGE_CONTENT: { text: 'المحتوى' },
  PAGE_MAPS: { text: 'الخرائط' },
  PAGE_STATUS: { text: 'الحالة' },
  PAGE_HELP: { text: 'المساعدة' },
  PAGE_SEARCH: { text: 'بحث' },
  PAGE_SEARCH_FIELD: { text: 'عمّ تبحث؟' },
  PAGE_SEARCH_NOTHING: { text: 'لم يُعثر على شيء', hint: 'جرّب كلمات أقل، أو اكتبها بطريقة أخرى.' },
  PAGE_SEARCH_FOUND: { text: 'النتائج: {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'لا يمكن البحث الآن في جزء مما في هذا الصندوق',
    hint: 'ابحث عنه باسمه في قائمة المحتوى.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'جاء هذا الإصدار بلا نصوص للبحث',
    hint: 'انظر في قوائم التطبيقات والمحتوى والخرائط.',
  },
  SEARCH_BUSY: { text: 'كثيرون يبحثون الآن', hint: 'حاول مرة أخرى بعد لحظة.' },
  SEARCH_SLOW: { text: 'هذا البحث يستغرق وقتًا طويلًا', hint: 'حاول بكلمات أخرى، أو أضف كلمة.' },
  PAGE_LIBRARY_CLOSED: {
    text: 'لا يمكن فتح هذه المكتبة الآن',
    hint: 'حاول بعد دقيقة. إن بقي الأمر كذلك فأخبر المشرف.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'ترجمة مكتوبة' },
  PAGE_STATUS_NOW: { text: 'الآن' },
  PAGE_STATUS_DETAILS: { text: 'انظر ماذا يفعل الصندوق' },
  PAGE_STATUS_PROGRESS: { text: '{done} من {total}' },
  PAGE_STATUS_PROGRESS_LABEL: { text: 'التقدم' },
  PAGE_STATUS_FILES: { text: '{done} من {total} ملف' },
  PAGE_STATUS_LEFT_MINUTES: { text: 'بقي نحو {minutes} دقيقة' },
  PAGE_STATUS_LEFT_MOMENT: { text: 'بقي أقل من دقيقة' },
  PAGE_STATUS_REFRESHING: { text: 'هذه الصفحة تتجدد وحدها.' },
  PORTAL_STATUS_UNKNOWN: {
    text: 'لا يُعرف الآن ماذا يفعل الصندوق',
    hint: 'كل ما هنا يمكن استخدامه. انظر مرة أخرى بعد دقيقة.',
  },
  STICK_READING: { text: 'قراءة {label}', hint: 'اتركها في مكانها.' },
  STICK_CHECKING: { text: 'فحص ما في {label}', hint: 'اتركها في مكانها.' },
  STICK_COPYING: {
    text: 'النسخ من {label}',
    hint: 'اتركها في مكانها. إذا نُزعت يكمل الصندوق عندما تعود.',
  },
  STICK_WAITING_TURN: {
    text: '{label} تنتظر حتى ينتهي الصندوق من أمر آخر',
    hint: 'اتركها في مكانها. إذا احتجت إليها الآن فانزعها وأعدها لاحقًا.',
  },
  STICK_WAITING_END: {
    text: 'نُسخ كل شيء من {label}. الصندوق يجهّزه',
    hint: 'انتظر لحظة: يمكنك نزعها قريبًا.',
  },
  STICK_WRITING: {
    text: 'الكتابة على {label}',
    hint: 'لا تنزعها الآن: سيضيع ما يُكتب.',
  },
  STICK_DONE: {
    text: 'انتهى. يمكنك نزع {label}',
    hint: 'احملها إلى الصندوق التالي، أو احتفظ بها للإصلاح.',
  },
  STICK_REST_ELSEWHERE: {
    text: 'يمكنك نزع {label}: لدى الصندوق كل ما ينفعه منها',
    hint: 'ما زال شيء ناقصًا. ضع ذاكرة USB أخرى فيها هذا الإصدار.',
  },
  STICK_NOTHING_NEW: {
    text: 'يمكنك نزع {label}: لدى الصندوق كل شيء',
    hint: 'إن كنت تنتظر شيئًا جديدًا فاطلب من المشغّل ذاكرة أحدث.',
  },
  STICK_NOTHING_HERE: {
    text: 'يمكنك نزع {label}: ليس عليها شيء لهذا الصندوق',
    hint: 'الذاكرة المعدّة لهذا الصندوق فيها مجلد "hotspot"، أو ملف ينتهي اسمه بـ "\u2066.hotspot\u2069".',
  },
  STICK_UNUSABLE: {
    text: 'لا يمكن استخدام {label}',
    hint: 'انزعها. جرّب ذاكرة أخرى أو منفذ USB آخر.',
  },
  BOX_STARTING: { text: 'الصندوق يبدأ العمل' },
  BOX_EMPTY: {
    text: 'لا محتوى في هذا الصندوق بعد',
    hint: 'ضع ذاكرة USB فيها محتوى، أو انسخ ملفًا ينتهي بـ "\u2066.hotspot\u2069" إلى الصندوق.',
  },
  BOX_READY: { text: 'كل شيء محدَّث' },
  UPDATE_FOUND: { text: 'وُجد جديد: {releases}. يجري فحصه' },
  UPDATE_COPYING: {
    text: 'نسخ {releases}',
    hint: 'اترك الذاكرة في مكانها. إذا نُزعت يكمل الصندوق عندما تعود.',
  },
  UPDATE_WAITING_SOURCE: {
    text: 'انتظار بقية {releases}: ينقص {missingBytes}',
    hint: 'ضع الذاكرة مرة أخرى، أو غيرها مما فيه هذا الإصدار. ما نُسخ محفوظ.',
  },
  UPDATE_STAGED: { text: 'نُسخ كل ما في {releases}', hint: 'يمكن نزع الذاكرة.' },
  UPDATE_SWITCHING: { text: 'الانتقال إلى {releases}' },
  UPDATE_ON_PROBATION: { text: 'التحقق من أن {releases} يعمل' },
  UPDATE_APPLIED: { text: 'انتهى: {releases} قيد الاستخدام' },
  SOURCE_DAMAGED: {
    text: '{label} تالفة: {name} ليس ما وُقّع عليه',
    hint: 'انسخ المحتوى إلى الذاكرة مرة أخرى، أو استخدم غيرها.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} من مشغّل لا يثق به هذا الصندوق',
    hint: 'استخدم محتوى من مشغّل هذا الصندوق.',
  },
  PAGE_ERROR_RENEWED: {
    text: 'يجري تجديد «{component}»',
    hint: 'هذا المحتوى غير متاح إلى أن تُنسخ نسخته الجديدة من ذاكرة USB. انظر مرة أخرى بعد بضع دقائق. كل ما عداه ما زال هنا.',
  },
  SOURCE_GONE: { text: 'نُزعت {label}', hint: 'ضعها مرة أخرى: يتابع الصندوق من حيث توقف.' },
  SOURCE_READ_FAILED: {
    text: 'لا يمكن قراءة جزء من {label} ({name})',
    hint: 'قد تكون الذاكرة تالفة أو الكهرباء ضعيفة. جرّب ذاكرة أخرى.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} لم تكتمل بعد',
    hint: 'إن كان النسخ مستمرًا فانتظر، وإلا فانسخها مرة أخرى.',
  },
  SPACE_TOO_SMALL: {
    text: 'لا توجد مساحة كافية: المطلوب {neededBytes} والمتاح {freeBytes}',
    hint: 'استخدم بطاقة أكبر، أو اطلب من المشغّل إصدارًا أصغر. لم يتغير شيء. أكبر الأجزاء: {largest}.',
  },
  ROOT_OFFERED: {
    text: 'هذا الصندوق لا يثق بأحد بعد. يوجد إصدار، وجذر الثقة فيه {rootFingerprint}',
    hint: 'قارنه بما قاله لك المشغّل، ثم أكّده في صفحة الحالة.',
  },
  STICK_FULL: {
    text: 'لم تبق مساحة على {label}',
    hint: 'استخدم ذاكرة أخرى، أو احذف ملفات من هذه على حاسوب. لم يُفقد شيء مما كان عليها.',
  },
  STICK_READ_ONLY: {
    text: 'لا يمكن الكتابة على {label}',
    hint: 'ابحث عن مفتاح صغير على الذاكرة وحرّكه. إن لم يوجد فاستخدم ذاكرة أخرى.',
  },
  STICK_WRITE_FAILED: {
    text: 'فشلت الكتابة على {label}',
    hint: 'ضعها مرة أخرى. إن تكرر ذلك فاستخدم ذاكرة أخرى. لم يُفقد شيء مما كان عليها.',
  },
  STICK_MOUNT_FAILED: {
    text: 'لا يمكن فتح {label}',
    hint: 'افحص الذاكرة وأصلحها على حاسوب، أو هيّئها بنظام exFAT ثم انسخ الإصدار عليها مرة أخرى.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} مهيّأة بطريقة لا يعرفها الصندوق',
    hint: 'هيّئ الذاكرة بنظام exFAT أو FAT32 على حاسوب ثم انسخ الإصدار عليها مرة أخرى.',
  },
  RELAY_PREPARING: {
    text: 'يجري تجهيز {label} للقرية التالية: {percent} %',
    hint: 'اتركها في مكانها. إن نُزعت تابع الصندوق عند عودتها.',
  },
  RELAY_WRITING: {
    text: 'تجري الكتابة على {label} للقرية التالية: {percent} %',
    hint: 'اتركها في مكانها. إن نُزعت تابع الصندوق عند عودتها.',
  },
  RELAY_VERIFYING: {
    text: 'تجري قراءة {label} من جديد للتأكد: {percent} %',
    hint: 'اتركها في مكانها. إن نُزعت تابع الصندوق عند عودتها.',
  },
  RELAY_READY: {
    text: '{label} جاهزة للقرية التالية: {releases}',
    hint: 'انزعها وضعها في الصندوق التالي.',
  },
  PAGE_STATUS_MIRRORS: { text: 'تحديثات من الإنترنت' },
  PAGE_STATUS_INSTALLERS: { text: 'برامج يجلبها الصندوق بنفسه' },
  PAGE_STATUS_MAPS: { text: 'خرائط اختارها هذا المجتمع' },
  PAGE_MAP_RECEIVED: { text: 'وصل حتى الآن: {receivedBytes} من {sizeBytes}.' },
  PAGE_MIRROR_RECEIVED: { text: 'المستلَم هذا الشهر: {receivedBytes}.' },
  PAGE_MIRROR_NEXT: { text: 'ينظر مرة أخرى: {nextLook}.' },
  PAGE_STEWARD_PIN: { text: 'رمز PIN للمشرف' },
  PAGE_STEWARD_AWAY: {
    text: 'لا يستطيع الصندوق فعل ذلك الآن',
    hint: 'انتظر دقيقة ثم حاول مرة أخرى.',
  },
  PAGE_PULL: { text: 'حمِّل الآن' },
  PAGE_PULL_LEAD: {
    text: 'يبحث الصندوق فورا عن تحديثات على الإنترنت ويحمّلها، ولمدة يوم أيضا خارج ساعاته وعبر اتصال يُدفع ثمنه بحسب البيانات. يبقى الحد الشهري ساريا.',
  },
  PAGE_PULL_ASKED: { text: 'يبحث الصندوق الآن عن تحديثات.' },
  PAGE_CARRY: { text: 'احمل هذا الإصدار إلى صندوق آخر' },
  PAGE_CARRY_LEAD: {
    text: 'يمكن لهاتف أو حاسوب محمول أن يوصله إلى صندوق بلا إنترنت. احتفظ بالملف وأعطه لذلك الصندوق: عبر شبكة Wi-Fi الخاصة به، أو على ذاكرة USB في المجلد الرئيسي.',
  },
  PAGE_CARRY_DOWNLOAD: { text: 'تنزيل ({sizeBytes})' },
  PAGE_CARRY_RESUME: { text: 'التنزيل المنقطع يستمر من حيث توقف ما دام لدى الصندوق الإصدار نفسه.' },
  PAGE_CARRY_PREPARING: { text: 'الصندوق يجهز الملف: {percent} %. قد يستغرق ذلك بضع دقائق.' },
  PAGE_CARRY_NONE: { text: 'لا شيء لحمله الآن. عد عندما يكون لدى الصندوق إصدار.' },
  PAGE_GIVE: { text: 'أعط هذا الصندوق إصدارا' },
  PAGE_GIVE_LEAD: {
    text: 'اختر من هذا الهاتف أو الحاسوب ملفا ينتهي اسمه بـ "\u2066.hotspot\u2069". لا يأخذه الصندوق إلا إذا وقّعه مشغّله. المشرف على هذا الصندوق يعرف رمز PIN.',
  },
  PAGE_GIVE_FILE: { text: 'الملف' },
  PAGE_GIVE_SEND: { text: 'أرسل' },
  PAGE_GIVE_STOP: { text: 'أوقف' },
  PAGE_GIVE_STAY: {
    text: 'اترك هذه الصفحة مفتوحة حتى يُرسل كل شيء. بعد انقطاع اختر الملف نفسه مرة أخرى: يستمر من حيث توقف.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'البرامج النصية معطلة في هذا المتصفح: بعد انقطاع يجب إرسال الملف من بدايته.',
  },
  PAGE_GIVE_SENDING: { text: 'يجري إرسال الملف إلى الصندوق' },
  PAGE_GIVE_WAITING: {
    text: 'الصندوق لا يجيب. ابق على شبكة Wi-Fi الخاصة به: يستمر الإرسال من تلقاء نفسه.',
  },
  PAGE_GIVE_CUT: { text: 'لم يصل الملف كله إلى الصندوق', hint: 'اختر الملف نفسه وأرسله مرة أخرى.' },
  PAGE_GIVE_STOPPED: { text: 'أُوقف. لا يحتفظ الصندوق بشيء من الملف.' },
  PAGE_GIVE_ARRIVED: {
    text: 'الملف كله هنا',
    hint: 'الصندوق يفحصه الآن. يمكنك إطفاء الهاتف أو مغادرة شبكة Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'أعط ملفا آخر' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'هذا الملف ليس إصدارا',
    hint: 'اختر الملف الذي ينتهي اسمه بـ "\u2066.hotspot\u2069". لا يحتفظ الصندوق بشيء من هذا الملف.',
  },
  UPLOAD_NO_ROOM: {
    text: 'لا مكان كافيا لهذا الملف: يلزم {neededBytes}، والمتاح {freeBytes}',
    hint: 'أحضره على ذاكرة USB: عندها لا يحتاج الصندوق مكانا إلا لما هو جديد.',
  },
  UPLOAD_BUSY: {
    text: 'يُرسل ملف آخر إلى هذا الصندوق الآن',
    hint: 'انتظر حتى يصل. إن كان مرسله قد غادر فحاول بعد دقيقة.',
  },
  UPLOAD_IN_USE: {
    text: 'ما زال الصندوق ينسخ من الملف الذي استلمه من قبل',
    hint: 'انتظر حتى تقول صفحة الحالة إنه انتهى، ثم أرسل هذا الملف.',
  },
  UPLOAD_GONE: { text: 'لم يعد هذا الملف لدى الصندوق', hint: 'أرسله من بدايته.' },
  UPLOAD_TOO_LONG: {
    text: 'وصل أكثر مما قيل إن الملف يحتويه',
    hint: 'تغيّر الملف أثناء الإرسال. أرسله مرة أخرى.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'لم يستطع الصندوق كتابة الملف ({reason})',
    hint: 'حاول مرة أخرى، أو أحضر الملف على ذاكرة USB. إن بقي الأمر كذلك فقد تكون بطاقة الذاكرة تتعطل.',
  },
  PAGE_MAP_LOOK: { text: 'افتح الخريطة' },
  PAGE_MAP_LOOK_NAMED: { text: 'افتح الخريطة {name}' },
  PAGE_MAP_NAMED: { text: 'الخريطة {name}' },
  PAGE_MAP_SEARCH: { text: 'ابحث عن مكان' },
  PAGE_MAP_SEARCH_NONE: { text: 'لا يوجد مكان بهذا الاسم على هذه الخريطة.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'الأماكن التي وُجدت: {count}' },
  PAGE_MAP_BROKEN: { text: 'لا يمكن عرض الخريطة هنا. يمكنك تنزيل الملف.' },
  PAGE_MAP_PART_BROKEN: { text: 'لا يمكن عرض بعض أجزاء الخريطة.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'لا يستطيع هذا المتصفح عرض الخريطة. نزّل الملف وافتحه في تطبيق خرائط.',
  },
  PAGE_MAP_KEYS: {
    text: 'حرّك الخريطة بإصبعك أو بالفأرة أو بمفاتيح الأسهم. زائد وناقص يغيّران حجمها.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'أكبر' },
  PAGE_MAP_ZOOM_OUT: { text: 'أصغر' },
  PAGE_MAP_KIND_COUNTRY: { text: 'بلد' },
  PAGE_MAP_KIND_REGION: { text: 'منطقة' },
  PAGE_MAP_KIND_CITY: { text: 'مدينة كبيرة' },
  PAGE_MAP_KIND_TOWN: { text: 'مدينة' },
  PAGE_MAP_KIND_VILLAGE: { text: 'قرية' },
  PAGE_MAP_KIND_AREA: { text: 'حي' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'جبل' },
  PAGE_MAP_KIND_WATER: { text: 'ماء' },
};
