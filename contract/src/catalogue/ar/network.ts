import type { InThisLanguage } from '../catalogue.ts';
import type { networkMessages } from '../en/network.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const networkWords: InThisLanguage<typeof networkMessages> = {
  NETWORK_TOOL_MISSING: {
    text: 'البرنامج {tool} غير موجود على الصندوق',
    hint: 'حدّث برامج الصندوق.',
  },
  NETWORK_TOOL_FAILED: {
    text: 'لا يعمل {tool}: {reason}',
    hint: 'افصل الصندوق عن الكهرباء ثم أعد وصله. إن تكرر ذلك فأخبر مشغّلك بهذه الكلمات.',
  },
  NETWORK_FORWARDING_OFF: {
    text: 'لا يمكن مشاركة الإنترنت: نظام الصندوق لا يمرّر البيانات',
    hint: 'اطلب ممن أعدّ الصندوق أن يجعل "net.ipv4.ip_forward" يساوي 1، أو أوقف INTERNET_SHARING.',
  },
  NETWORK_MANAGER_AWAY: {
    text: 'لا يجيب NetworkManager',
    hint: 'يحاول الصندوق من جديد من تلقاء نفسه. إن دام ذلك 10 دقائق فافصل الصندوق عن الكهرباء ثم أعد وصله.',
  },
  NETWORK_AP_REFUSED: {
    text: 'لا يمكن أن تكون شبكة Wi-Fi هكذا: {reason}',
    hint: 'عادت الإعدادات السابقة. اختر غيرها.',
  },
  NETWORK_AP_NOT_UP: {
    text: 'لم تبدأ شبكة Wi-Fi: {reason}',
    hint: 'يحاول الصندوق من جديد من تلقاء نفسه. إن بقي الأمر كذلك فافصل الصندوق عن الكهرباء ثم أعد وصله، أو جرّب وصلة Wi-Fi أخرى (USB).',
  },
  NETWORK_JOIN_PASSWORD: {
    text: 'كلمة السر للشبكة {ssid} غير صحيحة',
    hint: 'اكتبها مرة أخرى. الحروف اللاتينية الكبيرة والصغيرة ليست سواء.',
  },
  NETWORK_JOIN_NOT_FOUND: {
    text: 'لا يسمع الصندوق شبكة Wi-Fi اسمها {ssid}',
    hint: 'قرّب الصندوق منها، أو اكتب اسمها كما هو تمامًا.',
  },
  NETWORK_JOIN_FAILED: {
    text: 'لم يستطع الصندوق الدخول إلى {ssid}: {reason}',
    hint: 'حاول مرة أخرى. إن بقي الأمر كذلك فأطفئ الشبكة الأخرى ثم شغّلها.',
  },
  NETWORK_JOIN_UNSUPPORTED: {
    text: 'لا يستطيع هذا الصندوق الدخول إلى شبكة Wi-Fi من تلقاء نفسه',
    hint: 'يحتاج إلى NetworkManager. استخدم سلكًا، أو هاتفًا موصولًا عبر USB.',
  },
  NETWORK_SCAN_FAILED: {
    text: 'لم يستطع الصندوق البحث عن شبكات Wi-Fi: {reason}',
    hint: 'حاول مرة أخرى بعد دقيقة.',
  },
  NETWORK_BUSY: {
    text: 'الصندوق يدخل إلى شبكة Wi-Fi في هذه اللحظة',
    hint: 'انتظر دقيقة ثم حاول مرة أخرى.',
  },
  NETWORK_NO_RADIO: {
    text: 'ليس للصندوق شبكة Wi-Fi',
    hint: 'ضع فيه وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بالصندوق بسلك.',
  },
  NETWORK_RADIO_AWAY: {
    text: 'جهاز Wi-Fi {device} غير موجود',
    hint: 'صِله. إن أردت استخدام أي جهاز آخر فأفرغ WIFI_INTERFACE.',
  },
  NETWORK_RADIO_UNFIT: {
    text: 'جهاز Wi-Fi في هذا الصندوق ({device}) يستطيع الدخول إلى شبكة ولا يستطيع صنع شبكة',
    hint: 'ضع وصلة Wi-Fi أخرى (USB).',
  },
  NETWORK_RADIO_BLOCKED: {
    text: 'جهاز Wi-Fi في الصندوق ({device}) مطفأ',
    hint: 'ابحث عن زر تشغيل على الصندوق. إن لم يوجد فأخبر الصندوق في أي بلد هو.',
  },
  NETWORK_STARTING: { text: 'شبكة Wi-Fi للصندوق تبدأ' },
  NETWORK_ON_AIR: { text: 'شبكة Wi-Fi {ssid} تعمل' },
  NETWORK_PAUSED: {
    text: 'تغيب شبكة Wi-Fi للصندوق نحو {minutes} دقيقة ثم تعود من تلقاء نفسها',
    plural: {
      of: 'minutes',
      zero: { text: 'تغيب شبكة Wi-Fi للصندوق نحو لحظات ثم تعود من تلقاء نفسها' },
      one: { text: 'تغيب شبكة Wi-Fi للصندوق نحو دقيقة واحدة ثم تعود من تلقاء نفسها' },
      two: { text: 'تغيب شبكة Wi-Fi للصندوق نحو دقيقتين ثم تعود من تلقاء نفسها' },
      few: { text: 'تغيب شبكة Wi-Fi للصندوق نحو {minutes} دقائق ثم تعود من تلقاء نفسها' },
      many: { text: 'تغيب شبكة Wi-Fi للصندوق نحو {minutes} دقيقة ثم تعود من تلقاء نفسها' },
    },
  },
  NETWORK_SET_UP_WINDOW: {
    text: 'يستخدم الصندوق شبكة Wi-Fi التي أُعدّ بها. تأتي شبكته هو عندما يصل الإصدار الأول، وفي كل حال خلال {minutes} دقيقة',
    plural: {
      of: 'minutes',
      zero: {
        text: 'يستخدم الصندوق شبكة Wi-Fi التي أُعدّ بها. تأتي شبكته هو عندما يصل الإصدار الأول، وفي كل حال خلال لحظات',
      },
      one: {
        text: 'يستخدم الصندوق شبكة Wi-Fi التي أُعدّ بها. تأتي شبكته هو عندما يصل الإصدار الأول، وفي كل حال خلال دقيقة واحدة',
      },
      two: {
        text: 'يستخدم الصندوق شبكة Wi-Fi التي أُعدّ بها. تأتي شبكته هو عندما يصل الإصدار الأول، وفي كل حال خلال دقيقتين',
      },
      few: {
        text: 'يستخدم الصندوق شبكة Wi-Fi التي أُعدّ بها. تأتي شبكته هو عندما يصل الإصدار الأول، وفي كل حال خلال {minutes} دقائق',
      },
      many: {
        text: 'يستخدم الصندوق شبكة Wi-Fi التي أُعدّ بها. تأتي شبكته هو عندما يصل الإصدار الأول، وفي كل حال خلال {minutes} دقيقة',
      },
    },
  },
  NETWORK_WIRED: { text: 'يوزّع الصندوق عناوين عبر السلك ({device})' },
  NETWORK_WIRED_ASKING: {
    text: 'يتأكد الصندوق من أن لا أحد غيره يوزّع عناوين عبر السلك ({device})',
  },
  NETWORK_WIRED_FOREIGN: {
    text: 'جهاز آخر ({server}) يوزّع عناوين عبر السلك ({device})، فلا يفعل الصندوق ذلك',
    hint: 'أوقف DHCP في الراوتر الموصول بالسلك، أو صِل السلك بمنفذ آخر فيه. ينظر الصندوق مرة أخرى من تلقاء نفسه.',
  },
  NETWORK_NO_CABLE: {
    text: 'لا شيء موصول بمنفذ الشبكة في الصندوق ({device})',
    hint: 'صِل به سلكًا يؤدي إلى راوتر Wi-Fi أو موزّع شبكة (switch).',
  },
  NETWORK_NO_SOCKET: { text: 'ليس في الصندوق منفذ شبكة', hint: 'ضع وصلة شبكة عبر USB.' },
  NETWORK_SOCKET_AWAY: {
    text: 'منفذ الشبكة {device} غير موجود',
    hint: 'صِله. إن أردت استخدام أي منفذ آخر فأفرغ WIRED_INTERFACE.',
  },
  NETWORK_LAN: { text: 'الصندوق ضيف على شبكة، وعنوانه {address}' },
  NETWORK_LAN_NAMED: {
    text: 'الصندوق ضيف على شبكة: يفتح الناس هناك \u2066http://{name}\u2069 أو \u2066http://{address}\u2069',
  },
  NETWORK_NAME_TAKEN: {
    text: 'صندوق آخر هنا اسمه {name}: هذا الصندوق يجيب باسم {own}',
    hint: 'أعط أحدهما اسمًا آخر، بالإعداد DEVICE_NAME.',
  },
  NETWORK_LAN_NONE: {
    text: 'ينتظر الصندوق شبكة',
    hint: 'صِله براوتر بسلك، أو اجعله يدخل إلى شبكة Wi-Fi.',
  },
  NETWORK_OVERLAP: {
    text: 'لشبكة أخرى ({device}، {address}) نفس عناوين شبكة الصندوق',
    hint: 'أعط تلك الشبكة عناوين أخرى في الراوتر الخاص بها. إلى ذلك الحين قد لا يصل الصندوق إلى الإنترنت.',
  },
  NETWORK_WEAK_POWER: {
    text: 'يصل إلى الصندوق تيار كهربائي أقل من اللازم: قد تتعطل شبكة Wi-Fi',
    hint: 'استخدم المحوّل الخاص به، وسلكًا قصيرًا.',
  },
  NETWORK_JOINED: { text: 'استطاع الصندوق الدخول إلى {ssid} وهو يتذكرها' },
  NETWORK_ONLINE: { text: 'دخل الصندوق إلى شبكة Wi-Fi يعرفها' },
  NETWORK_ONLINE_FAILED: {
    text: 'لم يجد الصندوق أي شبكة Wi-Fi يعرفها، فعادت شبكته',
    hint: 'قرّب الصندوق من واحدة منها، أو اجعله يدخل إلى غيرها.',
  },
  NETWORK_NO_KNOWN_WIFI: {
    text: 'لا يعرف الصندوق شبكة Wi-Fi يدخل إليها',
    hint: 'اختر أولًا واحدة مما يسمعه.',
  },
  NETWORK_NOT_SHARED: { text: 'لا يشارك الصندوق ما لديه من إنترنت' },
  NETWORK_VISITOR_UNKNOWN: { text: 'لم يعط الصندوق هذا العنوان لأحد' },
  NETWORK_DAEMON_AWAY: {
    text: 'لم يستطع الصندوق التحقق من جلستك',
    hint: 'حاول مرة أخرى بعد دقيقة.',
  },
  NETWORK_NOT_SAVED: {
    text: 'لم يستطع الصندوق حفظ إعدادات شبكته',
    hint: 'قد تكون بطاقة الذاكرة ممتلئة أو تالفة. انظر صفحة الحالة.',
  },
  NETWORK_SETTINGS_LOST: {
    text: 'تلفت إعدادات Wi-Fi التي وضعها مشرف، ربما بسبب انقطاع الكهرباء',
    hint: 'يستخدم الصندوق إعداداته الأولى. ضع إعداداتك مرة أخرى.',
  },
  NETWORK_FOLDER_MISSING: {
    text: 'الإعداد {name} غير موجود',
    hint: 'اجعله مجلدًا تستطيع خدمة Wi-Fi الكتابة فيه.',
  },
  NETWORK_CHECK_GOOD: { text: 'يعمل' },
  NETWORK_CHECK_AIR: { text: 'شبكة Wi-Fi لا تعمل', hint: 'يحاول الصندوق من جديد من تلقاء نفسه.' },
  NETWORK_CHECK_HARDWARE: { text: 'ينقص جهاز Wi-Fi أو سلك', hint: 'أعد وصله.' },
  NETWORK_CHECK_DHCP: {
    text: 'لا تحصل الهواتف على عنوان',
    hint: 'يحاول الصندوق من جديد من تلقاء نفسه. إن بقي الأمر كذلك فافصل الصندوق عن الكهرباء ثم أعد وصله.',
  },
  NETWORK_CHECK_DNS: {
    text: 'لا جواب عن الأسماء',
    hint: 'يحاول الصندوق من جديد من تلقاء نفسه. إن بقي الأمر كذلك فافصل الصندوق عن الكهرباء ثم أعد وصله.',
  },
  NETWORK_CHECK_PORTAL: {
    text: 'صفحات الصندوق لا تجيب',
    hint: 'يحاول الصندوق من جديد من تلقاء نفسه. إن بقي الأمر كذلك فافصل الصندوق عن الكهرباء ثم أعد وصله.',
  },
};
