import type { InThisLanguage } from '../catalogue.ts';
import type { addRepositoryMessages } from '../en/add-repository.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const addRepositoryWords: InThisLanguage<typeof addRepositoryMessages> = {
  PAGE_STORE: { text: 'Semua aplikasi dengan F-Droid' },
  PAGE_STORE_WHY: {
    text: 'F-Droid adalah toko aplikasi. Ia memasang aplikasi dari kotak ini dan memperbaruinya saat Anda datang lagi.',
  },
  PAGE_STORE_BASIC_HERE: {
    text: 'F-Droid Basic ada di kotak ini, tetapi tidak bisa mengambil apa pun dari sini',
    hint: 'Ia menolak alamat tanpa HTTPS. Ambil yang namanya hanya F-Droid.',
  },
  PAGE_STORE_GET: { text: 'Ambil F-Droid' },
  PAGE_STORE_GET_HOW: { text: 'Unduh, buka berkasnya, lalu izinkan ponsel memasangnya.' },
  PAGE_STORE_PICTURES: { text: 'Caranya, dengan gambar' },
  PAGE_STORE_SIGNED: { text: 'Ditandatangani oleh pembuat F-Droid' },
  PAGE_STORE_SIGNED_OTHER: {
    text: 'Tidak ditandatangani oleh pembuat F-Droid: tanyakan kepada operator Anda siapa yang menandatangani',
  },
  PAGE_STORE_ABSENT: {
    text: 'F-Droid tidak ada di kotak ini. Jika ponsel Anda belum punya, ambil aplikasi satu per satu dari daftar di atas.',
  },
  PAGE_STORE_ADD: { text: 'Tambahkan kotak ini ke F-Droid' },
  PAGE_STORE_SCAN: {
    text: 'Di ponsel, di F-Droid: buka Repositori di pengaturan, ketuk +, lalu pindai gambar ini dari layar lain.',
  },
  PAGE_STORE_QR: { text: 'Kode QR: alamat aplikasi di kotak ini' },
  PAGE_STORE_SAME_PHONE: {
    text: 'Halaman ini terbuka di ponsel itu sendiri? Ketuk atau salin. Alamatnya:',
  },
  PAGE_STORE_COPY: { text: 'Salin' },
  PAGE_STORE_COPIED: { text: 'Tersalin' },
  PAGE_STORE_CLIENT_1: { text: 'F-Droid, versi 1' },
  PAGE_STORE_CLIENT_2: { text: 'F-Droid, versi 2 atau lebih baru' },
  PAGE_STORE_CLIENT_BASIC: { text: 'F-Droid Basic, versi 2 atau lebih baru' },
  PAGE_STORE_TAP: { text: 'Ketuk salah satu. Jika tidak ada yang terbuka, coba yang berikutnya:' },
  PAGE_STORE_TAP_INTENT: { text: 'Buka F-Droid' },
  PAGE_STORE_TAP_LEGACY: { text: 'Buka sebagai repositori' },
  PAGE_STORE_TAP_LINK: { text: 'Buka fdroid.link' },
  PAGE_STORE_BY_HAND: {
    text: 'Atau dengan tangan: salin alamatnya. Di F-Droid, buka Repositori di pengaturan, ketuk + lalu masukkan.',
  },
  PAGE_STORE_BASIC_REFUSES: {
    text: 'Ia menolak alamat tanpa HTTPS, dan kotak ini tidak punya HTTPS. Pakai F-Droid, bukan F-Droid Basic.',
  },
  PAGE_STORE_INSTALL: { text: 'Pasang' },
  PAGE_STORE_INSTALL_HOW: {
    text: 'Aplikasi kotak ini sekarang ada di F-Droid. Pilih "tetap terhubung" jika ponsel berkata bahwa Wi-Fi ini tidak punya Internet.',
  },
  PAGE_STORE_NEWER: {
    text: 'Daftar kotak ini dari {date}. Ponsel yang pernah berada di kotak dengan daftar lebih baru tetap memakai daftar itu: jika suatu aplikasi tidak bisa dimuat, unduh dari halaman ini.',
  },
};
