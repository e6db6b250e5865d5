import type { InThisLanguage } from '../catalogue.ts';
import type { networkRadioMessages } from '../en/network-radios.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const networkRadioWords: InThisLanguage<typeof networkRadioMessages> = {
  NETWORK_BAND_MISSING: {
    text: 'ليس في جهاز Wi-Fi {device} نطاق {band} غيغاهرتز',
    hint: 'اختر النطاق الآخر، أو ضع وصلة Wi-Fi أخرى (USB).',
  },
  NETWORK_BAND_NEEDS_COUNTRY: {
    text: 'لا يجوز للصندوق أن يرسل في نطاق {band} غيغاهرتز قبل أن يعرف بلده',
    hint: 'اختر البلد الذي فيه الصندوق، أو 2.4 غيغاهرتز مع القناة 1 أو 6 أو 11.',
  },
  NETWORK_BAND_FORBIDDEN: {
    text: 'لا قناة متاحة في نطاق {band} غيغاهرتز مسموح بها في {country}',
    hint: 'اختر 2.4 غيغاهرتز. وهو يصل أبعد أيضًا.',
  },
  NETWORK_CHANNEL_FORBIDDEN: {
    text: 'القناة {channel} في نطاق {band} غيغاهرتز غير مسموح بها في {country}',
    hint: 'دع الصندوق يختار القناة، أو تحقق من البلد.',
  },
  NETWORK_NO_COUNTRY: {
    text: 'لا يعرف الصندوق في أي بلد هو',
    hint: 'اختر البلد في صفحة Wi-Fi. إلى ذلك الحين لا يستخدم الصندوق إلا المسموح به في كل مكان، ويرسل بقوة أقل.',
  },
  NETWORK_COUNTRY_IGNORED: {
    text: 'تتبع شبكة Wi-Fi قواعد {country} لا قواعد {wanted}',
    hint: 'تحقق من البلد. إن كان صحيحًا فأخبر مشغّلك: قد تنقص نظام الصندوق قائمة البلدان (wireless-regdb).',
  },
  NETWORK_FEW_CLIENTS: {
    text: 'يخدم جهاز Wi-Fi {device} نحو {limit} هاتف في الوقت نفسه',
    hint: 'إن جاء ناس أكثر فضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
    plural: {
      of: 'limit',
      zero: {
        text: 'لا يخدم جهاز Wi-Fi {device} أي هاتف',
        hint: 'إن جاء ناس أكثر فضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
      },
      one: {
        text: 'يخدم جهاز Wi-Fi {device} نحو هاتف واحد في الوقت نفسه',
        hint: 'إن جاء ناس أكثر فضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
      },
      two: {
        text: 'يخدم جهاز Wi-Fi {device} نحو هاتفين في الوقت نفسه',
        hint: 'إن جاء ناس أكثر فضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
      },
      few: {
        text: 'يخدم جهاز Wi-Fi {device} نحو {limit} هواتف في الوقت نفسه',
        hint: 'إن جاء ناس أكثر فضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
      },
      many: {
        text: 'يخدم جهاز Wi-Fi {device} نحو {limit} هاتفًا في الوقت نفسه',
        hint: 'إن جاء ناس أكثر فضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
      },
    },
  },
  NETWORK_AT_LIMIT: {
    text: 'على شبكة Wi-Fi {stations} هاتف، وهي تخدم نحو {limit}: قد لا يستطيع غيرهم الدخول',
    hint: 'اطلب ممن انتهى أن يغادر الشبكة. وحل دائم: ضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
    plural: {
      of: 'stations',
      zero: {
        text: 'على شبكة Wi-Fi لا هاتف، وهي تخدم نحو {limit}: قد لا يستطيع غيرهم الدخول',
        hint: 'اطلب ممن انتهى أن يغادر الشبكة. وحل دائم: ضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
      },
      one: {
        text: 'على شبكة Wi-Fi هاتف واحد، وهي تخدم نحو {limit}: قد لا يستطيع غيرهم الدخول',
        hint: 'اطلب ممن انتهى أن يغادر الشبكة. وحل دائم: ضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
      },
      two: {
        text: 'على شبكة Wi-Fi هاتفان، وهي تخدم نحو {limit}: قد لا يستطيع غيرهم الدخول',
        hint: 'اطلب ممن انتهى أن يغادر الشبكة. وحل دائم: ضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
      },
      few: {
        text: 'على شبكة Wi-Fi {stations} هواتف، وهي تخدم نحو {limit}: قد لا يستطيع غيرهم الدخول',
        hint: 'اطلب ممن انتهى أن يغادر الشبكة. وحل دائم: ضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
      },
      many: {
        text: 'على شبكة Wi-Fi {stations} هاتفًا، وهي تخدم نحو {limit}: قد لا يستطيع غيرهم الدخول',
        hint: 'اطلب ممن انتهى أن يغادر الشبكة. وحل دائم: ضع وصلة Wi-Fi (USB)، أو صِل راوتر Wi-Fi بسلك.',
      },
    },
  },
  NETWORK_RADAR_CHANNEL: {
    text: 'على القناة {channel} الأولوية لرادار الطقس',
    hint: 'تتأخر شبكة Wi-Fi هناك دقيقة أو أكثر حتى تبدأ، وتسكت عندما تسمع رادارًا. الأفضل: 36 أو 40 أو 44 أو 48، أو 2.4 غيغاهرتز.',
  },
  NETWORK_WPA3_IMPOSSIBLE: {
    text: 'لا يستطيع جهاز Wi-Fi {device} استخدام WPA3',
    hint: 'اختر WPA2، أو ضع وصلة Wi-Fi (USB) تستطيع ذلك.',
  },
  NETWORK_STICK_UNFIT: {
    text: 'تستطيع وصلة Wi-Fi {device} الدخول إلى شبكة ولا تستطيع صنع شبكة',
    hint: 'لا تفيد الزوار. ضع وصلة من نوع آخر.',
  },
  NETWORK_TWO_RADIOS: {
    text: 'يخدم جهاز Wi-Fi {visitors} الزوار؛ ويستطيع {uplink} الدخول إلى شبكة Wi-Fi أخرى في الوقت نفسه',
  },
};
