import type { InThisLanguage } from '../catalogue.ts';
import type { usageMessages } from '../en/usage.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const usageWords: InThisLanguage<typeof usageMessages> = {
  USAGE_LOST: {
    text: 'Hitungan yang diambil tidak bisa dibaca; kotak menghitung lagi dari awal',
    hint: 'Yang lain baik. Jika terulang, kartu memori mungkin mulai rusak.',
  },
  USAGE_CHOICE_LOST: {
    text: 'Izin menghitung tidak bisa dibaca; setelan USAGE_COUNTS dan USAGE_IN_RECEIPTS yang menentukan lagi',
    hint: 'Pengurus bisa memutuskan lagi. Jika terulang, kartu memori mungkin mulai rusak.',
  },
  PAGE_USAGE_COUNTED: {
    text: 'Kotak ini menghitung seberapa sering sesuatu diambil. Ia tidak pernah menghitung siapa yang mengambil.',
  },
  PAGE_USAGE_TOLD: {
    text: 'Kotak ini menghitung seberapa sering sesuatu diambil dan memberi tahu angkanya kepada operator. Ia tidak pernah menghitung siapa yang mengambil.',
  },
  PAGE_USAGE_OFF: { text: 'Kotak ini tidak menghitung apa yang diambil.' },
  PAGE_USAGE: { text: 'Yang diambil orang' },
  PAGE_USAGE_LEAD: {
    text: 'Seberapa sering aplikasi, buku, dan peta diambil. Tidak pernah disebut siapa yang mengambil.',
  },
  PAGE_USAGE_STEPS: {
    text: 'Angka naik per lima, dibulatkan ke bawah, supaya tidak ada yang menunjuk satu orang. Harinya menurut jam kotak ini, yang bisa salah.',
  },
  PAGE_USAGE_NONE: { text: 'Belum ada yang dihitung. Angka baru datang kira-kira tiap menit.' },
  PAGE_USAGE_IS_OFF: { text: 'Penghitungan tidak aktif. Tidak ada yang disimpan.' },
  PAGE_USAGE_DAYS: { text: '30 hari terakhir' },
  PAGE_USAGE_DAYS_PICTURE: {
    text: 'Batang untuk 30 hari terakhir, dari {first} sampai {last}. Pada hari terbanyak, {best}, sesuatu diambil sekitar {count} kali.',
  },
  PAGE_USAGE_ITEMS: { text: 'Yang diambil' },
  PAGE_USAGE_ITEM: { text: 'Apa' },
  PAGE_USAGE_WEEK: { text: '7 hari' },
  PAGE_USAGE_MONTH: { text: '30 hari' },
  PAGE_USAGE_ALL: { text: 'Seluruhnya' },
  PAGE_USAGE_FEW: { text: 'di bawah 5' },
  PAGE_USAGE_OTHERS: { text: 'Lainnya' },
  PAGE_USAGE_MORE: { text: 'Berkas di bawah memuat {count} lagi.' },
  PAGE_USAGE_KIND_APP: { text: 'Aplikasi' },
  PAGE_USAGE_KIND_INSTALLER: { text: 'Program' },
  PAGE_USAGE_KIND_CONTENT: { text: 'Buku, film, dan situs' },
  PAGE_USAGE_KIND_MAP: { text: 'Peta' },
  PAGE_USAGE_KIND_PAGE: { text: 'Halaman kotak ini' },
  PAGE_USAGE_SECTION_HOME: { text: 'Halaman pertama' },
  PAGE_USAGE_SECTION_WELCOME: { text: 'Langkah pertama' },
  PAGE_USAGE_SECTION_ABOUT: { text: 'Tentang komunitas ini' },
  PAGE_USAGE_SAVE: { text: 'Simpan angkanya' },
  PAGE_USAGE_SAVE_TABLE: { text: 'Sebagai tabel (CSV)' },
  PAGE_USAGE_SAVE_JSON: { text: 'Untuk program (JSON)' },
  PAGE_USAGE_SWITCHES: { text: 'Yang diizinkan' },
  PAGE_USAGE_STOP: { text: 'Berhenti menghitung dan hapus semua angka' },
  PAGE_USAGE_STOP_SURE: { text: 'Berhenti menghitung dan hapus semua angka?' },
  PAGE_USAGE_STOP_WHAT: {
    text: 'Semua angka di kotak ini dihapus dan tidak bisa dikembalikan. Anda bisa mulai menghitung lagi kapan saja.',
  },
  PAGE_USAGE_START: { text: 'Mulai menghitung' },
  PAGE_USAGE_START_WHAT: {
    text: 'Kotak menghitung seberapa sering sesuatu diambil. Ia tidak menyimpan nama, alamat, atau jam.',
  },
  PAGE_USAGE_TELL: { text: 'Beri tahu operator' },
  PAGE_USAGE_TELL_WHAT: {
    text: 'Laporan di stik lalu menyebut seberapa sering sesuatu diambil. Hanya operator yang bisa membacanya. Laporan juga harus diizinkan.',
  },
  PAGE_USAGE_TELL_NOT: { text: 'Jangan beri tahu operator' },
  PAGE_USAGE_IS_TOLD: { text: 'Operator diberi tahu angkanya, dalam laporan di stik.' },
  PAGE_STEWARD_DONE_USAGE: { text: 'Sudah dilakukan' },
};
