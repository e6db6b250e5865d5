import type { InThisLanguage } from '../catalogue.ts';
import type { mirrorMessages } from '../en/mirrors.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const mirrorWords: InThisLanguage<typeof mirrorMessages> = {
  MIRROR_UNREACHABLE: {
    text: 'Tidak ada sambungan ke {label} ({reason})',
    hint: 'Kotak mencoba lagi sendiri. Periksa apakah ada Internet.',
  },
  MIRROR_TOO_SLOW: {
    text: '{label} terlalu lambat: kurang dari 1 KB per detik selama satu menit',
    hint: 'Kotak mencoba lagi nanti. Cermin lain atau stik USB mungkin lebih cepat.',
  },
  MIRROR_CERTIFICATE: {
    text: '{label} tidak bisa membuktikan siapa dirinya ({reason})',
    hint: 'Beri tahu operator. Stik dan cermin lain tetap bekerja.',
  },
  MIRROR_DATE_UNCHECKED: {
    text: 'Kotak tidak tahu tanggal, jadi tidak memeriksa sertifikat {label}',
    hint: 'Tidak perlu apa-apa: yang datang dari sana diperiksa lewat tanda tangannya.',
  },
  MIRROR_REDIRECT_REFUSED: {
    text: '{label} mengarahkan kotak ke tempat yang tidak boleh ({reason})',
    hint: 'Jika jaringan meminta masuk (login), lakukan. Jika tidak, beri tahu operator.',
  },
  MIRROR_ANSWER_WRONG: {
    text: '{label} tidak menjawab seperti cermin ({reason})',
    hint: 'Beri tahu operator: "hotspot mirror check" mengatakan apa yang salah.',
  },
  MIRROR_FILE_CHANGED: {
    text: 'Berkas {name} dari {label} berubah saat kotak membacanya',
    hint: 'Kotak mencoba lagi nanti. Jika tetap begitu, beri tahu operator.',
  },
  MIRROR_PORTAL: {
    text: 'Yang datang halaman, bukan data dari {label}: mungkin jaringan meminta seseorang masuk (login)',
    hint: 'Masuk ke jaringan itu dengan ponsel atau komputer. Kotak mencoba lagi sendiri.',
  },
  MIRROR_BUSY: {
    text: '{label} tidak bisa menjawab sekarang (HTTP {status})',
    hint: 'Kotak mencoba lagi nanti.',
  },
  MIRROR_REFUSED: {
    text: '{label} menolak menjawab (HTTP {status})',
    hint: 'Periksa alamat cermin di setelan, atau beri tahu operator.',
  },
  MIRROR_NOT_ASKED: { text: '{label} belum ditanya' },
  MIRROR_READY: { text: '{label} menjawab' },
  MIRROR_WINDOW_IGNORED: {
    text: '{label} menjawab. Kotak tidak tahu jam, jadi tidak mengikuti jam yang Anda tetapkan',
    hint: 'Jam itu berlaku lagi begitu kotak tahu waktu: dari Internet, atau dari jam berbaterai.',
  },
  MIRROR_HELD_WINDOW: {
    text: 'Kotak memakai Internet hanya pada jam ini: {window}',
    hint: 'Tunggu, atau tekan "Ambil sekarang".',
  },
  MIRROR_HELD_BUDGET: {
    text: 'Kotak sudah memakai {megabytes} MB yang boleh diambil dari Internet dalam sebulan',
    hint: 'Kotak melanjutkan bulan depan. Stik USB selalu bisa. Batasnya UPDATE_MONTHLY_MB di setelan.',
  },
  TRAFFIC_LOST: {
    text: 'Hitungan yang datang lewat Internet bulan ini rusak dan mulai lagi',
    hint: 'Jika Internet Anda dibayar per data, lihat tagihan penyedia Anda.',
  },
  MIRROR_HELD_METERED: {
    text: 'Sambungan Internet dibayar per data: kotak hanya melihat apakah ada yang baru',
    hint: 'Tekan "Ambil sekarang" untuk mengambil yang baru.',
  },
};
