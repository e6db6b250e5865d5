import type { InThisLanguage } from '../catalogue.ts';
import type { searchMessages } from '../en/search.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const searchWords: InThisLanguage<typeof searchMessages> = {
  SEARCH_BUSY: { text: 'Banyak orang sedang mencari sekarang', hint: 'Coba lagi sebentar lagi.' },
  SEARCH_SLOW: {
    text: 'Pencarian ini terlalu lama',
    hint: 'Coba lagi dengan kata lain, atau tambah satu kata.',
  },
  PAGE_SEARCH: { text: 'Cari' },
  PAGE_SEARCH_FIELD: { text: 'Apa yang Anda cari?' },
  PAGE_SEARCH_NOTHING: {
    text: 'Tidak ada yang ditemukan',
    hint: 'Coba dengan kata yang lebih sedikit, atau tulis dengan cara lain.',
  },
  PAGE_SEARCH_FOUND: { text: 'Ditemukan: {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'Sebagian isi kotak ini tidak dapat dicari sekarang',
    hint: 'Cari menurut namanya di daftar konten.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'Rilis ini datang tanpa teks untuk dicari',
    hint: 'Lihat daftar aplikasi, konten, dan peta.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'Teks film' },
  PAGE_LIBRARY_CLOSED: {
    text: 'Perpustakaan ini tidak dapat dibuka sekarang',
    hint: 'Coba lagi satu menit lagi. Jika tetap begitu, beri tahu pengurus.',
  },
};
