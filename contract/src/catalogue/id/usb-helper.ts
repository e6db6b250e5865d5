import type { InThisLanguage } from '../catalogue.ts';
import type { usbHelperMessages } from '../en/usb-helper.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const usbHelperWords: InThisLanguage<typeof usbHelperMessages> = {
  STICK_FULL: {
    text: 'Tidak ada ruang lagi di {label}',
    hint: 'Pakai stik lain, atau hapus berkas dari stik ini di komputer. Isi yang sudah ada tidak hilang.',
  },
  STICK_READ_ONLY: {
    text: '{label} tidak bisa ditulisi',
    hint: 'Cari sakelar kecil di stik dan geser. Jika tidak ada, pakai stik lain.',
  },
  STICK_WRITE_FAILED: {
    text: 'Gagal menulis ke {label}',
    hint: 'Pasang lagi. Jika terulang, pakai stik lain. Isi yang sudah ada tidak hilang.',
  },
  STICK_WRITE_REFUSED: {
    text: '{label} tidak disiapkan untuk ini',
    hint: 'Siapkan stik dengan "hotspot usb prepare", atau di halaman status.',
  },
  MARKER_INVALID: {
    text: 'Kegunaan stik tidak dipahami',
    hint: 'Siapkan stik dengan perintah "hotspot" yang versinya sama dengan kotak.',
  },
  STICK_MOUNT_FAILED: {
    text: '{label} tidak bisa dibuka',
    hint: 'Periksa dan perbaiki stik di komputer, atau format sebagai exFAT lalu salin rilisnya lagi.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: 'Format {label} tidak dikenal kotak ini',
    hint: 'Format stik sebagai exFAT atau FAT32 di komputer lalu salin rilisnya lagi.',
  },
  STICK_FORMAT_OFF: {
    text: '{label} diformat sebagai {fileSystem}, yang dimatikan di kotak ini',
    hint: 'Pakai stik berformat exFAT atau FAT32. Operator: USB_EXT4=on mengizinkan ext4.',
  },
  STICK_OPTIONS_MISSING: {
    text: '{label} tidak bisa dibuka dengan aman dan dibiarkan',
    hint: 'Ada yang kurang pada sistem kotak. Beri tahu operator.',
  },
};
