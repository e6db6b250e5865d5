import type { InThisLanguage } from '../catalogue.ts';
import type { stickRoleMessages } from '../en/stick-roles.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const stickRoleWords: InThisLanguage<typeof stickRoleMessages> = {
  BACKUP_INVALID: {
    text: 'Cadangan tidak bisa dibuka ({reason})',
    hint: 'Cadangan rusak, atau milik stik lain. Coba stik cadangan lain jika ada.',
  },
  BACKUP_WRITING: {
    text: 'Menulis cadangan kotak ini ke {label}',
    hint: 'Biarkan stik terpasang.',
  },
  BACKUP_WRITTEN: {
    text: 'Cadangan kotak ini ada di {label}, dan sudah dibaca ulang',
    hint: 'Simpan stik di tempat aman, jauh dari kotak.',
  },
  BACKUP_WRITTEN_WITHOUT_FILES: {
    text: 'Cadangan kotak ini ada di {label}, tetapi tanpa berkas milik komunitas: ukurannya {sizeBytes}, yang muat {maxBytes}',
    hint: 'Salin berkas milik komunitas dengan komputer.',
  },
  BACKUP_OF_ANOTHER: {
    text: '{label} berisi cadangan kotak lain; dibiarkan seperti adanya',
    hint: 'Pakai satu stik untuk setiap kotak. Jika cadangan lama tidak perlu, hapus "hotspot-backup.sealed" di situ dengan komputer.',
  },
  BACKUP_CAN_RESTORE: {
    text: '{label} berisi cadangan, dan kotak ini kosong',
    hint: 'Pengurus bisa memulihkannya di sini, dengan PIN kotak ini dan frasa sandi stik.',
  },
  BACKUP_NOT_KEPT: {
    text: '{label} tidak mengembalikan cadangan yang ditulis ke sana',
    hint: 'Stik mulai rusak, atau lebih kecil dari yang diakuinya. Pakai stik lain.',
  },
  BACKUP_MISSING: {
    text: 'Tidak ada cadangan di {label}',
    hint: 'Pasang stik tempat kotak ini, atau kotak sebelumnya, menulis cadangannya.',
  },
  BACKUP_DAMAGED: {
    text: 'Cadangan di stik rusak ({reason})',
    hint: 'Tidak ada yang berubah. Coba stik cadangan lain jika ada.',
  },
  BACKUP_RESTORED: {
    text: 'Cadangan sudah dipulihkan: kotak ini melanjutkan dari kartu lama',
    hint: 'Pasang stik USB dengan rilis terbaru.',
  },
  BACKUPS_LOST: {
    text: 'Daftar cadangan yang ditulis kotak ini rusak dan sekarang kosong',
    hint: 'Untuk terus memakai stik cadangan, hapus dulu "hotspot-backup.sealed" di situ dengan komputer.',
  },
  RESTORE_LOST: {
    text: 'Cadangan yang akan dipulihkan rusak di kartu ini',
    hint: 'Pulihkan lagi. Jika terulang, kartunya rusak: pakai yang lain.',
  },
  RESTORE_NOT_EMPTY: {
    text: 'Kotak ini sudah punya rilis; cadangan hanya untuk kartu kosong',
    hint: 'Tidak ada yang berubah. Tulis perangkat lunak ke kartu baru untuk memulihkan cadangan.',
  },
  RESTORE_OTHER_ROOT: {
    text: 'Cadangan itu dari kotak milik operator lain (akar kepercayaan {rootFingerprint})',
    hint: 'Tidak ada yang berubah. Tanyakan kepada operator kotak ini.',
  },
  RESTORE_ROOT_UNCONFIRMED: {
    text: 'Cadangan mempercayai akar {rootFingerprint}',
    hint: 'Bandingkan dengan yang diberikan operator. Jika sama, setujui lalu pulihkan lagi.',
  },
  PASSPHRASE_WRONG: {
    text: 'Frasa sandi tidak membuka cadangan ini',
    hint: 'Coba lagi; periksa tata letak papan ketik dan Caps Lock.',
  },
  PASSPHRASE_LOCKED: {
    text: 'Terlalu banyak frasa sandi salah: tunggu {seconds} detik',
    hint: 'Lalu coba lagi.',
  },
  STEWARD_ENROLLED: {
    text: '{label} adalah stik pengurus pertama yang ditemui kotak ini; mulai sekarang kotak mengenalnya',
    hint: 'Bukan stik Anda? Berarti orang lain mendaftarkan miliknya: beri tahu operator.',
  },
  STEWARD_ENROLLED_BY_STEWARD: {
    text: 'Kotak mengenal satu stik pengurus lagi: {label}',
    hint: 'Bukan Anda? Pasang stik Anda sendiri dan tekan "lupakan stik lain".',
  },
  STEWARDS_FORGOTTEN: {
    text: 'Kotak hanya mengenal stik pengurus yang terpasang sekarang; semua yang lain dilupakan',
  },
  STEWARDS_LOST: {
    text: 'Daftar stik pengurus rusak dan sekarang kosong',
    hint: 'Segera pasang stik pengurus Anda: yang pertama ditemui kotak akan didaftarkan.',
  },
  STEWARD_KNOWN: {
    text: '{label} adalah stik pengurus yang dikenal kotak ini',
    hint: 'Selama sepuluh menit setelah dipasang, kotak melakukan hal yang memerlukan seseorang di depannya.',
  },
  STEWARD_UNKNOWN: {
    text: '{label} adalah stik pengurus yang tidak dikenal kotak ini',
    hint: 'Pengurus yang stiknya dikenal kotak bisa mengenalkan stik ini juga: dengan PIN, dan stiknya sendiri dipasang lebih dulu.',
  },
  STEWARD_PIN_WRITTEN: {
    text: 'PIN baru ada di {label}',
    hint: 'Cabut stik dan baca berkas "hotspot-pin.txt" dengan ponsel atau komputer. PIN lama tidak berlaku lagi.',
  },
  STEWARD_PIN_RENEWED: {
    text: 'PIN diganti dengan yang baru, yang ada di stik pengurus {label}',
    hint: 'Bukan Anda? Berarti seseorang punya stik Anda, atau salinannya: beri tahu operator.',
  },
  STEWARD_PIN_FIXED: {
    text: '{label} meminta PIN baru, tetapi PIN kotak ini ditetapkan dari luar (ADMIN_PIN)',
    hint: 'Tanyakan PIN kepada yang memasang kotak, atau minta menghapus setelan ADMIN_PIN.',
  },
  STEWARD_PIN_FILE: {
    text: 'PIN kotak "{name}": {pin}',
    hint: 'Ketik di halaman kotak bila PIN diminta. PIN sebelumnya tidak berlaku lagi. Hapus berkas ini setelah Anda hafal PIN-nya, dan simpan stik baik-baik.',
  },
  PRESENCE_REQUIRED: {
    text: 'Kotak harus yakin bahwa pengurus ada di depannya',
    hint: 'Pasang sekarang stik pengurus yang dikenal kotak, lalu coba lagi dalam sepuluh menit. Belum punya? Operator membuatnya dengan "hotspot usb prepare --steward".',
  },
  STICK_UNKNOWN: {
    text: 'Stik ini tidak terpasang lagi',
    hint: 'Pasang, tunggu sampai kotak melihatnya, lalu coba lagi.',
  },
  STICK_NOT_STEWARD: {
    text: '{label} bukan stik pengurus',
    hint: 'Operator: jalankan "hotspot usb prepare --steward" dengan stik itu.',
  },
  RELAY_PREPARING: {
    text: 'Menyiapkan {label} untuk desa berikutnya: {percent} %',
    hint: 'Biarkan terpasang. Jika dicabut, kotak melanjutkan saat stik kembali.',
  },
  RELAY_WRITING: {
    text: 'Menulis {label} untuk desa berikutnya: {percent} %',
    hint: 'Biarkan terpasang. Jika dicabut, kotak melanjutkan saat stik kembali.',
  },
  RELAY_VERIFYING: {
    text: 'Membaca ulang {label} untuk memastikan: {percent} %',
    hint: 'Biarkan terpasang. Jika dicabut, kotak melanjutkan saat stik kembali.',
  },
  RELAY_READY: {
    text: '{label} siap untuk desa berikutnya: {releases}',
    hint: 'Cabut dan pasang di kotak berikutnya.',
  },
  RELAY_READY_PARTIAL: {
    text: '{label} siap untuk desa berikutnya: {releases}, tanpa {components}, yang tidak dimiliki kotak ini',
    hint: 'Kotak sejenis mengambil semua yang diperlukan darinya. Kotak jenis lain akan menunggu sisanya dari stik lain.',
  },
  RELAY_READY_DAMAGED: {
    text: '{label} berisi {releases}, tetapi {files} berkas rusak di kotak ini dan dilewati',
    hint: 'Pasang stik USB dengan rilis ini supaya kotak memperbaiki diri; lalu pasang stik ini lagi.',
  },
  RELAY_NOTHING: {
    text: 'Kotak ini belum punya apa-apa untuk diteruskan ke {label}',
    hint: 'Kotak belum punya rilis, atau tahu ada yang lebih baru yang belum bisa diambil. Pasang dulu stik terbaru.',
  },
  RELAY_FOREIGN: {
    text: '{label} membawa rilis operator lain; dibiarkan seperti adanya',
    hint: 'Pakai stik lain, atau hapus dulu folder "hotspot" di situ dengan komputer.',
  },
  RELAY_NEWER: {
    text: '{label} mengaku membawa yang lebih baru dari milik kotak ini; dibiarkan seperti adanya',
    hint: 'Lihat apa kata kotak tentang stik ini. Jika rilis di dalamnya rusak, hapus folder "hotspot" di situ dengan komputer.',
  },
  RELAY_NO_ROOM: {
    text: '{label} punya {freeBytes} kosong dan perlu {neededBytes} untuk rilis baru di samping isinya',
    hint: 'Isi lamanya tetap bisa dipakai. Pakai stik yang lebih besar, atau hapus folder "hotspot" di situ dengan komputer lalu pasang lagi.',
  },
  RELAY_NOT_KEPT: {
    text: '{label} tidak mengembalikan yang ditulis ke sana ({name})',
    hint: 'Stik mulai rusak, atau lebih kecil dari yang diakuinya. Pakai stik lain.',
  },
};
