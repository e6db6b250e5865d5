import type { InThisLanguage } from '../catalogue.ts';
import type { networkPanelMessages } from '../en/network-panel.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const networkPanelWords: InThisLanguage<typeof networkPanelMessages> = {
  PAGE_NETWORK: { text: 'Wi-Fi والشبكة' },
  PAGE_NETWORK_DEVICES: {
    text: 'على شبكة Wi-Fi {count} جهاز',
    plural: {
      of: 'count',
      zero: { text: 'لا جهاز على شبكة Wi-Fi' },
      one: { text: 'جهاز واحد على شبكة Wi-Fi' },
      two: { text: 'جهازان على شبكة Wi-Fi' },
      few: { text: 'على شبكة Wi-Fi {count} أجهزة' },
      many: { text: 'على شبكة Wi-Fi {count} جهازًا' },
    },
  },
  PAGE_NETWORK_DEVICES_OF: { text: 'الأجهزة على شبكة Wi-Fi: {count} من {limit} على الأكثر' },
  PAGE_NETWORK_ADDRESSES: {
    text: 'حصل على عنوان {count} جهاز',
    plural: {
      of: 'count',
      zero: { text: 'لا جهاز له عنوان' },
      one: { text: 'جهاز واحد له عنوان' },
      two: { text: 'جهازان لهما عنوان' },
      few: { text: 'حصلت على عنوان {count} أجهزة' },
      many: { text: 'حصل على عنوان {count} جهازًا' },
    },
  },
  PAGE_NETWORK_NO_UPLINK: { text: 'لا طريق إلى الإنترنت' },
  PAGE_NETWORK_BY_CABLE: { text: 'موصول بشبكة أخرى بسلك' },
  PAGE_NETWORK_BY_PHONE: { text: 'موصول عبر هاتف على USB' },
  PAGE_NETWORK_BY_WIFI: { text: 'موصول بشبكة Wi-Fi أخرى' },
  PAGE_NETWORK_TIME: { text: 'الوقت عند الصندوق {now}' },
  PAGE_NETWORK_NO_TIME: { text: 'لا يعرف الصندوق الوقت' },
  PAGE_NETWORK_CHECK_AIR: { text: 'شبكة Wi-Fi تعمل' },
  PAGE_NETWORK_CHECK_DHCP: { text: 'تحصل الهواتف على عنوان' },
  PAGE_NETWORK_CHECK_DNS: { text: 'يُجاب عن الأسماء' },
  PAGE_NETWORK_CHECK_PORTAL: { text: 'صفحات الصندوق تجيب' },
  PAGE_DIAGNOSTICS_IN_NETWORK: { text: 'حال شبكة Wi-Fi، دون اسمها ودون الشبكات الأخرى حولها' },
  NETWORK_NOT_TRIED_YET: {
    text: 'يجرّب الصندوق شبكة Wi-Fi قبل أن يحتفظ بالإصدار الجديد. يستغرق ذلك بضع دقائق',
  },
  NETWORK_BROKEN_BY_RELEASE: {
    text: 'لم تعمل شبكة Wi-Fi للصندوق مع الإصدار الجديد، فرجع الصندوق إلى ما كان لديه',
    hint: 'لم يُفقد شيء. أخبر مشغّل الإصدار.',
  },
};
