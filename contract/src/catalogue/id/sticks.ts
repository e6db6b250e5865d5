import type { InThisLanguage } from '../catalogue.ts';
import type { stickMessages } from '../en/sticks.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const stickWords: InThisLanguage<typeof stickMessages> = {
  STICK_READING: { text: 'Membaca {label}', hint: 'Biarkan terpasang.' },
  STICK_CHECKING: { text: 'Memeriksa isi {label}', hint: 'Biarkan terpasang.' },
  STICK_COPYING: {
    text: 'Menyalin dari {label}',
    hint: 'Biarkan terpasang. Jika dicabut, kotak melanjutkan ketika dipasang lagi.',
  },
  STICK_WAITING_TURN: {
    text: '{label} menunggu sampai kotak selesai dengan hal lain',
    hint: 'Biarkan terpasang. Jika perlu sekarang, cabut dan bawa lagi nanti.',
  },
  STICK_WAITING_END: {
    text: 'Semua dari {label} sudah disalin. Kotak sedang menyiapkannya',
    hint: 'Tunggu sebentar: segera bisa dicabut.',
  },
  STICK_WRITING: {
    text: 'Menulis ke {label}',
    hint: 'Jangan cabut sekarang: yang sedang ditulis akan hilang.',
  },
  STICK_DONE: {
    text: 'Selesai. {label} boleh dicabut',
    hint: 'Bawa ke kotak berikutnya, atau simpan untuk perbaikan.',
  },
  STICK_REST_ELSEWHERE: {
    text: '{label} boleh dicabut: kotak sudah punya semua yang bisa dipakai',
    hint: 'Masih ada yang kurang. Pasang stik USB lain dengan rilis ini.',
  },
  STICK_NOTHING_NEW: {
    text: '{label} boleh dicabut: kotak sudah punya semuanya',
    hint: 'Jika mengharapkan yang baru, minta yang lebih baru kepada operator.',
  },
  STICK_NOTHING_HERE: {
    text: '{label} boleh dicabut: tidak ada apa-apa untuk kotak ini',
    hint: 'Stik untuk kotak ini berisi folder "hotspot", atau berkas yang berakhir dengan ".hotspot".',
  },
  STICK_UNUSABLE: {
    text: '{label} tidak bisa dipakai',
    hint: 'Cabut. Coba stik lain atau lubang USB lain.',
  },
};
