import type { InThisLanguage } from '../catalogue.ts';
import type { mapPageMessages } from '../en/map-pages.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const mapPageWords: InThisLanguage<typeof mapPageMessages> = {
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
