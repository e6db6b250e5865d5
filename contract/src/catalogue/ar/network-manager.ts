import type { InThisLanguage } from '../catalogue.ts';
import type { networkManagerMessages } from '../en/network-manager.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const networkManagerWords: InThisLanguage<typeof networkManagerMessages> = {
  NETWORK_MANAGER_FORBIDS: {
    text: 'لا يقبل NetworkManager أوامر من خدمة Wi-Fi',
    hint: 'أخبر مشغّلك: يجب أن تعمل خدمة Wi-Fi بصلاحية root، وأن يُسمح لها بناقل النظام (system bus).',
  },
  NETWORK_RADIO_GONE: {
    text: 'جهاز Wi-Fi {device} غير موجود',
    hint: 'إن كان وصلة Wi-Fi (USB) فضعها مرة أخرى. يكمل الصندوق من تلقاء نفسه.',
  },
  NETWORK_RADIO_OFF: {
    text: 'جهاز Wi-Fi {device} مطفأ',
    hint: 'إن كان على الصندوق زر تشغيل لشبكة Wi-Fi فشغّله. اختر بلد الصندوق: بعض الأجهزة تبقى مطفأة من دونه.',
  },
  NETWORK_RADIO_NO_FIRMWARE: {
    text: 'ينقص جهاز Wi-Fi {device} ملف يحتاج إليه ليبدأ (firmware)',
    hint: 'استخدم وصلة Wi-Fi أخرى (USB)، أو قل لمشغّلك أن يضيف الملف (firmware) إلى نظام الصندوق.',
  },
  NETWORK_AP_NAME_REFUSED: {
    text: 'يأخذ اسم شبكة Wi-Fi من البايتات {bytes}؛ المسموح من 1 إلى {most}',
    hint: 'اختر اسمًا آخر. الحرف غير الإنجليزي، كالعربي، يأخذ بايتين أو أكثر.',
  },
  NETWORK_AP_PASSWORD_REFUSED: {
    text: 'لا يمكن أن تحمي كلمة السر هذه شبكة Wi-Fi',
    hint: 'استخدم من 8 إلى 63 من الحروف الإنجليزية والأرقام والعلامات والمسافات.',
  },
  NETWORK_AP_CHANNEL_REFUSED: {
    text: 'لا قناة {channel} في نطاق {band} غيغاهرتز',
    hint: 'اختر من 1 إلى 13 لنطاق 2.4 غيغاهرتز؛ و36 أو 40 أو 44 أو 48 لنطاق 5 غيغاهرتز؛ أو دع الصندوق يختار.',
  },
  NETWORK_AP_LATE: {
    text: 'لم يبدأ جهاز Wi-Fi {device} الإرسال',
    hint: 'يحاول الصندوق من جديد من تلقاء نفسه. إن بقي الأمر كذلك فافصل الصندوق عن الكهرباء ثم أعد وصله.',
  },
  NETWORK_AP_RADIO_REFUSED: {
    text: 'لا يعمل جهاز Wi-Fi {device} بهذه الإعدادات',
    hint: 'اختر قناة أخرى، أو 2.4 غيغاهرتز، أو WPA2. إن بقي الأمر كذلك فجرّب وصلة Wi-Fi أخرى (USB).',
  },
  NETWORK_JOIN_LATE: {
    text: 'لم تجب {ssid} في الوقت المناسب',
    hint: 'قرّب الصندوق منها ثم حاول مرة أخرى.',
  },
  NETWORK_JOIN_NO_ADDRESS: {
    text: 'أدخلت {ssid} الصندوق لكنها لم تعطه عنوانًا',
    hint: 'أطفئ الشبكة الأخرى ثم شغّلها، ثم حاول مرة أخرى.',
  },
  NETWORK_JOIN_SECURITY: {
    text: 'الشبكة {ssid} محمية بطريقة لا يستطيع الصندوق استخدامها',
    hint: 'يدخل الصندوق إلى الشبكات المفتوحة، والتي لها كلمة سر واحدة للجميع (WPA2 أو WPA3). اختر غيرها.',
  },
  NETWORK_JOIN_NO_PASSWORD: {
    text: 'ليس للشبكة {ssid} كلمة سر',
    hint: 'اترك كلمة السر فارغة. إن كان ينبغي أن تكون لهذه الشبكة كلمة سر فقد لا تكون الشبكة الصحيحة.',
  },
  NETWORK_FORGET_FOREIGN: {
    text: 'لم يتعرف الصندوق على {ssid} من هنا، فلا ينساها من هنا',
    hint: 'وضعها مشغّلك في نظام الصندوق، ويستطيع إزالتها هناك.',
  },
  NETWORK_SCAN_BUSY: {
    text: 'لا يستطيع الصندوق البحث عن شبكات أخرى بينما يخدم جهاز Wi-Fi الوحيد فيه الزوار',
    hint: 'اكتب اسم الشبكة، أو ضع وصلة Wi-Fi ثانية (USB).',
  },
};
