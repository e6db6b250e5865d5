import { indonesianAddRepository } from './id/add-repository.ts';
import { indonesianAppPages } from './id/app-pages.ts';
import type { Catalogue } from './catalogue.ts';

/** Indonesian. Machine-made, reviewed by nobody (render.ts). */
export const indonesian: Catalogue = {
  ...indonesianAppPages,
  ...indonesianAddRepository,
  PAGE_MACHINE_MADE: {
    text: 'Bahasa ini diterjemahkan oleh mesin dan belum diperiksa siapa pun. Yang belum ada ditulis dalam bahasa Inggris.',
  },
  PAGE_SKIP_TO_CONTENT: { text: 'Langsung ke isi' },
  PAGE_NAVIGATION: { text: 'Bagian' },
  PAGE_LANGUAGES: { text: 'Bahasa' },
  PAGE_FOOTER: { text: 'Semua di sini berasal dari kotak ini. Bekerja tanpa Internet.' },
  PAGE_HOME: { text: 'Beranda' },
  PAGE_HOME_WELCOME: { text: 'Selamat datang' },
  PAGE_HOME_LEAD: { text: 'Aplikasi, buku, peta, dan lainnya. Gratis, tanpa Internet.' },
  PAGE_HOME_HERE: { text: 'Yang ada di sini' },
  PAGE_HOME_NEWS: { text: 'Yang baru' },
  PAGE_APPS: { text: 'Aplikasi' },
  PAGE_INSTALLERS: { text: 'Pemasang' },
  PAGE_CONTENT: { text: 'Isi' },
  PAGE_MAPS: { text: 'Peta' },
  PAGE_STATUS: { text: 'Status' },
  PAGE_HELP: { text: 'Bantuan' },
  PAGE_SEARCH: { text: 'Cari' },
  PAGE_SEARCH_FIELD: { text: 'Apa yang Anda cari?' },
  PAGE_SEARCH_NOTHING: {
    text: 'Tidak ada yang ditemukan',
    hint: 'Coba dengan kata yang lebih sedikit, atau tulis dengan cara lain.',
  },
  PAGE_SEARCH_FOUND: { text: 'Ditemukan: {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'Sebagian isi kotak ini tidak dapat dicari sekarang',
    hint: 'Cari menurut namanya di daftar konten.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'Rilis ini datang tanpa teks untuk dicari',
    hint: 'Lihat daftar aplikasi, konten, dan peta.',
  },
  SEARCH_BUSY: { text: 'Banyak orang sedang mencari sekarang', hint: 'Coba lagi sebentar lagi.' },
  SEARCH_SLOW: {
    text: 'Pencarian ini terlalu lama',
    hint: 'Coba lagi dengan kata lain, atau tambah satu kata.',
  },
  PAGE_LIBRARY_CLOSED: {
    text: 'Perpustakaan ini tidak dapat dibuka sekarang',
    hint: 'Coba lagi satu menit lagi. Jika tetap begitu, beri tahu pengurus.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'Teks film' },
  PAGE_STATUS_NOW: { text: 'Sekarang' },
  PAGE_STATUS_DETAILS: { text: 'Lihat apa yang dilakukan kotak' },
  PAGE_STATUS_PROGRESS: { text: '{done} dari {total}' },
  PAGE_STATUS_PROGRESS_LABEL: { text: 'Kemajuan' },
  PAGE_STATUS_FILES: { text: '{done} dari {total} berkas' },
  PAGE_STATUS_LEFT_MINUTES: { text: 'sekitar {minutes} menit lagi' },
  PAGE_STATUS_LEFT_MOMENT: { text: 'kurang dari satu menit lagi' },
  PAGE_STATUS_REFRESHING: { text: 'Halaman ini memperbarui diri.' },
  PORTAL_STATUS_UNKNOWN: {
    text: 'Saat ini tidak diketahui apa yang dilakukan kotak',
    hint: 'Semua yang ada di sini tetap bisa dipakai. Lihat lagi satu menit kemudian.',
  },
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
    hint: 'Masih ada yang kurang. Pasang stik USB lain dengan versi ini.',
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
  BOX_STARTING: { text: 'Kotak sedang menyala' },
  BOX_EMPTY: {
    text: 'Kotak ini belum berisi',
    hint: 'Pasang stik USB yang berisi, atau salin berkas ".hotspot" ke kotak.',
  },
  BOX_READY: { text: 'Semua sudah terbaru' },
  UPDATE_FOUND: { text: 'Ada yang baru: {releases}. Sedang diperiksa' },
  UPDATE_COPYING: {
    text: 'Menyalin {releases}',
    hint: 'Biarkan stik terpasang. Jika dicabut, kotak melanjutkan ketika dipasang lagi.',
  },
  UPDATE_WAITING_SOURCE: {
    text: 'Menunggu sisa {releases}: kurang {missingBytes}',
    hint: 'Pasang lagi stik itu, atau stik lain dengan versi ini. Yang sudah disalin tetap ada.',
  },
  UPDATE_STAGED: { text: 'Semua dari {releases} sudah disalin', hint: 'Stik boleh dicabut.' },
  UPDATE_SWITCHING: { text: 'Beralih ke {releases}' },
  UPDATE_ON_PROBATION: { text: 'Memeriksa apakah {releases} bekerja' },
  UPDATE_APPLIED: { text: 'Selesai: {releases} dipakai' },
  SOURCE_DAMAGED: {
    text: '{label} rusak: {name} bukan yang ditandatangani',
    hint: 'Salin isinya lagi ke stik, atau pakai stik lain.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} berasal dari operator yang tidak dipercaya kotak ini',
    hint: 'Pakai isi dari operator kotak ini.',
  },
  PAGE_ERROR_RENEWED: {
    text: '“{component}” sedang diperbarui',
    hint: 'Isi ini tidak ada sampai versi barunya selesai disalin dari USB. Lihat lagi beberapa menit lagi. Yang lain tetap ada di sini.',
  },
  SOURCE_GONE: {
    text: '{label} sudah dicabut',
    hint: 'Pasang lagi: kotak melanjutkan dari tempat berhenti.',
  },
  SOURCE_READ_FAILED: {
    text: 'Sebagian {label} tidak bisa dibaca ({name})',
    hint: 'Mungkin stik ini rusak, atau listrik terlalu lemah. Coba stik lain.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} belum lengkap',
    hint: 'Jika masih disalin, tunggu. Jika tidak, salin lagi.',
  },
  SPACE_TOO_SMALL: {
    text: 'Ruang tidak cukup: perlu {neededBytes}, yang kosong {freeBytes}',
    hint: 'Pakai kartu yang lebih besar, atau minta versi yang lebih kecil kepada operator. Tidak ada yang berubah. Bagian terbesar: {largest}.',
  },
  ROOT_OFFERED: {
    text: 'Kotak ini belum mempercayai siapa pun. Ada sebuah versi; akar kepercayaannya {rootFingerprint}',
    hint: 'Bandingkan dengan yang dikatakan operator, lalu setujui di halaman status.',
  },
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
  STICK_MOUNT_FAILED: {
    text: '{label} tidak bisa dibuka',
    hint: 'Periksa dan perbaiki stik di komputer, atau format sebagai exFAT lalu salin versinya lagi.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: 'Format {label} tidak dikenal kotak ini',
    hint: 'Format stik sebagai exFAT atau FAT32 di komputer lalu salin versinya lagi.',
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
  PAGE_STATUS_MIRRORS: { text: 'Pembaruan dari Internet' },
  PAGE_STATUS_INSTALLERS: { text: 'Program yang dibawa sendiri oleh kotak' },
  PAGE_STATUS_MAPS: { text: 'Peta pilihan komunitas ini' },
  PAGE_MAP_RECEIVED: { text: 'Sejauh ini diterima: {receivedBytes} dari {sizeBytes}.' },
  PAGE_MIRROR_RECEIVED: { text: 'Diterima bulan ini: {receivedBytes}.' },
  PAGE_MIRROR_NEXT: { text: 'Melihat lagi: {nextLook}.' },
  PAGE_STEWARD_PIN: { text: 'PIN pengurus' },
  PAGE_STEWARD_AWAY: {
    text: 'Kotak tidak bisa melakukannya sekarang',
    hint: 'Tunggu satu menit, lalu coba lagi.',
  },
  PAGE_PULL: { text: 'Ambil sekarang' },
  PAGE_PULL_LEAD: {
    text: 'Kotak langsung mencari pembaruan di Internet dan mengambilnya, selama satu hari juga di luar jamnya dan lewat sambungan yang dibayar per data. Batas bulanan tetap berlaku.',
  },
  PAGE_PULL_ASKED: { text: 'Kotak sedang mencari pembaruan.' },
  PAGE_CARRY: { text: 'Bawa rilis ini ke kotak lain' },
  PAGE_CARRY_LEAD: {
    text: 'Ponsel atau laptop dapat membawanya ke kotak tanpa Internet. Simpan berkasnya dan berikan ke kotak itu: lewat Wi-Fi-nya, atau dengan stik USB, di folder utama.',
  },
  PAGE_CARRY_DOWNLOAD: { text: 'Unduh ({sizeBytes})' },
  PAGE_CARRY_RESUME: {
    text: 'Unduhan yang terputus dilanjutkan dari tempatnya, selama kotak memiliki rilis yang sama.',
  },
  PAGE_CARRY_PREPARING: {
    text: 'Kotak menyiapkan berkas: {percent} %. Ini bisa memakan beberapa menit.',
  },
  PAGE_CARRY_NONE: {
    text: 'Sekarang tidak ada yang bisa dibawa. Kembali lagi bila kotak sudah memiliki rilis.',
  },
  PAGE_GIVE: { text: 'Beri rilis ke kotak ini' },
  PAGE_GIVE_LEAD: {
    text: 'Pilih dari ponsel atau komputer ini berkas yang namanya berakhir dengan ".hotspot". Kotak hanya menerimanya bila operatornya menandatanganinya. Pengurus kotak ini tahu PIN-nya.',
  },
  PAGE_GIVE_FILE: { text: 'Berkas' },
  PAGE_GIVE_SEND: { text: 'Kirim' },
  PAGE_GIVE_STOP: { text: 'Hentikan' },
  PAGE_GIVE_STAY: {
    text: 'Biarkan halaman ini terbuka sampai semua terkirim. Bila terputus, pilih lagi berkas yang sama: pengiriman dilanjutkan dari tempatnya.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'Skrip dimatikan di peramban ini: bila terputus, berkas harus dikirim lagi dari awal.',
  },
  PAGE_GIVE_SENDING: { text: 'Mengirim berkas ke kotak' },
  PAGE_GIVE_WAITING: {
    text: 'Kotak tidak menjawab. Tetaplah di Wi-Fi-nya: pengiriman berlanjut sendiri.',
  },
  PAGE_GIVE_CUT: {
    text: 'Berkas tidak sampai seluruhnya ke kotak',
    hint: 'Pilih berkas yang sama dan kirim lagi.',
  },
  PAGE_GIVE_STOPPED: { text: 'Dihentikan. Kotak tidak menyimpan apa pun dari berkas itu.' },
  PAGE_GIVE_ARRIVED: {
    text: 'Seluruh berkas sudah di sini',
    hint: 'Kotak sedang memeriksanya. Ponsel boleh dimatikan atau keluar dari Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'Beri berkas lain' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'Berkas ini bukan rilis',
    hint: 'Pilih berkas yang namanya berakhir dengan ".hotspot". Kotak tidak menyimpan apa pun dari berkas ini.',
  },
  UPLOAD_NO_ROOM: {
    text: 'Ruang tidak cukup untuk berkas ini: perlu {neededBytes}, tersedia {freeBytes}',
    hint: 'Bawalah dengan stik USB: kotak lalu hanya perlu ruang untuk yang baru.',
  },
  UPLOAD_BUSY: {
    text: 'Berkas lain sedang dikirim ke kotak ini',
    hint: 'Tunggu sampai berkas itu tiba. Bila pengirimnya sudah pergi, coba lagi satu menit lagi.',
  },
  UPLOAD_IN_USE: {
    text: 'Kotak masih menyalin dari berkas yang diterima sebelumnya',
    hint: 'Tunggu sampai halaman status mengatakan selesai, lalu kirim berkas ini.',
  },
  UPLOAD_GONE: { text: 'Kotak tidak lagi memiliki berkas ini', hint: 'Kirim dari awal.' },
  UPLOAD_TOO_LONG: {
    text: 'Yang datang lebih banyak dari ukuran berkas yang disebutkan',
    hint: 'Berkas berubah saat dikirim. Kirim lagi.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'Kotak tidak dapat menulis berkas itu ({reason})',
    hint: 'Coba lagi, atau bawa berkas dengan stik USB. Bila tetap begitu, kartu memori mungkin mulai rusak.',
  },
  PAGE_MAP_LOOK: { text: 'Buka peta' },
  PAGE_MAP_LOOK_NAMED: { text: 'Buka peta {name}' },
  PAGE_MAP_NAMED: { text: 'Peta {name}' },
  PAGE_MAP_SEARCH: { text: 'Cari tempat' },
  PAGE_MAP_SEARCH_NONE: { text: 'Tidak ada tempat dengan nama itu di peta ini.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Tempat yang ditemukan: {count}' },
  PAGE_MAP_BROKEN: { text: 'Peta tidak bisa ditampilkan di sini. Anda bisa mengunduh berkasnya.' },
  PAGE_MAP_PART_BROKEN: { text: 'Sebagian peta tidak bisa ditampilkan.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'Peramban ini tidak bisa menampilkan peta. Unduh berkasnya dan buka di aplikasi peta.',
  },
  PAGE_MAP_KEYS: {
    text: 'Geser peta dengan jari, tetikus atau tombol panah. Plus dan minus mengubah ukurannya.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Lebih besar' },
  PAGE_MAP_ZOOM_OUT: { text: 'Lebih kecil' },
  PAGE_MAP_KIND_COUNTRY: { text: 'Negara' },
  PAGE_MAP_KIND_REGION: { text: 'Wilayah' },
  PAGE_MAP_KIND_CITY: { text: 'Kota besar' },
  PAGE_MAP_KIND_TOWN: { text: 'Kota' },
  PAGE_MAP_KIND_VILLAGE: { text: 'Desa' },
  PAGE_MAP_KIND_AREA: { text: 'Bagian kota' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Gunung' },
  PAGE_MAP_KIND_WATER: { text: 'Air' },
};
