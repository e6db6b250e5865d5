import type { InThisLanguage } from '../catalogue.ts';
import type { daemonMessages } from '../en/daemon.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const daemonWords: InThisLanguage<typeof daemonMessages> = {
  BOX_STARTING: { text: 'Kotak sedang menyala' },
  BOX_EMPTY: {
    text: 'Kotak ini belum berisi',
    hint: 'Pasang stik USB berisi rilis, atau salin berkas ".hotspot" ke kotak.',
  },
  BOX_READY: { text: 'Semua sudah terbaru' },
  UPDATE_FOUND: { text: 'Ada yang baru: {releases}. Sedang diperiksa' },
  UPDATE_COPYING: {
    text: 'Menyalin {releases}',
    hint: 'Biarkan stik terpasang. Jika dicabut, kotak melanjutkan ketika dipasang lagi.',
  },
  UPDATE_WAITING_SOURCE: {
    text: 'Menunggu sisa {releases}: kurang {missingBytes}',
    hint: 'Pasang lagi stik itu, atau stik lain dengan rilis ini. Yang sudah disalin tetap ada.',
  },
  UPDATE_STAGED: { text: 'Semua dari {releases} sudah disalin', hint: 'Stik boleh dicabut.' },
  UPDATE_SWITCHING: { text: 'Beralih ke {releases}' },
  UPDATE_ON_PROBATION: { text: 'Memeriksa apakah {releases} bekerja' },
  UPDATE_APPLIED: { text: 'Selesai: {releases} dipakai' },
  UPDATE_REVOKED: {
    text: '{releases} tidak lagi disebut dalam tanda tangan terbaru, dan ditinggalkan',
    hint: 'Operator mengganti kunci atau menerbitkan yang lebih baru. Pasang stik USB terbaru.',
  },
  UPDATE_ROLLED_BACK: {
    text: '{releases} ditinggalkan; kotak kembali ke yang dimiliki sebelumnya',
    hint: 'Tidak ada yang berubah: yang tadinya di sini tetap di sini.',
  },
  ROLLBACK_SWITCHING: { text: 'Kembali ke {releases}' },
  ROLLBACK_DONE: { text: 'Sudah kembali ke {releases}' },
  COMPONENT_UNHEALTHY: {
    text: 'Bagian "{component}" dari rilis baru tidak bekerja ({file}); kotak kembali ke yang dimiliki sebelumnya',
    hint: 'Beri tahu operator. Rilis ini dicoba sekali lagi; setelah itu menunggu sampai seseorang memasang stik lagi atau menekan "lihat lagi".',
  },
  ROOT_EXPIRED: {
    text: 'Akar kepercayaan habis masa berlakunya pada {expires}, lebih dari setahun lalu',
    hint: 'Dapatkan rilis dengan akar kepercayaan yang lebih baru. Operator: jalankan "hotspot trust rotate" dan terbitkan lagi.',
  },
  EXPIRED_METADATA_ACCEPTED: {
    text: 'Rilis ini lebih baru dari yang ada, tetapi tanda tangannya sudah habis masa berlaku ({roles})',
    hint: 'Rilis tetap diambil. Operator: tanda tangani rilis ini lagi.',
  },
  SOURCE_CHECKING: { text: 'Melihat {label}' },
  SOURCE_HAS_UPDATE: { text: '{label} punya yang baru: {releases}' },
  SOURCE_NOTHING_NEW: { text: '{label} tidak punya yang lebih baru dari yang ada di sini' },
  SOURCE_OLDER: {
    text: '{label} lebih lama dari yang ada di sini',
    hint: 'Tidak perlu apa-apa. Stik ini masih bisa membantu memperbaiki berkas.',
  },
  SOURCE_GONE: {
    text: '{label} sudah dicabut',
    hint: 'Pasang lagi: kotak melanjutkan dari tempat berhenti.',
  },
  SOURCE_READ_FAILED: {
    text: 'Sebagian {label} tidak bisa dibaca ({name})',
    hint: 'Mungkin stik ini rusak, atau listrik terlalu lemah. Coba stik lain.',
  },
  SOURCE_FILE_MISSING: {
    text: '{label} tidak punya berkas {name}',
    hint: 'Salin rilis lagi ke stik, dari asalnya, atau pakai stik lain.',
  },
  SOURCE_FILE_REFUSED: {
    text: 'Di {label}, {name} bukan berkas biasa',
    hint: 'Rilis hanya berisi berkas biasa. Buat stik itu lagi.',
  },
  SOURCE_DAMAGED: {
    text: '{label} rusak: {name} bukan yang ditandatangani',
    hint: 'Salin rilis lagi ke stik, dari asalnya, atau pakai stik lain.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} belum lengkap',
    hint: 'Jika masih disalin, tunggu. Jika tidak, salin lagi.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} berasal dari operator yang tidak dipercaya kotak ini',
    hint: 'Pakai rilis dari operator kotak ini. Operator: sidik jari akar kepercayaannya bukan yang dikenal kotak ini.',
  },
  ROOT_OFFERED: {
    text: 'Kotak ini belum mempercayai siapa pun. Ada sebuah rilis; akar kepercayaannya {rootFingerprint}',
    hint: 'Bandingkan dengan yang dikatakan operator, lalu setujui di halaman status.',
  },
  ROOT_NOT_OFFERED: {
    text: 'Tidak ada rilis dengan akar kepercayaan ini di sini',
    hint: 'Pasang stik, tunggu sampai selesai diperiksa, lalu bandingkan lagi sidik jarinya.',
  },
  ROOT_ALREADY_TRUSTED: {
    text: 'Kotak ini sudah mempercayai operator lain',
    hint: 'Sebuah kotak milik satu operator. Untuk memberikannya kepada yang lain, catatannya harus dihapus.',
  },
  TRUST_ROOT_DIFFERS: {
    text: 'TRUST_ROOT bukan akar kepercayaan yang dikenal kotak ini',
    hint: 'Kotak tetap memakai {trusted}. Isi TRUST_ROOT dengan itu, atau kosongkan.',
  },
  TRUST_REBUILT: {
    text: 'Catatan kepercayaan kotak tidak bisa dibaca dan disusun lagi dari isinya',
    hint: 'Tidak ada yang hilang. Jika terulang, kartu memori mungkin mulai rusak.',
  },
  CHANNEL_HELD: {
    text: 'Rilis {counter} dari "{channel}" tidak diambil: pengurus mempertahankan yang ada di sini',
    hint: 'Pengurus bisa mengikuti operator lagi di halaman status.',
  },
  CHANNEL_PINNED: {
    text: 'Rilis {counter} dari "{channel}" tidak diambil: pengurus menginginkan rilis {pinned} dan bukan yang lain',
    hint: 'Pengurus bisa mengikuti operator lagi di halaman status.',
  },
  CHANNEL_UNKNOWN: {
    text: 'Kotak ini tidak mengikuti saluran "{channel}"',
    hint: 'Periksa namanya; UPDATE_CHANNELS menyebut saluran yang diikuti kotak.',
  },
  COUNTER_PASSED: {
    text: 'Rilis {counter} dari "{channel}" tidak bisa datang lagi: {trustedCounter} sudah pernah di sini',
    hint: 'Untuk mempertahankan yang sebelumnya, kembali dulu ke sana, lalu tahan salurannya.',
  },
  RELEASE_HELD: {
    text: 'Rilis {counter} dari "{channel}" dibiarkan, karena pengurus kembali ke yang sebelumnya',
    hint: 'Tekan "lihat lagi" untuk tetap mengambilnya, atau tunggu rilis yang lebih baru.',
  },
  RELEASE_WITHDRAWN: {
    text: 'Rilis {counter} dari "{channel}" ditarik oleh operatornya; {least} atau yang lebih baru baik',
    hint: 'Dapatkan rilis terbaru.',
  },
  COMPONENT_WITHDRAWN: {
    text: 'Bagian "{component}" dari "{channel}" ditarik oleh operatornya ({counter}; {least} atau yang lebih baru baik)',
    hint: 'Dapatkan rilis terbaru.',
  },
  RELEASE_TOO_FAR_AHEAD: {
    text: 'Rilis {counter} dari "{channel}" mencurigakan: terlalu jauh di depan {trustedCounter}',
    hint: 'Operator yang jujur tidak melompati nomor sebanyak itu. Sebuah kunci mungkin jatuh ke tangan yang salah: beri tahu operator.',
  },
  COMPONENT_TOO_FAR_AHEAD: {
    text: 'Dalam "{channel}", bagian "{component}" bernomor {counter}, mencurigakan: terlalu jauh di depan {trustedCounter}',
    hint: 'Operator yang jujur tidak melompati nomor sebanyak itu. Sebuah kunci mungkin jatuh ke tangan yang salah: beri tahu operator.',
  },
  RELEASE_ROLLBACK: {
    text: 'Rilis {counter} dari "{channel}" lebih lama dari {trustedCounter}, yang pernah di sini',
    hint: 'Kembali ke rilis lama dari luar tidak bisa. Operator: terbitkan isi lama dengan nomor baru.',
  },
  COMPONENT_ROLLBACK: {
    text: 'Dalam "{channel}", bagian "{component}" bernomor {counter}, lebih rendah dari {trustedCounter}',
    hint: 'Koleksi diterbitkan dari salinan lama. Operator: ambil salinan terbaru koleksi dan terbitkan lagi.',
  },
  RELEASE_FORKED: {
    text: 'Dua rilis "{channel}" yang berbeda mengaku bernomor {counter}',
    hint: 'Operator: dua salinan satu koleksi menerbitkan sendiri-sendiri. Terbitkan nomor berikutnya dari salinan terbaru.',
  },
  RELEASE_QUARANTINED: {
    text: 'Rilis {counter} dari "{channel}" tidak bekerja di sini dan dibiarkan',
    hint: 'Pasang lagi stik untuk mencoba sekali lagi, tekan "lihat lagi", atau tunggu rilis yang lebih baru.',
  },
  RELEASE_INCONSISTENT: {
    text: 'Rilis ini bertentangan dengan dirinya sendiri (berkas {sha256})',
    hint: 'Kesalahan terjadi di tempat rilis dibuat. Operator: buat lagi dan periksa dengan "hotspot bundle verify".',
  },
  STORE_FULL: {
    text: 'Penyimpanan kotak penuh',
    hint: 'Tidak ada yang berubah: yang tadinya di sini tetap di sini.',
  },
  STORE_IO_FAILED: {
    text: 'Penyimpanan kotak tidak bekerja dengan baik',
    hint: 'Kartu memori mungkin mulai rusak: simpan salinan yang penting dan segera pakai kartu lain.',
  },
  STORE_READ_ONLY: {
    text: 'Penyimpanan kotak tidak bisa ditulisi',
    hint: 'Yang ada di sini tetap dibagikan, tetapi yang baru tidak bisa masuk. Nyalakan ulang kotak. Jika tetap begitu, kartu memori sudah habis umurnya: pakai kartu lain.',
  },
  STORE_DAMAGED: {
    text: 'Sebuah berkas kotak rusak ({file})',
    hint: 'Tekan "periksa semua", dengan stik USB berisi rilis ini terpasang.',
  },
  SPACE_TOO_SMALL: {
    text: 'Ruang tidak cukup: perlu {neededBytes}, yang kosong {freeBytes}',
    hint: 'Pakai kartu yang lebih besar, atau minta rilis yang lebih kecil kepada operator. Tidak ada yang berubah. Bagian terbesar: {largest}.',
  },
  INODES_TOO_FEW: {
    text: 'Ruang tidak cukup untuk berkas sebanyak itu: perlu {neededFiles}, yang mungkin {freeFiles}',
    hint: 'Pakai kartu yang lebih besar, atau minta operator memakai berkas yang lebih sedikit dan lebih besar. Tidak ada yang berubah. Bagian terbesar: {largest}.',
  },
  FILE_DAMAGED: {
    text: 'Sebuah berkas tidak bisa dibaca lagi dan tidak ditampilkan: {path}',
    hint: 'Pasang stik USB dengan rilis ini: kotak memperbaiki diri.',
  },
  FILE_REPAIRED: { text: 'Berkas rusak sudah diperbaiki: {path}' },
  ALREADY_RUNNING: {
    text: 'Layanan (daemon) lain sudah bekerja di folder ini',
    hint: 'Hentikan dulu yang lain, atau beri yang ini folder sendiri.',
  },
  NO_PREVIOUS_GENERATION: {
    text: 'Tidak ada yang bisa dituju kembali',
    hint: 'Kembali baru bisa setelah rilis kedua.',
  },
  PIN_WRONG: { text: 'PIN salah', hint: 'Coba lagi.' },
  PIN_LOCKED: { text: 'Terlalu banyak PIN salah', hint: 'Tunggu {seconds} detik, lalu coba lagi.' },
  SESSION_INVALID: { text: 'Sesi sudah berakhir', hint: 'Masukkan PIN lagi.' },
  REQUEST_INVALID: { text: 'Permintaan tidak memuat "{name}" atau berisi hal lain di situ' },
};
