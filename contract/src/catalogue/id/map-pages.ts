import type { InThisLanguage } from '../catalogue.ts';
import type { mapPageMessages } from '../en/map-pages.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const mapPageWords: InThisLanguage<typeof mapPageMessages> = {
  PAGE_MAP_LOOK: { text: 'Buka peta' },
  PAGE_MAP_LOOK_NAMED: { text: 'Buka peta {name}' },
  PAGE_MAP_NAMED: { text: 'Peta {name}' },
  PAGE_MAP_SEARCH: { text: 'Cari tempat' },
  PAGE_MAP_SEARCH_NONE: { text: 'Tidak ada tempat dengan nama itu di peta ini.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Tempat yang ditemukan: {count}' },
  PAGE_MAP_BROKEN: { text: 'Peta tidak bisa ditampilkan di sini. Anda bisa mengunduh berkasnya.' },
  PAGE_MAP_PART_BROKEN: { text: 'Sebagian peta tidak bisa ditampilkan.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'Peramban ini tidak bisa menampilkan peta. Unduh berkasnya dan buka di aplikasi peta.',
  },
  PAGE_MAP_KEYS: {
    text: 'Geser peta dengan jari, tetikus atau tombol panah. Plus dan minus mengubah ukurannya.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Lebih besar' },
  PAGE_MAP_ZOOM_OUT: { text: 'Lebih kecil' },
  PAGE_MAP_KIND_COUNTRY: { text: 'Negara' },
  PAGE_MAP_KIND_REGION: { text: 'Wilayah' },
  PAGE_MAP_KIND_CITY: { text: 'Kota besar' },
  PAGE_MAP_KIND_TOWN: { text: 'Kota' },
  PAGE_MAP_KIND_VILLAGE: { text: 'Desa' },
  PAGE_MAP_KIND_AREA: { text: 'Bagian kota' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Gunung' },
  PAGE_MAP_KIND_WATER: { text: 'Air' },
};
