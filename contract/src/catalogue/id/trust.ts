import type { InThisLanguage } from '../catalogue.ts';
import type { trustMessages } from '../en/trust.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const trustWords: InThisLanguage<typeof trustMessages> = {
  JSON_INVALID: { text: 'Bentuk berkas tidak benar ({reason})', hint: 'Salin lagi dari asalnya.' },
  JSON_NOT_CANONICAL: {
    text: 'Berkas berubah di jalan: tidak ditulis dengan satu-satunya cara yang benar',
    hint: 'Salin lagi dari asalnya. Mungkin sebuah penyunting atau pengubah menyimpannya lagi.',
  },
  KEY_INVALID: {
    text: 'Ini bukan kunci yang bisa dipakai di sini',
    hint: 'Periksa apakah seluruh kunci tersalin: 64 huruf dan angka.',
  },
  KEY_FILE_INVALID: {
    text: 'Berkas kunci rusak atau bukan berkas kunci ({reason})',
    hint: 'Ambil dari cadangan Anda. Jangan menyunting berkas kunci.',
  },
  KEY_PASSPHRASE_WRONG: {
    text: 'Frasa sandi tidak membuka kunci ini',
    hint: 'Coba lagi; periksa tata letak papan ketik dan Caps Lock. Jika benar, berkas kunci mungkin rusak: coba cadangannya.',
  },
  METADATA_EXPIRED: {
    text: 'Tanda tangan "{role}" habis masa berlakunya pada {expires}',
    hint: 'Dapatkan rilis yang lebih baru. Operator: tanda tangani rilis ini lagi.',
  },
  METADATA_FOREIGN: {
    text: 'Berkas "{role}" ditandatangani dengan kunci yang tidak dipercaya di sini',
    hint: 'Itu milik operator lain, atau kuncinya sudah dicabut. Dapatkan rilis dari operator kotak ini.',
  },
  METADATA_FORK: {
    text: 'Dua berkas "{role}" yang berbeda mengaku versi {version}',
    hint: 'Mungkin dua laptop menerbitkan tanpa saling tahu. Operator: ambil rilis terbit yang terbaru, lalu terbitkan yang berikutnya.',
  },
  METADATA_INVALID: {
    text: 'Berkas "{role}" rusak atau bentuknya salah ({reason})',
    hint: 'Salin rilis lagi dari asalnya.',
  },
  METADATA_MISMATCH: {
    text: 'Berkas "{role}" tidak cocok dengan bagian lain rilis ({what})',
    hint: 'Rilis tersalin sebagian, atau bagian dari dua rilis tercampur. Salin lagi seluruhnya.',
  },
  METADATA_MISSING: {
    text: 'Berkas {name} tidak ada dalam rilis',
    hint: 'Salinannya mungkin tidak lengkap. Salin rilis lagi seluruhnya.',
  },
  METADATA_ROLLBACK: {
    text: 'Rilis ini lebih lama dari yang pernah dilihat ({role}: {offered}, sebelumnya {trusted})',
    hint: 'Dapatkan rilis terbaru. Yang lama tidak pernah menimpa yang baru.',
  },
  METADATA_TOO_LARGE: {
    text: 'Berkas "{role}" lebih besar dari yang diizinkan ({maxBytes})',
    hint: 'Berkas itu rusak atau berniat jahat. Dapatkan rilis dari operatornya.',
  },
  METADATA_UNSIGNED: {
    text: 'Berkas "{role}" punya {valid} dari {threshold} tanda tangan sah yang diperlukan',
    hint: 'Berkas berubah setelah ditandatangani, atau belum ditandatangani semua. Operator: jalankan "hotspot bundle status".',
  },
  MINISIGN_INVALID: {
    text: 'Tanda tangan atau kunci minisign tidak cocok ({reason})',
    hint: 'Pakai berkas .minisig dan berkas .pub dari operator yang sama, dan salin lagi berkas yang ditandatangani.',
  },
  RECEIPT_INVALID: {
    text: 'Laporan tidak bisa dibuka ({reason})',
    hint: 'Laporan itu rusak, atau dibuat untuk operator lain.',
  },
  ROLE_UNKNOWN: {
    text: 'Rilis ini tidak punya saluran {role}',
    hint: 'Periksa nama saluran yang diikuti.',
  },
};
