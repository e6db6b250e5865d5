import type { InThisLanguage } from '../catalogue.ts';
import type { daemonMessages } from '../en/daemon.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const daemonWords: InThisLanguage<typeof daemonMessages> = {
  BOX_STARTING: { text: 'الصندوق يبدأ العمل' },
  BOX_EMPTY: {
    text: 'لا محتوى في هذا الصندوق بعد',
    hint: 'ضع ذاكرة USB فيها إصدار، أو انسخ ملفًا ينتهي بـ "\u2066.hotspot\u2069" إلى الصندوق.',
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
  UPDATE_REVOKED: {
    text: 'لم يعد {releases} مذكورًا في أحدث التوقيعات، فتُرك',
    hint: 'غيّر المشغّل مفاتيحه أو نشر ما هو أحدث. ضع أحدث ذاكرة USB.',
  },
  UPDATE_ROLLED_BACK: {
    text: 'تُرك {releases}؛ عاد الصندوق إلى ما كان لديه من قبل',
    hint: 'لم يتغير شيء: ما كان هنا ما زال هنا.',
  },
  ROLLBACK_SWITCHING: { text: 'الرجوع إلى {releases}' },
  ROLLBACK_DONE: { text: 'تم الرجوع إلى {releases}' },
  COMPONENT_UNHEALTHY: {
    text: 'الجزء «{component}» من الإصدار الجديد لا يعمل ({file})؛ عاد الصندوق إلى ما كان لديه من قبل',
    hint: 'أخبر المشغّل. يُجرَّب الإصدار مرة أخرى واحدة، ثم ينتظر حتى يضع أحدهم ذاكرة USB مرة أخرى أو يضغط «انظر مرة أخرى».',
  },
  ROOT_EXPIRED: {
    text: 'انتهت صلاحية جذر الثقة في {expires}، قبل أكثر من سنة',
    hint: 'احصل على إصدار بجذر ثقة أحدث. للمشغّلين: نفّذوا "\u2066hotspot trust rotate\u2069" وانشروا من جديد.',
  },
  EXPIRED_METADATA_ACCEPTED: {
    text: 'الإصدار أحدث مما كان هنا، لكن توقيعاته انتهت صلاحيتها ({roles})',
    hint: 'أُخذ مع ذلك. للمشغّلين: وقّعوا الإصدار من جديد.',
  },
  SOURCE_CHECKING: { text: 'فحص {label}' },
  SOURCE_HAS_UPDATE: { text: '{label}: فيها جديد: {releases}' },
  SOURCE_NOTHING_NEW: { text: '{label}: لا شيء فيها أحدث مما هنا' },
  SOURCE_OLDER: {
    text: '{label}: ما فيها أقدم مما هنا',
    hint: 'لا حاجة إلى فعل شيء. ما زالت تنفع في إصلاح الملفات.',
  },
  SOURCE_GONE: { text: 'نُزعت {label}', hint: 'ضعها مرة أخرى: يتابع الصندوق من حيث توقف.' },
  SOURCE_READ_FAILED: {
    text: 'لا يمكن قراءة جزء من {label} ({name})',
    hint: 'قد تكون الذاكرة تالفة أو الكهرباء ضعيفة. جرّب ذاكرة أخرى.',
  },
  SOURCE_FILE_MISSING: {
    text: 'ينقص {label} الملف {name}',
    hint: 'انسخ الإصدار إلى الذاكرة مرة أخرى من حيث جاء، أو استخدم غيرها.',
  },
  SOURCE_FILE_REFUSED: {
    text: 'على {label}، {name} ليس ملفًا عاديًا',
    hint: 'ليس في الإصدار إلا ملفات عادية. اصنع الذاكرة من جديد.',
  },
  SOURCE_DAMAGED: {
    text: '{label} تالفة: {name} ليس ما وُقّع عليه',
    hint: 'انسخ الإصدار إلى الذاكرة مرة أخرى من حيث جاء، أو استخدم غيرها.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} لم تكتمل بعد',
    hint: 'إن كان النسخ مستمرًا فانتظر، وإلا فانسخها مرة أخرى.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} من مشغّل لا يثق به هذا الصندوق',
    hint: 'استخدم إصدارًا من مشغّل هذا الصندوق. للمشغّلين: بصمة جذر الثقة ليست التي يعرفها هذا الصندوق.',
  },
  ROOT_OFFERED: {
    text: 'هذا الصندوق لا يثق بأحد بعد. يوجد إصدار، وجذر الثقة فيه {rootFingerprint}',
    hint: 'قارنه بما قاله لك المشغّل، ثم أكّده في صفحة الحالة.',
  },
  ROOT_NOT_OFFERED: {
    text: 'لا يوجد هنا إصدار بجذر الثقة هذا',
    hint: 'ضع الذاكرة، وانتظر حتى تُفحص، ثم قارن البصمة مرة أخرى.',
  },
  ROOT_ALREADY_TRUSTED: {
    text: 'يثق هذا الصندوق بمشغّل آخر',
    hint: 'الصندوق لمشغّل واحد. لإعطائه لغيره يجب مسح حالته.',
  },
  TRUST_ROOT_DIFFERS: {
    text: 'ليس TRUST_ROOT جذر الثقة الذي يعرفه هذا الصندوق',
    hint: 'يحتفظ الصندوق بـ {trusted}. اجعل TRUST_ROOT كذلك، أو اتركه فارغًا.',
  },
  TRUST_REBUILT: {
    text: 'ما كان يعرفه الصندوق عن الثقة تعذرت قراءته وأعيد بناؤه من محتواه',
    hint: 'لم يُفقد شيء. إن تكرر ذلك فقد تكون بطاقة الذاكرة تتعطل.',
  },
  CHANNEL_HELD: {
    text: 'لا يؤخذ الإصدار {counter} من «{channel}»: يحتفظ المشرف بما هنا',
    hint: 'يمكن للمشرف أن يتبع المشغّل مرة أخرى في صفحة الحالة.',
  },
  CHANNEL_PINNED: {
    text: 'لا يؤخذ الإصدار {counter} من «{channel}»: يريد المشرف الإصدار {pinned} دون غيره',
    hint: 'يمكن للمشرف أن يتبع المشغّل مرة أخرى في صفحة الحالة.',
  },
  CHANNEL_UNKNOWN: {
    text: 'لا يتبع هذا الصندوق القناة «{channel}»',
    hint: 'تحقق من الاسم؛ يذكر UPDATE_CHANNELS ما يتبعه الصندوق.',
  },
  COUNTER_PASSED: {
    text: 'لا يمكن أن يأتي الإصدار {counter} من «{channel}»: كان {trustedCounter} هنا',
    hint: 'للاحتفاظ بما كان من قبل، ارجع إليه أولًا ثم أوقف القناة عنده.',
  },
  RELEASE_HELD: {
    text: 'يُترك الإصدار {counter} من «{channel}» لأن المشرف رجع عنه',
    hint: 'اضغط «انظر مرة أخرى» لأخذه مع ذلك، أو انتظر إصدارًا أحدث.',
  },
  RELEASE_WITHDRAWN: {
    text: 'سحب المشغّل الإصدار {counter} من «{channel}»؛ {least} وما بعده سليم',
    hint: 'احصل على أحدث إصدار.',
  },
  COMPONENT_WITHDRAWN: {
    text: 'سحب المشغّل الجزء «{component}» من «{channel}» ({counter}؛ {least} وما بعده سليم)',
    hint: 'احصل على أحدث إصدار.',
  },
  RELEASE_TOO_FAR_AHEAD: {
    text: 'الإصدار {counter} من «{channel}» يتقدم على {trustedCounter} تقدمًا مريبًا',
    hint: 'لا يقفز مشغّل أمين كل هذه الأرقام. قد يكون مفتاح في أيدٍ غير أمينة: أخبر المشغّل.',
  },
  COMPONENT_TOO_FAR_AHEAD: {
    text: 'في «{channel}»، رقم الجزء «{component}» هو {counter}، ويتقدم على {trustedCounter} تقدمًا مريبًا',
    hint: 'لا يقفز مشغّل أمين كل هذه الأرقام. قد يكون مفتاح في أيدٍ غير أمينة: أخبر المشغّل.',
  },
  RELEASE_ROLLBACK: {
    text: 'الإصدار {counter} من «{channel}» أقدم من {trustedCounter} الذي كان هنا',
    hint: 'لا يمكن الرجوع إلى إصدار قديم من الخارج. للمشغّلين: انشروا المحتوى القديم برقم جديد.',
  },
  COMPONENT_ROLLBACK: {
    text: 'في «{channel}»، رقم الجزء «{component}» هو {counter}، أقل من {trustedCounter}',
    hint: 'نُشرت المجموعة من نسخة قديمة. للمشغّلين: اجلبوا أحدث نسخة من المجموعة وانشروا من جديد.',
  },
  RELEASE_FORKED: {
    text: 'إصداران مختلفان من «{channel}» يدّعيان الرقم {counter}',
    hint: 'للمشغّلين: نسختان من مجموعة واحدة نشرت كل منهما وحدها. انشروا الرقم التالي من أحدث نسخة.',
  },
  RELEASE_QUARANTINED: {
    text: 'لم يعمل الإصدار {counter} من «{channel}» هنا فتُرك',
    hint: 'ضع الذاكرة مرة أخرى للمحاولة من جديد، أو اضغط «انظر مرة أخرى»، أو انتظر إصدارًا أحدث.',
  },
  RELEASE_INCONSISTENT: {
    text: 'الإصدار يناقض نفسه (الملف {sha256})',
    hint: 'وقع الخطأ حيث صُنع الإصدار. للمشغّلين: اصنعوه من جديد وافحصوه بـ "\u2066hotspot bundle verify\u2069".',
  },
  STORE_FULL: { text: 'امتلأ قرص الصندوق', hint: 'لم يتغير شيء: ما كان هنا ما زال هنا.' },
  STORE_IO_FAILED: {
    text: 'قرص الصندوق لا يعمل جيدًا',
    hint: 'قد تكون بطاقة الذاكرة تتعطل: احتفظ بنسخة مما يهم واستخدم بطاقة أخرى قريبًا.',
  },
  STORE_READ_ONLY: {
    text: 'لا يمكن الكتابة على قرص الصندوق',
    hint: 'ما هنا ما زال متاحًا، لكن لا يمكن أن يأتي جديد. أعد تشغيل الصندوق. إن بقي الأمر كذلك فقد انتهى عمر بطاقة الذاكرة: استخدم غيرها.',
  },
  STORE_DAMAGED: {
    text: 'ملف من ملفات الصندوق تالف ({file})',
    hint: 'اضغط «افحص كل شيء»، وفي الصندوق ذاكرة USB فيها هذا الإصدار.',
  },
  SPACE_TOO_SMALL: {
    text: 'لا توجد مساحة كافية: المطلوب {neededBytes} والمتاح {freeBytes}',
    hint: 'استخدم بطاقة أكبر، أو اطلب من المشغّل إصدارًا أصغر. لم يتغير شيء. أكبر الأجزاء: {largest}.',
  },
  INODES_TOO_FEW: {
    text: 'لا مكان لهذا العدد من الملفات: المطلوب {neededFiles} والممكن {freeFiles}',
    hint: 'استخدم بطاقة أكبر، أو اطلب من المشغّل ملفات أقل وأكبر. لم يتغير شيء. أكبر الأجزاء: {largest}.',
  },
  FILE_DAMAGED: {
    text: 'لم يعد ملف يُقرأ فلا يُعرض: {path}',
    hint: 'ضع ذاكرة USB فيها هذا الإصدار فيصلح الصندوق نفسه.',
  },
  FILE_REPAIRED: { text: 'أُصلح ملف تالف: {path}' },
  ALREADY_RUNNING: {
    text: 'تعمل خدمة أخرى (daemon) على هذه المجلدات',
    hint: 'أوقف الأخرى أولًا، أو أعط هذه مجلدات خاصة بها.',
  },
  NO_PREVIOUS_GENERATION: { text: 'لا شيء يُرجَع إليه', hint: 'يمكن الرجوع بعد الإصدار الثاني.' },
  PIN_WRONG: { text: 'رمز PIN غير صحيح', hint: 'حاول مرة أخرى.' },
  PIN_LOCKED: {
    text: 'رموز PIN خاطئة كثيرة',
    hint: 'انتظر {seconds} ثانية ثم حاول مرة أخرى.',
    plural: {
      of: 'seconds',
      zero: { text: 'رموز PIN خاطئة كثيرة', hint: 'حاول مرة أخرى.' },
      one: { text: 'رموز PIN خاطئة كثيرة', hint: 'انتظر ثانية واحدة ثم حاول مرة أخرى.' },
      two: { text: 'رموز PIN خاطئة كثيرة', hint: 'انتظر ثانيتين ثم حاول مرة أخرى.' },
      few: { text: 'رموز PIN خاطئة كثيرة', hint: 'انتظر {seconds} ثوانٍ ثم حاول مرة أخرى.' },
      many: { text: 'رموز PIN خاطئة كثيرة', hint: 'انتظر {seconds} ثانية ثم حاول مرة أخرى.' },
    },
  },
  SESSION_INVALID: { text: 'انتهت الجلسة', hint: 'أدخل رمز PIN مرة أخرى.' },
  REQUEST_INVALID: { text: 'ينقص الطلب «{name}» أو فيه شيء آخر مكانه' },
};
