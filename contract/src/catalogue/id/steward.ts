import type { InThisLanguage } from '../catalogue.ts';
import type { stewardMessages } from '../en/steward.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const stewardWords: InThisLanguage<typeof stewardMessages> = {
  PIN_UNFIT: { text: 'PIN terdiri dari 6 sampai 12 angka saja', hint: 'Ketik yang lain.' },
  PIN_GUESSED_EASILY: {
    text: 'PIN ini terlalu mudah ditebak',
    hint: 'Pakai angka yang tidak semuanya sama dan tidak berurutan naik atau turun.',
  },
  PIN_FIXED: {
    text: 'PIN kotak ini ditetapkan dari luar (ADMIN_PIN)',
    hint: 'Yang memasang kotak bisa mengubah setelan ADMIN_PIN, atau menghapusnya.',
  },
  CODE_WRONG: {
    text: 'Kode salah',
    hint: 'Lihat layar lagi. Setelah lima kode salah Anda harus meminta yang baru.',
  },
  CODE_LOCKED: {
    text: 'Terlalu banyak kode salah',
    hint: 'Tunggu {seconds} detik, lalu coba lagi.',
  },
  CODE_MISSING: {
    text: 'Tidak ada kode yang menunggu diketik',
    hint: 'Mintalah yang baru. Setiap kode berlaku satu kali dan selama sepuluh menit.',
  },
  STEWARD_LOG_LOST: {
    text: 'Daftar yang dilakukan para pengurus rusak dan sekarang kosong',
    hint: 'Tidak ada hal lain yang hilang. Jika terulang, kartu memori mungkin mulai rusak.',
  },
  STEWARD_LOG_UNWRITTEN: {
    text: 'Yang dilakukan para pengurus saat ini tidak dicatat',
    hint: 'Penyimpanan kotak tidak menerima apa pun lagi. Kosongkan ruang atau pakai kartu memori lain. Semua dicatat begitu ada ruang. Sampai saat itu catatan hilang jika listrik padam, dan PIN serta izin tetap seperti sekarang.',
  },
  PAGE_STEWARD: { text: 'Untuk pengurus' },
  PAGE_STEWARD_LEAD: { text: 'Orang yang merawat kotak ini melakukannya di sini. Perlu PIN.' },
  PAGE_STEWARD_SIGN_IN: { text: 'Masuk' },
  PAGE_STEWARD_OVERHEARD: {
    text: 'Orang lain di Wi-Fi ini bisa menyadap saat Anda mengetik PIN. Hal terpenting memerlukan lebih dari PIN: seseorang di depan kotak.',
  },
  PAGE_STEWARD_ENDED: {
    text: 'Anda sudah keluar. Tidak ada yang dilakukan',
    hint: 'Ketik PIN lagi. Kotak mengeluarkan Anda setelah setengah jam, dan saat dimulai ulang.',
  },
  PAGE_STEWARD_NO_COOKIE: {
    text: 'PIN benar, tetapi peramban ini langsung melupakannya',
    hint: 'Buka halaman ini di peramban biasa di ponsel, seperti Chrome atau Firefox, dan izinkan kuki.',
  },
  PAGE_STEWARD_SIGNED_OUT: { text: 'Anda sudah keluar' },
  PAGE_STEWARD_SIGN_OUT: { text: 'Keluar' },
  PAGE_STEWARD_SIGN_OUT_WHY: {
    text: 'Lakukan ini setelah selesai, dan sebelum memberikan ponsel kepada orang lain.',
  },
  PAGE_STEWARD_CANCEL: { text: 'Tidak, kembali' },
  PAGE_ERROR_FOREIGN: {
    text: 'Ini tidak datang dari halaman kotak ini, jadi tidak ada yang dilakukan',
    hint: 'Buka lagi halamannya dan coba lagi. Jika tetap begitu, pakai peramban lain.',
  },
  PAGE_STEWARD_LOG: { text: 'Yang dilakukan para pengurus' },
  PAGE_STEWARD_LOG_LEAD: { text: '200 tindakan terbaru, dan dari mana: tanpa nama, tanpa alamat.' },
  PAGE_STEWARD_LOG_EMPTY: { text: 'Belum ada.' },
  PAGE_STEWARD_PLACE_SCREEN: { text: 'di layar kotak' },
  PAGE_STEWARD_PLACE_VISITOR: { text: 'dari ponsel atau komputer di jaringan' },
  PAGE_STEWARD_PLACE_BOX: { text: 'dari program di kotak' },
  PAGE_STEWARD_ACCEPTED: { text: 'Kotak sudah melakukannya, atau sedang melakukannya' },
  PAGE_STEWARD_BEGUN: { text: 'Dimulai. Kotak berhenti sebelum bisa mengatakan hasilnya' },
  PAGE_STEWARD_TIMES: { text: '({count} kali)' },
  PAGE_STEWARD_ROLLBACK: { text: 'Kembali ke yang sebelumnya' },
  PAGE_STEWARD_TRUST: { text: 'Tentukan siapa yang dipercaya kotak' },
  PAGE_STEWARD_RESCAN: { text: 'Lihat lagi semua stik dan sumber' },
  PAGE_STEWARD_SCRUB: { text: 'Periksa semua yang ada di kartu' },
  PAGE_STEWARD_HOLD: { text: 'Pertahankan yang ada di sini' },
  PAGE_STEWARD_PIN_RELEASE: { text: 'Ambil satu rilis saja' },
  PAGE_STEWARD_FOLLOW: { text: 'Ikuti operator lagi' },
  PAGE_STEWARD_REPLACE: { text: 'Beri ruang: keluarkan yang lama dulu' },
  PAGE_STEWARD_RECEIPTS: { text: 'Laporan untuk operator' },
  PAGE_STEWARD_RELAY: { text: 'Buat stik untuk kotak berikutnya' },
  PAGE_STEWARD_RESTORE: { text: 'Pulihkan cadangan' },
  PAGE_STEWARD_ENROL: { text: 'Kenalkan satu stik pengurus lagi kepada kotak' },
  PAGE_STEWARD_FORGET: { text: 'Lupakan semua stik pengurus kecuali yang terpasang' },
  PAGE_STEWARD_PRESENCE_CODE: { text: 'Tampilkan kode di layar' },
  PAGE_STEWARD_PRESENCE: { text: 'Tunjukkan bahwa Anda ada di depan kotak' },
  PAGE_STEWARD_CHANGE_PIN: { text: 'Ganti PIN' },
  PAGE_STEWARD_ACT_COUNT_USAGE: { text: 'Hitung yang dipakai' },
  PAGE_STEWARD_ACT_TELL_USAGE: { text: 'Beri tahu operator apa yang dipakai' },
  PAGE_STEWARD_ACT_COMMUNITY: { text: 'Ubah teks komunitas' },
  PAGE_STEWARD_ACT_RESTART_PORTAL: { text: 'Mulai ulang halaman' },
  PAGE_STEWARD_ACT_DIAGNOSTICS: { text: 'Bawa laporan tentang kotak' },
  PAGE_STEWARD_PRESENCE_LEAD: {
    text: 'Hal terpenting memerlukan seseorang di depan kotak, selama sepuluh menit.',
  },
  PAGE_STEWARD_IS_PRESENT: { text: 'Kotak tahu bahwa Anda ada di depannya' },
  PAGE_STEWARD_NOT_PRESENT: {
    text: 'Kotak belum tahu bahwa Anda ada di depannya',
    hint: 'Yang bertanda kunci di halaman ini memerlukannya: siapa yang dipercaya kotak, PIN-nya, dan stik siapa yang dipatuhinya.',
  },
  PAGE_STEWARD_BY_STICK: { text: 'Dengan stik pengurus' },
  PAGE_STEWARD_BY_STICK_HOW: {
    text: 'Pasang stik yang dikenal kotak, lalu buka lagi halaman ini. Jika sudah terpasang, cabut dulu.',
  },
  PAGE_STEWARD_CODE_HOW: {
    text: 'Kode 8 angka muncul di layar di samping kotak, selama sepuluh menit. Ponsel di Wi-Fi tidak menerimanya.',
  },
  PAGE_STEWARD_TYPE_CODE: { text: 'Ketik kodenya' },
  PAGE_STEWARD_TYPE_CODE_HOW: { text: 'Kode ada di layar di samping kotak dan berlaku satu kali.' },
  PAGE_STEWARD_CODE: { text: 'Kode di layar' },
  PAGE_STEWARD_CHECK_CODE: { text: 'Ini kodenya' },
  PAGE_STEWARD_DONE_CODE: { text: 'Kode sekarang ada di layar di samping kotak' },
  PAGE_STEWARD_DONE_PRESENT: {
    text: 'Kotak tahu bahwa Anda ada di depannya',
    hint: 'Selama sepuluh menit Anda boleh melakukan hal yang memerlukannya.',
  },
  PAGE_STEWARD_CHANGE_PIN_LEAD: { text: 'Lakukan ini bila PIN diketahui orang yang tidak berhak.' },
  PAGE_STEWARD_CHANGE_PIN_WHAT: {
    text: 'PIN lama tidak berlaku lagi, dan semua orang dikeluarkan. Orang lain di Wi-Fi ini bisa menyadap saat Anda mengetik: paling aman papan ketik di layar kotak.',
  },
  PAGE_STEWARD_NEW_PIN: { text: 'PIN baru, 6 sampai 12 angka' },
  PAGE_STEWARD_NEW_PIN_AGAIN: { text: 'Yang sama sekali lagi' },
  PAGE_STEWARD_PINS_DIFFER: {
    text: 'Kedua PIN tidak sama, jadi yang lama tetap',
    hint: 'Ketik keduanya lagi.',
  },
  PAGE_STEWARD_DONE_PIN: {
    text: 'PIN baru berlaku mulai sekarang',
    hint: 'Masuk sekali dengannya, supaya Anda tahu PIN itu benar.',
  },
  PAGE_STEWARD_RELEASES: { text: 'Pertahankan, ikuti, kembali' },
  PAGE_STEWARD_RELEASES_LEAD: {
    text: 'Rilis mana yang diambil, dipertahankan, atau ditinggalkan kotak ini.',
  },
  PAGE_STEWARD_HISTORY_LEAD: { text: 'Apa yang dilakukan kotak, dan mengapa.' },
  PAGE_STEWARD_IN_FORCE: { text: 'Rilis {counter} ada di sini.' },
  PAGE_STEWARD_IS_FOLLOWED: { text: 'Kotak mengambil yang diterbitkan operator.' },
  PAGE_STEWARD_IS_HELD: {
    text: 'Kotak mempertahankan rilis {counter} dan tidak mengambil yang lain.',
  },
  PAGE_STEWARD_IS_HELD_EMPTY: { text: 'Kotak tidak mengambil apa pun dari ini.' },
  PAGE_STEWARD_IS_PINNED: { text: 'Kotak mengambil rilis {counter} dan bukan yang lain.' },
  PAGE_STEWARD_FOLLOW_WHAT: {
    text: 'Kotak mengambil lagi rilis terbaru, juga yang pernah ditinggalkannya.',
  },
  PAGE_STEWARD_HOLD_WHAT: {
    text: 'Yang baru tidak diambil sampai Anda memutuskan lain. Yang sedang disalin ditinggalkan.',
  },
  PAGE_STEWARD_PIN_WHAT: {
    text: 'Kotak menunggu yang ini dan mengambilnya bila datang. Operator tahu nomornya.',
  },
  PAGE_STEWARD_COUNTER: { text: 'Nomor rilis' },
  PAGE_STEWARD_BEFORE: { text: 'Yang ada sebelumnya' },
  PAGE_STEWARD_ROLLBACK_WHAT: {
    text: 'Halaman, aplikasi, dan buku yang dulu kembali dalam sekejap. Yang ada sekarang tidak diambil lagi sampai Anda mengikuti operator lagi.',
  },
  PAGE_STEWARD_ROLLBACK_SURE: { text: 'Kembali ke yang sebelumnya?' },
  PAGE_STEWARD_ROLLBACK_SURE_WHAT: { text: 'Ini kembali, menggantikan yang ada sekarang:' },
  PAGE_STEWARD_NEWS: { text: 'Cari yang baru dan periksa' },
  PAGE_STEWARD_NEWS_LEAD: {
    text: 'Suruh kotak mencari yang baru sekarang, atau memeriksa isinya.',
  },
  PAGE_STEWARD_RESCAN_WHAT: {
    text: 'Setiap stik dan setiap cermin dilihat lagi. Yang pernah ditolak mungkin dicoba sekali lagi.',
  },
  PAGE_STEWARD_SCRUB_WHAT: {
    text: 'Semua berkas dibaca lagi, dan yang rusak diperbaiki dari stik yang memilikinya. Bisa memakan berjam-jam; sementara itu orang tetap bisa memakai kotak.',
  },
  PAGE_STEWARD_STICKS: { text: 'Stik' },
  PAGE_STEWARD_STICKS_LEAD: { text: 'Stik untuk kotak berikutnya, stik pengurus, dan cadangan.' },
  PAGE_STEWARD_STICKS_NONE: { text: 'Tidak ada stik yang terpasang.' },
  PAGE_STEWARD_RELAY_WHAT: {
    text: 'Rilis kotak ini ditulis ke stik itu. Berkas yang ada di situ tetap.',
  },
  PAGE_STEWARD_RELAY_SURE: { text: 'Tulis rilis ke stik ini?' },
  PAGE_STEWARD_RELAY_SURE_WHAT: {
    text: 'Jangan dicabut sebelum halaman status mengatakannya. Memakan waktu beberapa menit sampai beberapa jam.',
  },
  PAGE_STEWARD_ENROL_WHAT: {
    text: 'Siapa pun yang memegang stik ini mulai sekarang boleh melakukan yang hanya boleh dilakukan pengurus. Anda harus ada di depan kotak.',
  },
  PAGE_STEWARD_KNOWN_STICKS: { text: 'Stik pengurus yang dikenal kotak' },
  PAGE_STEWARD_KNOWN_COUNT: { text: 'Jumlah stik: {count}' },
  PAGE_STEWARD_FORGET_WHAT: {
    text: 'Untuk bila sebuah stik hilang atau disalin. Setelah itu hanya yang terpasang sekarang yang dikenal: harus ada paling sedikit satu. Anda harus ada di depan kotak.',
  },
  PAGE_STEWARD_FORGET_SURE: { text: 'Lupakan semua stik lain?' },
  PAGE_STEWARD_RESTORE_LEAD: {
    text: 'Kartu baru menjadi kotak yang dulu: siapa yang dipercaya, PIN, pilihan, dan berkas sendiri.',
  },
  PAGE_STEWARD_RESTORE_WHAT: {
    text: 'Ketik frasa sandi cadangan. Setelah itu kotak dimulai ulang, dan PIN lamanya berlaku lagi.',
  },
  PAGE_STEWARD_RESTORE_COMPARED: {
    text: 'Bandingkan sidik jari di atas dengan yang di kertas. Hanya bila semuanya sama, ketik lagi frasa sandinya.',
  },
  PAGE_STEWARD_PASSPHRASE: { text: 'Frasa sandi cadangan' },
  PAGE_STEWARD_DONE_RESTORED: {
    text: 'Cadangan sudah diambil. Kotak dimulai ulang',
    hint: 'Tunggu satu menit, lalu masuk dengan PIN kotak yang lama.',
  },
  PAGE_STEWARD_TRUST_LEAD: { text: 'Isi dari siapa yang diambil kotak ini.' },
  PAGE_STEWARD_TRUST_WHAT: {
    text: 'Sejak itu kotak mengambil isi dari operator ini dan bukan dari yang lain. Ini tidak bisa diubah di sini.',
  },
  PAGE_STEWARD_TRUST_COMPARED: { text: 'Sudah saya bandingkan' },
  PAGE_STEWARD_TRUST_SURE: { text: 'Percayai operator ini untuk seterusnya?' },
  PAGE_STEWARD_TRUST_SURE_WHAT: {
    text: 'Baca sekali lagi sidik jari di bawah, kelompok demi kelompok, dengan yang dimiliki operator Anda di kertas.',
  },
  PAGE_STEWARD_TRUST_YES: { text: 'Semuanya sama: percayai' },
  PAGE_STEWARD_DONE_TRUSTED: {
    text: 'Kotak sekarang mempercayai operator ini, dan melihat semua sumber',
  },
  PAGE_STEWARD_SPACE_LEAD: { text: 'Berapa ruang yang ada, dan apa yang memakainya.' },
  PAGE_STEWARD_SPACE_RESERVE: { text: 'Sengaja dikosongkan: {reserveBytes}' },
  PAGE_STEWARD_SPACE_REST: { text: 'Bagian lain' },
  PAGE_STEWARD_SPACE_LINKED_MAPS: { text: 'Peta pilihan komunitas ini' },
  PAGE_STEWARD_REPLACE_WHAT: {
    text: 'Yang lama keluar sebelum yang baru ada. Sampai saat itu bagian ini tidak ada, dan tidak bisa kembali ke yang lama. Yang lain tetap.',
  },
  PAGE_STEWARD_REPLACE_SURE: { text: 'Keluarkan yang lama dulu?' },
  PAGE_STEWARD_REPLACE_YES: { text: 'Ya, beri ruang' },
  PAGE_STEWARD_RECEIPTS_LEAD: {
    text: 'Laporan memberi tahu operator, lewat stik, keadaan kotak dan isinya. Tidak ada apa pun tentang orang.',
  },
  PAGE_STEWARD_RECEIPTS_ALLOW: { text: 'Izinkan laporan' },
  PAGE_STEWARD_RECEIPTS_ALLOW_WHAT: {
    text: 'Stik berisi rilis mendapat berkas kecil bersegel. Hanya operator yang bisa membacanya.',
  },
  PAGE_STEWARD_RECEIPTS_FORBID: { text: 'Larang laporan' },
  PAGE_STEWARD_RECEIPTS_FORBID_WHAT: {
    text: 'Tidak ada lagi yang ditulis. Yang sudah ada di stik tetap di sana.',
  },
  PAGE_STEWARD_DONE_ASKED: {
    text: 'Kotak sudah diberi tahu, dan melakukannya',
    hint: 'Halaman status menyebut kelanjutannya.',
  },
};
