import type { InThisLanguage } from '../catalogue.ts';
import type { storageMessages } from '../en/storage.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const storageWords: InThisLanguage<typeof storageMessages> = {
  SPACE_TAKEN: {
    text: 'Penyimpanan penuh saat kotak menyalin: {freeBytes} kosong, {reserveBytes} disimpan untuk kotak sendiri',
    hint: 'Yang tadinya di sini tetap di sini, dan yang sudah disalin tetap ada. Kotak melanjutkan sendiri begitu ada ruang lagi, dengan stik terpasang.',
  },
  PREVIOUS_GIVEN_UP: {
    text: 'Untuk memberi ruang bagi {releases}, yang ada sebelum rilis sekarang dihapus',
    hint: 'Kembali tidak bisa sampai rilis baru ada. Yang ada sekarang tetap.',
  },
  REPLACE_NEEDS_CONSENT: {
    text: 'Yang lama dan yang baru tidak muat bersama di kotak ini. Untuk rilis {counter} dari "{channel}", {components} harus dikeluarkan dulu: {freedBytes}',
    hint: 'Pengurus yang memutuskan. Jika ya, kotak lebih dulu memeriksa semua di stik, lalu mengeluarkan yang lama dan menyalin yang baru; yang lain tetap ada. Sampai yang baru ada, bagian ini tidak ada, dan tidak bisa kembali ke yang lama.',
  },
  REPLACE_NOT_ASKED: {
    text: 'Kotak tidak meminta mengeluarkan apa pun untuk rilis {counter} dari "{channel}"',
    hint: 'Lihat halaman status: di sana disebut untuk rilis mana kotak meminta, jika memang meminta.',
  },
  REPLACE_CHECKING: {
    text: 'Memeriksa seluruh {releases} di stiknya, sebelum ada yang dikeluarkan',
    hint: 'Biarkan stik terpasang. Belum ada yang berubah.',
  },
  REPLACE_TAKING_OUT: {
    text: 'Mengeluarkan {components} untuk memberi ruang bagi versi baru',
    hint: 'Biarkan stik terpasang.',
  },
  COMPONENT_TAKEN_OUT: {
    text: '{components} dikeluarkan untuk memberi ruang bagi versi baru',
    hint: 'Akan kembali setelah versi baru disalin. Yang lain tetap di sini.',
  },
  COMPONENT_ABSENT: {
    text: '{components} tidak ada di sini: dikeluarkan untuk memberi ruang bagi versi baru yang belum ada',
    hint: 'Pasang stik USB dengan rilis terbaru, atau dengan yang sebelumnya. Yang lain tetap di sini.',
  },
  POWER_SUPPLY_WEAK: {
    text: 'Kotak mendapat terlalu sedikit daya listrik',
    hint: 'Pakai catu daya bawaan papan, dan kabel pendek. Daya yang kurang membuat stik gagal dan merusak kartu memori.',
  },
  POWER_SUPPLY_WAS_WEAK: {
    text: 'Kotak pernah mendapat terlalu sedikit daya listrik sejak dinyalakan',
    hint: 'Pakai catu daya bawaan papan, dan kabel pendek. Daya yang kurang membuat stik gagal dan merusak kartu memori.',
  },
  CARD_ERRORS: {
    text: 'Kartu memori membuat kesalahan: {count} sejauh ini',
    hint: 'Yang ada di sini tetap dibagikan. Segera pakai kartu lain; pasang stik USB dengan rilis terbaru, dan kartu baru diisi dari situ.',
  },
  TRUST_COPY_LOST: {
    text: 'Satu dari dua salinan catatan kepercayaan kotak tidak bisa dibaca; yang lain dipakai',
    hint: 'Tidak ada yang hilang. Jika terulang, kartu memori mungkin mulai rusak: segera pakai kartu lain.',
  },
  JOURNAL_LOST: {
    text: 'Catatan pembaruan terakhir tidak bisa dibaca dan dimulai lagi',
    hint: 'Tidak ada yang hilang; pembaruan yang sedang berjalan mulai lagi bila stiknya dipasang. Jika terulang, kartu memori mungkin mulai rusak: segera pakai kartu lain.',
  },
  HISTORY_LOST: {
    text: 'Daftar kejadian di kotak ini tidak bisa dibaca dan dimulai lagi',
    hint: 'Isinya tidak terpengaruh. Jika terulang, kartu memori mungkin mulai rusak: segera pakai kartu lain.',
  },
  SETTINGS_LOST: {
    text: 'Setelan baik terakhir tidak bisa dibaca; setelan sekarang yang dipakai',
    hint: 'Lihat setelan di halaman ini. Jika terulang, kartu memori mungkin mulai rusak: segera pakai kartu lain.',
  },
  PIN_LOST: {
    text: 'PIN pengurus tidak bisa dibaca dan dibuat baru',
    hint: 'PIN-nya yang ada di ADMIN_PIN, atau yang baru di catatan (log) kotak. Jika terulang, kartu memori mungkin mulai rusak: segera pakai kartu lain.',
  },
  DEVICE_LOST: {
    text: 'Nama kotak ini bagi operatornya tidak bisa dibaca; kotak punya nama baru',
    hint: 'Beri tahu operator, yang mungkin punya rilis khusus untuk kotak ini. Jika terulang, kartu memori mungkin mulai rusak: segera pakai kartu lain.',
  },
};
