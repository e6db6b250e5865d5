import type { InThisLanguage } from '../catalogue.ts';
import type { helpMessages } from '../en/help-questions.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const helpWords: InThisLanguage<typeof helpMessages> = {
  PAGE_HELP_NO_INTERNET: { text: 'Ponsel saya bilang tidak ada Internet' },
  PAGE_HELP_NO_INTERNET_ANSWER: {
    text: 'Itu benar, dan tidak apa-apa: semua di sini datang dari kotak. Pilih "tetap terhubung".',
  },
  PAGE_HELP_PAGE: { text: 'Sebuah halaman tidak terbuka' },
  PAGE_HELP_PAGE_ANSWER: {
    text: 'Lihat apakah ponsel Anda masih di Wi-Fi ini. Matikan data seluler dan VPN. Lalu ketik alamat ini, seluruhnya:',
  },
  PAGE_HELP_FULL: { text: 'Ponsel saya penuh' },
  PAGE_HELP_FULL_ANSWER: {
    text: 'Buka "File" atau "Unduhan" di ponsel dan hapus yang tidak perlu. Berkas aplikasi boleh dihapus setelah aplikasinya terpasang. Buku dan film juga bisa dibuka di sini tanpa disimpan.',
  },
  PAGE_HELP_FREE: { text: 'Apakah harus bayar?' },
  PAGE_HELP_FREE_ANSWER: {
    text: 'Tidak. Semua di sini gratis, dan yang datang dari kotak ini tidak memakai data seluler.',
  },
  PAGE_HELP_WHO_SEES: { text: 'Siapa yang melihat apa yang saya lakukan?' },
  PAGE_HELP_WHO_SEES_ANSWER: {
    text: 'Situs ini tidak meminta nama. Ia mungkin menghitung seberapa sering sesuatu dibuka, tetapi tidak oleh siapa. Sambungannya tidak rahasia: orang di dekat Anda yang tahu caranya bisa melihat apa yang Anda buka. Jangan mengetik kata sandi di sini.',
  },
  PAGE_HELP_WHO: { text: 'Siapa yang bisa membantu saya?' },
  PAGE_HELP_WHO_ANSWER: {
    text: 'Tanyakan kepada pengurus: orang yang merawat kotak ini. Katakan apa yang Anda lakukan, dan apa kata halaman.',
  },
};
