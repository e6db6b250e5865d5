import type { InThisLanguage } from '../catalogue.ts';
import type { uploadMessages } from '../en/uploads.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const uploadWords: InThisLanguage<typeof uploadMessages> = {
  PAGE_GIVE: { text: 'Beri rilis ke kotak ini' },
  PAGE_GIVE_LEAD: {
    text: 'Pilih dari ponsel atau komputer ini berkas yang namanya berakhir dengan ".hotspot". Kotak hanya menerimanya bila operatornya menandatanganinya. Pengurus kotak ini tahu PIN-nya.',
  },
  PAGE_GIVE_FILE: { text: 'Berkas' },
  PAGE_GIVE_SEND: { text: 'Kirim' },
  PAGE_GIVE_STOP: { text: 'Hentikan' },
  PAGE_GIVE_STAY: {
    text: 'Biarkan halaman ini terbuka sampai semua terkirim. Bila terputus, pilih lagi berkas yang sama: pengiriman dilanjutkan dari tempatnya.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'Skrip dimatikan di peramban ini: bila terputus, berkas harus dikirim lagi dari awal.',
  },
  PAGE_GIVE_SENDING: { text: 'Mengirim berkas ke kotak' },
  PAGE_GIVE_WAITING: {
    text: 'Kotak tidak menjawab. Tetaplah di Wi-Fi-nya: pengiriman berlanjut sendiri.',
  },
  PAGE_GIVE_CUT: {
    text: 'Berkas tidak sampai seluruhnya ke kotak',
    hint: 'Pilih berkas yang sama dan kirim lagi.',
  },
  PAGE_GIVE_STOPPED: { text: 'Dihentikan. Kotak tidak menyimpan apa pun dari berkas itu.' },
  PAGE_GIVE_ARRIVED: {
    text: 'Seluruh berkas sudah di sini',
    hint: 'Kotak sedang memeriksanya. Ponsel boleh dimatikan atau keluar dari Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'Beri berkas lain' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'Berkas ini bukan rilis',
    hint: 'Pilih berkas yang namanya berakhir dengan ".hotspot". Kotak tidak menyimpan apa pun dari berkas ini.',
  },
  UPLOAD_NO_ROOM: {
    text: 'Ruang tidak cukup untuk berkas ini: perlu {neededBytes}, tersedia {freeBytes}',
    hint: 'Bawalah dengan stik USB: kotak lalu hanya perlu ruang untuk yang baru.',
  },
  UPLOAD_BUSY: {
    text: 'Berkas lain sedang dikirim ke kotak ini',
    hint: 'Tunggu sampai berkas itu tiba. Bila pengirimnya sudah pergi, coba lagi satu menit lagi.',
  },
  UPLOAD_IN_USE: {
    text: 'Kotak masih menyalin dari berkas yang diterima sebelumnya',
    hint: 'Tunggu sampai halaman status mengatakan selesai, lalu kirim berkas ini.',
  },
  UPLOAD_GONE: { text: 'Kotak tidak lagi memiliki berkas ini', hint: 'Kirim dari awal.' },
  UPLOAD_TOO_LONG: {
    text: 'Yang datang lebih banyak dari ukuran berkas yang disebutkan',
    hint: 'Berkas berubah saat dikirim. Kirim lagi.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'Kotak tidak dapat menulis berkas itu ({reason})',
    hint: 'Coba lagi, atau bawa berkas dengan stik USB. Bila tetap begitu, kartu memori mungkin mulai rusak.',
  },
};
