import type { InThisLanguage } from '../catalogue.ts';
import type { wifiSetupMessages } from '../en/wifi-setup.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const wifiSetupWords: InThisLanguage<typeof wifiSetupMessages> = {
  PAGE_WIFI: { text: 'شبكة Wi-Fi' },
  PAGE_WIFI_LEAD: {
    text: 'ما اسم شبكة Wi-Fi لهذا الصندوق وكيف تُحمى، وكيف يصل الصندوق نفسه إلى الإنترنت.',
  },
  PAGE_WIFI_AWAY: {
    text: 'جزء الصندوق الذي يصنع شبكة Wi-Fi غير موجود أو لا يجيب',
    hint: 'انتظر دقيقة ثم انظر مرة أخرى. إن بقي الأمر كذلك فافصل الصندوق عن الكهرباء ثم أعد وصله.',
  },
  PAGE_WIFI_LOOK_AGAIN: { text: 'انظر مرة أخرى' },
  PAGE_WIFI_NOW: { text: 'الآن' },
  PAGE_WIFI_HEALTH: { text: 'هل تعمل؟' },
  PAGE_WIFI_HEALTH_NONE: { text: 'لم يجرّبها الصندوق بعد. يفعل ذلك كل دقيقة.' },
  PAGE_WIFI_FINDINGS: { text: 'ما ينبغي معرفته أو إصلاحه' },
  PAGE_WIFI_JOINED_BEFORE: { text: 'آخر مرة دخل فيها الصندوق إلى شبكة Wi-Fi' },
  PAGE_WIFI_IS_OPEN: { text: 'مفتوحة: يستطيع الجميع الدخول' },
  PAGE_WIFI_IS_PROTECTED: { text: 'محمية بكلمة سر ({security})' },
  PAGE_WIFI_ON_CHANNEL: { text: '{band} غيغاهرتز، القناة {channel}' },
  PAGE_WIFI_PEOPLE_TYPE: { text: 'يفتح الناس الصندوق على {name} أو {address}' },
  PAGE_WIFI_UPLINK_WIFI: { text: 'الصندوق متصل بشبكة Wi-Fi {ssid}' },
  PAGE_WIFI_CHANGE: { text: 'تغيير شبكة Wi-Fi' },
  PAGE_WIFI_CHANGE_LEAD: { text: 'اسم شبكة Wi-Fi لهذا الصندوق وكلمة سرها وكيف تُرسل.' },
  PAGE_WIFI_NAME: { text: 'اسم شبكة Wi-Fi' },
  PAGE_WIFI_NAME_HOW: {
    text: '32 حرفًا على الأكثر. الحروف غير الإنجليزية، كالعربية، يأخذ كل منها مكان حرفين أو أكثر.',
  },
  PAGE_WIFI_SECURITY: { text: 'من يستطيع الدخول' },
  PAGE_WIFI_SECURITY_OPEN: { text: 'الجميع، بلا كلمة سر' },
  PAGE_WIFI_SECURITY_WPA2: { text: 'من يعرف كلمة السر (WPA2، يناسب كل الهواتف)' },
  PAGE_WIFI_SECURITY_WPA3: { text: 'من يعرف كلمة السر (WPA3، لا تستطيع الهواتف القديمة الدخول)' },
  PAGE_WIFI_PASSWORD: { text: 'كلمة سر جديدة' },
  PAGE_WIFI_PASSWORD_HOW: {
    text: 'من 8 إلى 63 من الحروف الإنجليزية أو الأرقام أو العلامات. اتركها فارغة للاحتفاظ بكلمة السر.',
  },
  PAGE_WIFI_BAND: { text: 'النطاق' },
  PAGE_WIFI_BAND_2: { text: '2.4 غيغاهرتز: يصل أبعد، ويناسب كل الهواتف' },
  PAGE_WIFI_BAND_5: { text: '5 غيغاهرتز: أسرع، ولا يصل بعيدًا' },
  PAGE_WIFI_CHANNEL: { text: 'القناة' },
  PAGE_WIFI_CHANNEL_AUTO: { text: 'يختارها الصندوق' },
  PAGE_WIFI_COUNTRY: { text: 'البلد الذي فيه الصندوق' },
  PAGE_WIFI_COUNTRY_HOW: { text: 'يحدد قانون البلد القنوات المسموح بها.' },
  PAGE_WIFI_COUNTRY_NONE: { text: 'غير محدد' },
  PAGE_WIFI_ISOLATE: { text: 'تصل الهواتف إلى الصندوق فقط، ولا يصل بعضها إلى بعض' },
  PAGE_WIFI_ISOLATE_WHY: {
    text: 'أكثر أمانًا بين الغرباء. لكن التطبيقات التي ترسل من هاتف إلى هاتف لا تعمل عندها.',
  },
  PAGE_WIFI_SAVE: { text: 'غيّر شبكة Wi-Fi' },
  PAGE_WIFI_CHANGE_SURE: { text: 'هل تغيّر شبكة Wi-Fi الآن؟' },
  PAGE_WIFI_CHANGE_WHAT: {
    text: 'يخرج كل من على شبكة Wi-Fi نحو نصف دقيقة. يفقد هاتفك الشبكة أيضًا: ادخل إليها من جديد كما ستكون عندها.',
  },
  PAGE_WIFI_CHANGED: { text: 'تتغير شبكة Wi-Fi الآن' },
  PAGE_WIFI_CHANGED_NOW: {
    text: 'سيفقد هاتفك شبكة Wi-Fi. ادخل إلى الجديدة',
    hint: 'تكون موجودة بعد نحو نصف دقيقة.',
  },
  PAGE_WIFI_CHANGED_QR: { text: 'مربع يُدخل الهاتف إلى شبكة Wi-Fi {name}' },
  PAGE_WIFI_CHANGED_SCAN: {
    text: 'يمكن لهواتف أخرى أن توجّه كاميرتها إلى هذا المربع. احتفظ بصورة له، أو اطبعه.',
  },
  PAGE_WIFI_CHANGED_SAME: { text: 'كلمة السر هي نفسها كما كانت.' },
  PAGE_WIFI_CHANGED_ELSE: {
    text: 'إن لم تكن الشبكة الجديدة موجودة بعد دقيقتين فلم يستطع الصندوق أن يصنعها هكذا وعادت القديمة. ادخل إليها وانظر هذه الصفحة: تقول السبب.',
  },
  PAGE_WIFI_BACK: { text: 'إلى صفحة Wi-Fi' },
  PAGE_WIFI_NAME_UNFIT: {
    text: 'لا يصلح هذا اسمًا لشبكة Wi-Fi',
    hint: 'اختر اسمًا أقصر، فيه حرف واحد على الأقل.',
  },
  PAGE_WIFI_PASSWORD_UNFIT: {
    text: 'لا تصلح كلمة السر هذه',
    hint: 'استخدم من 8 إلى 63 من الحروف الإنجليزية أو الأرقام أو العلامات. كل هاتف يستطيع كتابتها.',
  },
  PAGE_WIFI_PASSWORD_NEEDED: {
    text: 'شبكة Wi-Fi التي لها كلمة سر تحتاج إلى واحدة',
    hint: 'اكتب كلمة السر الجديدة أيضًا.',
  },
  PAGE_WIFI_PASSWORD_AND_OPEN: {
    text: 'كتبت كلمة سر، وقلت إن الجميع يستطيعون الدخول بلا كلمة سر',
    hint: 'اختر أحد الأمرين.',
  },
  PAGE_WIFI_CHANNEL_UNFIT: {
    text: 'القناة {channel} ليست في هذا النطاق',
    hint: 'اختر قناة أخرى، أو دع الصندوق يختار.',
  },
  PAGE_WIFI_NOTHING: { text: 'لا شيء يختلف عما كان', hint: 'غيّر شيئًا أولًا.' },
  PAGE_WIFI_OTHER_UNFIT: {
    text: 'لا يستطيع الصندوق الدخول إلى شبكة Wi-Fi بكلمة السر هذه',
    hint: 'تكون من 8 إلى 63 من الحروف أو الأرقام أو العلامات. انظر إليها مرة أخرى.',
  },
  PAGE_WIFI_NONE_CHOSEN: {
    text: 'لم تُختر أي شبكة Wi-Fi',
    hint: 'اختر واحدة من القائمة، أو اكتب اسمها.',
  },
  PAGE_WIFI_JOIN: { text: 'إدخال الصندوق إلى شبكة Wi-Fi' },
  PAGE_WIFI_JOIN_LEAD: {
    text: 'يمكن للصندوق أن يحصل على الجديد والتحديثات من شبكة Wi-Fi أخرى، كشبكة مدرسة أو نقطة اتصال هاتف. أما السلك، أو هاتف على USB، فلا يحتاج إلى شيء من هذا: صِله فقط.',
  },
  PAGE_WIFI_HEARD: { text: 'ما يسمعه الصندوق' },
  PAGE_WIFI_HEARD_NONE: {
    text: 'لا يسمع الصندوق شبكة Wi-Fi أخرى',
    hint: 'قرّبه ثم استمع مرة أخرى. يمكنك أيضًا كتابة اسم في الأسفل.',
  },
  PAGE_WIFI_LISTEN_AGAIN: { text: 'استمع مرة أخرى' },
  PAGE_WIFI_STRENGTH: { text: 'القوة {percent} من 100' },
  PAGE_WIFI_HAS_PASSWORD: { text: 'لها كلمة سر' },
  PAGE_WIFI_HAS_NONE: { text: 'مفتوحة' },
  PAGE_WIFI_KNOWN: { text: 'يعرفها الصندوق' },
  PAGE_WIFI_OTHER: { text: 'شبكة أخرى، أو شبكة تخفي اسمها' },
  PAGE_WIFI_OTHER_NAME: { text: 'اسمها كما هو تمامًا' },
  PAGE_WIFI_OTHER_PASSWORD: { text: 'كلمة سر تلك الشبكة' },
  PAGE_WIFI_OTHER_PASSWORD_HOW: { text: 'اتركها فارغة إن كانت الشبكة مفتوحة.' },
  PAGE_WIFI_JOIN_DO: { text: 'ادخل' },
  PAGE_WIFI_JOIN_SURE: { text: 'هل يدخل الصندوق إلى {ssid} الآن؟' },
  PAGE_WIFI_JOIN_LOSES: {
    text: 'للصندوق جهاز Wi-Fi واحد. بينما يحاول تغيب شبكته نحو دقيقة عن الجميع. تعود من تلقاء نفسها، سواء استطاع الصندوق الدخول أم لا.',
  },
  PAGE_WIFI_JOINING: { text: 'يحاول الصندوق الدخول' },
  PAGE_WIFI_JOINING_NOW: {
    text: 'يفقد هاتفك شبكة Wi-Fi نحو دقيقة',
    hint: 'انتظر حتى تعود شبكة Wi-Fi للصندوق وادخل إليها. عندها تقول هذه الصفحة ما حدث.',
  },
  PAGE_STEWARD_DONE_WIFI_JOINED: { text: 'دخل الصندوق إليها' },
  PAGE_WIFI_KNOWN_ONES: { text: 'شبكات Wi-Fi التي يعرفها الصندوق' },
  PAGE_WIFI_FORGET: { text: 'انسَها' },
  PAGE_WIFI_FORGET_SURE: { text: 'هل ينسى الصندوق شبكة Wi-Fi {ssid}؟' },
  PAGE_WIFI_FORGET_WHAT: {
    text: 'لا يدخل الصندوق إليها بعد ذلك. ليدخل إليها من جديد يجب أن يكتب أحد كلمة سرها.',
  },
  PAGE_STEWARD_DONE_WIFI_FORGOTTEN: { text: 'نسيها الصندوق' },
  PAGE_WIFI_ONLINE: { text: 'الاتصال بالإنترنت لبعض الوقت' },
  PAGE_WIFI_ONLINE_WHAT: {
    text: 'للصندوق جهاز Wi-Fi واحد: إما أن يصنع شبكته أو يدخل إلى شبكة أخرى. تغيب شبكة Wi-Fi للصندوق طوال ذلك الوقت وتعود من تلقاء نفسها، حتى بعد انقطاع الكهرباء.',
  },
  PAGE_WIFI_ONLINE_MINUTES: { text: 'لكم دقيقة' },
  PAGE_WIFI_ONLINE_SURE: {
    text: 'هل تُطفأ شبكة Wi-Fi للصندوق لمدة {minutes} دقيقة؟',
    plural: {
      of: 'minutes',
      zero: { text: 'هل تُطفأ شبكة Wi-Fi للصندوق لمدة لحظات؟' },
      one: { text: 'هل تُطفأ شبكة Wi-Fi للصندوق لمدة دقيقة واحدة؟' },
      two: { text: 'هل تُطفأ شبكة Wi-Fi للصندوق لمدة دقيقتين؟' },
      few: { text: 'هل تُطفأ شبكة Wi-Fi للصندوق لمدة {minutes} دقائق؟' },
      many: { text: 'هل تُطفأ شبكة Wi-Fi للصندوق لمدة {minutes} دقيقة؟' },
    },
  },
  PAGE_WIFI_ONLINE_NOW: {
    text: 'تذهب شبكة Wi-Fi للصندوق الآن لمدة {minutes} دقيقة',
    hint: 'تعود من تلقاء نفسها. إن لم يجد الصندوق شبكة Wi-Fi يعرفها عادت قبل ذلك.',
    plural: {
      of: 'minutes',
      zero: {
        text: 'تذهب شبكة Wi-Fi للصندوق الآن لمدة لحظات',
        hint: 'تعود من تلقاء نفسها. إن لم يجد الصندوق شبكة Wi-Fi يعرفها عادت قبل ذلك.',
      },
      one: {
        text: 'تذهب شبكة Wi-Fi للصندوق الآن لمدة دقيقة واحدة',
        hint: 'تعود من تلقاء نفسها. إن لم يجد الصندوق شبكة Wi-Fi يعرفها عادت قبل ذلك.',
      },
      two: {
        text: 'تذهب شبكة Wi-Fi للصندوق الآن لمدة دقيقتين',
        hint: 'تعود من تلقاء نفسها. إن لم يجد الصندوق شبكة Wi-Fi يعرفها عادت قبل ذلك.',
      },
      few: {
        text: 'تذهب شبكة Wi-Fi للصندوق الآن لمدة {minutes} دقائق',
        hint: 'تعود من تلقاء نفسها. إن لم يجد الصندوق شبكة Wi-Fi يعرفها عادت قبل ذلك.',
      },
      many: {
        text: 'تذهب شبكة Wi-Fi للصندوق الآن لمدة {minutes} دقيقة',
        hint: 'تعود من تلقاء نفسها. إن لم يجد الصندوق شبكة Wi-Fi يعرفها عادت قبل ذلك.',
      },
    },
  },
  PAGE_WIFI_ONLINE_END: { text: 'أعد شبكة Wi-Fi للصندوق الآن' },
  PAGE_STEWARD_DONE_WIFI_BACK: { text: 'شبكة Wi-Fi للصندوق تعود' },
  PAGE_STEWARD_ACT_WIFI: { text: 'تغيير شبكة Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_JOIN: { text: 'إدخال الصندوق إلى شبكة Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_FORGET: { text: 'نسيان شبكة Wi-Fi' },
  PAGE_STEWARD_ACT_ONLINE: { text: 'الاتصال بالإنترنت لبعض الوقت' },
};
