import type { InThisLanguage } from '../catalogue.ts';
import type { swarmPageMessages } from '../en/swarm-pages.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const swarmPageWords: InThisLanguage<typeof swarmPageMessages> = {
  // For everybody
  PAGE_SWARM: { text: 'إصدارات من صناديق أخرى عبر الإنترنت' },
  PAGE_SWARM_AWAY: {
    text: 'السرب مشغَّل، والخدمة الخاصة به لا تجيب',
    hint: 'كل ما عداه في الصندوق يعمل. إن بقي الأمر كذلك فأخبر المشرف.',
  },
  PAGE_SWARM_PEERS: {
    text: 'متصل بـ {count} صندوق آخر',
    plural: {
      of: 'count',
      zero: { text: 'غير متصل بأي صندوق آخر' },
      one: { text: 'متصل بصندوق واحد آخر' },
      two: { text: 'متصل بصندوقين آخرين' },
      few: { text: 'متصل بـ {count} صناديق أخرى' },
      many: { text: 'متصل بـ {count} صندوقًا آخر' },
    },
  },
  PAGE_SWARM_MONTH: {
    text: 'هذا الشهر ({month}): أعطى {sentBytes} وأخذ {receivedBytes}',
  },
  PAGE_SWARM_RATE: { text: 'الآن، في الثانية: يعطي {sentBytes} ويأخذ {receivedBytes}' },
  PAGE_SWARM_CHANNELS: { text: 'تجري مشاركة: {channels}' },
  PAGE_SWARM_NOT_GIVING: { text: 'لا يعطي الصندوق شيئًا آخر هذا الشهر' },
  PAGE_SWARM_BANNED: {
    text: 'أُبعد {count} صندوق لأنها ضيّعت ما لدى الصندوق',
    plural: {
      of: 'count',
      zero: { text: 'لم يُبعد أحد' },
      one: { text: 'أُبعد صندوق واحد لأنه ضيّع ما لدى الصندوق' },
      two: { text: 'أُبعد صندوقان لأنهما ضيّعا ما لدى الصندوق' },
      few: { text: 'أُبعدت {count} صناديق لأنها ضيّعت ما لدى الصندوق' },
      many: { text: 'أُبعد {count} صندوقًا لأنها ضيّعت ما لدى الصندوق' },
    },
  },
  PAGE_SWARM_PEER: {
    text: '{label}: أُعطي {sentBytes} وأُخذ منه {receivedBytes}',
  },
  PAGE_SWARM_PEER_LIST: { text: 'الآخرون' },
  PAGE_SWARM_PEER_HOW: {
    text: 'تُصنع أسماؤهم من جديد عند كل تشغيل، ولا تقول شيئًا عن مكانهم.',
  },
  PAGE_SWARM_REVEALS: {
    text: 'ما دام هذا مشغَّلًا، فكل من يعرف جذر الثقة العلني لهذه الصناديق يستطيع معرفة عناوينها على الإنترنت، ومنها عنوان هذا الصندوق.',
  },
  PAGE_SWARM_REVEALS_SECRET: {
    text: 'لا يدخل الغرباء: لا يجد هذا الصندوق إلا من لديه سر هذا السرب.',
  },
  PAGE_SWARM_SWITCH_IS: { text: 'يستطيع المشرف تشغيله أو إيقافه.' },

  // The community's own drive
  PAGE_DRIVE: { text: 'ملفات المجتمع الخاصة' },
  PAGE_DRIVE_HOME: { text: 'ملفات اختارها هذا المجتمع بنفسه' },
  PAGE_DRIVE_OPEN: { text: 'افتحها كموقع' },
  PAGE_DRIVE_LEAD: {
    text: 'تأتي هذه من مجموعة ملفات Hyperdrive اختارها المجتمع. لم يفحصها أي مشغّل ولم يوقّعها.',
  },
  PAGE_DRIVE_KEY: { text: 'عنوان مجموعة الملفات، وهو مفتاحها العلني' },
  PAGE_DRIVE_HAS: { text: 'عدد الملفات: {files}، وحجمها {sizeBytes}' },
  PAGE_DRIVE_LOOKED: { text: 'آخر مقارنة مع مجموعة الملفات: {time}' },
  PAGE_DRIVE_NOT_SIGNED: {
    text: 'لا يضمن هذه الملفات أحد غير صاحب المجموعة',
    hint: 'لا تفتح برامج وتطبيقات من هنا إلا إذا كنت تعرف لمن هي.',
  },

  // For the steward
  PAGE_SWARM_STEWARD: { text: 'السرب' },
  PAGE_SWARM_STEWARD_LEAD: {
    text: 'هل يأخذ الصندوق إصدارات من صناديق أخرى عبر الإنترنت ويعطيها ما لديه، وكم.',
  },
  PAGE_SWARM_ABSENT: {
    text: 'لا يستطيع هذا الصندوق المشاركة في سرب',
    hint: 'لا يذكر برنامجه الرئيسي (daemon) أي سرب. انظر هل برامجه حديثة بما يكفي.',
  },
  PAGE_SWARM_FROM_SETTING: { text: 'إعداد يقول هل هو مشغَّل (SWARM)' },
  PAGE_SWARM_FROM_STEWARD: { text: 'قال مشرف هل هو مشغَّل' },
  PAGE_SWARM_ON: { text: 'شغّل السرب' },
  PAGE_SWARM_ON_WHAT: {
    text: 'يأخذ الصندوق إصدارات من صناديق نفس المشغّل عبر الإنترنت، ويعطيها ما لديه. لا يوثق بشيء لم يوقّعه المشغّل. لا يشارك الصندوق إلا حين يُسمح له باستخدام الإنترنت للتحديثات.',
  },
  PAGE_SWARM_ON_SURE: { text: 'هل تشغّل السرب؟' },
  PAGE_SWARM_OFF: { text: 'أوقف السرب' },
  PAGE_SWARM_OFF_WHAT: {
    text: 'يترك الصندوق السرب فورًا، ولا يبحث بعد ذلك عن جديد ملفات المجتمع الخاصة. ما لديه باقٍ. ما زال يأخذ الإصدارات من ذواكر USB وخوادم المرآة والصناديق القريبة.',
  },
  PAGE_SWARM_LIMITS: { text: 'كم' },
  PAGE_SWARM_LIMITS_HOW: { text: '0 يعني: بلا حد. يُحسب الآخرون كلهم معًا.' },
  PAGE_SWARM_UPLOAD: { text: 'أقصى ما يُعطى، بالكيلوبت في الثانية' },
  PAGE_SWARM_DOWNLOAD: { text: 'أقصى ما يؤخذ، بالكيلوبت في الثانية' },
  PAGE_SWARM_UPLOAD_MONTH: { text: 'أقصى ما يُعطى، بالميغابايت في الشهر' },
  PAGE_SWARM_DOWNLOAD_MONTH: {
    text: 'ما يأخذه الصندوق في الشهر يُحسب مع كل ما يأخذه من الإنترنت.',
  },
  PAGE_SWARM_LIMITS_SAVE: { text: 'احفظ حدود السرب' },
  PAGE_SWARM_LIMIT_UNFIT: {
    text: 'لا يمكن أن يكون هذا الحد هكذا: {limit}',
    hint: 'اكتب عددًا صحيحًا من 0 إلى {most}.',
  },
  PAGE_SWARM_NOTHING: { text: 'لا شيء يختلف عما كان' },
  PAGE_STEWARD_DONE_SWARM_ON: { text: 'شُغّل السرب' },
  PAGE_STEWARD_DONE_SWARM_OFF: { text: 'أُوقف السرب' },
  PAGE_STEWARD_DONE_SWARM_LIMITS: { text: 'تسري الحدود الجديدة من الآن' },
};
