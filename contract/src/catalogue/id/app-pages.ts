import type { InThisLanguage } from '../catalogue.ts';
import type { appPageMessages } from '../en/app-pages.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const appPageWords: InThisLanguage<typeof appPageMessages> = {
  PAGE_APPS_DAMAGED: {
    text: 'Aplikasi yang tidak dapat ditampilkan: {count}',
    hint: 'Yang lain dapat dipakai. Beri tahu operator kotak ini.',
  },
  PAGE_APP_BACK: { text: 'Semua aplikasi' },
  PAGE_APP_FOR_NEW: { text: 'Untuk ponsel baru (64 bit)' },
  PAGE_APP_FOR_OLD: { text: 'Untuk ponsel yang lebih lama (32 bit)' },
  PAGE_APP_FOR_INTEL_64: { text: 'Untuk Chromebook dan tablet dengan Intel atau AMD (64 bit)' },
  PAGE_APP_FOR_INTEL_32: { text: 'Untuk tablet lama dengan Intel atau AMD (32 bit)' },
  PAGE_APP_FOR_ALL: { text: 'Untuk semua ponsel' },
  PAGE_APP_WHICH: {
    text: 'Tidak tahu yang mana? Ambil yang pertama. Jika ponsel bilang tidak cocok, ambil yang berikutnya.',
  },
  PAGE_APP_NOT_FOR_YOU: {
    text: 'Tidak ada versi aplikasi ini untuk Android {version}',
    hint: 'Ponsel ini memakai versi itu. Semua berkas ada di bawah, untuk ponsel lain.',
  },
  PAGE_APP_COMPUTER: {
    text: 'Aplikasi ini untuk ponsel dan tablet Android. Di sini Anda dapat menyimpan berkasnya dan membawanya ke sana.',
  },
  PAGE_APP_HOW: { text: 'Cara memasangnya, dengan gambar' },
  PAGE_APP_PICTURES: { text: 'Gambar' },
  PAGE_APP_PICTURE: { text: 'Gambar {number} dari {name}' },
  PAGE_APP_ABOUT: { text: 'Apa ini' },
  PAGE_APP_NEWS: { text: 'Yang baru dalam versi {version}' },
  PAGE_APP_OTHERS: { text: 'Versi lain, juga untuk ponsel lama' },
  PAGE_APP_SINCE: { text: 'Ada di daftar sejak {date}' },
  PAGE_APP_PERMISSIONS: { text: 'Apa yang boleh dilakukannya' },
  PAGE_APP_PERMISSIONS_NONE: { text: 'Tidak meminta apa pun yang perlu Anda ketahui.' },
  PAGE_APP_PERMISSIONS_MORE: { text: 'Izin yang tidak dijelaskan di sini: {count}' },
  PAGE_PERMISSION_LOCATION: { text: 'Dapat melihat di mana Anda berada' },
  PAGE_PERMISSION_LOCATION_ALWAYS: {
    text: 'Dapat melihat di mana Anda berada, juga di latar belakang',
  },
  PAGE_PERMISSION_CAMERA: { text: 'Dapat memakai kamera' },
  PAGE_PERMISSION_MICROPHONE: { text: 'Dapat merekam suara' },
  PAGE_PERMISSION_CONTACTS: { text: 'Dapat membaca atau mengubah kontak Anda' },
  PAGE_PERMISSION_MESSAGES: {
    text: 'Dapat membaca atau mengirim pesan (SMS), yang mungkin berbayar',
  },
  PAGE_PERMISSION_CALLS: { text: 'Dapat menelepon, atau melihat dengan siapa Anda berbicara' },
  PAGE_PERMISSION_CALENDAR: { text: 'Dapat membaca atau mengubah kalender Anda' },
  PAGE_PERMISSION_FILES: { text: 'Dapat membaca atau mengubah foto, musik, atau berkas lain' },
  PAGE_PERMISSION_ALL_FILES: { text: 'Dapat membaca dan mengubah semua berkas' },
  PAGE_PERMISSION_HEALTH: { text: 'Dapat mengukur tubuh atau gerakan Anda' },
  PAGE_PERMISSION_APPS: { text: 'Dapat melihat aplikasi yang Anda punya atau pakai' },
  PAGE_PERMISSION_INSTALL: { text: 'Dapat meminta memasang atau menghapus aplikasi lain' },
  PAGE_PERMISSION_CONTROL: { text: 'Dapat tampil di atas aplikasi lain, atau mengubah setelan' },
  PAGE_PERMISSION_NEARBY: {
    text: 'Dapat menemukan perangkat di dekat Anda (Bluetooth, Wi-Fi, NFC)',
  },
  PAGE_PERMISSION_BACKGROUND: { text: 'Dapat mulai sendiri, atau bekerja tanpa terlihat' },
  PAGE_PERMISSION_NOTIFICATIONS: { text: 'Dapat menampilkan notifikasi' },
  PAGE_PERMISSION_NETWORK: { text: 'Dapat memakai Internet dan Wi-Fi' },
  PAGE_APP_TRAITS: { text: 'Yang mungkin tidak Anda sukai' },
  PAGE_TRAIT_ADS: { text: 'Menampilkan iklan' },
  PAGE_TRAIT_ALGORITHM: { text: 'Ditandatangani dengan cara yang tidak aman lagi' },
  PAGE_TRAIT_VULNERABLE: { text: 'Punya celah keamanan yang sudah diketahui' },
  PAGE_TRAIT_ADULT: { text: 'Mungkin menampilkan hal yang bukan untuk semua orang' },
  PAGE_TRAIT_NO_SOURCE: { text: 'Kode sumbernya tidak lagi terbuka' },
  PAGE_TRAIT_RECOMMENDS: { text: 'Menganjurkan aplikasi yang bukan perangkat lunak bebas' },
  PAGE_TRAIT_ASSETS: { text: 'Punya gambar atau suara yang tidak bebas' },
  PAGE_TRAIT_PARTS: { text: 'Punya bagian yang bukan perangkat lunak bebas' },
  PAGE_TRAIT_NEEDS: { text: 'Memerlukan aplikasi lain yang bukan perangkat lunak bebas' },
  PAGE_TRAIT_SERVICE: { text: 'Memerlukan layanan yang bukan perangkat lunak bebas' },
  PAGE_TRAIT_ONE_SERVICE: { text: 'Hanya bekerja dengan satu layanan' },
  PAGE_TRAIT_TRACKING: { text: 'Melaporkan apa yang Anda lakukan' },
  PAGE_TRAIT_ORIGINAL: { text: 'Aplikasi aslinya bukan perangkat lunak bebas' },
  PAGE_FILE_CHECK: { text: 'Periksa berkas ini' },
  PAGE_FILE_CHECKSUM: { text: 'Checksum berkas (SHA-256)' },
  PAGE_FILE_SIGNER: { text: 'Siapa yang menandatanganinya (SHA-256 sertifikat)' },
  PAGE_SIGNER_KEPT: {
    text: 'Operator Anda menetapkan penanda tangan ini untuk aplikasi ini: versi dari orang lain ditahan.',
  },
  PAGE_SIGNER_OTHER: {
    text: 'Ini bukan penanda tangan yang ditetapkan operator Anda untuk versi terbaru aplikasi ini.',
  },
  PAGE_LEVEL_NONE: { text: 'Operator Anda membawa berkas ini. Asalnya tidak dicatat.' },
  PAGE_LEVEL_0: {
    text: 'Berasal dari server pembuatnya melalui sambungan terlindung. Tidak ada lagi yang dapat diperiksa.',
  },
  PAGE_LEVEL_1: { text: 'Checksum-nya sama dengan yang diumumkan server pembuatnya.' },
  PAGE_LEVEL_2: { text: 'Ada tanda tangan di dalamnya, dan tanda tangan itu benar.' },
  PAGE_LEVEL_3: {
    text: 'Ditandatangani oleh orang yang sama dengan versi sebelumnya, atau oleh yang disebut operator Anda.',
  },
  PAGE_LEVEL_4: { text: 'Ditandatangani dengan kunci yang dikenal dan disebut operator Anda.' },
  PAGE_CHECK: { text: 'Cara memeriksa berkas' },
  PAGE_CHECK_HOW: {
    text: 'Checksum adalah sidik jari sebuah berkas. Buka terminal di tempat berkas itu, ketik baris ini dengan nama berkas sebagai ganti FILE, lalu bandingkan semua angka dan huruf dengan yang ada di halaman ini:',
  },
  PAGE_SYSTEM_CHROMEOS: { text: 'Chromebook' },
  PAGE_INSTALLERS_FROM: { text: 'Berasal dari {host}.' },
  PAGE_INSTALLERS_BROUGHT: {
    text: 'Lebih baru dari rilis. Kotak mengambilnya dari pembuatnya; ditandatangani oleh pihak yang disebut operator.',
  },
  PAGE_INSTALLERS_RELEASE: { text: 'Dalam rilis tanggal {date}' },
  PAGE_INSTALLERS_IPHONE: {
    text: 'Tidak ada yang di sini dapat dipasang di iPhone atau iPad',
    hint: 'Perangkat itu hanya menerima aplikasi dari toko Apple. Buku, film, dan halaman kotak ini terbuka di peramban Anda.',
  },
  PAGE_INSTALLERS_IPAD: {
    text: 'Apakah ini iPad? Banyak yang mengaku sebagai Mac. Tidak ada yang di sini dapat dipasang di iPad.',
  },
  PAGE_INSTALLERS_CHROMEOS: {
    text: 'Chromebook memasang program untuk Linux (.deb) setelah Linux dinyalakan di setelannya. Banyak juga yang memasang aplikasi Android.',
  },
  PAGE_WHICH_WINDOWS: {
    text: 'Yang mana? Buka Pengaturan, Sistem, Tentang, dan lihat "Tipe sistem". Jika tertulis ARM, ambil yang untuk ARM; jika tidak, yang untuk Intel dan AMD.',
  },
  PAGE_WHICH_MACOS: {
    text: 'Yang mana? Buka menu Apple dan "Mengenai Mac Ini". Jika tertulis "Chip: Apple", ambil yang untuk ARM; jika tertulis Intel, yang untuk Intel.',
  },
  PAGE_WHICH_LINUX: {
    text: 'Yang mana? Ketik "uname -m" di terminal. Untuk x86_64 ambil yang untuk Intel dan AMD 64 bit, untuk aarch64 yang untuk ARM 64 bit.',
  },
  PAGE_WHICH_ANDROID: {
    text: 'Yang mana? Ponsel baru memakai 64 bit (ARM), yang lebih lama 32 bit (ARM). Jika yang satu tidak cocok, ambil yang lain.',
  },
  PAGE_FORMAT_DEB: { text: 'untuk Debian, Ubuntu, Mint' },
  PAGE_FORMAT_RPM: { text: 'untuk Fedora, openSUSE' },
  PAGE_FORMAT_APPIMAGE: { text: 'untuk semua jenis Linux' },
  PAGE_SOURCES: { text: 'Memasang aplikasi dari kotak ini' },
  PAGE_SOURCES_LEAD: {
    text: 'Android bertanya sebelum memasang aplikasi yang bukan dari tokonya sendiri. Begini caranya. Di beberapa ponsel namanya sedikit berbeda.',
  },
  PAGE_SOURCES_WHICH: {
    text: 'Android mana yang saya punya? Buka Setelan, lalu "Tentang ponsel", dan cari "Versi Android".',
  },
  PAGE_SOURCES_RANGE: { text: 'Android {first} sampai {last}' },
  PAGE_SOURCES_YOURS: { text: 'Ponsel ini' },
  PAGE_SOURCES_SECURITY: {
    text: 'Buka Setelan, lalu "Keamanan". Di beberapa ponsel namanya "Layar kunci dan keamanan".',
  },
  PAGE_SOURCES_SWITCH: { text: 'Nyalakan "Sumber tidak dikenal", lalu pilih OK.' },
  PAGE_SOURCES_OPEN: {
    text: 'Unduh aplikasinya. Setelah semuanya ada, ketuk pesan di bagian atas layar.',
  },
  PAGE_SOURCES_ASKED: {
    text: 'Ponsel mengatakan bahwa peramban ini tidak boleh memasang aplikasi. Ketuk "Setelan".',
  },
  PAGE_SOURCES_ALLOW: { text: 'Nyalakan "Izinkan dari sumber ini". Lalu kembali.' },
  PAGE_SOURCES_INSTALL: { text: 'Ketuk "Instal".' },
  PAGE_SOURCES_PROTECT: {
    text: 'Jika Google Play Protect memperingatkan karena tidak mengenal aplikasinya: ketuk "Detail selengkapnya", lalu "Tetap instal".',
  },
  PAGE_SOURCES_SCAN: {
    text: 'Jika Google Play Protect ingin memindai aplikasinya, yang memerlukan Internet: ketuk "Detail selengkapnya", lalu "Instal tanpa memindai".',
  },
  PAGE_SOURCES_OFF: { text: 'Setelah selesai, matikan lagi.' },
  PAGE_SOURCES_OLD_APP: {
    text: 'Android 14 dan yang lebih baru menolak aplikasi yang dibuat untuk ponsel yang sangat lama. Ambil versi aplikasi yang lebih baru.',
  },
  PAGE_SOURCES_RESTRICTED: {
    text: 'Jika nanti Android berkata "Setelan terbatas": buka Setelan, Aplikasi, aplikasinya, ketuk tiga titik di atas, lalu "Izinkan setelan terbatas".',
  },
};
