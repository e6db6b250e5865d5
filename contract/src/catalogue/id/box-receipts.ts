import type { InThisLanguage } from '../catalogue.ts';
import type { boxReceiptMessages } from '../en/box-receipts.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const boxReceiptWords: InThisLanguage<typeof boxReceiptMessages> = {
  RECEIPT_WRITING: { text: 'Menulis laporan untuk operator ke {label}' },
  RECEIPT_WRITTEN: {
    text: '{label} selesai; di dalamnya ada laporan untuk operator',
    hint: 'Kembalikan stik kepada operator bila sempat. Hanya operator yang bisa membacanya.',
  },
  RECEIPT_STICK_FULL: {
    text: 'Tidak ada ruang untuk laporan di {label}',
    hint: 'Yang lain baik: yang dibawa stik tetap diambil. Hapus berkas yang tidak diperlukan dari stik.',
  },
  RECEIPT_STICK_READ_ONLY: {
    text: '{label} tidak bisa ditulisi, jadi tidak membawa laporan',
    hint: 'Yang lain baik: yang dibawa stik tetap diambil. Beberapa stik punya sakelar kecil di sisinya.',
  },
  RECEIPT_STICK_FAILED: {
    text: 'Laporan tidak bisa ditulis ke {label}',
    hint: 'Yang lain baik: yang dibawa stik tetap diambil. Jika terulang, pakai stik lain.',
  },
  DEVICE_KEY_LOST: {
    text: 'Kunci untuk menandatangani laporan kotak tidak bisa dibaca; kotak punya kunci baru',
    hint: 'Beri tahu operator, yang mulai sekarang melihat kotak baru. Jika terulang, kartu memori mungkin mulai rusak.',
  },
  CONSENTS_LOST: {
    text: 'Izin laporan tidak bisa dibaca; setelan RECEIPTS yang menentukan lagi',
    hint: 'Pengurus bisa mengizinkan atau melarang lagi. Jika terulang, kartu memori mungkin mulai rusak.',
  },
  PAGE_STATUS_RECEIPTS_ON: {
    text: 'Laporan aktif: kotak ini menulis keadaannya ke stik milik operatornya. Hanya operator yang bisa membacanya, dan tidak ada apa pun tentang orang.',
  },
  PAGE_STATUS_RECEIPTS_OFF: {
    text: 'Laporan tidak aktif: kotak ini tidak menulis apa pun untuk operatornya ke stik.',
  },
};
